"""The time of day that a clock shows: الساعة 14:20, الثالثة والنصف عصرا, بعيد الثانية والثلث."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.orthography import AND

DAY, HALF, HOUR = 24 * 60, 12 * 60, 60  # minutes
NOON = 12  # o'clock
UNSURE = DAY  # what is added where it may be before noon or after it
SAME = 30  # minutes between two times that may be one, told roughly
NEAR = 4  # words from an hour to what says which part of the day it is
MORNING = range(1, 6)  # hours of the night that lie behind midnight, with the twelfth
POINTS = ":.,٫"
TEEN = 10
LONGEST = 2  # digits of an hour or of its minutes


class Clock:
    """Reads hours as texts write and say them."""

    def __init__(self, words: Words, times: Mapping[str, Located]) -> None:
        """`times` is `when` of `data/lexicon/disputes.yaml`, by its keys."""
        self._hours = {words.norm(name): number for number, hour in enumerate(times["hours"].items(), 1) for name in hour.texts()}
        self._hours |= dict.fromkeys(words.norms(times["eleventh"]), 1)
        self._parts = {words.norm(name.text()): int(part.number()) for name, part in times["fractions"].entries()}
        lists = ("hour", "teen", "before_noon", "after_noon", "night", "ahead", "zones")
        self._hour, self._teen, self._before_noon, self._after_noon, self._night, self._ahead, self._zones = (
            words.norms(times[name]) for name in lists
        )

    def __call__(self, side: Side) -> Iterator[tuple[int, int]]:
        """Each time that a claim names: the word for the hour, by index, and the minutes since midnight, or noon (`UNSURE`).

        The hour of another place (11:20 بتوقيت غرينتش) is none.
        """
        return ((index, since) for index, since, abroad in self._every(side) if not abroad)

    def hours(self, side: Side) -> frozenset[int]:
        """The words for hours of a claim, by index, those of other places too."""
        return frozenset(index for index, _, _ in self._every(side))

    def _every(self, side: Side) -> Iterator[tuple[int, int, bool]]:
        for index, item in enumerate(side.items):
            named = index > 0 and side.items[index - 1].norm in self._hour
            if named and _digits(side, index):
                (hour, minutes), behind = _written(side, index), index + 1
            elif among(item.word, self._hours) and item.word.has_article:
                hour, minutes, behind = self._spelled(side, index)
                if not (named or minutes or self._after(side, behind, hour) is not None) or self._orders(side, index):
                    continue  # an ordinal like any other
            else:
                continue
            abroad = any(among(each.word, self._zones) for each in side.items[behind : behind + NEAR])
            if hour <= DAY // HOUR and minutes < HOUR:
                yield index, self._since(side, behind, hour, minutes), abroad

    @staticmethod
    def apart(one: int, other: int) -> bool:
        """Whether two times cannot be one."""
        round_ = HALF if max(one, other) >= UNSURE else DAY
        gap = abs(one - other) % round_
        return min(gap, round_ - gap) > SAME

    def written(self, side: Side, index: int) -> str:
        """A time as it stands in the claim."""
        digits = _digits(side, index)
        if digits:
            return digits
        _, _, behind = self._spelled(side, index)
        return side.written(range(index, behind))

    def _orders(self, side: Side, index: int) -> bool:
        """Whether an ordinal only tells which of its kind the noun before it is: الجولة الثالثة مساء الجمعة."""
        before = side.items[index - 1].word if index else None
        return before is not None and before.has_article and before.is_nominal and not among(before, self._hour)

    def _since(self, side: Side, behind: int, hour: int, minutes: int) -> int:
        after = self._after(side, behind, hour)
        if hour > NOON or hour == 0:
            return hour % (DAY // HOUR) * HOUR + minutes
        if after is None:
            return hour * HOUR + minutes + UNSURE
        return (hour % NOON + NOON * after) * HOUR + minutes

    def _spelled(self, side: Side, index: int) -> tuple[int, int, int]:
        """The hour and the minutes that are told in words, and the index of what stands behind them."""
        items = side.items
        hour, behind = (
            next(self._hours[form] for form in (items[index].lemma, items[index].norm) if form in self._hours),
            index + 1,
        )
        if items[behind : behind + 1] and among(items[behind].word, self._teen):
            hour, behind = hour + TEEN, behind + 1
        if items[behind : behind + 1] and items[behind].word.proclitic.startswith(AND) and items[behind].lemma in self._parts:
            return hour, self._parts[items[behind].lemma], behind + 1
        return hour, 0, behind

    def _after(self, side: Side, behind: int, hour: int) -> bool | None:
        """Whether an hour is after noon, where a word behind it says so: السابعة مساء, الثانية ليلا, الحادية عشرة قبل الظهر."""
        for index in range(behind, min(len(side.items), behind + NEAR)):
            word = side.items[index].word
            if among(word, self._night):
                return hour not in MORNING and hour != NOON
            if among(word, self._after_noon):
                return not among(side.items[index - 1].word, self._ahead)
            if among(word, self._before_noon):
                return False
        return None


def _written(side: Side, index: int) -> tuple[int, int]:
    """The hour and the minutes of 14:20, 11.30 and 8."""
    parts = _digits(side, index).translate(dict.fromkeys(map(ord, POINTS), " ")).split()
    if not parts or any(len(part) > LONGEST for part in parts):
        return DAY, 0
    return int(parts[0]), int(parts[1]) if len(parts) > 1 else 0


def _digits(side: Side, index: int) -> str:
    start, text = side.starts[index], side.claim.text
    end = next((place for place in range(start, len(text)) if not (text[place].isdecimal() or text[place] in POINTS)), len(text))
    return text[start:end].rstrip(POINTS)
