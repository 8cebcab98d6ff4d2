"""What one article has still to come and the other has done: the ministers take the oath on Tuesday, they took it on Sunday."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.sentence import VERB
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.orthography import FUTURE

PAST = "verb-past"
LEAST = 0.1  # chance of agreement below which two claims tell of two deeds
NEAR = 4  # words from one that says what is planned to its verb: من المقرر أن يؤدي


class Planned:
    """Finds one deed that is planned for a time here, and done there.

    `plans` are words ahead of what is planned (مقرر), `coming` those for a time that comes (المقبل), by which a claim shows that
    it tells of one, as it does by a day of the week or a month.
    """

    def __init__(self, known: Known, part: Located) -> None:
        self._plans, self._coming = known.words.lists(part, "plans", "coming")
        self._days = known.days
        self._predicates = known.predicates

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if faced.chance < LEAST:
            return
        for side, other in faced.sides:
            if side.claim.factuality.negated or other.claim.factuality.negated or not self._timed(side):
                continue
            for index, there in sorted(side.same.items()):
                one = side.items[index].lemma == other.items[there].lemma and not self._predicates.light(side.items[index].word)
                if not (one and self._planned(side, index) and self._done(other, there)):
                    continue
                if self._predicates.main(other, there) and self._predicates.alike(side, other, index, there):
                    reason = f"another time: {opposed(side, index, other, there)}"
                    yield Suspect(Topic.TIME, *faced.in_order(side, (index,), (there,)), reason)

    def _timed(self, side: Side) -> bool:
        timed = (i for i, item in enumerate(side.items) if among(item.word, self._coming) or item.norm in self._days.names)
        return any(not self._days.starts(side, index) for index in timed)  # since Monday they march

    def _planned(self, side: Side, index: int) -> bool:
        item = side.items[index]
        if item.kind != VERB or item.word.pos == PAST:
            return False
        ahead = side.items[max(0, index - NEAR) : index]
        return FUTURE in item.word.proclitic or not index or any(among(each.word, self._plans) for each in ahead)

    def _done(self, side: Side, index: int) -> bool:
        """Whether a verb tells what was: not where the claim has something still to come (سوف توقف، ونقل السفارة سيتم)."""
        item, ahead = side.items[index], side.items[max(0, index - NEAR) : index]
        future = any(FUTURE in each.word.proclitic for each in side.items)
        to_come = future or any(among(each.word, self._plans) for each in ahead)
        return item.kind == VERB and item.word.pos == PAST and not to_come
