"""How many inputs a call used and how many it skipped, which decides how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from llamafund.cli.exit import ExitStatus
from llamafund.cli.session.notes import Notes
from llamafund.model import Skipped
from llamafund.render.escape import visible

T = TypeVar("T")


class Tally:
    """Counts outcomes as they go by, and names on standard error what is skipped."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._used = self._skipped = 0

    def start(self, used: int, skipped: int) -> None:
        """Begin with what an earlier call has done."""
        self._used, self._skipped = used, skipped

    def counted(self, outcomes: Iterable[T | Skipped], noun: str) -> Iterator[T | Skipped]:
        """The outcomes as they are, each of them a `noun`."""
        notes = self._notes
        for outcome in outcomes:
            notes.watch.one(noun)
            if isinstance(outcome, Skipped):
                self._skipped += 1
                reason = visible(outcome.reason)
                notes.note(notes.say("note.skipped", input=visible(outcome.path or outcome.id), reason=reason))
            else:
                self._used += 1
            yield outcome
        notes.watch.doing(notes.say("note.together"))

    def status(self) -> ExitStatus:
        """How the call ended, once the outcomes are used up."""
        notes = self._notes
        if not self._used:
            notes.note(notes.say("note.nothing" if self._skipped else "note.none found"), always=True)
            return ExitStatus.NOTHING
        if self._skipped:
            notes.note(notes.say("note.used", used=self._used, all=self._used + self._skipped))
            return ExitStatus.SKIPPED
        return ExitStatus.DONE
