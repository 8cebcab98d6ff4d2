"""Another age of one person: she died at 85, she died at 81.

Two short reports that tell one age each tell it of the one person they are about, unless it is a woman's here and a man's there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product, takewhile

from llamafund.compare.pair.reasons import NUMBER_DIFFERS
from llamafund.compare.pair.sentence import NAME, Item
from llamafund.compare.story.counting.compared.whose import NAMES, of_one
from llamafund.compare.story.counting.numbers.size import Size
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.model import Claim, Comparator, Quantity

CLOSE, BESIDE = 6, 3  # words before an age in which stands whose it is, and in which a word that no lexicon knows is a name
YEAR, ROUND, TENS = 1, 4, 10  # years that an age may lie off what is said: in his 76th year, about forty
AGREED = 0.25  # chance of agreement from which they tell one thing of her


class Age:
    """Finds two ages of a person whom both name."""

    def __init__(self, known: Known) -> None:
        self._ages = known.ages
        self._people = known.counter.lexicon

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        own, their = self._ages(left.claim), self._ages(right.claim)
        shared = (self._is_person(left, i) and self._is_person(right, j) for i, j in left.same.items())
        alone = len(own) == len(their) == 1 and any(shared)
        for one, other in product(_unmet(own, their), _unmet(their, own)):
            lone = self._lone(faced, one, other)
            if not (alone or lone or self._of_one(faced, one, other)) or self._of_two(faced, one, other):
                continue
            own_names, their_names = self._named(left, one), self._named(right, other)
            if lone and not (_is_sure(left, own_names) and _is_sure(right, their_names)):
                own_names = their_names = []  # an unknown word is a name or none
            of_one_name = any(of_one(left, right, i, j) for i in own_names for j in their_names)
            later = self._is_told_later(left, one, (right, other)) or self._is_told_later(right, other, (left, one))
            if later or (own_names and their_names and not of_one_name):
                continue  # فازت سمر، البالغة 52 عاما، على ليلى (44 عاما)
            reason = f"{NUMBER_DIFFERS}: {one.text} / {other.text} (age)"
            plain = of_one_name or faced.chance >= AGREED or self._of_one_known(faced, one, other)
            yield Suspect(Topic.AGE, left.within(one), right.within(other), reason, plain, lone=lone)

    def _lone(self, faced: Faced, one: Quantity, other: Quantity) -> bool:
        """Whether two short reports tell no other age."""
        setting, documents = faced.setting, (faced.left.claim.document, faced.right.claim.document)
        told = (setting.read(document, self._told) for document in documents)
        return faced.brief and list(told) == [{one.value}, {other.value}]

    def _told(self, claims: Sequence[Claim]) -> set[float]:
        """The ages that an article tells."""
        return {age.value for claim in claims for age in self._ages(claim)}

    def _of_two(self, faced: Faced, one: Quantity, other: Quantity) -> bool:
        """Whether one is a woman's age and the other a man's."""
        return {self._ages.is_hers(faced.left.claim, one), self._ages.is_hers(faced.right.claim, other)} == {True, False}

    def _of_one(self, faced: Faced, one: Quantity, other: Quantity) -> bool:
        """Whether one name, or noun of people, stands close before both ages: طفلة عمرها ست سنوات، الطفلة البالغة 7 أعوام."""
        left, right = faced.left, faced.right
        own, their = self._nearest(left, one), self._nearest(right, other)
        return any(left.same.get(index) in their for index in own) or self._of_one_known(faced, one, other)

    def _nearest(self, side: Side, age: Quantity) -> set[int]:
        """The name and the noun of people that stand nearest before an age, by index."""
        named: dict[bool, int] = {}
        for index in self._before(side, age):
            named.setdefault(side.items[index].kind == NAME, index)
        return set(named.values())

    def _of_one_known(self, faced: Faced, one: Quantity, other: Quantity) -> bool:
        """Whether one word stands right before both ages, where both claims name one known: عباس، a name that is a word too."""
        left, right = faced.left, faced.right
        if set(left.claim.entities).isdisjoint(right.claim.entities):
            return False
        own, their = self._right_before(left, one), self._right_before(right, other)
        return own is not None and left.same.get(own) == their

    def _is_told_later(self, side: Side, age: Quantity, told: tuple[Side, Quantity]) -> bool:
        """Whether the word right before an age stands behind the age of the other claim: that age is of somebody before."""
        (other, their), own = told, self._right_before(side, age)
        there = None if own is None else side.same.get(own)
        return there is not None and there > other.within(their)[-1]

    def _right_before(self, side: Side, age: Quantity) -> int | None:
        """The word that says something right before an age, words that only say that it is one left out."""
        first = side.within(age)[0]
        near = (i for i in range(first - 1, max(-1, first - 1 - CLOSE), -1) if side.tells(i))
        return next((i for i in near if not self._ages.tells(side.items[i].word)), None)

    def _named(self, side: Side, age: Quantity) -> list[int]:
        """The name that stands last before an age, all words of it, by index."""
        first = side.within(age)[0]
        near = range(first - 1, max(-1, first - 1 - CLOSE), -1)
        names = (index for index in near if self._is_name(side.items[index]) and not self._is_of_place(side, index))
        last = next((index for index in names if side.items[index].kind == NAME or first - index <= BESIDE), None)
        return [] if last is None else list(takewhile(lambda index: self._is_name(side.items[index]), range(last, -1, -1)))

    def _is_name(self, item: Item) -> bool:
        return item.kind in NAMES and not self._ages.tells(item.word)

    def _before(self, side: Side, age: Quantity) -> Iterator[int]:
        first = side.within(age)[0]
        for index in range(first - 1, max(-1, first - 1 - CLOSE), -1):
            if self._is_person(side, index) or self._people.is_person(side.items[index].lemma):
                yield index

    def _is_person(self, side: Side, index: int) -> bool:
        """Whether a word is of a name that can be somebody's."""
        item = side.items[index]
        return item.kind in NAMES and not (self._ages.tells(item.word) or self._is_of_place(side, index))

    def _is_of_place(self, side: Side, index: int) -> bool:
        """Whether a name is a land's, or stands behind «in» or a noun of places: في طنطا، جنوب إفريقيا."""
        if side.items[index].sense.lands:
            return True
        first = next((at for at in range(index, 0, -1) if side.items[at - 1].kind not in NAMES), 0)
        return self._ages.in_place([item.word for item in side.items[max(0, first - 1) : first + 1]])


def _unmet(ages: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """The ages that none of some others can be."""
    return [age for age in ages if not any(can_be_one(age, told) for told in others)]


def _is_sure(side: Side, name: Sequence[int]) -> bool:
    """Whether the words of a name are surely one: known, or several."""
    return len(name) > 1 or any(side.items[index].kind == NAME for index in name)


def can_be_one(one: Quantity, other: Quantity) -> bool:
    """Whether two ages can be one: who is in his 76th year is 75, who is about forty 42, who is in his fifties 58."""
    (low, high), (least, most) = _years(one), _years(other)
    return low <= most and least <= high


def _years(age: Quantity) -> tuple[float, float]:
    """The years of life that an age may stand for, the least and the most."""
    if isinstance(age, Size):
        return age.value, age.most
    if age.comparator is Comparator.EXACT:
        return age.value, age.value
    if age.comparator is Comparator.AT_MOST:
        return 0.0, age.value
    off = ROUND if age.unit and not age.value % TENS else YEAR
    return age.value - (off if age.comparator is Comparator.ABOUT else 0), age.value + off
