"""What formats of a line a fact have in common: what they write of one article does not depend on the others.

So the lines of an article can be made where it is worked on, and whoever gathers them only has to put them together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

from llamafund.model import Result
from llamafund.render.documents.shapes import Json
from llamafund.render.lines.records import records
from llamafund.render.style import PLAIN, Style


@dataclass(frozen=True, slots=True)
class Lines:
    """A renderer of a heading, which may be empty, and a line, with its end, for each record.

    Of the result that both are handed they read what it is a result of, not its outcomes.
    """

    heading: Callable[[Result, Style], str]
    line: Callable[[Result, Style], Callable[[Json], str]]

    def __call__(self, result: Result, stream: TextIO, style: Style = PLAIN, /) -> None:
        """Write all of a result."""
        self.join(result, map(self.line(result, style), records(result)), stream, style)

    def text(self, result: Result, style: Style) -> str:
        """The lines of a result, without the heading."""
        return "".join(map(self.line(result, style), records(result)))

    def join(self, result: Result, texts: Iterable[str], stream: TextIO, style: Style) -> None:
        """Write the heading and lines that were made before; nothing is written where there is nothing."""
        stream.writelines(filter(None, (self.heading(result, style),)))
        stream.writelines(filter(None, texts))
