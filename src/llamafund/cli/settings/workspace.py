"""`llamafund.yaml`: what a folder's commands read and how, found in the working directory or a folder above it.

inputs: [articles/]        what a command reads where it is given none
sources:                   who published which files
  - file: articles/x.txt
    source: النيل اليوم
codebook: codebook.yaml    and so on: each shared option by the name of its flag

Paths are beside the file, wherever the command is called.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from llamafund.cli.settings.origins import Setting, settings
from llamafund.missing_file import instead_of

if TYPE_CHECKING:
    from llamafund.corpus.files.labels import Label
    from llamafund.located import Faults, Located

NAME = "llamafund.yaml"
_WORDS = {"codebook": ("builtin", "none"), "relate_model": ("embedded",)}  # what may stand in the place of a path
INPUTS, SOURCES = "inputs", "sources"
_LABEL = ("file", "id", "source", "title", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """What a `llamafund.yaml` says. `values` are by setting, as Click takes them; `places` (file:line:column) by key.

    `labels` say of a file (its resolved path) who published it.
    """

    path: Path
    values: Mapping[str, Any]
    places: Mapping[str, str]
    labels: Mapping[Path, Label]


def find_workspace(folder: Path) -> Path | None:
    """The `llamafund.yaml` of a folder, or of the nearest folder above it that has one."""
    found = next((path for home in (folder, *folder.parents) if (path := home / NAME).is_file()), None)
    return Path(os.path.relpath(found)) if found else None


def read_workspace(path: Path, faults: Faults | None = None) -> Workspace:
    """Read a `llamafund.yaml`; what is wrong in it, a file that is not there too, is a ConfigError at its place."""
    from llamafund.located import Located, read_fields, read_yaml

    folder = path.parent
    known = {setting.key: setting for setting in settings()}
    shape = {
        INPUTS: Located.texts,
        SOURCES: lambda value: _labels(value, folder),
        **{key: _reader(setting, folder) for key, setting in known.items()},
    }
    fields = read_yaml(path, faults).mapping(shape)
    values = read_fields(fields, shape)
    named = {known[key].name: value for key, value in values.items() if key in known}
    if values.get(INPUTS):
        named[INPUTS] = [beside(folder, text) for text in values[INPUTS]]
    return Workspace(
        path=path,
        values={name: value for name, value in named.items() if value is not None},
        places={key: value.where for key, value in fields.items()},
        labels=values.get(SOURCES) or {},
    )


def _reader(setting: Setting, folder: Path) -> Callable[[Located], Any]:
    """How the value of a setting is read; nothing at all leaves the default."""

    def one(value: Located) -> Any:
        if setting.kind is bool:
            return value.truth()
        if setting.kind is int:
            return value.whole()
        if setting.kind is Path or (setting.name in _WORDS and value.text() not in _WORDS[setting.name]):
            return _path(value, folder)
        return value.choice(setting.choices) if setting.choices else value.text()

    def read(value: Located) -> Any:
        return None if value.is_null() else list(value.each(one)) if setting.many else one(value)

    return read


def _path(value: Located, folder: Path) -> str:
    path = folder / value.text()
    if not path.exists():
        raise value.fault(f'there is no file "{value.text()}" beside {NAME}', hint=instead_of(path))
    return beside(folder, value.text())


def beside(folder: Path, text: str) -> str:
    """A path or pattern of the file, as it is called from the working directory."""
    place = os.path.relpath(folder)
    if glob.has_magic(text) and not os.path.lexists(folder / text):
        place = glob.escape(place)
    return os.path.normpath(os.path.join(place, text))  # noqa: PTH118  (a pattern is no Path)


def _labels(value: Located, folder: Path) -> dict[Path, Label]:
    """Labels by file; an entry further down adds to those above it."""
    from llamafund.corpus.files.labels import Label

    found: dict[Path, Label] = {}
    for item in value.items():
        with item.aside():
            for path, label in _entry(item, folder):
                found[path] = label.over(found.get(path, Label()))
    return found


def _entry(item: Located, folder: Path) -> Iterator[tuple[Path, Label]]:
    from llamafund.corpus.files.labels import Label
    from llamafund.located import Located, read_fields

    shape = {"file": Located.text, **dict.fromkeys(_LABEL[1:], Located.optional_text)}
    fields = item.mapping(_LABEL, required=("file",))
    values = read_fields(fields, shape)
    pattern = values.pop("file")
    if (folder / pattern).is_file():
        paths = [folder / pattern]
    else:
        paths = [folder / name for name in glob.glob(pattern, root_dir=folder, recursive=True)]  # noqa: PTH207
        for key in ("id", "title"):
            if glob.has_magic(pattern) and values.get(key):
                raise fields[key].fault(
                    f'"{key}" belongs to one file, and "{pattern}" is a pattern', hint="give each its own entry"
                )
    if not paths:
        raise fields["file"].fault(f'there is no file "{pattern}" beside {NAME}', hint=instead_of(folder / pattern))
    for path in paths:
        yield path.resolve(), Label(**values)
