"""The ids of entities that a shell proposes, each with its names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

_MOST = 200  # more than anybody reads


def entity_ids(incomplete: str) -> list[tuple[str, str]]:
    """Ids that begin with what is typed, each with its names: those of the workspace first, then those that come along."""
    found = ((name, label) for name, label in _entities() if name.startswith(incomplete))
    return [pair for pair, _ in zip(found, range(_MOST), strict=False)]


def _entities() -> Iterator[tuple[str, str]]:
    from llamafund import resources
    from llamafund.cli.settings.workspace import find_workspace, read_workspace
    from llamafund.entities.gazetteer.compiled import INDEX
    from llamafund.entities.gazetteer.entries import read_gazetteer
    from llamafund.errors import ConfigError
    from llamafund.located import Faults

    path = find_workspace(Path.cwd())
    try:
        own = read_workspace(path).values.get("entities", ()) if path else ()
        for entry in read_gazetteer([Path(each) for each in own], faults=Faults()):
            yield entry.entity.id, _label(entry.entity.ar, entry.entity.en)
    except ConfigError:
        pass  # a shell that completes is no place to complain; the call itself will
    rows = json.loads(resources.data("models", INDEX).read_text(encoding="utf-8"))["entities"]
    for name, _, ar, en, *_ in rows:
        yield name, _label(ar, en)


def _label(*names: str | None) -> str:
    return " ".join(filter(None, names))
