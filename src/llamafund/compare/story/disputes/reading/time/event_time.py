"""Of which of the times of a claim an event is that it tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from llamafund.compare.pair.sentence import VERB
from llamafund.compare.story.disputes.reading.events import Event
from llamafund.compare.story.disputes.reading.time.dated import RELATIVE, Dated
from llamafund.compare.story.facing.faced import Side
from llamafund.orthography import FOR


def is_of(side: Side, event: Event, told: Dated, times: Sequence[Dated]) -> bool:
    """Whether an event is of one of the times of a claim: the nearest of those that may be its own."""
    said = [each for each in times if not {*each.verbs, *each.nouns, *each.beside}.isdisjoint(event.words)]
    led = [each for each in times if _is_led(side, event, each) or _is_subject(side, event, each)]
    return min(said or led, key=lambda each: _far(event, each), default=None) == told


def _is_led(side: Side, event: Event, told: Dated) -> bool:
    """Whether a time stands before an event and no verb between: يبدأ الثلاثاء سريان وقف إطلاق النار."""
    between = side.items[told.when.words[-1] + 1 : event.words[0] + 1]
    if len(between) == 1 and between[0].word.proclitic.startswith(FOR):
        return False  # who came on Monday for a meeting
    return bool(between) and all(item.kind != VERB and item.word.pos != RELATIVE for item in between)


def _is_subject(side: Side, event: Event, told: Dated) -> bool:
    """Whether an event is what the verb of a time is said of: المحاكمة ستعقد يوم الأحد, شل إضراب العمال القطارات الأحد."""
    between = range(event.words[-1] + 1, told.when.words[0])
    verbs = [index for index in between if side.items[index].kind == VERB]
    behind = any(verb < event.words[0] for verb in told.verbs)
    own = set(verbs) <= set(told.verbs) if verbs else behind
    return event.words[-1] < told.when.words[0] and own and all(side.items[index].word.pos != RELATIVE for index in between)


def _far(event: Event, told: Dated) -> int:
    """How many words lie between an event and a time."""
    return min(abs(index - time) for index, time in product(event.words, told.when.words))
