"""What a command can write: which of the formats, or one thing of its own, and by which endings a file tells them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from llamafund.cli.environment import Environment
from llamafund.errors import UsageError
from llamafund.render import ARCHIVES, BINARY, ENDINGS, FORMATS, OF_SOME_RESULTS

F = TypeVar("F", bound=Callable[..., Any])
AUTO = "auto"
OWN = "own"  # of a command that writes a thing of its own
_TERMINAL, _PIPE = "table", "tsv"
_PAGE = (".html", ".htm")  # what `report` writes, no format of the others
_MARK = "__written__"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a command writes: `formats`, and by the `endings` of a file which of them.

    One that writes a thing of its own has no formats; `thing` says for people what it is, and each ending stands for it.
    """

    command: str
    formats: tuple[str, ...] = ()
    endings: Mapping[str, str]
    thing: str = ""

    @property
    def format_help(self) -> str:
        """The help of `--format`."""
        meaning = " (a table on a terminal, TSV in a pipe)" if _PIPE in self.formats else ""
        return f"{AUTO}{meaning}, {', '.join(self.formats)}."

    @property
    def output_help(self) -> str:
        """The help of `--output`."""
        if self.thing:
            return f"Write {self.thing} to a file: {' or '.join(f'FILE{ending}' for ending in self.endings)}."
        return "Write to a file; its ending tells the format."

    def refuse(self, name: str, where: str) -> None:
        """Raise UsageError for a known format that the command does not write; `where` says who asked for it."""
        if name in FORMATS and self.formats and name not in self.formats:
            known = ", ".join(self.formats)
            raise UsageError(f'{self.command} does not write "{name}"', where=where, hint=f"it writes {known}")

    def chosen(self, name: str, path: Path | None, environment: Environment, *, folder: bool = False) -> str:
        """The format asked for; for `auto` the one a file's ending tells, a table on a terminal, TSV elsewhere and in a `folder`.

        Raises:
            UsageError: there is no such format, the ending tells another or none, or there is no such folder to write to.
        """
        if path is not None and not folder and not path.parent.is_dir():
            hint = f"make it first: mkdir -p '{path.parent}'"
            raise UsageError("there is no such folder", where=f"--output {path}", hint=hint)
        if name not in (AUTO, OWN):
            return _for_stream(name, path, environment)
        if path is None:
            return name if name == OWN else _TERMINAL if environment.terminal else _PIPE
        if folder or not path.suffix:
            return OWN if name == OWN else _PIPE
        return self._told_by(path)

    def _told_by(self, path: Path) -> str:
        """The format that the ending of a file tells."""
        ending = path.suffix.lower()
        if ending in self.endings:
            return self.endings[ending]
        where = f"--output {path}"
        if self.thing:
            hint = f"name the file {path.with_suffix(next(iter(self.endings))).name}"
            raise UsageError(f'{self.command} writes {self.thing}, not "{ending}"', where=where, hint=hint)
        if ending in _PAGE:
            raise UsageError("a page is made by a command of its own", where=where, hint=f"llamafund report -o {path} INPUT…")
        if ending in ENDINGS:
            self.refuse(ENDINGS[ending], where)
        hint = f"use one of {', '.join(self.endings)}, or name the format with -f"
        raise UsageError(f'no format is known for the ending "{path.suffix}"', where=where, hint=hint)


def writes(*formats: str, thing: str = "", endings: tuple[str, ...] = ()) -> Callable[[F], F]:
    """Mark a command that writes these formats only, or a `thing` of its own; others write each that fits their result."""

    def mark(function: F) -> F:
        told = dict.fromkeys(endings, OWN) if thing else _endings(formats)
        setattr(function, _MARK, Written(command=function.__name__, formats=formats, endings=told, thing=thing))
        return function

    return mark


def written_by(function: Callable[..., Any]) -> Written:
    """What a command writes: as it is marked, else all formats that can hold the result of its name."""
    marked: Written | None = getattr(function, _MARK, None)
    if marked:
        return marked
    name = function.__name__
    formats = tuple(each for each in FORMATS if name in OF_SOME_RESULTS.get(each, (name,)))
    return Written(command=name, formats=formats, endings=_endings(formats))


def _endings(formats: tuple[str, ...]) -> dict[str, str]:
    return {ending: form for ending, form in ENDINGS.items() if form in formats}


def _for_stream(name: str, path: Path | None, environment: Environment) -> str:
    """A format that was named; raise UsageError where there is none, or where it is not for a terminal and would go to one."""
    FORMATS.get(name)
    if name in ARCHIVES | BINARY and path is None and environment.terminal:
        hint = f"give it a file or a pipe: -f {name} | tar -x" if name in ARCHIVES else f"give it a file: -o FILE.{name}"
        raise UsageError("what it writes is not for a terminal", where=f"-f {name}", hint=hint)
    return name
