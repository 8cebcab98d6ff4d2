"""How often Python looks for objects that only hold each other: seldom, since no article leaves any."""

from __future__ import annotations

import gc

YOUNG = 250_000
"""New objects between two looks; a start makes half of them."""


def look_seldom() -> None:
    """For a process of our own; what a library is used in decides for itself."""
    gc.set_threshold(YOUNG)
