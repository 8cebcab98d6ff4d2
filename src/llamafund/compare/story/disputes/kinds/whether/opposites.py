"""Opposite words said of one thing: prices rose, prices fell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llamafund.compare.pair.links import CONVERSE
from llamafund.compare.pair.reasons import OPPOSITE
from llamafund.compare.pair.sentence import NAME, VERB
from llamafund.compare.story.counting.numbers.count import Count
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side

LEAST = 0.3  # chance of contradiction below which opposed words are no matter
ONE = 0.02  # chance of agreement below which two claims tell of two things: of 150 such suspects none was right
REST, LIKELY = 0.6, 0.6  # part of either claim's other words that has to be the same, and chance of contradiction;
BESIDE, SOME, SURE = 0.35, 0.15, 0.85  # less where the words beside the opposed ones are the same, and the pair model is sure
ALIKE = 0.6  # chance of agreement otherwise, from which the words of the list are said of one thing
CERTAIN = 0.9  # chance of contradiction from which opposed verbs share no row though they count
TWO = 2  # names that both claims hold


class Opposites:
    """Finds opposed words whose neighbours answer each other; `Contrasts` says what is opposed, and what turns it round."""

    def __init__(self, known: Known) -> None:
        self._contrasts, self._predicates, self._counter = known.contrasts, known.predicates, known.counter
        self._days = known.days

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if faced.reading.disagree < LEAST or faced.chance < ONE or faced.name_others or self._contrasts.excused(faced):
            return
        left, right = faced.left, faced.right
        if self._counter.times.earlier(left.claim) != self._counter.times.earlier(right.claim) or self._of_two_days(faced):
            return
        listed = self._contrasts.listed(faced)
        for here, there in (*sorted(listed), *self._contrasts.seen(faced)):
            if not self._both_say(faced, here, there):
                continue
            least, most = sorted((left.repeated(without=(here,)), right.repeated(without=(there,))))
            beside = (
                most >= BESIDE and least >= SOME and faced.reading.disagree >= SURE and self._beside(left, right, here, there)
            )
            enough = least >= REST or beside or ((here, there) in listed and faced.chance >= ALIKE)
            likely = faced.reading.disagree >= LIKELY
            plain = enough and likely and self._predicates.same_said(left, right, here, there)
            if not plain and _told_by_both(faced, here, there):
                continue
            yield Suspect(Topic.OPPOSITE, (here,), (there,), f"{OPPOSITE}: {opposed(left, here, right, there)}", plain)

    def _of_two_days(self, faced: Faced) -> bool:
        """Whether each claim names a day of the week, and not one that the other does: what opens on one closes on another."""
        own, their = ({*self._days.weekdays(side).values()} for side in (faced.left, faced.right))
        return bool(own) and bool(their) and own.isdisjoint(their)

    def sure(self, faced: Faced) -> bool:
        """Whether two opposed words, a verb among them, are mainly said, and the pair model is sure, whatever is counted."""
        left, right = faced.left, faced.right
        if faced.reading.disagree < CERTAIN or self._contrasts.excused(faced):
            return False
        return any(
            VERB in (left.items[here].kind, right.items[there].kind)
            and left.same.get(here) in (None, there + 1)
            and right.same.get(there) in (None, here + 1)  # «سيوقع» and «ألغي التوقيع»: the one undoes the deed of the other
            and self._contrasts.both_said(faced, here, there)
            and self._predicates.main(left, here)
            and self._predicates.main(right, there)
            for here, there in self._contrasts.every(faced)
        )

    def said(self, faced: Faced) -> tuple[int, int] | None:
        """Two opposed words, one of them a verb, that are mainly said of the same, by index: a dispute asks for more."""
        left, right = faced.left, faced.right
        if self._contrasts.excused(faced):
            return None
        for here, there in self._contrasts.every(faced):
            verb = VERB in (left.items[here].kind, right.items[there].kind)
            if not verb or here in left.same or there in right.same or not self._contrasts.both_said(faced, here, there):
                continue
            if not self._counted_apart(left, right, here, there) and self._predicates.same_said(left, right, here, there):
                return here, there
        return None

    def _both_say(self, faced: Faced, here: int, there: int) -> bool:
        """Whether two opposed words are what the two claims say, and not what is counted, denied or exchanged."""
        left, right = faced.left, faced.right
        if here in left.answers or there in right.answers or not self._contrasts.both_said(faced, here, there):
            return False
        if left.is_counted(here) and right.is_counted(there):
            return False  # three soldiers, seven gunmen
        if self._counted_apart(left, right, here, there) or _denied(left, here) != _denied(right, there):
            return False
        # one wins over the other, who loses to the one
        return not (faced.reading.seen.links[here, there, CONVERSE] and self._named(left) >= TWO)

    def _counted_apart(self, left: Side, right: Side, here: int, there: int) -> bool:
        """Whether two words tell what became of people, or what is counted in claims that both count: the dead, the hurt."""
        own, other = self._counter.kind(left.items[here].word), self._counter.kind(right.items[there].word)
        counts = self._counter.counts(left.claim), self._counter.counts(right.claim)
        both = all(counts) and not _one_number(*counts)
        fates = self._counter.lexicon.fates
        counted = own is not None or other is not None
        return (counted and both) or (own in fates and other in fates)

    @staticmethod
    def _beside(left: Side, right: Side, own: int, their: int) -> bool:
        """Whether the nearest word that says something beside the one is the nearest beside the other."""
        there = {word for word in right.beside((their,)) if word is not None}
        return any(
            here is not None and left.same.get(here) in there and left.items[here].kind != NAME for here in left.beside((own,))
        )

    @staticmethod
    def _named(side: Side) -> int:
        return sum(side.items[index].kind == NAME for index in side.same)


def _told_by_both(faced: Faced, here: int, there: int) -> bool:
    """Whether each article has the other's word as well: of 500 such pairs of the news two were disputes, one of them plain."""
    return faced.told_there(faced.left, here) and faced.told_there(faced.right, there)


def _one_number(own: Sequence[Count], their: Sequence[Count]) -> bool:
    """Whether two claims give one number of the same people: five were arrested, five were freed."""
    return {(count.quantity.value, count.quantity.unit) for count in own} == {
        (count.quantity.value, count.quantity.unit) for count in their
    }


def _denied(side: Side, index: int) -> bool:
    """Whether a verb is negated; «دون تغيير» is a way to say it, and no negation of a change."""
    return side.items[index].kind == VERB and index > 0 and side.items[index - 1].negation
