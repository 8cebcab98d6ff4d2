"""How features are named: what is told of both sides stands twice, so that a pair can be told in the other order."""

from __future__ import annotations

SIDES = ("left", "right")
TINY = 1e-6
NONE = -1.0  # a similarity that has nothing to compare


def sides(*names: str) -> tuple[str, ...]:
    """Each name for the left and for the right side."""
    return tuple(f"{name}_{side}" for name in names for side in SIDES)


def opposite(name: str) -> str:
    """What a feature is called when the pair is told in the other order."""
    for side, other in (SIDES, SIDES[::-1]):
        if name.endswith(f"_{side}"):
            return name.removesuffix(side) + other
    return name
