"""The page a table is laid out on: Rich's console, told never to read markup and never to guess."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import StringIO
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.text import Text

from llamafund.model import Article, Skipped
from llamafund.render.escape import visible
from llamafund.render.marks import numeral
from llamafund.render.matrix import name
from llamafund.render.style import Style

DIM = "bright_black"
LTR = "\u200e"  # left-to-right mark: between two Arabic texts, it keeps a terminal that reorders text from swapping columns
RTL = "\u200f"  # right-to-left mark: around an Arabic text, it keeps its quotation marks and full stop at their side of it
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TRAILING = re.compile(r" +$", re.MULTILINE)


class Page:
    """Writes blocks one under another; `width` is in terminal columns."""

    def __init__(self, stream: TextIO, style: Style) -> None:
        self.width = style.width
        self.evidence = style.evidence
        self._stream = stream
        self._colour = style.colour
        self._draft = StringIO()
        self._console = Console(
            file=self._draft,
            width=style.width,
            force_terminal=style.colour,
            color_system="standard" if style.colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            soft_wrap=False,
        )

    def write(self, *blocks: RenderableType) -> None:
        """Write each block on lines of its own, without the spaces that fill a line up."""
        for block in blocks:
            self._console.print(Group(block))  # alone, a Text would lose that it is not to be wrapped
        text = self._draft.getvalue()
        self._draft.seek(0)
        self._draft.truncate()
        self._stream.write(text if self._colour else _TRAILING.sub("", text))

    def gap(self) -> None:
        """Leave a line empty."""
        self._stream.write("\n")

    def heading(self, title: Text) -> None:
        """Write a title with a line drawn from it to the edge of the page."""
        line = "─" * max(0, self.width - title.cell_len - 1)
        self.write(Text.assemble(title, " ", (line, DIM)))

    def skipped(self, items: Iterable[Skipped]) -> None:
        """Name the inputs that could not be used, and why."""
        for item in items:
            where = visible(item.path or item.id)
            self.write(Text.assemble(("! skipped ", "yellow"), where, (f"  {visible(item.reason)}", DIM)))

    def source(self, index: int, article: Article) -> None:
        """Name the article that a sign stands for: source, id and title, as far as they differ, on one line."""
        known = [name(article), article.id, article.title or ""]
        rest = "".join(f"{LTR}  {visible(part)}" for part in dict.fromkeys(known[1:]) if part and part != known[0])
        line = Text.assemble((f"{numeral(index)} {visible(known[0])}", "bold"), (rest, DIM))
        line.no_wrap, line.overflow = True, "ellipsis"
        self.write(line)


def arabic(text: str, style: str = "") -> Text:
    """A text from an article, set from the right where it is Arabic."""
    shown = visible(text)
    if not _RIGHT_TO_LEFT.search(shown):
        return Text(shown, style=style)
    return Text(f"{RTL}{shown}{RTL}", style=style, justify="right")


def plural(count: int, noun: str) -> str:
    """A count and its noun: "1 claim", "1,204 claims", "3 entities", "2 matches"."""
    if count == 1:
        return f"1 {noun}"
    if noun.endswith("y"):
        return f"{count:,} {noun[:-1]}ies"
    return f"{count:,} {noun}es" if noun.endswith("ch") else f"{count:,} {noun}s"
