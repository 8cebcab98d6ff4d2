"""Where a setting comes from: a flag, else the environment (`LLAMAFUND_*`), else `llamafund.yaml`, else the default.

Click asks the layers in this order; here stands what a setting is called in each, what it may be, and which layer won.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import typer

from llamafund.cli.settings.choices import called, choices
from llamafund.cli.settings.formats import AUTO
from llamafund.cli.settings.options import Settings
from llamafund.errors import UsageError
from llamafund.missing_file import instead_of
from llamafund.registry import suggestion
from llamafund.render import ENDINGS

_PREFIX = "LLAMAFUND_"
# The environment does not set them, nor llamafund.yaml an output or a scheduler: a file in a folder makes no connection.
_OF_ONE_CALL = ("inputs", "output", "scheduler")


class Layer(StrEnum):
    """Where the value of a setting comes from, the strongest first."""

    FLAG = "flag"
    ENVIRONMENT = "environment"
    WORKSPACE = "llamafund.yaml"
    DEFAULT = "default"


_LAYERS = {"COMMANDLINE": Layer.FLAG, "ENVIRONMENT": Layer.ENVIRONMENT, "DEFAULT_MAP": Layer.WORKSPACE}  # Click's names


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The layer that set a value, and where: the flag, the variable, or file:line:column. The default stands nowhere."""

    layer: Layer
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One shared option. `name` is its field, `key` what it is called in `llamafund.yaml`; `kind` is bool, int, str or Path."""

    name: str
    key: str
    kind: type
    many: bool
    help: str
    default: object

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return f"{_PREFIX}{self.name.upper()}"

    @property
    def choices(self) -> tuple[str, ...]:
        """What it may be; empty where it is free."""
        return choices(self.name)


@cache
def settings() -> tuple[Setting, ...]:
    """The shared options that a layer below the flags may set, in the order in which `--help` shows them."""
    hints = get_type_hints(Settings, include_extras=True)
    fields = ((field, hints[name]) for name, field in Settings.__dataclass_fields__.items() if name not in _OF_ONE_CALL)
    return tuple(_setting(field.name, field.default, *get_args(hint)) for field, hint in fields)


def _setting(name: str, default: object, kind: Any, option: Any) -> Setting:
    (inner, *_) = [part for part in get_args(kind) if part is not type(None)] or [kind]
    many = get_origin(inner) is list
    flags = [flag for flag in (option.default, *(option.param_decls or ())) if str(flag).startswith("--")]
    key = flags[0].removeprefix("--").partition("/")[0] if flags else name
    return Setting(
        name=name, key=key, kind=get_args(inner)[0] if many else inner, many=many, help=option.help or "", default=default
    )


def with_variable(parameter: Parameter) -> Parameter:
    """A shared option that Click also looks for in the environment."""
    if parameter.name in _OF_ONE_CALL:
        return parameter
    kind, option = get_args(parameter.annotation)
    option = copy(option)
    option.envvar, option.show_envvar = f"{_PREFIX}{parameter.name.upper()}", False
    return parameter.replace(annotation=Annotated[kind, option])


def origins(context: typer.Context, places: Mapping[str, str]) -> Mapping[str, Origin]:
    """Which layer won, for each shared option of a call; `places` says where a key of `llamafund.yaml` stands."""
    found = {}
    for setting in settings():
        source = context.get_parameter_source(setting.name)
        layer = _LAYERS.get(source.name, Layer.DEFAULT) if source else Layer.DEFAULT
        where = {Layer.FLAG: f"--{setting.key}", Layer.ENVIRONMENT: setting.variable, Layer.DEFAULT: ""}
        found[setting.name] = Origin(layer=layer, where=where[layer] if layer in where else places[setting.key])
    return found


def settled(values: Mapping[str, Any], origin: Mapping[str, Origin]) -> dict[str, Any]:
    """The values, checked. What an ending of `--output` tells is said for this call, and goes before a format of a lower layer.

    Raises:
        UsageError: a value of a flag or of the environment is none of those known; it says which and where.
    """
    for setting in settings():
        if setting.name in values and origin[setting.name].layer in (Layer.FLAG, Layer.ENVIRONMENT):
            _check(setting, values[setting.name], origin[setting.name])
    output = values.get("output")
    told = output is not None and Path(output).suffix.lower() in ENDINGS
    if told and origin["format"].layer in (Layer.ENVIRONMENT, Layer.WORKSPACE):
        return {**values, "format": AUTO}
    return dict(values)


def _check(setting: Setting, value: Any, origin: Origin) -> None:
    if setting.choices and value not in setting.choices:
        raise UsageError(f'unknown {called(setting.name)} "{value}"', where=origin.where, hint=suggestion(value, setting.choices))
    if origin.layer is Layer.ENVIRONMENT and setting.kind is Path:
        for path in value if setting.many else [value]:
            if not path.is_file():
                hint = f"{instead_of(path)} several are separated by {os.pathsep}"
                raise UsageError(f'there is no file "{path}"', where=origin.where, hint=hint)
