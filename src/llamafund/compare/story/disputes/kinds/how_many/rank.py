"""Which of its kind something is: the first attack on the refinery, the second one; their fourth title, their fifth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from llamafund.compare.pair.reasons import NUMBER_DIFFERS
from llamafund.compare.pair.sentence import NOUN, Item
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located

ALIKE = 0.3  # chance of agreement from which a rank of no named thing is of what the other names


class _Rank(NamedTuple):
    """A rank in a claim: the number, the word that says it and that of what is counted so, by index, if it is named."""

    number: int
    word: int
    thing: int | None


class Rank:
    """Finds two ranks of one thing.

    `never` are things of which there is a first and a second side by side (days, halves of a match), `times` what stands for any
    thing (للمرة الثانية), `pronouns` stand for one told before (وهو الثاني).
    """

    def __init__(self, known: Known, part: Located) -> None:
        words, ordinals = known.words, known.measures["ordinals"]
        self._ordinals = {words.norm(text): number for number, group in enumerate(ordinals.items(), 1) for text in group.texts()}
        self._never, self._times, self._pronouns = words.lists(part, "never", "times", "pronouns")

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        for one in self._ranks(left):
            for other in self._ranks(right):
                if one.number == other.number or not self._of_one(faced, one, other):
                    continue
                reason = f"{NUMBER_DIFFERS}: {opposed(left, one.word, right, other.word)}"
                yield Suspect(Topic.RANK, (one.word,), (other.word,), reason, self._named(faced, one, other))

    def _of_one(self, faced: Faced, one: _Rank, other: _Rank) -> bool:
        """Whether what is counted is one thing, or either leaves open what it is; and the claims share another word."""
        left, right = faced.left, faced.right
        besides = [i for i in left.same if i not in (one.word, one.thing) and left.tells(i)]
        if self._any(left, one.thing) or self._any(right, other.thing):
            return faced.chance >= ALIKE and bool(besides)
        return self._named(faced, one, other) and bool(besides)

    @staticmethod
    def _named(faced: Faced, one: _Rank, other: _Rank) -> bool:
        """Whether both name what is counted, by one word."""
        return one.thing is not None and other.thing is not None and faced.left.same.get(one.thing) == other.thing

    def _any(self, side: Side, thing: int | None) -> bool:
        return thing is None or among(side.items[thing].word, self._times)

    def _ranks(self, side: Side) -> Iterator[_Rank]:
        for index, item in enumerate(side.items):
            number = self._number(item)
            if number is None:
                continue
            thing = index - 1 if item.word.has_article else index + 1
            if not 0 <= thing < len(side.items):
                continue
            if item.word.has_article and among(side.items[thing].word, self._pronouns):
                yield _Rank(number, index, None)
            elif self._counted(side, thing, definite=item.word.has_article) and self._happens(side, index, thing):
                yield _Rank(number, index, thing)

    def _happens(self, side: Side, index: int, thing: int) -> bool:
        """Whether it is told to have come so often: ثاني هجوم، وهي المحاولة الثالثة; المبنى الثالث tells which it is."""
        if not side.items[index].word.has_article or self._any(side, thing):
            return True
        return thing > 0 and among(side.items[thing - 1].word, self._pronouns)

    def _number(self, item: Item) -> int | None:
        return self._ordinals.get(item.lemma) or self._ordinals.get(item.norm.removeprefix(item.word.proclitic))

    def _counted(self, side: Side, thing: int, *, definite: bool) -> bool:
        item = side.items[thing]
        if item.kind != NOUN or item.word.has_article != definite or self._number(item) is not None:
            return False  # في الأول والرابع من يونيو
        return not among(item.word, self._never)
