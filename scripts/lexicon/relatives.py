"""Names that AlKhalil cut up or took for a rare inflection, found by how often their relatives occur."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from llamafund.orthography import ARTICLE
from llamafund.text.words.entry import Pos
from scripts.lexicon.readings import Chosen, Reading, host, lemma_counts, skeleton

if TYPE_CHECKING:
    from collections.abc import Mapping

SURPRISE = 3.0
"""A form this many times as frequent as all its relatives together is no inflection of theirs."""
UNLIKELY = 20
"""A verb form so many times as frequent as forms of its kind should be, given its lemma, is no verb (يوليا as a dual)."""
NOVEL = 30
"""A form so many times as frequent as in AlKhalil's corpus, which is of about the same size, was not known to it."""
UNMARKED = 4
"""Longer lemmas are augmented patterns (تَثَاءَبَ, انْكَسَفَ), which foreign names seldom resemble."""
RARE = 5
"""Forms seen less often than this prove nothing."""

_VERBAL = re.compile("^[يتن].*(ون|ان|ين)$|وا$|^ا[^ا]{3}$|^است")
"""Verbs that look like nothing else, however rare."""
_CLOSED = (
    Pos.PROPER, Pos.PREPOSITION, Pos.CONJUNCTION, Pos.PARTICLE, Pos.PRONOUN, Pos.DEMONSTRATIVE, Pos.RELATIVE, Pos.INTERROGATIVE,
    Pos.UNKNOWN,
)  # fmt: skip
_PERSONAL = ("ي", "ك", "ن")
"""Endings of names that look like pronouns."""


class Relatives:
    """Counts over a first choice of readings: by host, stem and lemma."""

    def __init__(self, chosen: Chosen, counts: Mapping[str, int], seen: Mapping[str, Counter[str]]) -> None:
        """`counts` of the forms in the corpus, `seen` the lemmas of each form in AlKhalil's."""
        self._chosen, self._counts, self._seen = chosen, counts, seen
        self._known = lemma_counts(seen)
        self._by_host: Counter[str] = Counter()
        self._by_stem: Counter[tuple[str, str]] = Counter()
        self._by_lemma: Counter[str] = Counter()
        self._attested: Counter[str] = Counter()
        self._hosts: dict[str, set[str]] = defaultdict(set)
        self._verb_forms: Counter[tuple[str, ...]] = Counter()
        for form, reading in chosen.items():
            stem = host(form, reading)
            self._hosts[reading.lemma].add(stem)
            self._by_host[stem] += counts[form]
            self._by_stem[reading.lemma, stem] += counts[form]
            self._by_lemma[reading.lemma] += counts[form]
            self._attested[stem] += seen[form].total() if form in seen else 0
            if reading.pos.is_verb:
                self._verb_forms[_inflection(reading)] += counts[form]
        self._verbs = self._verb_forms.total()

    def strangers(self) -> set[str]:
        """The forms that are far too frequent for what they were taken for, so that they are rather names."""
        return {form for form, reading in self._chosen.items() if self._strange(form, reading)}

    def _strange(self, form: str, reading: Reading) -> bool:
        if reading.pos is Pos.PROPER:
            return reading.enclitic in _PERSONAL
        if reading.pos in _CLOSED:
            return False
        stem = host(form, reading)
        seen = self._seen[form].total() if form in self._seen else 0
        if not seen and self._lonely(stem, reading):
            return True
        if self._counts[form] < max(RARE, NOVEL * seen):
            return False
        return self._cut_up(form, stem, reading) or self._inflected_too_often(form, stem, reading)

    def _lonely(self, stem: str, reading: Reading) -> bool:
        """Whether it would be an inflection of a short lemma that is seen nowhere else (ستاليني of سَتَّال)."""
        if self._known[reading.lemma] or len(self._hosts[reading.lemma]) > 1 or len(skeleton(reading.lemma)) > UNMARKED:
            return False
        return bool(reading.enclitic) or _is_inflected(stem, reading)

    def _cut_up(self, form: str, stem: str, reading: Reading) -> bool:
        """Whether a proclitic was taken off a host that hardly occurs otherwise (و + يست)."""
        others = self._by_host[stem] - self._counts[form]
        return bool(reading.proclitics) and ARTICLE not in reading.proclitics and self._counts[form] > SURPRISE * others

    def _inflected_too_often(self, form: str, stem: str, reading: Reading) -> bool:
        """Whether inflections of the kind are so rare, or the lemma otherwise (ماكرون as a plural of ماكر, يوليا as a verb)."""
        count = self._counts[form]
        if reading.pos.is_verb and not _VERBAL.search(stem):
            usual = self._by_lemma[reading.lemma] * self._verb_forms[_inflection(reading)] / self._verbs
            if count > UNLIKELY * usual:
                return True
        if reading.number in ("d", "p") and stem.endswith(("ون", "ان")) and stem[:-2] + "ين" not in self._by_host:
            return not reading.pos.is_verb and count > 2 * RARE
        group = self._by_stem[reading.lemma, stem]
        if group <= NOVEL * self._attested[stem] or reading.enclitic or not _is_inflected(stem, reading):
            return False
        return group > SURPRISE * (self._by_lemma[reading.lemma] - group + self._known[reading.lemma])


def _inflection(verb: Reading) -> tuple[str, ...]:
    return verb.pos, verb.person, verb.gender, verb.number


def _is_inflected(stem: str, reading: Reading) -> bool:
    """Whether the form is more than the citation form, its feminine or its accusative, and not a plural in ات."""
    return skeleton(reading.lemma) not in (stem, stem[:-1]) and not stem.endswith(("ات", "ة"))
