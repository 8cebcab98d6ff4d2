"""Another place of one event, however it is told: تستضيف جنيف الجولة, أوسلو مقرا للجولة; سقطت في بحيرة, هوت على أطراف بلدة."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

from llamafund.compare.pair.links import LAND
from llamafund.compare.pair.sentence import NAME
from llamafund.compare.story.disputes.kinds.where.sites import Site, Sites
from llamafund.compare.story.disputes.reading.elsewhere import called_there
from llamafund.compare.story.disputes.reading.events import Event
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.place_words import PlaceWords
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.compare.words import among

LEAST, LEAST_OF_BRIEF = 0.05, 0.02  # chance of agreement below which two claims of long and of short articles tell of two events
FAR = 12  # words from an event to its place in a claim of a long article
HOST = 7  # words from a verb to the place that is its subject or object
ANY = ""  # what is only told to have taken place


class OfOneEvent:
    """Finds two places of one event, of one size, of which neither article tells the other's."""

    def __init__(self, known: Known, words: PlaceWords) -> None:
        self._sites = Sites(words, known.days)
        self._events, self._took_place = known.events, words.took_place
        self._earlier = known.counter.times.earlier

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        brief = faced.brief
        if left.claim.factuality.negated or right.claim.factuality.negated or faced.chance < (LEAST_OF_BRIEF if brief else LEAST):
            return
        if brief and self._earlier(left.claim) != self._earlier(right.claim):
            return
        own, their = (self._told(faced, side, brief=brief) for side in (left, right))
        both = {event.name for event in own} & {event.name for event in their}
        if ANY in {event.name for event in (*own, *their)}:
            both = {event.name for event in (*own, *their)}
        here, there = (
            self._alone(faced, side, [each for each in told if each.name in both], brief=brief)
            for side, told in ((left, own), (right, their))
        )
        for one, other in product(here, there):
            if one.size == other.size and not _one(faced, one, other):
                reason = f"another place: {left.written(one.words)} / {right.written(other.words)}"
                yield Suspect(Topic.PLACE, one.words, other.words, reason, plain=True, lone=brief)
                return

    def _told(self, faced: Faced, side: Side, *, brief: bool) -> list[Event]:
        took_place = [i for i, item in enumerate(side.items) if among(item.word, self._took_place)] if brief else ()
        return [*self._events(faced.setting, side), *(Event(ANY, (index,)) for index in took_place)]

    def _alone(self, faced: Faced, side: Side, events: Sequence[Event], *, brief: bool) -> list[Site]:
        """The places of some events that the other article does not name; of a long article the first behind each."""
        if not events:
            return []
        sites = self._sites(side)
        words = dict.fromkeys(host for event in events for host in event.hosts)
        hosts = [site for host in words for site in self._hosted(side, host)]
        near = (site for site in sites if any(0 < site.name[0] - event.words[-1] <= FAR for event in events))
        found = [*hosts, *(sites if brief else islice(near, 1))]
        return [site for site in found if not any(called_there(faced, side, index) for index in site.name)]

    def _hosted(self, side: Side, host: int) -> Iterator[Site]:
        """The first place that is named behind a word."""
        behind = range(host + 1, host + 1 + HOST)
        named = (site for site in self._sites.named(side) if site.words != site.name or side.items[site.name[0]].kind == NAME)
        return islice((site for site in named if site.name[0] in behind), 1)


def _one(faced: Faced, one: Site, other: Site) -> bool:
    """Whether two places may be one: by a word of their names, or since both are of one country."""
    left, right, links = faced.left, faced.right, faced.reading.seen.links
    return any(
        left.same.get(i) == j or bool(links[i, j, LAND]) or one_name(left.items[i].norm, right.items[j].norm)
        for i, j in product(one.name, other.name)
    )
