"""The short form after the long one, and a name told once and missed elsewhere in the same article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from llamafund.entities.rules.forms import View
from llamafund.entities.sheet import Sheet
from llamafund.entities.spans.host import shape
from llamafund.entities.spans.stretch import Key, Stretch, key_of
from llamafund.model import EntityType

BY = "coreference"
SHORTEST, LONGEST = 3, 2  # letters of a short form, and its words
ROWS = 1024  # of a table of what is named in a document; a power of two


def echoing(sheet: Sheet, views: Sequence[View], found: Sequence[Sequence[Stretch]]) -> list[list[int]]:
    """For each document the tokens outside the names `found` in it that may repeat one: all that do, and few others.

    What a token is called by has a row in a table of the document's own, which some other words share.
    """
    begins: list[int] = []
    inside: list[int] = []
    for bound, names in zip(sheet.bounds, found, strict=False):
        for one in names:
            first, last = one[0] + bound, one[1] + bound
            inside += range(first, last)
            begins += range(first, last if one[2] is EntityType.PERSON else first + 1)
    if not begins:
        return [[] for _ in views]
    own = np.repeat(np.arange(len(views)) * ROWS, np.diff(sheet.bounds))
    keys = (np.concatenate([view.keys for view in views]) & (ROWS - 1)) + own
    shapes = (np.concatenate([view.shapes for view in views]) & (ROWS - 1)) + own
    wanted = np.zeros(len(views) * ROWS, np.bool_)
    wanted[keys.take(begins)] = wanted[shapes.take(begins)] = True
    may = wanted.take(keys)
    may |= wanted.take(shapes)
    may[inside] = False
    return sheet.apart(np.flatnonzero(may))


def echoes(view: View, found: Sequence[Stretch], among: Sequence[int]) -> Iterator[Stretch]:
    """Places `among` some tokens outside the names `found` in the article that repeat one, or the end of a person's name.

    After إيلون ماسك that is ماسك. Where a name was found with several types, the one that is surer in all counts.
    """
    places, repeated = _repeated(view, found, among)
    if not places:
        return
    document, hosts = view.document, view.hosts
    weights: dict[Key, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    written: set[str] = set()
    for stretch in repeated:
        written.update(word.form for word in document.words[stretch.first : stretch.last])
        for part in _parts(key_of(document, hosts, stretch), stretch.type):
            weights[part][stretch.type] += stretch.sure
    behind: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(weights, key=len, reverse=True):
        behind[key[0]].append(key)
    closed = {index for stretch in found for index in range(stretch.first, stretch.last)}
    free = 0
    for index in places:
        host, form = hosts[index], view.called[view.shapes[index]]
        if index < free:
            continue
        for start in (form, host.key) if host.skipped else (host.key,):
            if start is form and host.skipped and document.words[index].form not in written:
                continue  # وأكد is no واكد
            standing = [name for name in behind.get(start, ()) if _stands(view, index, name, closed)]
            if standing:
                types = weights[standing[0]]
                free = index + len(standing[0])
                whole = start is form and host.skipped > 0
                yield Stretch(index, free, max(types, key=lambda kind: types[kind]), by=BY, whole=whole)
                break


def _repeated(view: View, found: Sequence[Stretch], among: Sequence[int]) -> tuple[list[int], list[Stretch]]:
    """The tokens that are called as a name or a part of a person's begins, and the names concerned."""
    if not among:
        return [], []
    keys, shapes = view.keys.tolist(), view.shapes.tolist()
    begins = [one.first for one in found]
    begins += [place for one in found if one.type is EntityType.PERSON for place in range(one.first + 1, one.last)]
    wanted = {keys[place] for place in begins} | {shapes[place] for place in begins}
    places = [place for place in among if keys[place] in wanted or shapes[place] in wanted]
    names = {keys[place] for place in places} | {shapes[place] for place in places}
    concerned = [
        one
        for one in found
        if not names.isdisjoint(keys[one.first : one.last]) or not names.isdisjoint(shapes[one.first : one.last])
    ]
    return places, concerned


def _parts(key: Key, kind: EntityType) -> Iterator[Key]:
    if sum(map(len, key)) >= SHORTEST:
        yield key
    if kind is EntityType.PERSON:
        for cut in range(1, len(key)):
            if len(key[cut]) >= SHORTEST and len(key) - cut <= LONGEST:
                yield key[cut:]


def _stands(view: View, index: int, key: Key, closed: set[int]) -> bool:
    """Whether the words behind the first are those of the name, and free."""
    end = index + len(key)
    behind = view.document.words[index + 1 : end]
    return tuple(shape(word.norm) for word in behind) == key[1:] and closed.isdisjoint(range(index, end))
