"""What `data/models/relations.json` says of the files beside it: how they were made, and their SHA-256."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

NAME = "relations.json"


def told(folder: Path) -> dict[str, Any]:
    """What is written of the model in a folder."""
    about: dict[str, Any] = json.loads((folder / NAME).read_text(encoding="utf-8"))
    return about


def write(folder: Path, about: dict[str, Any]) -> None:
    """Writes how the model was made, with its figures where there are some, and the SHA-256 of each of its files."""
    about["sha256"] = digests(folder)
    (folder / NAME).write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of the model."""
    files = sorted(path for path in folder.glob("relations.*") if path.name != NAME)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
