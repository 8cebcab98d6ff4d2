"""The time of day that a clock shows: الساعة 14:20, الثالثة والنصف عصرا, بعيد الثانية والثلث, التاسعة إلا عشر دقائق."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.places import places
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Word
from llamafund.orthography import AND

DAY, HALF, HOUR = 24 * 60, 12 * 60, 60  # minutes
NOON = 12  # o'clock
UNSURE = DAY  # what is added where it may be before noon or after it
SAME = 30  # minutes between two times that may be one, told roughly
NEAR = 4  # words from an hour to what says which part of the day it is
COUNTED = 3  # words from minutes to the word for them: وخمس وأربعين دقيقة
MORNING = range(1, 6)  # hours of the night that lie behind midnight, with the twelfth
POINTS = ":.,٫"
TEEN = 10
LONGEST = 2  # digits of an hour or of its minutes
FEMININE = "ه"  # in which the ordinal of an hour ends, normalised
LISTS = ("hour", "teen", "before_noon", "after_noon", "night", "ahead", "zones", "about", "less", "middle", "minute", "tens")


class Hour(NamedTuple):
    """A time of day: its words `[first, behind)`, minutes since midnight or noon (`UNSURE`), whether it is of another place."""

    first: int
    behind: int
    since: int
    abroad: bool


class _Text(NamedTuple):
    """Words, where each begins in their text, and that text."""

    words: Sequence[Word]
    starts: Sequence[int]
    text: str


class Clock:
    """Reads hours as texts write and say them."""

    def __init__(self, words: Words, times: Mapping[str, Located]) -> None:
        """`times` is `when` of `data/lexicon/disputes.yaml`, by its keys."""
        self._hours = {words.norm(name): number for number, hour in enumerate(times["hours"].items(), 1) for name in hour.texts()}
        self._hours |= dict.fromkeys(words.norms(times["eleventh"]), 1)
        self._parts, self._minutes = (
            {words.norm(name.text()): int(part.number()) for name, part in times[key].entries()}
            for key in ("fractions", "minutes")
        )
        forms = {name: words.norms(times[name]) for name in LISTS}
        self._hour, self._teen, self._about, self._tens = (forms[name] for name in ("hour", "teen", "about", "tens"))
        self._before_noon, self._after_noon, self._night = (forms[name] for name in ("before_noon", "after_noon", "night"))
        self._ahead, self._zones, self._middle = (forms[name] for name in ("ahead", "zones", "middle"))
        self._less, self._minute = forms["less"], forms["minute"]
        self._known: Memo[str, tuple[Hour, ...]] = Memo()

    def __call__(self, side: Side) -> dict[int, Hour]:
        """Each time that a claim names, by its first word; the hour of another place (11:20 بتوقيت غرينتش) is none."""
        return {hour.first: hour for hour in self._of_side(side) if not hour.abroad}

    def hours(self, side: Side) -> frozenset[int]:
        """The words for hours of a claim, by index, those of other places too."""
        return frozenset(hour.first for hour in self._of_side(side))

    def of_article(self, claims: Sequence[Claim]) -> tuple[Hour, ...]:
        """All hours that the claims of an article name; their words are counted in the words of each claim."""
        texts = (_Text(claim.words, places(claim), claim.text) for claim in claims)
        return tuple(hour for text in texts for hour in self._every(text) if not hour.abroad)

    @staticmethod
    def apart(one: Hour, other: Hour) -> bool:
        """Whether two times cannot be one."""
        round_ = HALF if max(one.since, other.since) >= UNSURE else DAY
        gap = abs(one.since - other.since) % round_
        return min(gap, round_ - gap) > SAME

    @staticmethod
    def outside(one: Hour, stretch: Sequence[int]) -> bool:
        """Whether a time lies outside a stretch of the day from one hour to another, which may lie behind midnight."""
        first, last = (hour * HOUR for hour in stretch)
        halves = (one.since - UNSURE, one.since - UNSURE + HALF) if one.since >= UNSURE else (one.since,)
        return not any((since - first) % DAY <= (last - first) % DAY for since in halves)

    @staticmethod
    def written(side: Side, hour: Hour) -> str:
        """A time as it stands in the claim."""
        return _digits(_of_side(side), hour.first) or side.written(range(hour.first, hour.behind))

    def _of_side(self, side: Side) -> tuple[Hour, ...]:
        return self._known.of(side.claim.id, lambda: tuple(self._every(_of_side(side))))

    def _every(self, text: _Text) -> Iterator[Hour]:
        behind = -NEAR
        for index in range(len(text.words)):
            if index < behind:
                continue
            found = self._at(text, index) or (self._midnight(text, index) if index >= behind + COUNTED else None)
            if found is not None:
                behind = found.behind
                yield found

    def _midnight(self, text: _Text, index: int) -> Hour | None:
        """The middle of the night or of the day; «بعد منتصف الليل» behind an hour is read with that."""
        words = text.words
        if not among(words[index], self._middle) or index + 1 >= len(words):
            return None
        night, noon = (among(words[index + 1], forms) for forms in (self._night, self._after_noon))
        return Hour(index, index + 2, 0 if night else HALF, self._abroad(words, index + 2)) if night or noon else None

    def _at(self, text: _Text, index: int) -> Hour | None:
        words = text.words
        before = words[index - 1] if index else None
        named = before is not None and before.norm in self._hour
        if _digits(text, index) if named else _is_clock(_digits(text, index)):
            (hour, minutes), behind = _written(text, index), index + 1
        elif self._is_ordinal(text, index):
            hour, minutes, behind = self._spelled(words, index)
            named = named or (before is not None and among(before, self._about))
            if not (named or behind > index + 2 or minutes or self._after(words, behind, hour) is not None):
                return None  # an ordinal like any other
        else:
            return None
        if hour > DAY // HOUR or minutes >= HOUR:
            return None
        return Hour(index, behind, self._since(words, behind, hour, minutes), self._abroad(words, behind))

    def _abroad(self, words: Sequence[Word], behind: int) -> bool:
        """Whether close behind an hour it is told to be that of another place."""
        return any(among(each, self._zones) for each in words[behind : behind + NEAR])

    def _is_ordinal(self, text: _Text, index: int) -> bool:
        """Whether a word is the ordinal of an hour, and not one that tells which of its kind the noun before it is."""
        words, word = text.words, text.words[index]
        if not (among(word, self._hours) and word.has_article and word.norm.endswith(FEMININE)):
            return False
        behind = words[index + 1] if index + 1 < len(words) else None
        if behind is not None and behind.proclitic.startswith(AND) and among(behind, self._tens):
            return False  # in his twenty-third year
        before = words[index - 1] if index else None
        return before is None or not (before.has_article and before.is_nominal and not among(before, self._hour))

    def _since(self, words: Sequence[Word], behind: int, hour: int, minutes: int) -> int:
        after = self._after(words, behind, hour)
        if hour > NOON or hour == 0:
            since = hour % (DAY // HOUR) * HOUR + minutes
        elif after is None:
            return (hour * HOUR + minutes) % DAY + UNSURE
        else:
            since = (hour % NOON + NOON * after) * HOUR + minutes
        return since % DAY

    def _spelled(self, words: Sequence[Word], index: int) -> tuple[int, int, int]:
        """The hour and the minutes that are told in words, and the index of what stands behind them."""
        hour = next(self._hours[form] for form in (words[index].lemma, words[index].norm) if form in self._hours)
        behind = index + 1
        if words[behind : behind + 1] and among(words[behind], self._teen):
            hour, behind = hour + TEEN, behind + 1
        minutes, after = self._past(words, behind)
        return (hour, minutes, after) if minutes >= 0 else (hour - 1 or NOON, HOUR + minutes, after)

    def _past(self, words: Sequence[Word], index: int) -> tuple[int, int]:
        """The minutes that are added to an hour, or taken from it, and the index of what stands behind them."""
        less = index < len(words) and among(words[index], self._less)
        behind, minutes, counted = index + less, 0, index
        while behind < len(words) and (less or words[behind].proclitic.startswith(AND)):
            word = words[behind]
            part, number = self._value(word, self._parts), self._value(word, self._minutes)
            if part is None and (number is None or not self._are_minutes(words, behind)):
                break
            minutes, behind = minutes + (part or number or 0), behind + 1
            counted = behind
            if less and not (behind < len(words) and words[behind].proclitic.startswith(AND)):
                break
        return (-minutes if less else minutes), counted

    def _are_minutes(self, words: Sequence[Word], index: int) -> bool:
        return any(among(word, self._minute) for word in words[index + 1 : index + 1 + COUNTED])

    @staticmethod
    def _value(word: Word, values: Mapping[str, int]) -> int | None:
        return values.get(word.lemma, values.get(word.norm.removeprefix(word.proclitic)))

    def _after(self, words: Sequence[Word], behind: int, hour: int) -> bool | None:
        """Whether an hour is after noon, where a word behind it says so: السابعة مساء, الثانية ليلا, الحادية عشرة قبل الظهر."""
        for index in range(behind, min(len(words), behind + NEAR)):
            if among(words[index], self._night):
                return hour not in MORNING and hour != NOON
            if among(words[index], self._after_noon):
                return not among(words[index - 1], self._ahead)
            if among(words[index], self._before_noon):
                return False
        return None


def _is_clock(digits: str) -> bool:
    """Whether figures are a time of day whatever stands before them: 20:45."""
    hour, point, minutes = digits.partition(":")
    return bool(point) and hour.isdecimal() and minutes.isdecimal() and len(minutes) == LONGEST


def _of_side(side: Side) -> _Text:
    return _Text([item.word for item in side.items], side.starts, side.claim.text)


def _written(text: _Text, index: int) -> tuple[int, int]:
    """The hour and the minutes of 14:20, 11.30 and 8."""
    parts = _digits(text, index).translate(dict.fromkeys(map(ord, POINTS), " ")).split()
    if not parts or any(len(part) > LONGEST for part in parts):
        return DAY, 0
    return int(parts[0]), int(parts[1]) if len(parts) > 1 else 0


def _digits(text: _Text, index: int) -> str:
    start, written = text.starts[index], text.text
    over = (place for place in range(start, len(written)) if not (written[place].isdecimal() or written[place] in POINTS))
    return written[start : next(over, len(written))].rstrip(POINTS)
