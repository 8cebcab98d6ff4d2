"""`manifest.json` of a folder of parts: what it was made of and how, and which parts are done."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from llamafund.cli.parts.plan import Plan
from llamafund.errors import LlamafundError
from llamafund.model import Skipped
from llamafund.render.documents import shapes

NAME = "manifest.json"
SCHEMA = "llamafund.parts/1"
FRESH = "name another folder, or start over with --fresh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part that is done: its file, how many articles are in it, which inputs were skipped among them."""

    name: str
    articles: int
    skipped: tuple[Skipped, ...]
    bytes: int
    sha256: str


@dataclass(slots=True, kw_only=True)
class Manifest:
    """The plan, the parts that are done in order, and whether that is all."""

    plan: Plan
    parts: list[Part] = field(default_factory=list)
    complete: bool = False

    def text(self) -> str:
        """As it stands in the file: an input a line, a part a line."""
        plan = self.plan
        head: dict[str, Any] = {
            "schema": SCHEMA,
            "command": plan.command,
            "format": plan.format,
            "csv_safe": plan.csv_safe,
            "articles_per_part": plan.size,
            "signature": shapes.of_signature(plan.signature),
            "labels": plan.labels,
            "inputs": [{"path": path, "bytes": size, "changed": changed} for path, size, changed in plan.inputs],
            "parts": [{**asdict(part), "skipped": [shapes.of_skipped(item) for item in part.skipped]} for part in self.parts],
            "complete": self.complete,
        }
        lines = []
        for key, value in head.items():
            listed = isinstance(value, list) and value
            shown = ",\n".join(f"  {_dumped(item)}" for item in value) if listed else _dumped(value)
            lines.append(f' "{key}": ' + (f"[\n{shown}\n ]" if listed else shown))
        return "{\n" + ",\n".join(lines) + "\n}\n"


def read_manifest(path: Path, plan: Plan) -> Manifest:
    """The manifest of an earlier run of the same plan.

    Raises:
        LlamafundError: it is no manifest, or one of another plan; it says what differs.
    """
    try:
        earlier = json.loads(path.read_text(encoding="utf-8"))
        if earlier["schema"] != SCHEMA:
            raise LlamafundError(f"its schema is {earlier['schema']}, not {SCHEMA}", where=str(path), hint=FRESH)
        differing = list(plan.against(earlier))
        parts = [Part(**{**part, "skipped": tuple(Skipped(**item) for item in part["skipped"])}) for part in earlier["parts"]]
        complete = bool(earlier["complete"])
    except (ValueError, KeyError, TypeError) as error:
        raise LlamafundError(f"it is no manifest of llamafund ({error})", where=str(path), hint=FRESH) from None
    if differing:
        message = "the parts here were made by another call:\n" + "\n".join(f"  {line}" for line in differing)
        raise LlamafundError(message, where=str(path), hint=FRESH)
    return Manifest(plan=plan, parts=parts, complete=complete)


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
