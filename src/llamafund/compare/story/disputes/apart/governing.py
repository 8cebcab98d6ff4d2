"""Words that do not say that what they govern is so, and what they govern: طالبت [بإقالة] المدير، كاد [ينهار]، محاولة [اغتيال].

Linguists call such a word nonveridical (Zwarts 1995): from what it governs nothing follows about the world.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from llamafund import resources
from llamafund.compare.pair.sentence import NOUN, UNKNOWN, VERB
from llamafund.compare.story.disputes.reading.predicates import Predicates, cut
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words
from llamafund.located import read_yaml
from llamafund.orthography import CONJUNCTIONS

FAMILIES = ("demanded", "due", "alleged", "threatened", "planned", "tried", "feared", "kept_back")
KEYS = ("verbs", "nouns")
FAR = 16  # words from a governor to what it governs: دعت الأمم المتحدة طرفي النزاع في السودان إلى وقف القتال
GLUED, LEADING = frozenset("بل"), frozenset({"الي", "علي", "من", "عن"})
ALMOST = frozenset({"كاد", "اوشك"})
THAT = frozenset({"ان", "بان", "لان"})
DOER = re.compile("م(?!.ا.+ه$).*|.ا..|..ي.")  # a noun for who or what, not for a deed: مهاجم، كاتب، رئيس; not مغادرة


class Governed(NamedTuple):
    """A governor and the deed that it governs, by index, and the families that the governor is of."""

    governor: int
    deed: int
    families: frozenset[str]


class Governing:
    """Reads `data/lexicon/nonveridical.yaml`."""

    def __init__(self, words: Words, predicates: Predicates) -> None:
        """A fault in the lexicon is a ConfigError at its place."""
        held = read_yaml(resources.data("lexicon", "nonveridical.yaml")).mapping(FAMILIES, required=FAMILIES)
        self._families = {name: tuple(words.lists(held[name], *KEYS)) for name in FAMILIES}
        self._words, self._predicates = words, predicates

    def governed(self, side: Side, other: Side) -> Iterator[Governed]:
        """The governors of a claim whose deed the other claim has too."""
        for governor in range(len(side.items)):
            families = self.families(side, governor)
            deed = self._complement(side, other, governor) if families else None
            if deed is not None and deed in side.same:
                yield Governed(governor, deed, families)

    def families(self, side: Side, index: int) -> frozenset[str]:
        """The families that a word of a claim is of; the first one may be a verb that is spelt as a noun: طالب نواب بإقالته."""
        item = side.items[index]
        kinds = [0] if item.kind == VERB else [1] if index or item.word.has_article else [0, 1]
        return frozenset(
            name for name, lists in self._families.items() if any({item.lemma, item.norm} & lists[kind] for kind in kinds)
        )

    def credits(self, side: Side) -> bool:
        """Whether a claim is credited by such a word: حذر من, طالب بـ."""
        cues = (word for source in side.claim.credited for word in self._words.read(source.cue))
        return any({word.lemma, word.norm} & forms for word in cues for lists in self._families.values() for forms in lists)

    def _complement(self, side: Side, other: Side, governor: int) -> int | None:
        """What a word governs: a verb behind أن, or a noun for what the other tells by a verb or begins with."""
        for index in range(governor + 1, min(governor + 1 + FAR, len(side.items))):
            item, before = side.items[index], side.items[index - 1]
            if self._predicates.opens(item.word) or cut(side, index - 1):
                return None
            if item.kind == VERB:
                governed = before.lemma in ALMOST or any(each.norm in THAT for each in side.items[governor + 1 : index])
                return index if governed else None
            if item.kind in (NOUN, UNKNOWN) and index in side.same:
                if item.word.proclitic[:1] in CONJUNCTIONS:  # it may be a verb of its own: ورفع
                    return None
                if not DOER.fullmatch(item.lemma) and self._is_deed(side, other, governor, index):
                    return index
        return None

    def _is_deed(self, side: Side, other: Side, governor: int, index: int) -> bool:
        """Whether a noun is told by a verb there, or is led by a preposition or a governing noun and opens the other."""
        if index in side.verbs:
            return True
        item = side.items[index]
        led = item.word.proclitic[:1] in GLUED or side.items[index - 1].norm in LEADING
        beside = index == governor + 1 and side.items[governor].kind != VERB
        return (led or beside) and not item.word.has_article and self._predicates.leads(other, side.same[index])
