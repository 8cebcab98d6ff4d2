"""A number of something, as a claim tells it."""

from __future__ import annotations

from dataclasses import dataclass

from llamafund.model import Quantity


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something: `what` is dead, injured …; `unit` who they are, where the text says more than people.

    `since`: it is no count of one event, but of all that happened since some time.
    """

    what: str
    quantity: Quantity
    unit: str | None
    since: bool = False

    @property
    def of(self) -> tuple[str, str | None, bool]:
        """What is counted, of whom, and whether since some time: counts that can be held against each other have it in common."""
        return self.what, self.unit, self.since
