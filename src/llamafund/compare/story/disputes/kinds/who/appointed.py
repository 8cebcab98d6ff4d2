"""Who got which office, in a list of several: سامي حداد وزيرا للصحة وليلى عواد وزيرة للثقافة; تولى حقيبة الصحة رامي سليم."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.story.disputes.kinds.who.appointments import Appointments, Given
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.names import one_person, two_lands
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.located import Located

LEAST = 0.02  # chance of agreement below which two claims tell of two offices


class Appointed:
    """Finds two holders of one office, both new, where no two countries appoint."""

    def __init__(self, known: Known, part: Located) -> None:
        self._appointments = Appointments(known.words, part)

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        if faced.chance < LEAST:
            return
        own = self._appointments(left)
        their = self._appointments(right) if own else []
        for one in own:
            others = [other for other in their if one.answers(other)]
            holders = [each for each in own if one.answers(each)]
            if any(one_person(left, each.name, right, other.name) for each in holders for other in others):
                continue  # an office of which there are several
            for other in others:
                if two_lands(left, one.name, right, other.name):
                    continue
                if self._was_replaced(faced, left, one) or self._was_replaced(faced, right, other):
                    continue
                reason = f"another person in the post: {left.written(one.name)} / {right.written(other.name)}"
                yield Suspect(Topic.NAME, one.name, other.name, reason, plain=True)

    def _was_replaced(self, faced: Faced, side: Side, given: Given) -> bool:
        """Whether either article says that it is somebody else's now."""
        last = side.items[given.name[-1]].norm
        return any(
            last in faced.setting.read(each.claim.document, self._appointments.replaced) for each in (faced.left, faced.right)
        )
