"""Words by what they are for, read from YAML into the fields of a dataclass, which say what has to stand there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from llamafund.located import Located

W = TypeVar("W")
_LIST = "frozenset[str]"


def lists_of(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a dataclass that are lists of words."""
    return tuple(one.name for one in fields(kind) if one.type == _LIST)


def words_of(values: Located, norm: Callable[[str], str]) -> frozenset[str]:
    """The words of a list, normalised."""
    return frozenset(map(norm, values.texts()))


def lists_in(known: Mapping[str, Located], names: tuple[str, ...], norm: Callable[[str], str]) -> dict[str, frozenset[str]]:
    """The lists of words of these names."""
    return {name: words_of(known[name], norm) for name in names}


def read_words(root: Located, kind: type[W], norm: Callable[[str], str]) -> W:
    """A mapping as a dataclass each of whose fields is a word (`str`) or a list of words (`frozenset[str]`).

    All are normalised by `norm`. A field that is missing, and one too many, is a ConfigError at its place.
    """
    names = [one.name for one in fields(kind)]  # type: ignore[arg-type]  # any dataclass
    known = root.mapping(names, required=names)
    lists = lists_of(kind)
    return kind(**{name: words_of(known[name], norm) if name in lists else norm(known[name].text()) for name in names})
