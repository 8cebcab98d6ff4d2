"""Where the lines of an article begin among its tokens: a name never crosses one."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from llamafund.entities.sheet import line_starts
from llamafund.model import Document


def lines_of(document: Document) -> list[tuple[int, int]]:
    """The tokens `[first, last)` of each line that has any, in order."""
    starts = np.array(document.starts, np.intp)
    return list(pairwise([*line_starts(document.article.text, starts), len(starts)])) if len(starts) else []
