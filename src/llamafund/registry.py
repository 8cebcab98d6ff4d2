"""Tables of replaceable parts: a name, and where the part stands as "module:attribute".

Nothing is imported until somebody asks for a part by name, so a table costs nothing at start-up and an optional part may
need a library that is not installed.
"""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Collection, Iterator, Mapping
from typing import Generic, TypeVar, cast

from llamafund.errors import UsageError

T = TypeVar("T")
MOST_SHOWN = 20


class Registry(Generic[T]):
    """The known parts of one kind, imported on use.

    `kind` is what a person calls the part ("format", "engine"); `table` maps a name to "module:attribute".
    """

    def __init__(self, kind: str, table: Mapping[str, str]) -> None:
        self.kind = kind
        self._table = dict(table)

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __contains__(self, name: object) -> bool:
        return name in self._table

    def get(self, name: str) -> T:
        """Import the part called `name`; raise UsageError that lists the known ones where there is none."""
        try:
            module, _, attribute = self._table[name].partition(":")
        except KeyError:
            raise UsageError(f'unknown {self.kind} "{name}"', hint=self._hint(name)) from None
        return cast("T", getattr(importlib.import_module(module), attribute))

    def _hint(self, name: str) -> str:
        return suggestion(name, self._table)


def suggestion(name: str, known: Collection[str]) -> str:
    """Say what is known instead of `name`, the likeliest first: 'did you mean "json"? known: csv, json, table'.

    Where much is known, the likeliest has to do.
    """
    close = difflib.get_close_matches(name, list(known), n=1)
    start = f'did you mean "{close[0]}"? ' if close else ""
    names = sorted(known)
    if close and len(names) > MOST_SHOWN:
        return start.rstrip()
    shown = ", ".join(names[:MOST_SHOWN]) + (f" and {len(names) - MOST_SHOWN} more" if len(names) > MOST_SHOWN else "")
    return f"{start}known: {shown}"
