"""What a run in parts depends on, and how the plan of one run differs from that of another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from llamafund.corpus import Label, inventory
from llamafund.errors import UsageError
from llamafund.model import Signature
from llamafund.signature import differences

_SHOWN = 3  # differing inputs that are named


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What decides every byte of the parts. `inputs` are by path: bytes and time of change (ns), or None where unknown.

    `labels` is a digest of what a workspace says of the sources of files.
    """

    command: str
    format: str
    csv_safe: bool
    size: int
    signature: Signature
    inputs: tuple[tuple[str, int | None, int | None], ...]
    labels: str

    def against(self, earlier: Any) -> Iterator[str]:
        """What is not as in an `earlier` manifest, for people."""
        own = {"command": self.command, "format": self.format, "csv_safe": self.csv_safe, "articles_per_part": self.size}
        for name, value in own.items():
            if earlier[name] != value:
                yield f"{name} was {earlier[name]}, is {value}"
        for line in differences(_signature(earlier["signature"]), self.signature):
            yield f"signature: now {line}"
        was = {item["path"]: (item["bytes"], item["changed"]) for item in earlier["inputs"]}
        now = {path: (size, changed) for path, size, changed in self.inputs}
        kinds = (
            ("no more there", [path for path in was if path not in now]),
            ("new", [path for path in now if path not in was]),
            ("changed", [path for path in now if path in was and now[path] != was[path]]),
        )
        for what, paths in kinds:
            if paths:
                more = f" and {len(paths) - _SHOWN:,} more" if len(paths) > _SHOWN else ""
                yield f"inputs {what}: {', '.join(paths[:_SHOWN])}{more}"
        if list(was) != list(now) and was == now:
            yield "the inputs are in another order"
        if earlier["labels"] != self.labels:
            yield "sources in llamafund.yaml have changed"


def planned(
    command: str,
    form: str,
    size: int,
    *,
    csv_safe: bool,
    signature: Signature,
    inputs: Sequence[str],
    labels: Mapping[Path, Label] | None,
    output: Path,
) -> Plan:
    """The plan of a run that reads `inputs` and writes parts of `size` articles to the folder `output`.

    Raise UsageError for an input that can be read only once.
    """
    files = list(inventory(inputs, apart_from=output))
    for each in files:
        if each.once:
            message = "what comes through a pipe cannot be read again, as a run in parts may have to"
            raise UsageError(message, where=each.path, hint="write it to a file first, or the result to one")
    told = sorted((str(path), repr(label)) for path, label in (labels or {}).items())
    return Plan(
        command=command,
        format=form,
        csv_safe=csv_safe,
        size=size,
        signature=signature,
        inputs=tuple((each.path, each.size, each.changed) for each in files),
        labels=hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()[:12],
    )


def _signature(stored: Any) -> Signature:
    return Signature(**{name: tuple(stored[name].items()) for name in ("versions", "data", "options")})
