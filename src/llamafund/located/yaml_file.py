"""A YAML file into a located value, and a mapping into the fields that somebody wants of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from llamafund import resources
from llamafund.errors import ConfigError
from llamafund.located.compose import compose
from llamafund.located.value import Faults, Located, Source
from llamafund.missing_file import unreadable

_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "seq", "map", "timestamp")
)
Shape = Mapping[str, Callable[[Located], Any]]


def read_yaml(path: Path, faults: Faults | None = None) -> Located:
    """Read a YAML file of one document; `faults` collects what is wrong with its values, which otherwise is raised.

    A file that is not UTF-8, is not YAML, is empty, or uses aliases, tags or more than `MAX_DEPTH` levels is a ConfigError at the
    place; one that is missing is a ConfigError without a place.
    """
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigError("not UTF-8", path=path, line=line, column=1, hint="save the file as UTF-8") from None
    except OSError as error:
        raise unreadable(path, error) from None
    lines = source.splitlines()
    node = compose(source, path, lines, ours=_is_ours(path))
    if node is None:
        raise ConfigError("the file is empty", path=path, line=1, column=1)
    file = Source(path, lines, faults)
    _refuse_tags(node, file)
    return Located(node, file)


def read_fields(fields: Mapping[str, Located], shape: Shape) -> dict[str, Any]:
    """The values of `fields`, each read as `shape` has it; raises the first fault, when all the others have been told."""
    values: dict[str, Any] = {}
    faults: list[ConfigError] = []
    for name, value in fields.items():
        if name in shape:
            try:
                values[name] = shape[name](value)
            except ConfigError as fault:
                value.tell(fault)
                faults.append(fault)
    if faults:
        raise faults[0]
    return values


def _is_ours(path: Path) -> bool:
    """Whether a file lies in our data itself, with every link and `..` followed."""
    return path.resolve().is_relative_to(resources.data().resolve())


def _refuse_tags(node: yaml.Node, file: Source) -> None:
    stack = [node]
    while stack:
        current = stack.pop()
        if current.tag not in _PLAIN_TAGS:
            raise Located(current, file).fault(f"the tag {current.tag} is not read", hint="take the !tag out")
        if isinstance(current, yaml.SequenceNode):
            stack.extend(current.value)
        elif isinstance(current, yaml.MappingNode):
            stack.extend(part for pair in current.value for part in pair)
