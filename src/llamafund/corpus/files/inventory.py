"""What would be read, without reading it: by which a later run knows whether its inputs are still the same."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from llamafund.corpus.files.expand import STDIN, Found, expand
from llamafund.corpus.files.identity import safe
from llamafund.corpus.files.labels import NAME as LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A file: its path as found, its length in bytes, when it was changed (nanoseconds since 1970).

    What is not there has neither, nor has what can be read only once: standard input, a pipe.
    """

    path: str
    size: int | None = None
    changed: int | None = None
    once: bool = False


def inventory(inputs: Sequence[str], *, apart_from: Path | None = None) -> Iterator[Facts]:
    """Every file that `inputs` name, in the order of reading, and each `sources.yaml` that describes some of them.

    `apart_from` is a folder whose files are no inputs, as `read` leaves them out. Standard input is `-`.
    """
    folders: dict[Path, None] = {}
    for each in expand(inputs):
        if apart_from and within(each.path, apart_from):
            continue
        if isinstance(each, Found):
            folders.setdefault(Path(each.path).parent)
            yield _facts(each.path)
        else:
            yield Facts(path=safe(each.path))
    yield from (_facts(str(folder / LABELS)) for folder in folders if (folder / LABELS).is_file())


def within(path: str, folder: Path) -> bool:
    """Whether a path leads into a folder; `-` leads nowhere."""
    return path != STDIN and Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _facts(path: str) -> Facts:
    if path == STDIN:
        return Facts(path=path, once=True)
    try:
        facts = os.stat(path)  # noqa: PTH116  (a pattern of the system, not a Path: odd bytes pass)
    except OSError:
        return Facts(path=safe(path))
    if not stat.S_ISREG(facts.st_mode):
        return Facts(path=safe(path), once=True)
    return Facts(path=safe(path), size=facts.st_size, changed=facts.st_mtime_ns)
