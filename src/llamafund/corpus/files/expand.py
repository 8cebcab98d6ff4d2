"""From what a person names to the files there are; each file once, and nothing passed over in silence."""

from __future__ import annotations

import glob
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from llamafund.corpus.files.identity import ending_of
from llamafund.corpus.files.labels import NAME as LABELS
from llamafund.corpus.files.labels import labels_in
from llamafund.corpus.formats.readers import READERS
from llamafund.corpus.unreadable import UnreadableError, because
from llamafund.missing_file import instead_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN = "-"
# What people keep articles in and no reader reads: in a folder each of them is tried and missed with its reason. Anything else of
# another kind (pictures, scripts) is no article.
DOCUMENTS = frozenset({".doc", ".docx", ".epub", ".odt", ".pages", ".pdf", ".rtf", ".xls", ".xlsx", ".zip"})
# No archive is laid out so deep; without an end, folders made by a script gone wrong would exhaust the stack.
MAX_DEPTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A path that exists, as given, or `-`."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A path that leads to nothing that can be read, and why."""

    path: str
    reason: str


@dataclass(slots=True)
class _Seen:
    """Files and folders by device and number, so that a second name for one of them is noticed."""

    files: set[tuple[int, int]] = field(default_factory=set)
    folders: set[tuple[int, int]] = field(default_factory=set)


def expand(inputs: Sequence[str]) -> Iterator[Found | Missed]:
    """Every file that `inputs` name, in their order; folders and patterns sorted by name, hidden files left out."""
    seen = _Seen()
    stdin = False
    for given in inputs:
        if given == STDIN:
            if not stdin:
                yield Found(path=STDIN)
            stdin = True
        elif os.path.lexists(given):
            yield from _one(given, seen)
        elif glob.has_magic(given):
            yield from _pattern(given, seen)
        else:
            yield Missed(path=given, reason=f"no such file; {instead_of(Path(given))}")


def _pattern(given: str, seen: _Seen) -> Iterator[Found | Missed]:
    matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207  (absolute and relative patterns alike)
    if not matches:
        yield Missed(
            path=given, reason="the pattern matches nothing; quote it if the shell should leave it alone, and check the folder"
        )
    for match in matches:
        if given.endswith("**") and os.path.isdir(match):  # noqa: PTH112
            continue  # what is in it matches too
        yield from _one(match, seen)


def _one(path: str, seen: _Seen, *, named: bool = True) -> Iterator[Found | Missed]:
    try:
        facts = os.stat(path)  # noqa: PTH116
    except OSError as error:
        link = os.path.islink(path)  # noqa: PTH114
        yield Missed(path=path, reason="a link that leads nowhere" if link else because(error))
        return
    key = (facts.st_dev, facts.st_ino)
    if stat.S_ISDIR(facts.st_mode):
        yield from _folder(path, seen, above=())
    elif not stat.S_ISREG(facts.st_mode):
        yield Found(path=path) if named else Missed(path=path, reason="a pipe or a device; it is read only when named itself")
    elif key not in seen.files:
        seen.files.add(key)
        yield Found(path=path)


def _folder(path: str, seen: _Seen, above: tuple[tuple[int, int], ...]) -> Iterator[Found | Missed]:
    """What is below a folder, depth first. Raise ConfigError where a `sources.yaml` in it is wrong."""
    try:
        facts = os.stat(path)  # noqa: PTH116
        names = sorted(name for name in os.listdir(path) if not name.startswith("."))  # noqa: PTH208
    except OSError as error:
        yield Missed(path=path, reason=because(error))
        return
    key = (facts.st_dev, facts.st_ino)
    if key in above:
        yield Missed(path=path, reason="a link back to a folder it lies in; it was not followed")
    elif len(above) == MAX_DEPTH:
        yield Missed(path=path, reason=f"more than {MAX_DEPTH} folders deep; name this folder itself to read it")
    elif key not in seen.folders:
        seen.folders.add(key)
        yield from _contents(path, names, seen, (*above, key))


def _contents(path: str, names: list[str], seen: _Seen, above: tuple[tuple[int, int], ...]) -> Iterator[Found | Missed]:
    labels = labels_in(Path(path))
    for name in labels:
        if name not in names:
            yield Missed(path=os.path.join(path, name), reason=f"{LABELS} names it, and it is not there")  # noqa: PTH118
    known = others = 0
    for name in [*(name for name in labels if name in names), *(name for name in names if name not in labels)]:
        inner = os.path.join(path, name)  # noqa: PTH118
        if os.path.isdir(inner):  # noqa: PTH112
            known += 1
            yield from _folder(inner, seen, above)
        elif name in labels or ending_of(name) in READERS or Path(name).suffix.lower() in DOCUMENTS:
            known += 1
            yield from _one(inner, seen, named=False)
        else:
            others += 1
    if not known:
        left = {0: "", 1: "1 file of another kind was left out; "}.get(others, f"{others} files of other kinds were left out; ")
        yield Missed(path=path, reason=f"nothing to read in this folder; {left}articles are files like {', '.join(READERS)}")


def refuse_labels(path: str) -> None:
    """Raise UnreadableError for a `sources.yaml`, which describes articles and is none."""
    if os.path.basename(path) == LABELS:  # noqa: PTH119
        raise UnreadableError("it describes the articles beside it and is none; name its folder instead")
