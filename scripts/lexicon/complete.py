"""Readings that farahidi's dictionary lacks, made from the lemmas its corpus has for the form.

The two parts of AlKhalil disagree: the corpus knows قَائِمَة, the dictionary only قَائِم with ة; the corpus has بَنْك for البنوك and
أَحْدَث for أحدث, the dictionary nothing of the kind.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from llamafund.orthography import ARTICLE, FOR, FOR_THE
from llamafund.text.words.entry import Pos
from llamafund.text.words.normalise import normalise
from scripts.lexicon.choice import word_class
from scripts.lexicon.readings import Reading, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "نا", "كم", "ه")
_MAY_BEGIN = ("ا", "أ", "إ", "آ", "م")
"""Letters that broken plurals and derived forms put first."""
RELATIONAL = ("ي", "ى", "ية", "يه", "يين", "يون", "يات", "يا", "يان", "ييه")
"""Endings of adjectives made from nouns."""
_WEAK = "اويءئؤ"
ENOUGH = 0.25
"""A lemma with a smaller share of the form's occurrences in AlKhalil's corpus is left to chance."""
CERTAIN = 2
"""A lemma seen less often with the form is not enough for a reading from the letters alone, unless it is the form."""
ATTESTED = 5
"""A dictionary lemma seen so often is believed against a corpus that only repeats the (plural) form."""
_NOMINAL = (Pos.NOUN, Pos.ADJECTIVE, Pos.PROPER)
_ELATIVE = re.compile("أَ.(ْ.َ.|َ.ّ)")
TRILITERAL = 3


def _is_verb(lemma: str) -> bool:
    """Verbs are cited in the past, which ends in a vowel (عَلِمَ, سَعَى, دَعَا)."""
    return lemma.endswith(("َ", "َى")) or (lemma.endswith("َا") and len(skeleton(lemma)) == TRILITERAL)


class Completer:
    """Adds readings to forms one at a time; what is known of a lemma from other forms is shared."""

    def __init__(self, readings: Mapping[str, Iterable[Reading]], seen: Mapping[str, Counter[str]]) -> None:
        """Takes every form's readings by farahidi and the lemmas of its corpus by form; `seen` is these, corrected."""
        self.seen = dict(seen)
        self._lemmas: Counter[str] = Counter()
        for observed in seen.values():
            self._lemmas.update(observed)
        self._by_skeleton: dict[str, Counter[tuple[Pos, str | None]]] = defaultdict(Counter)
        for found in readings.values():
            for reading in found:
                if reading.pos in _NOMINAL:
                    self._by_skeleton[skeleton(reading.lemma)][reading.pos, reading.root] += bool(reading.root) + 1

    def of(self, form: str, readings: list[Reading]) -> list[Reading]:
        """The readings, less those that news has no use for, plus one for each usual lemma that has none.

        News asks with هل, not with أ before nouns and verbs, and commands in the verbs that AlKhalil's corpus has so.
        """
        readings = [r for r in readings if "أ" not in r.proclitics or word_class(r.pos) == "tool" or r.lemma == "لَيْسَ"]
        kept = [r for r in readings if r.pos is not Pos.VERB_IMPERATIVE or r.lemma in self.seen.get(form, ())]
        if not kept:
            kept = [r for r in readings if self._lemmas[r.lemma] and not r.enclitic]
        seen = self.seen.get(form, Counter())
        known = {r.lemma for r in kept}
        for lemma, count in seen.items():
            if lemma not in known and count >= ENOUGH * seen.total():
                made = self._twin(lemma, kept) or self._noun(form, lemma, readings)
                if made is not None:
                    kept.append(made)
        return kept

    def _twin(self, lemma: str, readings: list[Reading]) -> Reading | None:
        """A reading that differs from the lemma only in vowels, in the ي of مَاضٍ, or in the ة of a noun made of an adjective."""
        bare = skeleton(lemma)
        for known, suffix in ((bare, ""), (bare.removesuffix("ي"), "ي"), (bare.removesuffix("ة"), "ة"), (bare + "ة", "")):
            for reading in readings:
                if reading.pos.is_verb == _is_verb(lemma) and skeleton(reading.lemma) == known and bare.endswith(suffix):
                    if known != bare and "ة" in (suffix, known[-1:]) and reading.gender == "m":
                        continue
                    if suffix == "ة" and reading.number == "p" and not self._occurs(bare):
                        continue
                    if suffix == "ي" and not (reading.root or "").endswith(("و", "ي")):
                        continue
                    return reading._replace(lemma=lemma, pos=Pos.NOUN if bare.endswith("ة") else reading.pos)
        return None

    def _occurs(self, form: str) -> bool:
        """Whether AlKhalil's corpus has the form; it counts ملفات under مِلَفَّة, which nobody writes."""
        return form in self.seen or ARTICLE + form in self.seen

    def _noun(self, form: str, lemma: str, readings: list[Reading]) -> Reading | None:
        """A nominal reading from the letters alone; None for verbs and for what has no visible relation."""
        if _is_verb(lemma):
            return None
        bare = skeleton(lemma)
        before, rest, after = self._cut(form, lemma)
        if not rest or rest[0] not in (bare[0], *_MAY_BEGIN) or not _holds(rest, bare):
            return None
        same = normalise(rest) == normalise(bare)
        if rest == bare and self._is_plural(form, lemma, before, readings):
            return None
        if not same and self.seen[form][lemma] < CERTAIN:
            return None
        pos, root = self._kind(rest, lemma)
        if pos is None:
            return None
        feminine = rest.endswith(("ة", "ات"))
        singular = same or normalise(rest) in (normalise(bare + "ة"), normalise(bare + "ا"))
        return Reading(lemma, root, pos, before, after, "f" if feminine else "m", "s" if singular else "p")

    def _cut(self, form: str, lemma: str) -> tuple[tuple[str, ...], str, str]:
        """Proclitics, the rest and a pronoun, by what the lemma does not begin or end with."""
        bare = skeleton(lemma)
        before: tuple[str, ...] = ()
        rest = form
        if rest[0] in "وف" and bare[0] != rest[0] and lemma in self.seen.get(rest[1:], ()):
            before, rest = (rest[0],), rest[1:]
        if rest.startswith(FOR_THE) and not bare.startswith(FOR):
            before, rest = (*before, FOR, ARTICLE), rest[2:]
        elif rest[:3] in ("بال", "كال"):
            before, rest = (*before, rest[0], ARTICLE), rest[3:]
        elif rest.startswith(ARTICLE) and not bare.startswith(ARTICLE):
            before, rest = (*before, ARTICLE), rest[2:]
        elif rest[:1] in tuple("بلك") and bare[0] != rest[0] and rest[1:2] in (bare[0], "ا", "أ", "إ"):
            before, rest = (*before, rest[0]), rest[1:]
        after = next((p for p in PRONOUNS if rest.endswith(p) and not bare.endswith(p) and len(rest) - len(p) >= len(bare)), "")
        return before, rest.removesuffix(after), after

    def _is_plural(self, form: str, lemma: str, before: tuple[str, ...], readings: list[Reading]) -> bool:
        """Whether the dictionary has the form as the plural of a usual word, which then stands for the lemma in `seen`."""
        plurals = [r for r in readings if r.number == "p" and r.proclitics == before and not r.enclitic]
        plural = max(plurals, key=lambda r: self._lemmas[r.lemma], default=None)
        if plural is None or self._lemmas[plural.lemma] < ATTESTED:
            return False
        self.seen[form] = Counter({plural.lemma: self.seen[form][lemma]}) + self.seen[form]
        return True

    def _kind(self, rest: str, lemma: str) -> tuple[Pos | None, str | None]:
        """Part of speech and root of a lemma whose form is `rest`, by what other forms have been read with its letters."""
        written, cited = normalise(rest), normalise(skeleton(lemma))
        kinds = self._by_skeleton.get(skeleton(lemma), Counter[tuple[Pos, str | None]]())
        rooted = {root: number for (_, root), number in kinds.items() if root is not None}
        root = max(rooted, key=rooted.__getitem__, default=None)
        elative = _ELATIVE.fullmatch(lemma) is not None
        if root is None and elative:
            root = "".join("ء" if letter in "أؤئ" else letter for letter in skeleton(lemma)[1:])
            root += root[-1] * (TRILITERAL - len(root))
        if elative or (rest.endswith(RELATIONAL) and lemma.endswith("يّ")):
            return Pos.ADJECTIVE, root
        if root is not None and (written != cited or any(kind[0] is Pos.NOUN for kind in kinds)):
            return Pos.NOUN, root
        if written == cited:
            return Pos.PROPER, root
        return (Pos.NOUN if written.startswith(cited) else None), root


def _holds(form: str, lemma: str) -> bool:
    """Whether the form has the consonants of the lemma in their order, as broken plurals have."""
    letters = iter(normalise(form))
    return all(letter in letters for letter in normalise(lemma).removesuffix("ه") if letter not in _WEAK)
