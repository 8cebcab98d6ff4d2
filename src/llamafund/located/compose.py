"""YAML source into a tree of nodes with their marks: none runs code, and none but ours could outgrow its size or the stack."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import yaml

from llamafund.errors import ConfigError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_DEPTH = 20


def compose(source: str, path: Path, lines: Sequence[str], *, ours: bool = False) -> yaml.Node | None:
    """The tree of one document, None for an empty one.

    What is not YAML, uses aliases or nests deeper than `MAX_DEPTH` is a ConfigError at the place; tags are left to the caller.
    The last two are not looked for in a file of `ours`, of which a test says it once for every start.
    """
    try:
        if not ours:
            _check_depth(source)
        return yaml.compose(source, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        excerpt = lines[line] if line < len(lines) else ""
        hint = "an Arabic text with a colon, a # or a quotation mark in it goes between quotation marks"
        raise ConfigError(
            f"not valid YAML: {error.problem or error.context}",
            path=path,
            line=line + 1,
            column=column + 1,
            excerpt=excerpt,
            hint=hint,
        ) from None
    except yaml.YAMLError as error:
        raise ConfigError(f"not valid YAML: {error}", path=path, line=1, column=1) from None


def _check_depth(source: str) -> None:
    """Raise a MarkedYAMLError where the nesting is deeper than anything we write, before a recursive composer meets it."""
    depth = 0
    for event in yaml.parse(source, Loader=_LOADER):
        if isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            depth += 1
            if depth > MAX_DEPTH:
                raise _refusal("nested too deep", event)
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            raise _refusal("aliases (*name) are not read; write the value out", event)


def _refusal(problem: str, event: yaml.Event) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=cast("yaml.Mark | None", event.start_mark))
