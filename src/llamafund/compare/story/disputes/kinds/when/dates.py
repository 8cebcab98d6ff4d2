"""Another day or month of one deed: on the 9th of January or in the middle of it, won on Tuesday or on Wednesday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from llamafund.compare.pair.links import OPPOSED
from llamafund.compare.pair.sentence import NOUN, Item
from llamafund.compare.story.counting.compared.whose import NAMES
from llamafund.compare.story.disputes.reading.elsewhere import told_beside
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.time.calendar import Stretch
from llamafund.compare.story.disputes.reading.time.dated import Dated, DeedDates
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.located import Located

LEAST = 0.25  # chance of agreement below which two claims tell of two deeds
LIKELY = 0.5  # and below which two words of one meaning do: اعتقل, اقتاد
SURE = 0.9  # chance of agreement from which two claims that tell one day each tell of one deed, whatever they call it
NEWS = 3  # days within which an article tells of what is new
NEXT = 1  # days to the next one
BESIDE = 2  # days that lie side by side
SLIP = 3  # days between two times at most of which either is that of one deed: of eleven pairs further apart none was right
BY = 2  # words before a deed and behind its time that may name whose it is
Published = tuple[int | None, int | None]  # when two articles were, in days since 1970


class Dates:
    """Finds two times of one deed that cannot be one, be they told by the day of the week, the month or from today on.

    `deeds` in `data/lexicon/disputes.yaml` are groups of words for one deed.
    """

    def __init__(self, known: Known, deeds: Located) -> None:
        groups = enumerate(map(known.words.norms, deeds.items()))
        self._meanings = {form: number for number, group in groups for form in group}
        self._times, self._names, self._calendar = known.days, known.days.names, known.calendar
        self._dated = DeedDates(known.calendar, known.days, known.predicates)

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if faced.chance < LEAST:
            return
        left, right = faced.left, faced.right
        published = faced.setting.days_of(left.claim.document, right.claim.document)
        own, their = (self._dated(side, day) for side, day in zip((left, right), published, strict=True))
        found = False
        for here, there in product(own, their):
            if _follows(here.when, there.when, published) or _of_two_deeds(here.when, there.when) or _opposed(faced, here, there):
                continue
            apart = here.bound == there.bound and {here.ahead, there.ahead} != {True, False} and here.when.apart(there.when)
            deeds = self._deeds(faced, here, there) if apart and not _met(here, their) and not _met(there, own) else ()
            if deeds:
                reason = f"another time: {left.written(here.when.words)} / {right.written(there.when.words)}"
                near = here.when.gap(there.when) <= BESIDE
                plain = not self._told(faced, here, there, deeds)
                found = True
                yield Suspect("time", here.when.words, there.when.words, reason, plain, near=near)
        if not found and None not in published and faced.chance >= SURE:
            apart = any(_does_both(left, here, there) or _does_both(right, there, here) for here, there in product(own, their))
            yield from () if apart else self._told_alike(faced, published)

    def _told_alike(self, faced: Faced, published: Published) -> Iterator[Suspect]:
        """The only times of two claims that surely tell one thing, if the one is the day before the other and both are over."""
        left, right = faced.left, faced.right
        own, their = (list(self._calendar(side.items, day or 0)) for side, day in zip((left, right), published, strict=True))
        if len(own) != 1 or len(their) != 1:
            return
        here, there = own[0], their[0]
        one_bound = self._times.bound(left, here.words[0]) == self._times.bound(right, there.words[0])
        over = all(when.latest(day or 0) is not None for when, day in zip((here, there), published, strict=True))
        if here.apart(there) and here.gap(there) == NEXT and one_bound and over and not _follows(here, there, published):
            reason = f"another time: {left.written(here.words)} / {right.written(there.words)}"
            yield Suspect("time", here.words, there.words, reason, plain=True, near=True)

    def _told(self, faced: Faced, here: Dated, there: Dated, deeds: Sequence[tuple[int, int]]) -> bool:
        """Whether either article tells of the other's time too, in another claim of the same."""
        own, their = zip(*deeds, strict=True)
        here_named, there_named = self._named(faced.left, here), self._named(faced.right, there)
        if {item.norm for item in here_named} & {item.norm for item in there_named}:
            return False  # two days of one month have but its name
        return any(told_beside(faced, faced.left, item, own) for item in there_named) or any(
            told_beside(faced, faced.right, item, their) for item in here_named
        )

    def _named(self, side: Side, told: Dated) -> list[Item]:
        """The words of a time that are names of days and months."""
        return [side.items[index] for index in told.when.words if side.items[index].norm in self._names]

    def _deeds(self, faced: Faced, here: Dated, there: Dated) -> list[tuple[int, int]]:
        """The words by which both times are of one deed: the same verb, a verb and a noun for it, or the nouns beside both.

        Nouns that verbs are said of do not: a trial begins on one day and goes on on another.
        """
        return [
            (i, j)
            for i, j in product((*here.verbs, *here.nouns), (*there.verbs, *there.nouns))
            if (self._said_of_one(faced, (i, here), (j, there)) or self._means_one(faced, (i, here), (j, there)))
            and not (self._of_another(faced, faced.left, i, here) and self._of_another(faced, faced.right, j, there))
            and not (j in there.verbs and i not in here.verbs and _undated(faced.left, here, there))
            and not (i in here.verbs and j not in there.verbs and _undated(faced.right, there, here))
        ]

    @staticmethod
    def _said_of_one(faced: Faced, own: tuple[int, Dated], their: tuple[int, Dated]) -> bool:
        """Whether two words are one by which both times may be of one deed."""
        (i, here), (j, there) = own, their
        beside = i in here.beside and j in there.beside and not (_led(i, here) and _led(j, there))
        return (i in here.verbs or j in there.verbs or beside) and _same(faced, i, j)

    def _means_one(self, faced: Faced, own: tuple[int, Dated], their: tuple[int, Dated]) -> bool:
        """Whether two words mean one deed in claims that likely tell one thing: اعتقل مساء الأربعاء / اقتيد من بيته الجمعة."""
        if faced.chance < LIKELY:
            return False
        (i, here), (j, there) = own, their
        groups = [self._meant(side.items[at]) for side, at in ((faced.left, i), (faced.right, j))]
        close = i in (*here.verbs, *here.beside) or j in (*there.verbs, *there.beside)
        return close and groups[0] is not None and groups[0] == groups[1]

    def _meant(self, item: Item) -> int | None:
        return self._meanings.get(item.lemma, self._meanings.get(item.norm.removeprefix(item.word.proclitic)))

    def _of_another(self, faced: Faced, side: Side, deed: int, told: Dated) -> bool:
        """Whether a name stands around a deed and its time, or what is known between them, that the other side does not tell."""
        times = {deed, *told.when.words}
        around = range(max(0, min(times) - BY), min(max(times) + 1 + BY, len(side.items)))
        between = range(min(times), max(times))
        apart = (i for i in around if i not in times and i not in side.answers and not _of_a_known_name(side, i))
        names = [item.norm for item in faced.other(side).items if item.kind in NAMES]
        spelled = (i for i in apart if not any(one_name(side.items[i].norm, name) for name in names))
        return any(self._is_somebody(side.items[i], known=i in between) for i in spelled)

    def _is_somebody(self, item: Item, *, known: bool) -> bool:
        """Whether a word is a name, or spoken of as known where that may be one: فاز على الهلال."""
        named = item.kind in NAMES or bool(item.sense.lands) or (known and item.kind == NOUN and item.word.has_article)
        return named and self._times.weekday(item.norm) is None and item.norm not in self._names


def _follows(here: Stretch, there: Stretch, published: Published) -> bool:
    """Whether the article of the later day tells of the later time, so that each may tell of the day it is about."""
    one, other = published
    if one is None or other is None or one == other:
        return False
    if not here.later(other - one).apart(there):
        return True
    day, other_day = here.latest(one), there.latest(other)
    if day is None or other_day is None or max(one - day, other - other_day) > NEWS:
        return False
    return day != other_day and (one < other) == (day < other_day)


def _of_two_deeds(here: Stretch, there: Stretch) -> bool:
    """Whether a day of the week, or one told from today on, lies too far from another time for both to be of one deed."""
    return not (here.of_month and there.of_month) and here.gap(there) > SLIP


def _opposed(faced: Faced, here: Dated, there: Dated) -> bool:
    """Whether two verbs that times hang on are opposed: what is opened on one day is shut on another."""
    links = faced.reading.seen.links
    return any(links[i, j, OPPOSED] > 0 for i, j in product(here.verbs, there.verbs))


def _of_a_known_name(side: Side, index: int) -> bool:
    """Whether a word is of a name of which the other side tells another word: زينب أنصاري, زينب."""
    beside = (at for at in (index - 1, index + 1) if 0 <= at < len(side.items))
    return side.items[index].kind in NAMES and any(at in side.same and side.items[at].kind in NAMES for at in beside)


def _same(faced: Faced, here: int, there: int) -> bool:
    """Whether two words are one, be it not the one that the pair model has met with it: each may come twice."""
    left, right = faced.left, faced.right
    one, other = left.items[here], right.items[there]
    return left.same.get(here) == there or (one.root is not None and one.root == other.root)


def _undated(side: Side, told: Dated, other: Dated) -> bool:
    """Whether the verb that a time hangs on is told by the other claim as well, and not dated there.

    Then a noun beside the verb is not the deed of another verb: اعتقل بطلب من تركيا الأحد / طلبت تركيا السبت تسليم من اعتقل.
    """
    return any(side.same[i] not in (*other.verbs, *other.nouns) for i in told.verbs if i in side.same)


def _does_both(side: Side, told: Dated, other: Dated) -> bool:
    """Whether the other claim has the deed of a time as a verb besides that of its own time."""
    return any(i in side.verbs and side.same[i] not in other.verbs for i in told.verbs if i in side.same)


def _led(noun: int, told: Dated) -> bool:
    """Whether a noun stands right behind one of the verbs."""
    return noun - 1 in told.verbs


def _met(one: Dated, others: Sequence[Dated]) -> bool:
    """Whether the other claim tells of a time too."""
    return not all(one.when.apart(other.when) for other in others)
