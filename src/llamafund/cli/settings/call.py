"""One call: what surrounds it, the workspace it is made in, and its settings with where each comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from llamafund.cli.environment import Environment
from llamafund.cli.settings.formats import Written
from llamafund.cli.settings.options import Settings
from llamafund.cli.settings.origins import Origin, origins, settled
from llamafund.cli.settings.workspace import Workspace, find_workspace, read_workspace
from llamafund.errors import ConfigError

_PLACE = "llamafund.place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a call is made: `path` leads to the `llamafund.yaml` there, if any; `fault` is what is wrong in it."""

    path: Path | None = None
    workspace: Workspace | None = None
    fault: ConfigError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """`values` are those of the shared options, `origin` says which layer set each."""

    environment: Environment
    place: Place
    values: Mapping[str, Any]
    origin: Mapping[str, Origin]

    def settings(self, written: Written | None = None) -> Settings:
        """The settings of the call; raise what is wrong with them, or with the `llamafund.yaml` that would have set them.

        `written` is what the command writes: a format that it does not write is wrong too.
        """
        if self.place.fault:
            raise self.place.fault
        values = settled(self.values, self.origin)
        if written:
            written.refuse(values["format"], self.origin["format"].where)
        return Settings(**values)


def enter(context: typer.Context, inner: Iterable[str]) -> None:
    """Look for a workspace, and give its values to the command that is called, or to the `inner` commands of it, as defaults.

    A wrong `llamafund.yaml` is kept for the command: one that only helps works all the same.
    """
    path = find_workspace(Path.cwd())
    try:
        workspace = read_workspace(path) if path else None
    except ConfigError as fault:
        context.meta[_PLACE] = Place(path=path, fault=fault)
        return
    context.meta[_PLACE] = Place(path=path, workspace=workspace)
    if workspace:
        values = dict(workspace.values)
        context.default_map = {str(context.invoked_subcommand): {**values, **dict.fromkeys(inner, values)}}


def opened(context: typer.Context, values: Mapping[str, Any]) -> Call:
    """The call that a context stands for, with the values of its shared options."""
    place: Place = context.meta[_PLACE]
    places = place.workspace.places if place.workspace else {}
    return Call(environment=context.obj, place=place, values=values, origin=origins(context, places))
