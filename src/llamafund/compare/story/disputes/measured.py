"""Two numbers for one measure: how strong, how much, how many per cent. The words around a number tell what it measures."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from llamafund.compare.pair.reasons import NUMBER_DIFFERS
from llamafund.compare.pair.sentence import NAME
from llamafund.compare.story.counts import Counter
from llamafund.compare.story.disputes.age import Age
from llamafund.compare.story.disputes.finding import Finding, Words, among, norms
from llamafund.compare.story.faced import Faced, Side
from llamafund.compare.story.one_number import compatible
from llamafund.located import Located
from llamafund.model import Claim, Factuality, Quantity

SCORE = 0.75
BEFORE, AFTER = 5, 3  # words around a number that may say what it measures
MAY_BE = frozenset({Factuality.POSSIBLE, Factuality.POSSIBLE_NOT})
MEASURE = 2  # of these that have to be the same; the word just before the number is enough
NEARLY = 0.6  # part of all words of both that has to be the same where one article gives both numbers
CLAIMS, EITHER = 0.25, 0.15  # part of all words that has to be the same, in one of the two and in either
GRADE = "grade"
ROUNDED = 0.02  # two numbers so near are one number rounded, where not people are counted
NO_MEASURE = frozenset({"year", "date"})


class Measured:
    """Finds numbers of one unit among the same words that cannot be one number."""

    def __init__(self, words: Words, root: dict[str, Located], counter: Counter, age: Age) -> None:
        self._counter = counter
        self._age = age
        self._earlier = norms(words, root["earlier"].texts())
        self._leading = norms(words, root["leading"].texts())
        self._grades = norms(words, root["grades"].texts())
        self._ordinals = [norms(words, [ordinal]) for ordinal in root["ordinals"].texts()]
        self._unit: dict[str, str] = {}
        for group in root["units"].items():
            names = group.texts()
            self._unit |= dict.fromkeys(names, names[0])

    def __call__(self, faced: Faced) -> Finding | None:
        """The finding, if there is one."""
        left, right = faced.left, faced.right
        if self._counter.years(left.claim) != self._counter.years(right.claim):
            return None  # news of the day names no year: one of the two tells of something earlier
        if (left.claim.factuality in MAY_BE) != (right.claim.factuality in MAY_BE):
            return None  # what may become of it is not what it is: قد ترتفع الكلفة إلى 5 مليارات
        least, most = sorted((left.repeated(), right.repeated()))
        for unit, own in self._given(left):
            loose = faced.apart or most < CLAIMS or (least < EITHER and not self._only(faced, unit))
            for other in (quantity for their, quantity in self._given(right) if their == unit):
                if self._met(right, unit, own) or self._met(left, unit, other):
                    continue
                special = self._special(unit) and self._only(faced, unit) and _near(left, right, own, other)
                one = not loose and not self._told(faced, unit, own, other) and self._one_measure(left, right, own, other)
                if special or one:
                    return Finding(SCORE, f"{NUMBER_DIFFERS}: {own.text} / {other.text}")
        return None

    def _given(self, side: Side) -> Iterator[tuple[str, Quantity]]:
        """The quantities of a claim by unit, less those that count people, are an age, or of an earlier time."""
        yield from self._kept(side)
        yield from self._graded(side)

    def _met(self, side: Side, unit: str, quantity: Quantity) -> bool:
        """Whether a claim gives a quantity, as near as rounding allows."""
        return any(
            compatible(quantity, other) or _rounded(quantity.value, other.value)
            for their, other in self._given(side)
            if their == unit
        )

    @staticmethod
    def _told(faced: Faced, unit: str, own: Quantity, other: Quantity) -> bool:
        """Whether an article gives both numbers, so that they may measure two things, unless all else is alike."""
        left, right = faced.left, faced.right
        told = faced.setting.gives(right.claim.document, own.value), faced.setting.gives(left.claim.document, other.value)
        near = min(left.repeated(), right.repeated()) >= NEARLY
        return unit != GRADE and (all(told) or (any(told) and not near))

    def _special(self, unit: str) -> bool:
        """Whether few things are counted in a unit: wagons, not people, days, metres or dollars."""
        lexicon = self._counter.lexicon
        known = lexicon.people | lexicon.years.keys() | lexicon.never | lexicon.units.keys() | lexicon.groups
        return unit.isalpha() and not unit.isupper() and unit not in known and unit not in self._unit and unit != GRADE

    def _only(self, faced: Faced, unit: str) -> bool:
        """Whether each of the two articles has one number of a unit."""
        documents = faced.left.claim.document, faced.right.claim.document
        return all(len(faced.setting.read(document, _numbers).get(unit, ())) == 1 for document in documents)

    def _one_measure(self, left: Side, right: Side, own: Quantity, other: Quantity) -> bool:
        """Whether the words around two numbers say that they measure one thing: one of these at least says what."""
        here, there = _around(left, own), _around(right, other)
        met = [index for index in here if left.same.get(index) in there]
        if not any(self._says(left, index) for index in met):
            return False
        return len(met) >= MEASURE or (
            bool(met) and _just_before(left, own) in met and left.same[met[0]] == _just_before(right, other)
        )

    def _says(self, side: Side, index: int) -> bool:
        """Whether a word says what is measured: no name, no country, and none that leads to any number."""
        item = side.items[index]
        return item.kind != NAME and not item.sense.lands and not among(item.word, self._leading)

    def _graded(self, side: Side) -> Iterator[tuple[str, Quantity]]:
        """A grade on a scale: من الدرجة الرابعة; none where a claim tells of several."""
        found = [
            (index, grade)
            for index, item in enumerate(side.items[1:], 1)
            for grade, forms in enumerate(self._ordinals, 1)
            if among(item.word, forms) and among(side.items[index - 1].word, self._grades)
        ]
        if len(found) == 1:
            index, grade = found[0]
            start, end = (side.claim.start + side.starts[place] for place in (index - 1, index))
            end += len(side.items[index].word.form)
            text = side.claim.text[start - side.claim.start : end - side.claim.start]
            yield GRADE, Quantity(start=start, end=end, text=text, value=float(grade))

    def apart(self, faced: Faced) -> bool:
        """Whether both give numbers of one unit, and no number of the one can be one of the other: they do not say the same."""
        own, their = self._by_unit(faced.left.claim), self._by_unit(faced.right.claim)
        every = [(one, other) for ours in own.values() for one in ours for others in their.values() for other in others]
        if any(compatible(one, other) or _rounded(one.value, other.value) for one, other in every):
            return False
        return not own.keys().isdisjoint(their.keys())

    def _by_unit(self, claim: Claim) -> dict[str, list[Quantity]]:
        found: dict[str, list[Quantity]] = defaultdict(list)
        for quantity in claim.quantities:
            if quantity.unit not in NO_MEASURE:
                found[self._unit.get(quantity.unit or "", quantity.unit or "")].append(quantity)
        return found

    def _kept(self, side: Side) -> Iterator[tuple[str, Quantity]]:
        counted = {*(count.quantity for count in self._counter.counts(side.claim)), *self._age.ages(side)}
        for quantity in side.claim.quantities:
            unit = quantity.unit or ""
            if unit and unit not in NO_MEASURE and quantity not in counted and not self._of_before(side, quantity):
                yield self._unit.get(unit, unit), quantity

    def _of_before(self, side: Side, quantity: Quantity) -> bool:
        return any(among(side.items[index].word, self._earlier) for index in _around(side, quantity))


def _numbers(claims: Sequence[Claim]) -> dict[str | None, set[float]]:
    """The numbers of an article by unit."""
    found: defaultdict[str | None, set[float]] = defaultdict(set)
    for claim in claims:
        for quantity in claim.quantities:
            found[quantity.unit].add(quantity.value)
    return found


def _near(left: Side, right: Side, own: Quantity, other: Quantity) -> bool:
    """Whether a word near a number, no name, is near the other."""
    there = _around(right, other)
    return any(left.same.get(index) in there and left.items[index].kind != NAME for index in _around(left, own))


def _around(side: Side, quantity: Quantity) -> list[int]:
    """The words that say something around a number, by index; neither the number nor its unit."""
    start, end = quantity.start - side.claim.start, quantity.end - side.claim.start
    first = max(0, bisect_right(side.starts, start) - 1)
    last = bisect_right(side.starts, end - 1)
    places = (*range(max(0, first - BEFORE), first), *range(last, min(len(side.items), last + AFTER)))
    return [index for index in places if side.tells(index)]


def _just_before(side: Side, quantity: Quantity) -> int | None:
    """The last word before a number that says something."""
    start = quantity.start - side.claim.start
    return next((i for i in range(bisect_right(side.starts, start) - 2, -1, -1) if side.tells(i)), None)


def _rounded(one: float, other: float) -> bool:
    return abs(one - other) <= ROUNDED * max(abs(one), abs(other))
