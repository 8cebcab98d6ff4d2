"""YAML source into a tree of nodes with their marks: none runs code, and none but ours could outgrow its size or the stack."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import yaml

from llamafund.errors import ConfigError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_DEPTH = 20

_QUOTE = "an Arabic text with a colon, a # or a quotation mark in it goes between quotation marks"
_HINTS = (  # by what is in the parser's message
    ("expected ':'", "a key ends with a colon and a space; look at the line before, too"),
    ("expected '-'", "what belongs to one entry begins in the same column"),
    ("expected key", "what belongs to one entry begins in the same column; a text in quotation marks ends with them"),
    ("expected ',' or", "a list in brackets has a comma between two items, and ends with its bracket"),
    ("end of stream", "something is not closed: a quotation mark or a bracket"),
)


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
        raise ConfigError(
            f"not valid YAML: {error.problem or error.context}",
            path=path,
            line=line + 1,
            column=column + 1,
            excerpt=excerpt,
            hint=_hint(error.problem or "", excerpt[column : column + 1]),
        ) from None
    except yaml.YAMLError as error:
        raise ConfigError(f"not valid YAML: {error}", path=path, line=1, column=1) from None


def _hint(problem: str, letter: str) -> str:
    """What to do about what the parser met, which it tells in its own words."""
    if letter == "\t":
        return "indent with spaces: YAML takes no tabs"
    return next((hint for sign, hint in _HINTS if sign in problem), _QUOTE)


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
