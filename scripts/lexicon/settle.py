"""What one form cannot know of itself: mends the choice by looking at a form's relatives.

Common nouns that AlKhalil also lists as names, feminines that are words of their own, adjectives, spellings without hamza,
roots. Every rule compares counts in the corpus; none lists words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from llamafund.orthography import ARTICLE, FEMININE_WRITTEN
from llamafund.text.words.entry import Pos
from llamafund.text.words.normalise import normalise
from scripts.lexicon.readings import Chosen, Reading, host, lemma_counts, skeleton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scripts.lexicon.corpus import Corpus

SURPRISE = 3.0
"""A spelling this many times as frequent as another is the usual one."""
RARE = 5
"""Forms seen less often than this prove nothing."""
FEMININE_SHARE = 0.35
"""A feminine that follows a defined word in less than this share of its occurrences with ال is a noun of its own."""
LEXICAL = 0.02
"""... if AlKhalil's corpus has that noun, and at least so often beside the masculine."""
ADJECTIVE_SHARE = 0.6
"""A lemma whose defined forms follow a defined word in more than this share of their occurrences is an adjective."""
HIDDEN, UNLIKELY = 0.001, 0.2
"""What a root counts whose letters do not show in the lemma though they must, or usually do."""
NAME_SHARE = 0.02
"""What AlKhalil has both as a noun and as a name is a name if it takes ال, a pronoun, a dual or a plural less often than this."""
COMMON = 0.1
"""What it has only as a name is one unless it takes these in more than this share of its occurrences, yet not always (دولار)."""

_NOMINAL = (Pos.NOUN, Pos.ADJECTIVE, Pos.NUMBER)
_LAZY = ("اأ", "اإ", "اآ", "هة", "ىي")
"""A letter often written for another, and that other."""


def common_nouns(
    chosen: Chosen,
    readings: Mapping[str, list[Reading]],
    shares: Mapping[str, list[float]],
    counts: Mapping[str, int],
    seen: Mapping[str, Counter[str]],
) -> Chosen:
    """Noun readings for what AlKhalil lists both as a noun and as a name or adverb, unless it behaves like a name."""
    total: Counter[str] = Counter()
    inflected: Counter[str] = Counter()
    for form, reading in chosen.items():
        if not reading.pos.is_verb:
            total[reading.lemma] += counts[form]
            if ARTICLE in reading.proclitics or reading.enclitic or reading.number in ("d", "p"):
                inflected[reading.lemma] += counts[form]
    mended: Chosen = {}
    for form, reading in chosen.items():
        lemma = reading.lemma
        if reading.pos not in (Pos.PROPER, Pos.ADVERB) or inflected[lemma] < NAME_SHARE * total[lemma]:
            continue
        attested = lemma in seen.get(form, ())
        bare = skeleton(lemma)
        alike = (bare, bare.removesuffix("ة"), bare.removesuffix("ي"), bare + "ة")
        twins = [
            (twin.lemma == lemma, skeleton(twin.lemma) == bare, share, index)
            for index, (twin, share) in enumerate(zip(readings.get(form, ()), shares.get(form, ()), strict=True))
            if twin[3:5] == reading[3:5] and twin.pos in _NOMINAL and (twin.root or twin.pos is Pos.ADJECTIVE)
            and (twin.lemma == lemma or skeleton(twin.lemma) in alike)
        ]  # fmt: skip
        if twins:
            twin = readings[form][max(twins)[-1]]
            mended[form] = twin._replace(lemma=lemma) if attested else twin
        elif COMMON * total[lemma] < inflected[lemma] < (1 - COMMON) * total[lemma]:
            mended[form] = reading._replace(pos=Pos.NOUN)
    return mended


def feminines(chosen: Chosen, readings: Mapping[str, list[Reading]], corpus: Corpus, seen: Mapping[str, Counter[str]]) -> Chosen:
    """Nouns in ة that stand for themselves, where they were read as the feminine of another word (المحافظة, القائمة).

    As feminine adjectives with ال they would follow a defined noun. A plural in ات says less (خلافات is of خلاف), so there
    the noun has to be the more frequent in AlKhalil's corpus.
    """
    known = lemma_counts(seen)
    counts, defined = corpus.counts, corpus.defined
    mended: Chosen = {}
    for form, reading in chosen.items():
        stem = host(form, reading).removesuffix(reading.enclitic)
        bare = skeleton(reading.lemma)
        if reading.gender != "f" or reading.pos not in (Pos.NOUN, Pos.ADJECTIVE) or bare.endswith("ة"):
            continue
        definite = ARTICLE + bare + FEMININE_WRITTEN
        if stem[: len(bare)] != bare or counts[definite] < RARE or defined[definite] > FEMININE_SHARE * counts[definite]:
            continue
        nouns = [r for r in readings.get(form, ()) if skeleton(r.lemma) == bare + "ة" and r[3:5] == reading[3:5] and r.root]
        noun = max(nouns, key=lambda r: known[r.lemma], default=None)
        if noun is None or (reading.number == "p" and known[noun.lemma] < known[reading.lemma]):
            continue
        if known[noun.lemma] >= max(RARE, known[reading.lemma] * LEXICAL):
            mended[form] = noun._replace(pos=Pos.NOUN)
    return mended


def adjectives(chosen: Chosen, counts: Mapping[str, int], defined: Mapping[str, int]) -> Chosen:
    """Nouns that stand after a defined noun when they are defined themselves, as adjectives; no adjective is cited with ة."""
    bare: Counter[str] = Counter()
    after: Counter[str] = Counter()
    for form, reading in chosen.items():
        if reading.pos in (Pos.NOUN, Pos.ADJECTIVE) and reading.proclitics == (ARTICLE,):
            bare[reading.lemma] += counts[form]
            after[reading.lemma] += defined[form]
    mended: Chosen = {}
    for form, reading in chosen.items():
        if skeleton(reading.lemma).endswith("ة"):
            if reading.pos is Pos.ADJECTIVE:
                mended[form] = reading._replace(pos=Pos.NOUN)
        elif reading.pos is Pos.NOUN and after[reading.lemma] > ADJECTIVE_SHARE * bare[reading.lemma] >= ADJECTIVE_SHARE * RARE:
            mended[form] = reading._replace(pos=Pos.ADJECTIVE)
    return mended


def spellings(chosen: Chosen, counts: Mapping[str, int], seen: Mapping[str, Counter[str]], fixed: Chosen) -> Chosen:
    """The reading of the usual spelling for the forms that leave out hamza or dots (الى, فى, اعلنت)."""
    twins: dict[str, list[str]] = defaultdict(list)
    for form in chosen:
        twins[normalise(form)].append(form)
    mended: Chosen = {}
    for forms in twins.values():
        usual = max(forms, key=counts.__getitem__)
        for form in forms:
            if form == usual or form in fixed or counts[usual] < SURPRISE * counts[form]:
                continue
            unknown = form not in seen
            lazy = all(mine == theirs or mine + theirs in _LAZY for mine, theirs in zip(form, usual, strict=True))
            if chosen[form].lemma == form or (lazy and (unknown or usual in fixed)):
                mended[form] = chosen[usual]
    return mended


def roots(chosen: Chosen, readings: Mapping[str, list[Reading]], frequency: Mapping[str, int]) -> Chosen:
    """The more usual root where a lemma has two (كان: كون, not كين), and a root where another reading of the lemma has one."""
    options: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for found in readings.values():
        for reading in found:
            if reading.root:
                options[reading.lemma, reading.pos.is_verb].add(reading.root)
    mended: Chosen = {}
    for form, reading in chosen.items():
        if reading.pos in _NOMINAL or reading.pos.is_verb:
            known = options[reading.lemma, reading.pos.is_verb]
            visible = {root: 1.0 if reading.pos.is_verb else _visible(root, reading.lemma) for root in sorted(known)}
            best = max(visible, key=lambda root: visible[root] * (frequency.get(root, 0) + 1), default=None)
            if best != reading.root and (known or reading.root is None):
                mended[form] = reading._replace(root=best)
    return mended


def _visible(root: str, lemma: str) -> float:
    """How far a root shows in the letters of a nominal lemma: 1 unless it hides a letter that it ought to show.

    A noun like عَام would be the participle عَامٍ of a root with a weak third letter (عمي): the hollow root is meant. A doubled
    letter (عمم, حجج) is written twice or with shadda. Longer words end in a weak root's weak letter more often than not, so
    مُنْتَج is of نتج, not of نجو; but مُعْتَد is of عدو.
    """
    bare = skeleton(lemma)
    if root[1] == root[-1]:
        return HIDDEN if "ّ" not in lemma and bare.count(root[1]) == 1 else 1.0
    if root[-1] not in "وي":
        return 1.0
    if len(bare) == len(root):
        return HIDDEN if bare[1] == "ا" and root[1] == bare[2] else 1.0
    stem = bare.removesuffix("ة")
    return UNLIKELY if len(stem) > len(root) and stem[-1] not in "اىيوءئؤآ" else 1.0
