"""The tokens of many names at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from llamafund.entities.tables import Numbers


class Cover(NamedTuple):
    """The tokens of names, one name after another.

    By name, `firsts` and `lasts` are its edges. By token, `which` name it is of, and whether it stands behind the first one
    (`inside`, 1) or is the first (0).
    """

    firsts: Numbers
    lasts: Numbers
    tokens: Numbers
    which: Numbers
    inside: Numbers


def cover(firsts: Sequence[int], lasts: Sequence[int]) -> Cover:
    """The tokens of the names `[first, last)`."""
    begins, ends = np.array(firsts, np.intp), np.array(lasts, np.intp)
    sizes = ends - begins
    behind = sizes.cumsum()
    which = np.arange(len(begins)).repeat(sizes)
    tokens = np.arange(len(which)) + (ends - behind).take(which)
    return Cover(begins, ends, tokens, which, (tokens > begins.take(which)).astype(np.intp))
