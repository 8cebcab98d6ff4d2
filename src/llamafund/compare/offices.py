"""What an office is called, so that it and who holds it can be told to be one."""

from __future__ import annotations

from typing import NamedTuple


class Offices(NamedTuple):
    """What an office begins with (وزير), as articles write it, and what stands before whom somebody speaks for (باسم)."""

    posts: frozenset[str] = frozenset()
    speaking_for: frozenset[str] = frozenset()


UNKNOWN = Offices()  # where nobody has said: no two witnesses are one for their office
