"""The files that people write: what kind each is, and all that is wrong in it."""

from __future__ import annotations

import glob
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from llamafund.cli.settings.workspace import INPUTS, NAME, beside, read_workspace
from llamafund.errors import ConfigError
from llamafund.located import Faults, Located, read_yaml
from llamafund.render.documents.schema import FILES

_GAZETTEER, _CODEBOOK, _WORKSPACE = FILES


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A file with its kind and what is wrong in it."""

    path: Path
    kind: str
    faults: tuple[ConfigError, ...]


def check(paths: Sequence[Path], gazetteers: Sequence[Path] = ()) -> Iterator[Checked]:
    """Check files in the order given; a `llamafund.yaml` brings the files that it names with it.

    Codebooks may name the entities that come along, those of the gazetteers among `paths`, and those of `gazetteers`.
    """
    kinds: dict[Path, str] = {}
    faults: dict[Path, Faults] = {}
    for path in paths:
        faults.setdefault(path, Faults())
        kinds[path] = _kind(path, faults[path])
        for named, kind in _workspace(path, faults[path]) if kinds[path] == _WORKSPACE else ():
            read = _kind(named, faults.setdefault(named, Faults()))
            kinds.setdefault(named, kind if read else "")
    listed = [path for path, kind in kinds.items() if kind == _GAZETTEER]
    ids = _gazetteers([*(path for path in gazetteers if path not in kinds), *listed], faults)
    for path, kind in kinds.items():
        if kind == _CODEBOOK:
            _codebook(path, ids, faults[path])
        found = sorted(faults[path].found, key=lambda fault: (fault.line or 0, fault.column or 0))
        yield Checked(path=path, kind=kind, faults=tuple(found))


def _kind(path: Path, faults: Faults) -> str:
    """By its name, or by what it is at the top: a list of entities, or a mapping with claims. A file that is no YAML has none."""
    try:
        root = read_yaml(path)
    except ConfigError as fault:
        faults.tell(fault)
        return ""
    if path.name == NAME:
        return _WORKSPACE
    return _CODEBOOK if root.is_mapping() else _GAZETTEER


def _workspace(path: Path, faults: Faults) -> Iterator[tuple[Path, str]]:
    """Check a `llamafund.yaml`; give the gazetteers and the codebooks that it names and that are there."""
    try:
        read_workspace(path, faults)
    except ConfigError as fault:
        faults.tell(fault)
    root = read_yaml(path)
    if given := root.part(INPUTS):
        for value in given.leaves():
            _input(value, path.parent, faults)
    for key, kind in (("entities", _GAZETTEER), ("codebook", _CODEBOOK)):
        named = root.part(key)
        for value in named.leaves() if named else ():
            if (path.parent / value.text()).is_file():
                yield Path(beside(path.parent, value.text())), kind


def _input(value: Located, folder: Path, faults: Faults) -> None:
    text = value.text()
    if not (folder / text).exists() and not glob.glob(text, root_dir=folder, recursive=True):  # noqa: PTH207
        faults.tell(value.fault(f'"{text}" leads to nothing beside {NAME}', hint="write articles there, or take the line out"))


def _gazetteers(paths: Sequence[Path], told: Mapping[Path, Faults]) -> Collection[str]:
    """Check gazetteers together; give the ids of all entities, also of those with faults."""
    from llamafund.entities import open_gazetteer
    from llamafund.entities.gazetteer.entries import read_gazetteer
    from llamafund.text import norms

    known = open_gazetteer((), norms).ids
    faults = Faults()
    read_gazetteer(paths, known=known, faults=faults)
    roots = [read_yaml(path) for path in paths]
    declared = {item.peek("id") for root in roots if root.is_list() for item in root.items()}
    for fault in faults.found:
        if fault.path in told:
            told[fault.path].tell(fault)
    return {*known, *declared}


def _codebook(path: Path, ids: Collection[str], faults: Faults) -> None:
    from llamafund.compare import Reading, read_codebook
    from llamafund.model import Claim, Kind

    def claim(text: str) -> Claim:
        return Claim(id="", document="", start=0, end=len(text), text=text, kind=Kind.ASSERTION, words=())

    try:
        read_codebook(path, Reading(words=lambda _: (), claim=claim, entities=ids), faults)
    except ConfigError as fault:
        faults.tell(fault)
