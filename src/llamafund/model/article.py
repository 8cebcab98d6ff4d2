"""What is read: an article, its places, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A piece of a text, `[start, end)` in code points; an empty or backward span is a ValueError."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The words of the span in the text it belongs to."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text from one source. `text` is what the file holds once decoded, less a byte-order mark, nothing else changed."""

    id: str
    text: str
    source: str = ""
    title: str | None = None
    published: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An input that could not be used: its id or path, and the reason in a sentence.

    `line` is where it begins in a file of pairs, when it is one of them and not the file.
    """

    id: str
    reason: str
    path: str | None = None
    line: int | None = None
