"""What can go wrong in a way that a person can mend."""

from __future__ import annotations

from pathlib import Path


class LlamafundError(Exception):
    """A fault with a message for people.

    `message` says what happened, `where` in which file or option, `hint` what to do next. `str()` gives all three.
    """

    def __init__(self, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        head = f"{self.where}: {self.message}" if self.where else self.message
        return f"{head}\n{self.hint}" if self.hint else head


class UsageError(LlamafundError):
    """The call asks for something that does not exist or does not fit together."""


class MissingExtraError(UsageError):
    """An optional part was asked for and is not installed."""


class ConfigError(LlamafundError):
    """A file that people edit (gazetteer, codebook, lexicon, settings) is wrong at a known place.

    `line` and `column` count from 1; `excerpt` is the offending line and `width` how many of its characters are at fault.
    """

    def __init__(
        self,
        message: str,
        *,
        path: Path,
        line: int,
        column: int,
        excerpt: str = "",
        width: int = 1,
        hint: str | None = None,
    ) -> None:
        super().__init__(message, where=f"{path}:{line}:{column}", hint=hint)
        self.path = path
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.width = width

    def __str__(self) -> str:
        lines = [f"{self.where}: {self.message}"]
        if self.excerpt.strip():
            gutter = f"{self.line:>5} | "
            lines.append(gutter + self.excerpt)
            lines.append(" " * 5 + " | " + " " * (self.column - 1) + "^" * max(1, self.width))
        if self.hint:
            lines.append(self.hint)
        return "\n".join(lines)
