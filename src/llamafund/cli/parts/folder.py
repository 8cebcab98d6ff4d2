"""A folder of parts: what a long run writes, so that one that is stopped can be called again and does the rest.

A part is written under another name, brought to the disk and then renamed, and so is the manifest that lists it. Whatever is
listed is whole; whatever is not is made again, to the same bytes. So no fact is lost and none is there twice.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TextIO, TypeVar

from llamafund.cli.output import opened
from llamafund.cli.parts.manifest import FRESH, NAME, Manifest, Part, read_manifest
from llamafund.cli.parts.plan import Plan
from llamafund.errors import LlamafundError, UsageError
from llamafund.model import Skipped

T = TypeVar("T")
ENDINGS = {"jsonl": ".jsonl", "csv": ".csv", "tsv": ".tsv", "parquet": ".parquet"}  # formats of which parts make a whole
_OURS = re.compile(rf"\.?(part-\d{{6,}}\.\w+|{re.escape(NAME)})(\.\d+)?")
_DRAFT = re.compile(r"\..*\.\d+")


class Folder:
    """A folder that one run at a time writes to. `articles` and `skipped` are those of the parts that were done before."""

    def __init__(self, path: Path, plan: Plan, *, fresh: bool) -> None:
        """Makes the folder where it is not there, and begins or takes up the manifest.

        Raises:
            UsageError: the format has no parts, or there are files of others and no manifest.
            LlamafundError: another run writes here, the parts are of another call, or one of them was altered.
        """
        if plan.format not in ENDINGS:
            raise UsageError(
                f"{plan.format} is not written in parts", where=f"--output {path}", hint=f"formats that are: {', '.join(ENDINGS)}"
            )
        self._path = path
        path.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(path)
        try:
            self._manifest = self._taken_up(plan, fresh=fresh)
        except BaseException:
            self.close()
            raise
        self.articles = sum(part.articles for part in self._manifest.parts)
        self.skipped = sum(len(part.skipped) for part in self._manifest.parts)
        self._save()

    def _taken_up(self, plan: Plan, *, fresh: bool) -> Manifest:
        if fresh:
            self._clear(_OURS)
        elif not (self._path / NAME).exists():
            self._refuse_others()
        self._clear(_DRAFT)
        if not (self._path / NAME).exists():
            return Manifest(plan=plan)
        manifest = read_manifest(self._path / NAME, plan)
        self._keep_whole(manifest)
        return manifest

    @property
    def done(self) -> int:
        """How many inputs the parts that are there hold; the rest is still to be read."""
        return self.articles + self.skipped

    @property
    def complete(self) -> bool:
        """Whether the last of the inputs is in a part."""
        return self._manifest.complete

    def write(self, outcomes: Iterable[T | Skipped], render: Callable[[Iterable[T | Skipped], TextIO], None]) -> None:
        """Write what is left of the outcomes, part by part, each as soon as it is full."""
        waiting = iter(outcomes)
        while first := list(islice(waiting, 1)):
            tally = _Tally()
            number = len(self._manifest.parts) + 1
            name = f"part-{number:06}{ENDINGS[self._manifest.plan.format]}"
            part = chain(first, islice(waiting, self._manifest.plan.size - 1))
            size, digest = self._replace(name, lambda stream: render(tally.over(part), stream))  # noqa: B023  used at once
            self._manifest.parts.append(
                Part(name=name, articles=tally.articles, skipped=tuple(tally.skipped), bytes=size, sha256=digest)
            )
            self._save()
        self._manifest.complete = True
        self._save()

    def close(self) -> None:
        """Give up the lock of the folder, so that another call may write there."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _save(self) -> None:
        text = self._manifest.text()
        self._replace(NAME, lambda stream: stream.write(text))

    def _replace(self, name: str, write: Callable[[TextIO], object]) -> tuple[int, str]:
        """Put a file into its place once all of it is on the disk; its length in bytes, and its SHA-256."""
        draft = self._path / f".{name}.{os.getpid()}"
        try:
            with opened(draft) as stream:
                write(stream)
                stream.flush()
                os.fsync(stream.fileno())
            with draft.open("rb") as written:
                digest = hashlib.file_digest(written, "sha256").hexdigest()
            size = draft.stat().st_size
            draft.replace(self._path / name)
            _settle(self._path)
        finally:
            draft.unlink(missing_ok=True)
        return size, digest

    def _keep_whole(self, manifest: Manifest) -> None:
        """From the first part on that is missing, parts are made again; one that somebody has altered is not written over."""
        for index, part in enumerate(manifest.parts):
            path = self._path / part.name
            if not path.exists():
                del manifest.parts[index:]
                manifest.complete = False
                return
            with path.open("rb") as held:
                if hashlib.file_digest(held, "sha256").hexdigest() != part.sha256:
                    raise LlamafundError("it is not as it was written; somebody has altered it", where=str(path), hint=FRESH)

    def _clear(self, names: re.Pattern[str]) -> None:
        """Remove what is called so, the manifest last: as long as it is there, the folder is known as ours."""
        found = [path for path in self._path.iterdir() if names.fullmatch(path.name) and _OURS.fullmatch(path.name)]
        for path in sorted(found, key=lambda path: path.name == NAME):
            path.unlink()

    def _refuse_others(self) -> None:
        others = sorted(path.name for path in self._path.iterdir() if not _DRAFT.fullmatch(path.name))
        if others:
            raise UsageError(
                f"there is something else in this folder ({others[0]}) and no {NAME}",
                where=f"--output {self._path}",
                hint="name a new folder",
            )


class _Tally:
    """Counts outcomes as they go by."""

    def __init__(self) -> None:
        self.articles = 0
        self.skipped: list[Skipped] = []

    def over(self, outcomes: Iterable[T | Skipped]) -> Iterator[T | Skipped]:
        for outcome in outcomes:
            if isinstance(outcome, Skipped):
                self.skipped.append(outcome)
            else:
                self.articles += 1
            yield outcome


def _locked(path: Path) -> int | None:
    """A hold on a folder that ends with the process; where the system has none (Windows), nobody is kept out."""
    try:
        import fcntl
    except ImportError:
        return None
    descriptor = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise LlamafundError("another llamafund is writing here", where=f"--output {path}", hint="wait till it ends") from None
    return descriptor


def _settle(path: Path) -> None:
    """Bring a change of names in a folder to the disk, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
