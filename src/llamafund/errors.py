"""What can go wrong in a way that a person can mend."""

from __future__ import annotations

from pathlib import Path

_LONGEST = 2000  # characters of a message: a value that it quotes may be as long as its file
_AROUND = 60  # characters of a line before a fault that are shown with it


class LlamafundError(Exception):
    """A fault with a message for people.

    `message` says what happened, `where` in which file or option, `hint` what to do next. `str()` gives all three.
    """

    def __init__(self, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message if len(message) <= _LONGEST else f"{message[:_LONGEST]} …"
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
    """A file that people edit (gazetteer, codebook, lexicon, settings) is wrong at a known place, or cannot be read at all.

    `line` and `column` count from 1, or are None where the file has no place to show; `excerpt` is the offending line and `width`
    how many of its characters are at fault.
    """

    def __init__(
        self,
        message: str,
        *,
        path: Path,
        line: int | None = None,
        column: int | None = None,
        excerpt: str = "",
        width: int = 1,
        hint: str | None = None,
    ) -> None:
        super().__init__(message, where=str(path) if line is None else f"{path}:{line}:{column}", hint=hint)
        self.path = path
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.width = width

    def __str__(self) -> str:
        lines = [f"{self.where}: {self.message}"]
        if self.line is not None and self.column is not None and self.excerpt.strip():
            gutter = f"{self.line:>5} | "
            first = max(0, self.column - 1 - _AROUND)  # a line may be as long as the file
            shown = self.excerpt[first : first + 3 * _AROUND]
            place = self.column - 1 - first
            lines.append(gutter + shown)
            lines.append(" " * 5 + " | " + " " * place + "^" * max(1, min(self.width, len(shown) - place)))
        if self.hint:
            lines.append(self.hint)
        return "\n".join(lines)
