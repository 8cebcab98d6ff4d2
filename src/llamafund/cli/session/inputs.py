"""The articles that a call names, read when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from llamafund.cli.environment import Environment
from llamafund.cli.session.notes import Notes
from llamafund.cli.settings.options import Settings
from llamafund.model import Article, Skipped
from llamafund.orthography import SCRIPT
from llamafund.render.escape import visible

if TYPE_CHECKING:
    from llamafund.corpus import Label


def articles(
    settings: Settings, environment: Environment, labels: Mapping[Path, Label] | None, notes: Notes, *, folder: Path | None
) -> Iterator[Article | Skipped]:
    """The inputs, without what is being written: the file of `--output`, and all that is in the `folder` of a long run."""
    from llamafund.corpus import read

    if environment.fed and not settings.inputs:
        notes.note(notes.say("note.fed"))
    output = Path(settings.output) if settings.output and settings.inputs else None
    found = read(settings.inputs or (), stdin=environment.stdin, labels=labels, progress=notes.watch.files, apart_from=folder)
    for item in _foreign_named(found, notes):
        if output and _is(item, output):
            continue
        if settings.verbose and isinstance(item, Article):
            notes.note(notes.say("note.read", input=visible(item.path or item.id), n=len(item.text)))
        yield item


def _foreign_named(items: Iterable[Article | Skipped], notes: Notes) -> Iterator[Article | Skipped]:
    """The items as they are; behind the last of a file that has no letter of Arabic in any of its articles it is named."""
    for name, several in groupby(items, key=lambda item: item.path or item.id):
        arabic = False
        for item in several:
            arabic = arabic or isinstance(item, Skipped) or bool(SCRIPT.search(item.text))
            yield item
        if not arabic:
            notes.note(notes.say("note.foreign", input=visible(name)))


def _is(item: Article | Skipped, output: Path) -> bool:
    """Whether it comes from the file that is written to: a result of last time is no input of this time."""
    if not (item.path and output.is_file()):
        return False
    try:
        return output.samefile(item.path)
    except OSError:  # what was skipped may not be there, and standard input has no path
        return False
