"""Another time of one event: Wednesday or Thursday, in the morning or at noon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from llamafund.compare.story.disputes.finding import Finding, Words, among, norms
from llamafund.compare.story.faced import Faced, Side
from llamafund.located import Located

SCORE = 0.7
AGREED = 0.6  # chance of agreement from which two claims tell of one event, whose time can differ;
REST = 0.5  # where the other time has lowered it, the part of all other words of both that has to be the same
NEAR = 3  # words from a verb of saying to the day on which it was said


class When:
    """Finds days and parts of a day that exclude each other, in claims that are alike otherwise."""

    def __init__(self, words: Words, root: dict[str, Located]) -> None:
        self._days = [words(text)[0].norm for text in root["days"].texts()]
        parts = [[words(text)[0].norm for text in group.texts()] for group in root["parts"].items()]
        self._parts: Mapping[str, int] = {form: number for number, group in enumerate(parts) for form in group}
        self._round = len(parts)
        self._today = norms(words, root["today"].texts())
        self._bounds = norms(words, root["bounds"].texts())
        self._said = norms(words, root["said"].texts())

    def __call__(self, faced: Faced) -> Finding | None:
        """The finding, if there is one."""
        left, right = faced.left, faced.right
        for own, their, apart in (
            (dict(self._day(left)), dict(self._day(right)), self._other_day),
            (dict(self._part(left)), dict(self._part(right)), self._other_part),
        ):
            if len(own) != 1 or len(their) != 1:
                continue
            ((i, one),), ((j, other),) = own.items(), their.items()
            told = faced.setting.names(right.claim.document, left.items[i]) or faced.setting.names(
                left.claim.document, right.items[j]
            )
            if apart(one, other) and not told and self._one_event(faced, i, j):
                return Finding(SCORE, f"another time: {left.items[i].word.form} / {right.items[j].word.form}")
        return None

    def _one_event(self, faced: Faced, i: int, j: int) -> bool:
        left, right = faced.left, faced.right
        rest = min(left.repeated(without=self._times(left)), right.repeated(without=self._times(right)))
        told = self._said_then(left, i) or self._said_then(right, j) or self._bound(left, i) != self._bound(right, j)
        return not told and (faced.chance >= AGREED or rest >= REST)

    def _times(self, side: Side) -> list[int]:
        return [*dict(self._day(side)), *dict(self._part(side))]

    def _said_then(self, side: Side, index: int) -> bool:
        """Whether the time is that of the saying."""
        return any(among(item.word, self._said) for item in side.items[max(0, index - NEAR) : index])

    def _bound(self, side: Side, index: int) -> str | None:
        """The word that makes the time the start or end of a stretch of time: two starts may differ, a start and an end do."""
        near = side.items[max(0, index - 2) : index]
        return next((item.lemma for item in near if among(item.word, self._bounds)), None)

    def _day(self, side: Side) -> Iterator[tuple[int, int]]:
        for index, item in enumerate(side.items):
            for number, day in enumerate(self._days):
                if item.norm.endswith(day) and len(item.norm) <= len(day) + 2:
                    yield index, number

    def _part(self, side: Side) -> Iterator[tuple[int, int]]:
        days = dict(self._day(side))
        for index, item in enumerate(side.items):
            number = self._parts.get(item.lemma, self._parts.get(item.norm))
            if number is None:
                continue
            alone = item.word.form.endswith(("ا", "اً", "ًا"))
            follows = index + 1 < len(side.items) and (index + 1 in days or among(side.items[index + 1].word, self._today))
            if alone or follows:
                yield index, number

    @staticmethod
    def _other_day(one: int, other: int) -> bool:
        return one != other

    def _other_part(self, one: int, other: int) -> bool:
        """Whether two parts of the day do not border on each other."""
        gap = abs(one - other)
        return min(gap, self._round - gap) > 1
