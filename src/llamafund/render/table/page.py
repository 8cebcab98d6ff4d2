"""The page a table is laid out on: Rich's console, told never to read markup and never to guess."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.text import Text

from llamafund.model import Article, Skipped
from llamafund.render.presentation.marks import numeral
from llamafund.render.presentation.matrix import name
from llamafund.render.style import VISUAL, Style
from llamafund.render.table.speech import LTR, Speech
from llamafund.render.table.visual import reordered

DIM = "bright_black"


class Page:
    """Writes blocks one under another; `width` is in terminal columns."""

    def __init__(self, stream: TextIO, style: Style) -> None:
        self.width = style.width
        self.evidence = style.evidence
        self.speech = Speech(style)
        self._visual = style.bidi == VISUAL
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
        text = text if self._colour else _stripped(text)
        self._stream.write(reordered(text) if self._visual else text)

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
            where, reason = self.speech.shown(item.path or item.id), self.speech.shown(item.reason)
            self.write(Text.assemble((f"! {self.speech.say('table.skipped')} ", "yellow"), where, (f"{LTR}  {reason}", DIM)))

    def source(self, index: int, article: Article) -> None:
        """Name the article that a sign stands for: source, id and title, as far as they differ, on one line."""
        known = [name(article), article.id, article.title or ""]
        rest = "".join(f"{LTR}  {self.speech.shown(part)}" for part in dict.fromkeys(known[1:]) if part and part != known[0])
        line = Text.assemble((f"{numeral(index)} {self.speech.shown(known[0])}", "bold"), (rest, DIM))
        line.no_wrap, line.overflow = True, "ellipsis"
        self.write(line)


def _stripped(text: str) -> str:
    """The lines without the spaces at their ends; in one pass, however wide the page."""
    return "\n".join(line.rstrip(" ") for line in text.split("\n"))
