"""One value of a YAML file that knows where it stands, read as a text, a list, a mapping, or told to be wrong there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import yaml

from llamafund.errors import ConfigError
from llamafund.registry import suggestion

_NAMES = {yaml.ScalarNode: "a value", yaml.SequenceNode: "a list", yaml.MappingNode: "a mapping"}
_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
T = TypeVar("T")


@dataclass(slots=True)
class Faults:
    """All the faults of a file, where somebody wants to know more than the first; each is told once."""

    found: list[ConfigError] = field(default_factory=list)

    def tell(self, fault: ConfigError) -> None:
        """Keep a fault."""
        if fault not in self.found:
            self.found.append(fault)


@dataclass(frozen=True, slots=True)
class Source:
    """The file a value stands in; `faults` collects what is wrong in it, where somebody wants to know more than the first."""

    path: Path
    lines: list[str]
    faults: Faults | None


class Located:
    """One value of a YAML file. Its methods read it as a text, a list, a mapping …, or raise a ConfigError at its place.

    Where faults are collected, what is wrong in one part of a list or mapping is told and the other parts are read all the same.
    """

    def __init__(self, node: yaml.Node, file: Source) -> None:
        self._node = node
        self._file = file

    def text(self) -> str:
        """The value as written; a list or a mapping is a fault, and so is an empty value."""
        if not isinstance(self._node, yaml.ScalarNode):
            raise self.fault(f"a text is wanted here, not {_NAMES[type(self._node)]}")
        if self.is_null() or not self._node.value.strip():
            raise self.fault("a text is wanted here, and there is none")
        return str(self._node.value)

    def optional_text(self) -> str | None:
        """The text, or None for `null` and for nothing at all."""
        return None if self.is_null() else self.text()

    def is_null(self) -> bool:
        """Whether nothing stands here, or `null`."""
        return bool(self._node.tag == "tag:yaml.org,2002:null")

    def is_text(self) -> bool:
        """Whether a single value stands here, not a list or a mapping."""
        return isinstance(self._node, yaml.ScalarNode)

    def number(self) -> float:
        """The value as a number; a ConfigError at its place where it is none, as with all that is asked for here."""
        try:
            return float(self.text())
        except ValueError:
            raise self.fault(f'"{self.text()}" is not a number') from None

    def whole(self) -> int:
        """The value as a whole number, 0 or more."""
        value = self.text()
        if not (value.isascii() and value.isdecimal()):
            raise self.fault(f'"{value}" is no whole number', hint="write 0, 1, 2 …")
        return int(value)

    def truth(self) -> bool:
        """The value as yes or no."""
        value = self.text()
        if value.lower() not in _TRUTHS:
            raise self.fault(f'"{value}" is neither true nor false', hint="write true or false")
        return _TRUTHS[value.lower()]

    def choice(self, known: Collection[str]) -> str:
        """The text, which has to be one of `known`."""
        value = self.text()
        if value not in known:
            raise self.unknown(value, known)
        return value

    def unknown(self, name: str, known: Collection[str]) -> ConfigError:
        """A ConfigError that says which names are known instead of `name`."""
        return self.fault(f'"{name}" is not known here', hint=suggestion(name, known))

    def items(self) -> list[Located]:
        """The values of a list; nothing at all is an empty one."""
        if self.is_null():
            return []
        if not isinstance(self._node, yaml.SequenceNode):
            raise self.fault(
                f"a list is wanted here, not {_NAMES[type(self._node)]}", hint='write it as "- value" or "[value, value]"'
            )
        return [Located(node, self._file) for node in self._node.value]

    def each(self, read: Callable[[Located], T]) -> tuple[T, ...]:
        """What `read` makes of each value of a list."""
        made = []
        for item in self.items():
            with item.aside():
                made.append(read(item))
        return tuple(made)

    def texts(self) -> tuple[str, ...]:
        """The texts of a list."""
        return self.each(Located.text)

    def entries(self) -> Iterator[tuple[Located, Located]]:
        """Keys and values of a mapping whose keys are free; a key that comes twice is a fault."""
        if not isinstance(self._node, yaml.MappingNode):
            raise self.fault(f'a mapping ("key: value") is wanted here, not {_NAMES[type(self._node)]}')
        seen: dict[str, int] = {}
        for key_node, value_node in self._node.value:
            key = Located(key_node, self._file)
            name = key.text()
            if name in seen:
                self.tell(key.fault(f'"{name}" stands here twice', hint=f"it was first set in line {seen[name]}"))
            seen[name] = key.line
            yield key, Located(value_node, self._file)

    def mapping(self, known: Collection[str], *, required: Collection[str] = ()) -> dict[str, Located]:
        """The values of a mapping by key; a key that is not `known`, or a `required` one that is missing, is a fault."""
        values = {}
        for key, value in self.entries():
            name = key.text()
            if name not in known:
                self.tell(key.fault(f'unknown key "{name}"', hint=suggestion(name, known)))
            values[name] = value
        missing = [name for name in required if name not in values]
        faults = [self.fault(f'"{name}" is missing', hint=f"every entry here needs: {', '.join(required)}") for name in missing]
        for fault in faults:
            self.tell(fault)
        if faults:
            raise faults[0]
        return values

    def is_mapping(self) -> bool:
        """Whether it is one."""
        return isinstance(self._node, yaml.MappingNode)

    def is_list(self) -> bool:
        """Whether it is one."""
        return isinstance(self._node, yaml.SequenceNode)

    def part(self, key: str) -> Located | None:
        """The value under `key` where this is a mapping that has one; nothing is a fault."""
        pairs = self._node.value if isinstance(self._node, yaml.MappingNode) else ()
        return next((Located(value, self._file) for name, value in pairs if name.value == key), None)

    def leaves(self) -> tuple[Located, ...]:
        """This value if it is a text, or those of its values that are, if it is a list; nothing is a fault."""
        nodes = self._node.value if isinstance(self._node, yaml.SequenceNode) else [self._node]
        found = (Located(node, self._file) for node in nodes if isinstance(node, yaml.ScalarNode) and node.value.strip())
        return tuple(each for each in found if not each.is_null())

    def peek(self, key: str) -> str:
        """The text under `key` where this is a mapping that has one, else the empty string; nothing is a fault."""
        part = self.part(key)
        return next((leaf.text() for leaf in part.leaves()), "") if part else ""

    def tell(self, fault: ConfigError) -> None:
        """Raise the fault; where faults are collected, keep it and go on."""
        if self._file.faults is None:
            raise fault
        self._file.faults.tell(fault)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Where faults are collected, one inside the block ends the block and no more."""
        try:
            yield
        except ConfigError as fault:
            self.tell(fault)

    @property
    def line(self) -> int:
        """The line of the value, from 1."""
        return int(self._node.start_mark.line) + 1

    @property
    def where(self) -> str:
        """The place of the value: file:line:column, counted from 1."""
        return f"{self._file.path}:{self.line}:{self._node.start_mark.column + 1}"

    def fault(self, message: str, *, hint: str | None = None) -> ConfigError:
        """A ConfigError at the place of this value."""
        start, end = self._node.start_mark, self._node.end_mark
        lines = self._file.lines
        excerpt = lines[start.line] if start.line < len(lines) else ""
        width = end.column - start.column if end.line == start.line else len(excerpt.rstrip()) - start.column
        return ConfigError(
            message, path=self._file.path, line=start.line + 1, column=start.column + 1, excerpt=excerpt, width=width, hint=hint
        )
