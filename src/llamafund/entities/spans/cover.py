"""The tokens of many names at once."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

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


def edges(names: Sequence[tuple[Any, ...]]) -> tuple[Numbers, Numbers]:
    """The first tokens of some names and those behind their last ones: what each name, a tuple, begins with.

    Number by number: an array made of pairs takes ten times as long.
    """
    first, last = (np.fromiter(map(itemgetter(place), names), np.intp, len(names)) for place in (0, 1))
    return first, last


def cover(firsts: ArrayLike, lasts: ArrayLike) -> Cover:
    """The tokens of the names `[first, last)`."""
    begins, ends = np.asarray(firsts, np.intp), np.asarray(lasts, np.intp)
    sizes = ends - begins
    behind = sizes.cumsum()
    which = np.arange(len(begins)).repeat(sizes)
    tokens = np.arange(len(which)) + (ends - behind).take(which)
    return Cover(begins, ends, tokens, which, (tokens > begins.take(which)).astype(np.intp))
