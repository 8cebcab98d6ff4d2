"""What a table says, in the language asked for and in the order the terminal asks for, and how it shows Arabic."""

from __future__ import annotations

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

from llamafund.render.escape import visible
from llamafund.render.presentation.marks import Mark
from llamafund.render.presentation.messages import read_messages
from llamafund.render.presentation.reasons import read_reasons
from llamafund.render.style import VISUAL, Style
from llamafund.render.table.visual import RIGHT_TO_LEFT, joined

LTR = "\u200e"  # left-to-right mark: between two Arabic texts, it keeps a terminal that reorders text from swapping columns
RTL = "\u200f"  # right-to-left mark: around an Arabic text, it keeps its quotation marks and full stop at their side of it
_EMBED, _POP = "\u202b", "\u202c"  # right-to-left embedding: all between runs from the right; for our own reordering only


class Speech:
    """Messages and texts as they stand in a table. What is Arabic is fenced, so that it never runs into its neighbours."""

    def __init__(self, style: Style) -> None:
        self.language = style.language
        self._messages = read_messages(style.language)
        self._visual = style.bidi == VISUAL
        self._opening, self._closing = (_EMBED, _POP + LTR) if self._visual else (RTL, RTL + LTR)

    def say(self, key: str, **values: object) -> str:
        """A message; words of an article go into it as they are."""
        return self._phrase(self._messages.say(key, **values))

    def count(self, *keys: tuple[str, int]) -> str:
        """Messages that count, one behind the other: "4 claims from 2 sources"."""
        return self._phrase(" ".join(self._messages.say(key, n=count) for key, count in keys))

    def chain(self, *keys: tuple[str, str]) -> str:
        """Messages on sources, one behind the other: "via one via another"."""
        return self._phrase(" ".join(self._messages.say(key, source=source) for key, source in keys))

    def word(self, mark: Mark) -> str:
        """The word of a mark."""
        return self.say(mark.word)

    def reasons(self, *texts: str) -> str:
        """Why a pair was judged as it was. English says it as the pair model does."""
        return self._phrase(self._told(*texts))

    def block(self, key: str, style: str, *, sign: str = "", **values: object) -> Text | _Fenced:
        """A message on lines of its own, from the side its language begins at."""
        return self._block(f"{sign} {self._messages.say(key, **values)}", style)

    def because(self, text: str, style: str) -> Text | _Fenced:
        """The reasons on lines of their own."""
        return self._block(f"  {self._told(text)}", style)

    def shown(self, text: str) -> str:
        """A text on one line, safe to show, for a place among other words."""
        safe = visible(text)
        return joined(safe) if self._visual else safe

    def _phrase(self, text: str) -> str:
        """Our own words; they run as their language does, and what follows on the line does not join them."""
        shown = self.shown(text)
        if not RIGHT_TO_LEFT.search(shown):
            return shown
        if self._messages.direction == "ltr":
            return f"{shown}{LTR}"
        return f"{self._opening}{shown}{self._closing}"

    def arabic(self, text: str, style: str = "") -> Text | _Fenced:
        """A text from an article on lines of its own, set from the right where it is Arabic."""
        shown = self.shown(text)
        if not RIGHT_TO_LEFT.search(shown):
            return Text(shown, style=style)
        return _Fenced(Text(shown, style=style), self._opening, self._closing)

    def _block(self, text: str, style: str) -> Text | _Fenced:
        if self._messages.direction == "rtl":
            return self.arabic(text.strip(), style)
        return Text(self._phrase(text), style=style)

    def _told(self, *texts: str) -> str:
        if self.language == "en":
            return "; ".join(texts)
        return "؛ ".join(self._reason(reason.key, reason.shown(self._messages.say)) for reason in read_reasons(texts))

    def _reason(self, key: str | None, details: str) -> str:
        if key is None:
            return details
        said = self._messages.say(key)
        return f"{said}{self._messages.say('reason.colon')} {details}" if details else said


class _Fenced:
    """An Arabic text, each line of which is fenced once it is known where lines break."""

    def __init__(self, text: Text, opening: str, closing: str) -> None:
        self._text = text
        self._opening = opening
        self._closing = closing

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._text.wrap(console, options.max_width):
            line.rstrip()
            yield Text.assemble(self._opening, line, self._closing, justify="right")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, self._text)
