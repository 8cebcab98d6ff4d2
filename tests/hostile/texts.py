"""Texts that nobody would write, for tests that no text may break."""

from __future__ import annotations

import re
from functools import cache

from hypothesis import strategies as st

from llamafund import resources

MARKS = (
    "،",
    ".",
    "؛",
    ":",
    "«",
    "»",
    '"',
    "(",
    ")",
    "\n",
    "- ",
    "؟",
    "…",
    "%",
    "•",
    "#",
    "\u00a0",
    "\u200f",
    "\u202e",
    "\u0640",
    "\u0651",
)
NUMBERS = ("0", "5", "٣", "12", "1,000", "٤٫٣", "2018", "3/4", "1-2", "9" * 400, "9" * 5000 + "شخصا", "²", "5²", "مليار", "دولار")
FOREIGN = (
    "Meta",
    "(CNN)",
    "http://a.b/c",
    "<script>alert(1)</script>",
    "=1+1",
    "\x1b[31m",
    "\x00",
    "\ud800",
    "👩\u200d💻",
    "ﷲ",
    "İ",
    "ß",
)


@cache
def cues() -> tuple[str, ...]:
    """Every Arabic word of the lexicons: what the program reacts to."""
    files = sorted(resources.data("lexicon").glob("*.yaml"))
    return tuple(sorted({word for file in files for word in re.findall("[\u0621-\u064a]+", file.read_text(encoding="utf-8"))}))


def texts(longest: int = 40) -> st.SearchStrategy[str]:
    """Cues, marks, numbers, foreign matter and any characters at all, with and without spaces between."""
    piece = st.one_of(
        st.deferred(lambda: st.sampled_from(cues())),
        st.sampled_from((*MARKS, *NUMBERS, *FOREIGN)),
        st.text(max_size=5),
    )
    return st.lists(st.tuples(piece, st.sampled_from((" ", " ", " ", "", "\n"))), max_size=longest).map(
        lambda pieces: "".join(map("".join, pieces))
    )
