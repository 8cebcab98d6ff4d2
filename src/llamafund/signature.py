"""What a result was made with, so that two figures can be compared and a third party can make them again."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from llamafund import __version__, resources
from llamafund.missing_file import unreadable
from llamafund.model import Signature

PACKAGES = ("camel-tools", "marisa-trie", "numpy")
NEURAL = ("torch", "transformers")  # where a model of somebody's own decides
_MODEL = ("*.json", "*.safetensors", "*.txt", "*.model")  # what is read of its folder
_BLOCK = 1 << 20  # bytes read at once
_READ = ("entities", "codebooks", "lexicon", "models")


def sign(options: Mapping[str, str], files: Iterable[Path] = (), packages: Iterable[str] = ()) -> Signature:
    """The versions of what decides a result, a SHA-256 (12 digits) of each folder of `data/` and each of `files`, the options.

    One of `files` may be the folder of a model. `packages` are those that decide besides the usual ones. Raise ConfigError where
    one of `files` cannot be read.
    """
    versions = [("llamafund", __version__), *((name, version(name)) for name in (*PACKAGES, *packages))]
    return Signature(
        versions=tuple(versions),
        data=(*_own_data(), *((str(path), _digest_of(path)) for path in files)),
        options=tuple(options.items()),
    )


def differences(one: Signature, other: Signature) -> list[str]:
    """What is not the same in two signatures, for people: `numpy 2.4.6, not 2.3.0`; nothing where they agree."""
    here, there = ({**dict(each.versions), **dict(each.data), **dict(each.options)} for each in (one, other))
    return [
        f"{name} {there.get(name, 'none')}, not {here.get(name, 'none')}"
        for name in dict.fromkeys((*here, *there))
        if here.get(name) != there.get(name)
    ]


def _digest_of(path: Path) -> str:
    try:
        return _digest(_parts(path))
    except OSError as error:
        raise unreadable(path, error) from None


def _parts(path: Path) -> list[Path]:
    return sorted(part for kind in _MODEL for part in path.glob(kind)) if path.is_dir() else [path]


def version(package: str) -> str:
    """The installed version, which is in the name of the folder that an installer records (PyPA, Recording installed projects).

    `importlib.metadata` finds it everywhere else too, but takes 20 ms to import.
    """
    stem = package.replace("-", "_")
    for place in sys.path:
        for folder in Path(place).glob(f"{stem}-*.dist-info"):
            return folder.name.removeprefix(f"{stem}-").removesuffix(".dist-info")
    from importlib import metadata  # noqa: PLC0415 - see above

    return metadata.version(package)


@cache
def _own_data() -> tuple[tuple[str, str], ...]:
    return tuple((folder, _digest(sorted(resources.data(folder).glob("*.*")))) for folder in _READ)


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(path.name.encode())
        with path.open("rb") as held:
            while block := held.read(_BLOCK):
                total.update(block)
    return total.hexdigest()[:12]
