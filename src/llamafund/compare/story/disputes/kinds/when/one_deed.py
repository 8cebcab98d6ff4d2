"""Whether two times are of one deed, and by which words: one verb, a verb and a noun for it, or two names of one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from llamafund.compare.pair.sentence import NOUN, VERB, Item
from llamafund.compare.story.counting.compared.whose import NAMES
from llamafund.compare.story.disputes.reading.events import Event
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.time.dated import Dated
from llamafund.compare.story.disputes.reading.time.event_time import is_of
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name

LEAST = 0.25  # chance of agreement below which two claims tell of two deeds by a word that both have
LIKELY = 0.5  # and below which by two of one meaning in long articles
MOST = 6  # times of a claim up to which it is asked of which of them an event is: more are a list of days
BY = 2  # words before a deed and behind its time that may name whose it is
Told = tuple[Dated, Sequence[Dated]]  # a time and all times of its claim


class OneDeed:
    """Tells by which words two times are of one deed."""

    def __init__(self, known: Known) -> None:
        self._events, self._times, self._names = known.events, known.days, known.days.names

    def __call__(self, faced: Faced, own: Told, their: Told) -> list[tuple[int, int]]:
        """The words of either claim, by index, that tell one deed of both times; those of one event only in brief articles."""
        (here, _), (there, _) = own, their
        deeds = self._deeds(faced, here, there) if faced.chance >= LEAST else []
        if self._of_two_events(faced, own, their):  # who died on Tuesday is buried on Wednesday
            deeds = [(i, j) for i, j in deeds if i in here.verbs or j in there.verbs or not _is_argument(faced.left, i)]
        return self._of_one_event(faced, own, their) if not deeds and self._tell_each_once(faced) else deeds

    def _tell_each_once(self, faced: Faced) -> bool:
        """Whether two short reports tell one thing each, by the claims or since either names one day alone."""
        if not faced.brief:
            return False
        days = (faced.setting.read(side.claim.document, self._times.named_in) for side in (faced.left, faced.right))
        return faced.chance >= LEAST or all(len(named) == 1 for named in days)

    def _at(self, faced: Faced, side: Side, told: Told) -> list[Event]:
        """The events of a claim that are of one of its times."""
        if len(told[1]) > MOST:
            return []
        return [event for event in self._events(faced.setting, side) if is_of(side, event, *told)]

    def _of_two_events(self, faced: Faced, own: Told, their: Told) -> bool:
        """Whether each time is of an event and none is of both."""
        ours, theirs = ({event.name for event in self._at(faced, *told)} for told in ((faced.left, own), (faced.right, their)))
        return bool(ours and theirs) and ours.isdisjoint(theirs)

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
        (i, here), (j, there) = own, their
        if faced.chance < LIKELY or self._goes_on(faced.left, here) != self._goes_on(faced.right, there):
            return False
        close = i in (*here.verbs, *here.beside) or j in (*there.verbs, *there.beside)
        return close and not self._meant(faced, faced.left, i).isdisjoint(self._meant(faced, faced.right, j))

    def _meant(self, faced: Faced, side: Side, index: int) -> frozenset[str]:
        return frozenset(event.name for event in self._events(faced.setting, side) if index in event.words)

    def _of_one_event(
        self, faced: Faced, own: tuple[Dated, Sequence[Dated]], their: tuple[Dated, Sequence[Dated]]
    ) -> list[tuple[int, int]]:
        """The words by which two brief articles tell one event, to which no other time of either claim is nearer."""
        (here, _), (there, _) = own, their
        if self._goes_on(faced.left, here) != self._goes_on(faced.right, there):
            return []
        ours, theirs = self._at(faced, faced.left, own), self._at(faced, faced.right, their)
        return [
            (one.words[0], other.words[0])
            for one, other in product(ours, theirs)
            if one.name == other.name
            and not (
                self._names_another(faced, faced.left, one.words[0], here)
                and self._names_another(faced, faced.right, other.words[0], there)
            )
        ]

    def _goes_on(self, side: Side, told: Dated) -> bool:
        """Whether a verb or noun says of a time that something went on or was over then: تستأنف المحاكمة الأربعاء."""
        return any(self._times.goes_on(side.items[index]) for index in (*told.verbs, *told.nouns))

    def _of_another(self, faced: Faced, side: Side, deed: int, told: Dated) -> bool:
        """Whether a name stands around a deed and its time, or what is known between them, that the other side does not tell."""
        times = {deed, *told.when.words}
        between = range(min(times), max(times))
        return any(self._is_somebody(side.items[i], known=i in between) for i in self._untold(faced, side, deed, told))

    def _names_another(self, faced: Faced, side: Side, deed: int, told: Dated) -> bool:
        """Whether a name stands there that the other side does not tell."""
        return any(self._is_somebody(side.items[i], known=False) for i in self._untold(faced, side, deed, told))

    @staticmethod
    def _untold(faced: Faced, side: Side, deed: int, told: Dated) -> Iterator[int]:
        """The words around a deed and its time that the other side does not tell, nor spells in another way."""
        times = {deed, *told.when.words}
        around = range(max(0, min(times) - BY), min(max(times) + 1 + BY, len(side.items)))
        apart = (i for i in around if i not in times and i not in side.answers and not _of_a_known_name(side, i))
        names = [item.norm for item in faced.other(side).items if item.kind in NAMES]
        return (i for i in apart if not any(one_name(side.items[i].norm, name) for name in names))

    def _is_somebody(self, item: Item, *, known: bool) -> bool:
        """Whether a word is a name, or spoken of as known where that may be one: فاز على الهلال."""
        named = item.kind in NAMES or bool(item.sense.lands) or (known and item.kind == NOUN and item.word.has_article)
        return named and self._times.weekday(item.norm) is None and item.norm not in self._names


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


def _is_argument(side: Side, noun: int) -> bool:
    """Whether a noun is what another word is said of, and no preposition leads to it."""
    return noun > 0 and side.items[noun - 1].kind in (NOUN, VERB)


def _led(noun: int, told: Dated) -> bool:
    """Whether a noun stands right behind one of the verbs."""
    return noun - 1 in told.verbs
