"""What a person names, as articles; what cannot be used, as `Skipped` with the reason. Nothing is raised but ConfigError."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from llamafund.corpus.files.expand import STDIN, Found, Missed, expand, refuse_labels
from llamafund.corpus.files.identity import Unique, ending_of, file_ids, safe, stem_of
from llamafund.corpus.files.inventory import within
from llamafund.corpus.files.labels import Label, labels_in
from llamafund.corpus.formats.readers import READERS
from llamafund.corpus.formats.sniff import sniffed
from llamafund.corpus.raw.input import Input
from llamafund.corpus.unreadable import UnreadableError, because
from llamafund.model import Article, Skipped
from llamafund.resources import seeds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence


def read(
    inputs: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    labels: Mapping[Path, Label] | None = None,
    progress: Callable[[int, int], None] | None = None,
    apart_from: Path | None = None,
) -> Iterator[Article | Skipped]:
    """The articles of files, folders, patterns and `-` (standard input, or `stdin`), one at a time; of none, the built-in ones.

    Every input gives an Article or a Skipped. Ids are unique, and the same for the same inputs in the same order. A file that
    is named twice is read once. `labels`, by resolved path, go before a `sources.yaml`. `progress` is told how many files are
    done, of how many. Files in the folder `apart_from` are no inputs: results lie there.
    Raise ConfigError where a `sources.yaml` is wrong.
    """
    if not inputs:
        yield from built_in()
        return
    found = [each for each in expand(inputs) if not (apart_from and within(each.path, apart_from))]
    here = [each for each in found if isinstance(each, Found)]
    ids = dict(zip((each.path for each in here), file_ids([each.path for each in here]), strict=True))
    beside = _labels([Path(each.path) for each in here if each.path != STDIN])
    unique = Unique()
    for number, each in enumerate(found):
        if progress:
            progress(number, len(found))
        if isinstance(each, Missed):
            yield Skipped(id=safe(each.path), reason=each.reason, path=safe(each.path))
        elif each.path == STDIN:
            item = Input(path=STDIN, stem="stdin", ending="", stream=stdin or sys.stdin.buffer)
            yield from _articles(item, "stdin", Label(), unique)
        else:
            file = Path(each.path)
            label = beside[file.parent].get(file.name, Label())
            if labels:
                label = labels.get(file.resolve(), Label()).over(label)
            item = Input(path=safe(each.path), stem=stem_of(each.path), ending=ending_of(each.path), file=file)
            yield from _articles(item, label.id or ids[each.path], label, unique)


def built_in() -> Iterator[Article | Skipped]:
    """The articles that come with the program, in the order of `seeds/sources.yaml`; their paths begin with `seeds/`."""
    unique = Unique()
    folder = seeds()
    for name, label in labels_in(folder).items():
        item = Input(path=f"{folder.name}/{name}", stem=stem_of(name), ending=ending_of(name), file=folder / name)
        yield from _articles(item, label.id or item.stem, label, unique)


def _labels(files: Sequence[Path]) -> Mapping[Path, Mapping[str, Label]]:
    return {folder: labels_in(folder) for folder in {file.parent: None for file in files}}


def _articles(item: Input, name: str, label: Label, unique: Unique) -> Iterator[Article | Skipped]:
    """What one input holds; `name` is its id, which stands in for its stem where ids derive from that."""
    try:
        for outcome in _outcomes(item):
            own = outcome.id == item.stem or outcome.id.startswith(f"{item.stem}-")
            renamed = name + outcome.id[len(item.stem) :] if own else outcome.id
            if isinstance(outcome, Article):
                labelled = label.on(outcome, whole=outcome.id == item.stem)
                yield replace(labelled, id=unique(renamed), source=safe(labelled.source))
            else:
                yield replace(outcome, id=safe(renamed), reason=safe(outcome.reason))
    except UnreadableError as error:
        yield Skipped(id=safe(name), reason=safe(str(error)), path=item.path)
    except OSError as error:
        yield Skipped(id=safe(name), reason=because(error), path=item.path)


def _outcomes(item: Input) -> Iterator[Article | Skipped]:
    if item.file is not None:
        refuse_labels(item.path)
    if item.ending in READERS:
        yield from READERS.get(item.ending)(item)
        return
    told = sniffed(item)
    try:
        yield from READERS.get(told.ending)(told)
    finally:
        if told.stream is not None:
            told.stream.close()
