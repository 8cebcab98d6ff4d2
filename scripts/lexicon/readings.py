"""The readings of a word form that farahidi (AlKhalil Morpho Sys 2) finds, in the terms of the word table.

Also what its language model counted: how often a form had a lemma in a corpus of vocalised Arabic. farahidi itself divides
each of these counts by itself (the file has one line a pair, not one a form), so they are read from the file here.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from camel_tools.utils.dediac import dediac_ar
from farahidi import Analyzer
from farahidi.lm import LM_FILE
from farahidi.translit import bw_to_arabic

from llamafund.orthography import ARTICLE, FOR_THE, glued, with_article
from llamafund.text.words.entry import Pos
from llamafund.text.words.farahidi_analyser import GENDER, NUMBER, PERSON, TENSE, TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class Reading(NamedTuple):
    """One way to read a form; `lemma` is vocalised, the clitics are not."""

    lemma: str
    root: str | None
    pos: Pos
    proclitics: tuple[str, ...] = ()
    enclitic: str = ""
    gender: str = ""
    number: str = ""
    person: str = ""
    passive: bool = False


Chosen = dict[str, Reading]
"""One reading a form."""

# The subject pronoun of a verb: gender, number.
_SUBJECT = {
    "أنا": ("", "s"), "نحن": ("", "p"), "أنتَ": ("m", "s"), "أنتِ": ("f", "s"), "أنتما": ("", "d"), "أنتم": ("m", "p"),
    "أنتن": ("f", "p"), "هو": ("m", "s"), "هي": ("f", "s"), "هما": ("m", "d"), "هما(ة)": ("f", "d"), "هم": ("m", "p"),
    "هن": ("f", "p"),
}  # fmt: skip


def segments(proclitic: str) -> tuple[str, ...]:
    """A proclitic string cut into its words: `وبال` -> و ب ال, `لل` -> ل ال."""
    article = with_article(proclitic)
    head = proclitic[:-1] if proclitic.endswith(FOR_THE) else proclitic.removesuffix(ARTICLE)
    return (*head, ARTICLE) if article else tuple(head)


_BARE_ALEF = re.compile("(?<=[ء-ي])ا(?!ً)")


def canonical(lemma: str) -> str:
    """One way to write the vowels of a lemma: fatha before ا, none on an initial ا.

    AlKhalil has كاتَبَ and كَاتَبَ, اِسْم and اسْم.
    """
    moved = lemma
    if moved.startswith("ا") and len(moved) > 1 and moved[1] in "\u064b\u064c\u064d\u064e\u064f\u0650":
        moved = moved[0] + moved[2:]
    moved = moved.replace("اَ", "َا")
    return _BARE_ALEF.sub("َا", moved)


def _reading(record: list[Any]) -> Reading:
    lemma, root, main, kind, tense, voice, person, pronoun, gender, number, _, _, _, proclitics, enclitics = record
    lemma = canonical(lemma)
    before = segments(dediac_ar("".join(form for form, _ in proclitics)))
    after = dediac_ar("".join(form for form, _ in enclitics))
    if main == "فعل":
        subject = _SUBJECT.get(pronoun, ("", ""))
        pos = TENSE.get(tense, Pos.VERB_PAST)
        return Reading(lemma, root, pos, before, after, *subject, PERSON.get(person, ""), voice == "مجهول")
    kinds = (kind or "").split(":")
    fallback = Pos.PARTICLE if main == "حرف" else Pos.PROPER if main == "اسم الجلالة" else Pos.NOUN
    pos = next((TYPE[name] for name in kinds if name in TYPE), fallback)
    if pos is Pos.ADJECTIVE and kind == "نسبة" and not lemma.endswith(("يّ", "يَّة")):
        pos = Pos.NOUN
    if pos is Pos.NOUN and root is None and number:
        pos = Pos.PROPER  # the list of names holds some as nouns
    return Reading(lemma, root, pos, before, after, GENDER.get(gender, ""), NUMBER.get(number, ""))


def _records(analyzer: Analyzer, form: str) -> list[list[Any]]:
    seen: dict[str, list[Any]] = {}
    for raw in analyzer._process_token(form):  # noqa: SLF001 - its public form sorts by a score that is not used here
        m = raw.morph
        record = [
            m.lemma, m.root, m.pos, m.type, m.tense, m.voice, m.person, m.pronoun, m.gender, m.number, m.emphatic, m.stem,
            m.diacritized, [(a.form, a.description) for a in m.proclitics], [(a.form, a.description) for a in m.enclitics],
        ]  # fmt: skip
        seen.setdefault(json.dumps(record, ensure_ascii=False), record)
    return list(seen.values())


def analyse(forms: Iterable[str], cache: Path) -> dict[str, list[Reading]]:
    """The distinct readings of every form, in farahidi's order; a form it does not know has none.

    `cache` is a JSONL file of `[form, records]` that is read first and extended (270 forms a second otherwise).
    """
    known: dict[str, list[Reading]] = {}
    if cache.exists():
        with cache.open(encoding="utf-8") as lines:
            for line in lines:
                form, records = json.loads(line)
                known[form] = list(dict.fromkeys(_reading(record[:15]) for record in records))
    wanted = list(forms)
    analyzer = Analyzer()
    with cache.open("a", encoding="utf-8") as out:
        for form in wanted:
            if form not in known:
                records = _records(analyzer, form)
                out.write(json.dumps([form, records], ensure_ascii=False) + "\n")
                known[form] = list(dict.fromkeys(_reading(record) for record in records))
    return {form: known[form] for form in wanted}


def observed() -> dict[str, Counter[str]]:
    """Form -> lemma -> how often, from the emission lines (`B`) of AlKhalil's language model."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    path = files("farahidi") / "data" / f"{LM_FILE}.gz"
    with path.open("rb") as packed, gzip.open(packed, "rt", encoding="cp1252") as lines:
        for line in lines:
            if line.startswith("B "):
                fields = line.split()
                form = bw_to_arabic(fields[2])
                for lemma, count in zip(fields[5::3], fields[6::3], strict=True):
                    found[form][canonical(bw_to_arabic(lemma))] += int(count)
    return found


def skeleton(lemma: str) -> str:
    """A lemma without its vowels."""
    return str(dediac_ar(lemma))


def host(form: str, reading: Reading) -> str:
    """The form without its proclitics; ل + ال is written لل."""
    return form[len(glued(reading.proclitics)) :]


def lemma_counts(seen: Mapping[str, Counter[str]]) -> Counter[str]:
    """How often AlKhalil's corpus has each lemma, whatever the form (see `observed`)."""
    known = Counter[str]()
    for found in seen.values():
        known.update(found)
    return known
