"""A value that a claim gives: a count, a measure, a grade, a minute."""

from __future__ import annotations

from typing import NamedTuple

from llamafund.model import Quantity

MINUTE, PEOPLE = "minute", "people"  # sorts
UNSAID = "unsaid"  # the sort of millions of which it goes without saying what they are: وبلغت الغرامة 7 ملايين
LENGTH = 90.0  # minutes of a match


class Value(NamedTuple):
    """A value in a claim: its sort, the number, and if it is of an earlier event.

    `group` is which people are counted, where they are some only, or whose currency it is, where that is told.
    `civil`: it is of people who are none of a group: fighters are counted beside civilians, and not among them.
    """

    sort: str
    quantity: Quantity
    group: str = ""
    earlier: bool = False
    civil: bool = False

    def answers(self, other: Value) -> bool:
        """Whether two values may answer one question: of one sort, not of two groups of people, nor of two events."""
        grouped = self.group != other.group and (self.group or self.civil) and (other.group or other.civil)
        return self.sort == other.sort and self.earlier == other.earlier and not grouped
