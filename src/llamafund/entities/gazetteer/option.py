"""A name that a word may begin."""

from __future__ import annotations

from typing import NamedTuple

from llamafund.entities.gazetteer.proclitics import Reading
from llamafund.model import Entity


class Option(NamedTuple):
    """A name that a word may begin, read so.

    Its words behind the second, how many it has in all, whose it is (nobody's: never a name), the characters of the form before
    it, and whether it needs a trigger. Where it does, `again`: it may do without one behind its whole name.
    """

    rest: tuple[str, ...]
    words: int
    entity: Entity | None
    skipped: int
    cued: bool
    reading: Reading
    again: bool = False
