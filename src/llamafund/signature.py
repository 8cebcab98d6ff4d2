"""What a result was made with, so that two figures can be compared and a third party can make them again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

from llamafund import __version__, resources
from llamafund.model import Signature

PACKAGES = ("camel-tools", "marisa-trie", "numpy")
_READ = ("entities", "codebooks", "lexicon", "models")


def sign(options: Mapping[str, str], files: Iterable[Path] = ()) -> Signature:
    """The versions of what decides a result, one SHA-256 (12 digits) for each folder of `data/` and each of `files`, the options."""
    versions = [("llamafund", __version__), *((name, metadata.version(name)) for name in PACKAGES)]
    return Signature(
        versions=tuple(versions),
        data=(*_own_data(), *((str(path), _digest([path])) for path in files)),
        options=tuple(options.items()),
    )


@cache
def _own_data() -> tuple[tuple[str, str], ...]:
    return tuple((folder, _digest(sorted(resources.data(folder).glob("*.*")))) for folder in _READ)


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:12]
