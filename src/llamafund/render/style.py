"""What a renderer may know of the page it writes on, beyond the stream."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TextIO

from llamafund.model import Result

LOGICAL, VISUAL = BIDI = ("logical", "visual")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The page: `width` in terminal columns, whether it shows `colour`, and whether a table prints the quotes (`evidence`).

    `language` is that of headings, marks and messages. `bidi` is `logical` where the terminal joins Arabic letters and reorders
    lines by itself, `visual` where the table has to come so. `safe` keeps csv and
    tsv from cells that a spreadsheet would run. A format with no use for a setting ignores it.
    """

    width: int = 100
    colour: bool = False
    evidence: bool = False
    language: str = "en"
    bidi: str = LOGICAL
    safe: bool = False


PLAIN = Style()


class Renderer(Protocol):
    """Writes a result to a stream; the stream is handed in and stays open."""

    def __call__(self, result: Result, stream: TextIO, style: Style = PLAIN, /) -> None:
        """Write all of `result`, reading its outcomes once."""
