"""Another time of one event: Wednesday or Thursday, in the morning or at noon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from llamafund.compare.pair.sentence import NAME, VERB
from llamafund.compare.story.disputes.clock import Clock
from llamafund.compare.story.disputes.predicates import Predicates
from llamafund.compare.story.disputes.suspect import Suspect, Words, among, norms
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.located import Located
from llamafund.model import Claim
from llamafund.orthography import ACCUSATIVE_WRITTEN

WORDED = 0.6  # part of the other words of both from which two claims of two days speak of one thing
AGREED = 0.6  # chance of agreement from which two claims tell of one event, whose time can differ;
PART, ABOUT = 0.25, 3  # part of all words of both, and number of words mainly said, that make one deed
YEAR = "year"  # the unit
DAYS = 31  # of a month
MONTH, BESIDE = 100, 2  # what a month counts beside its day, and days that lie side by side
START = frozenset({"منذ"})
OF = "من"
REST = 0.5  # where the other time has lowered it, the part of all other words of both that has to be the same
NEAR = 3  # words from a verb of saying to the day on which it was said


class When:
    """Finds days and parts of a day that exclude each other, in claims that are alike otherwise."""

    def __init__(self, words: Words, root: dict[str, Located], predicates: Predicates) -> None:
        self._predicates = predicates
        self._days = list(map(words.norm, root["days"].texts()))
        parts = [list(map(words.norm, group.texts())) for group in root["parts"].items()]
        self._parts: Mapping[str, int] = {form: number for number, group in enumerate(parts) for form in group}
        self._months = {
            " ".join(word.norm for word in words.read(name)): number
            for number, month in enumerate(root["months"].items(), 1)
            for name in month.texts()
        }
        self._round = len(parts)
        self.names = frozenset({*self._days, *self._months})
        self._today = norms(words, root["today"].texts())
        self.clock = Clock(words, root)
        self._ordinals = norms(words, (*(name for hour in root["hours"].items() for name in hour.texts()), *root["teen"].texts()))
        self._bounds = norms(words, root["bounds"].texts())
        self._said = norms(words, root["said"].texts())

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be one."""
        left, right = faced.left, faced.right
        for own, their, apart in (
            (dict(self._day(left)), dict(self._day(right)), self._other_day),
            (dict(self._part(left)), dict(self._part(right)), self._other_part),
            (dict(self._date(left)), dict(self._date(right)), self._other_date),
            (dict(self.clock(left)), dict(self.clock(right)), self.clock.apart),
        ):
            if len(own) != 1 or len(their) != 1:
                continue
            ((i, one),), ((j, other),) = own.items(), their.items()
            if apart == self._other_date and _years(left) != _years(right):
                continue  # one of the two tells of something earlier
            if apart in (self._other_day, self._other_date) and faced.chance < AGREED and not self._deeds(left, right):
                continue  # each tells when something of its own was
            if apart(one, other) and not self._of_two(faced, i, j):
                plain = self._one_event(faced, i, j)
                show = self.clock.written if apart == self.clock.apart else _as_written
                reason = f"another time: {show(left, i)} / {show(right, j)}"
                near = abs(one - other) <= BESIDE and one // MONTH == other // MONTH
                yield Suspect("time", (i,), (j,), reason, plain, near=near and apart in (self._other_day, self._other_date))

    def other_day(self, faced: Faced) -> bool:
        """Whether the two say the same but for the day, be it a dispute or news of two days."""
        left, right = faced.left, faced.right
        own, their = dict(self._day(left)), dict(self._day(right))
        if len(own) != 1 or len(their) != 1 or {*own.values()} == {*their.values()}:
            return False
        (i,), (j,) = own, their
        if self._said_then(left, i) or self._said_then(right, j) or self._bound(left, i) != self._bound(right, j):
            return False
        return min(left.repeated(without=self._times(left)), right.repeated(without=self._times(right))) >= WORDED

    def _news_of_two_days(self, faced: Faced, i: int, j: int) -> bool:
        """Whether each claim tells of the day that its article is about, and these are two: each is right about its own."""
        if self._bound(faced.left, i) is not None or self._bound(faced.right, j) is not None or self._one_told(faced):
            return False
        days = [{number for _, number in self._day(side)} for side in (faced.left, faced.right)]
        news = [faced.setting.read(side.claim.document, self._first_day) for side in (faced.left, faced.right)]
        return news[0] != news[1] and all(day == {number} for day, number in zip(days, news, strict=True))

    def _one_told(self, faced: Faced) -> bool:
        """Whether the two say the same but for the day, so that it is one event: an agreement that nearly failed on Sunday."""
        left, right = faced.left, faced.right
        worded = min(left.repeated(without=self._times(left)), right.repeated(without=self._times(right)))
        return faced.chance >= AGREED or worded >= WORDED

    def _first_day(self, claims: Sequence[Claim]) -> int | None:
        """The day of the week that an article names first."""
        words = (word for claim in claims for word in claim.words)
        return next((number for word in words for number in self._weekday(word.norm)), None)

    def _weekday(self, norm: str) -> Iterator[int]:
        for number, day in enumerate(self._days):
            if norm.endswith(day) and len(norm) <= len(day) + 2:
                yield number

    def _of_two(self, faced: Faced, i: int, j: int) -> bool:
        """Whether two times are of two things: of a start and of an end, of what somebody said, of the news of two days."""
        left, right = faced.left, faced.right
        if self._said_then(left, i) or self._said_then(right, j) or self._bound(left, i) != self._bound(right, j):
            return True
        return self._news_of_two_days(faced, i, j)

    def _one_event(self, faced: Faced, i: int, j: int) -> bool:
        left, right = faced.left, faced.right
        rest = min(left.repeated(without=self._times(left)), right.repeated(without=self._times(right)))
        deeds = self._deeds(left, right)
        named = left.items[i].norm != right.items[j].norm  # two days of one month have but its name
        mine = self._told(faced, left, j, right, deeds) or self._told(faced, right, i, left, [left.same[k] for k in deeds])
        if named and mine:
            return False
        if self._bound(left, i) in START and deeds:
            return True
        first = self._first(left) in deeds or self._first(right) in {left.same[k] for k in deeds}
        return first and (faced.chance >= AGREED or rest >= REST or self._one_deed(left, right, deeds))

    def _first(self, side: Side) -> int | None:
        """The first word that says what happened, to which the time of a claim belongs."""
        return next((i for i in range(len(side.items)) if side.tells(i) and not self._predicates.light(side.items[i].word)), None)

    def _deeds(self, left: Side, right: Side) -> list[int]:
        """The words that both mainly say, names and times left out, by index in the one."""
        return [
            i
            for i, j in left.same.items()
            if left.tells(i)
            and left.items[i].kind != NAME
            and not self._predicates.light(left.items[i].word)
            and self._predicates.main(left, i)
            and self._predicates.main(right, j)
        ]

    @staticmethod
    def _one_deed(left: Side, right: Side, deeds: list[int]) -> bool:
        """Whether the two tell of one deed: a verb of the one is in the other, and most of what it is about."""
        least = min(left.repeated(), right.repeated())
        return least >= PART and len(deeds) >= ABOUT and any(i in left.verbs or left.same[i] in right.verbs for i in deeds)

    @staticmethod
    def _told(faced: Faced, side: Side, there: int, other: Side, deeds: list[int]) -> bool:
        """Whether the article of a side names the time in another claim too, of the same or when nothing is known to be."""
        time = other.items[there]
        wanted = {side.items[k].word.root or side.items[k].word.lemma for k in deeds}
        told = faced.setting.read(side.claim.document, _words).get(time.word.root or time.word.lemma, ())
        return any(not wanted or wanted & words for words in told)

    def _times(self, side: Side) -> list[int]:
        return [*dict(self._day(side)), *dict(self._part(side)), *dict(self._date(side))]

    def _said_then(self, side: Side, index: int) -> bool:
        """Whether the time is that of the saying: no other verb stands between the two."""
        for before in range(index - 1, -1, -1):
            item = side.items[before]
            if among(item.word, self._said):
                return index - before <= NEAR or item.kind == VERB
            if item.kind == VERB:
                return False
        return False

    def _bound(self, side: Side, index: int) -> str | None:
        """The word that makes the time the start or end of a stretch of time: two starts may differ, a start and an end do."""
        first = max(0, index - 2)
        if first < index - 1 and among(side.items[first].word, self._ordinals) and side.items[index - 1].lemma == OF:
            return None  # الثامن عشر من سبتمبر is a day
        near = side.items[first:index]
        return next((item.lemma for item in near if among(item.word, self._bounds)), None)

    def _day(self, side: Side) -> Iterator[tuple[int, int]]:
        for index, item in enumerate(side.items):
            for number in self._weekday(item.norm):
                yield index, number

    def _part(self, side: Side) -> Iterator[tuple[int, int]]:
        days = dict(self._day(side))
        for index, item in enumerate(side.items):
            number = self._parts.get(item.lemma, self._parts.get(item.norm))
            if number is None:
                continue
            alone = item.word.form.endswith(ACCUSATIVE_WRITTEN)
            follows = index + 1 < len(side.items) and (index + 1 in days or among(side.items[index + 1].word, self._today))
            if alone or follows:
                yield index, number

    def _date(self, side: Side) -> Iterator[tuple[int, int]]:
        """The months of a claim (كانون الثاني/يناير is one), each `MONTH` times, and the day of it, where one is named."""
        last = None
        for index, item in enumerate(side.items):
            pair = f"{item.norm} {side.items[index + 1].norm}" if index + 1 < len(side.items) else ""
            month = self._months.get(pair, self._months.get(item.norm))
            if month is None:
                continue
            value = side.items[index - 1].value if index else None
            if index == 0:
                continue  # no claim begins with a month, but one may with a verb that is spelt so: مارس الضغط
            date = MONTH * month + (int(value) if value is not None and 1 <= value <= DAYS else 0)
            if last is None or last // MONTH != month:
                yield index, date
            last = date

    @staticmethod
    def _other_date(one: int, other: int) -> bool:
        return one // MONTH != other // MONTH or (one % MONTH != other % MONTH and bool(one % MONTH) and bool(other % MONTH))

    @staticmethod
    def _other_day(one: int, other: int) -> bool:
        return one != other

    def _other_part(self, one: int, other: int) -> bool:
        """Whether two parts of the day do not border on each other."""
        gap = abs(one - other)
        return min(gap, self._round - gap) > 1


def _words(claims: Sequence[Claim]) -> dict[str, list[frozenset[str]]]:
    """The words of each claim of an article, by each of them."""
    found: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for claim in claims:
        words = frozenset(word.root or word.lemma for word in claim.words)
        for word in words:
            found[word].append(words)
    return found


def _as_written(side: Side, index: int) -> str:
    """A word that tells when, with the number before it: 5 يونيو."""
    numbered = index > 0 and side.items[index - 1].value is not None
    return " ".join(item.word.form for item in side.items[index - numbered : index + 1])


def _years(side: Side) -> set[float]:
    return {quantity.value for quantity in side.claim.quantities if quantity.unit == YEAR}
