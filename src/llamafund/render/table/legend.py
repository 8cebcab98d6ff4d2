"""Marks with their words, and with counts: what stands under a table."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from llamafund.render.presentation.marks import Mark
from llamafund.render.table.page import DIM
from llamafund.render.table.speech import Speech

_APART = 3


def explained(marks: Iterable[Mark], speech: Speech) -> RenderableType:
    """Marks with their words, as many to a line as there is room for."""
    return _Entries(Text.assemble((mark.sign, mark.colour), (f" {speech.word(mark)}", DIM)) for mark in marks)


def counted(counts: Iterable[tuple[Mark, int]], speech: Speech) -> RenderableType:
    """Each mark that there is, how often, and its word."""
    there = ((mark, count) for mark, count in counts if count)
    return _Entries(Text.assemble((mark.sign, mark.colour), (f" {count:,} {speech.word(mark)}", DIM)) for mark, count in there)


class _Entries:
    """Entries one behind the other; a line breaks between two of them, never inside one."""

    def __init__(self, entries: Iterable[Text]) -> None:
        self._entries = tuple(entries)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        line = Text()
        for entry in self._entries:
            if line and line.cell_len + _APART + entry.cell_len > options.max_width:
                yield line
                line = Text()
            line = Text(" " * _APART).join([line, entry]) if line else entry
        if line:
            yield line
