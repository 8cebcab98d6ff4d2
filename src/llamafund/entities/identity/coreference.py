"""The short form after the long one, and a name told once and missed elsewhere in the same article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from llamafund.entities.rules.forms import View
from llamafund.entities.spans.host import shape
from llamafund.entities.spans.stretch import Key, Stretch, key_of
from llamafund.model import EntityType

BY = "coreference"
SHORTEST, LONGEST = 3, 2  # letters of a short form, and its words


def echoes(view: View, found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Places outside the names `found` in the article that repeat one, or the end of a person's name (إيلون ماسك: ماسك).

    Where a name was found with several types, the one that is surer in all counts.
    """
    places, repeated = _repeated(view, found)
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


def _repeated(view: View, found: Sequence[Stretch]) -> tuple[list[int], list[Stretch]]:
    """The tokens outside the names found that are called as a name or a part of a person's begins, and the names concerned."""
    if not found:
        return [], []
    keys, shapes = view.keys, view.shapes
    begins = [stretch.first for stretch in found]
    begins += [place for first, last, kind, *_ in found if kind is EntityType.PERSON for place in range(first + 1, last)]
    wanted = np.zeros(len(view.called), np.bool_)
    wanted[keys.take(begins)] = wanted[shapes.take(begins)] = True
    repeated = wanted.take(keys)
    repeated |= wanted.take(shapes)
    for first, last, *_ in found:
        repeated[first:last] = False
    places = np.flatnonzero(repeated)
    if not len(places):
        return [], []
    names = {*keys.take(places).tolist(), *shapes.take(places).tolist()}
    called, written = keys.tolist(), shapes.tolist()
    concerned = [
        one for one in found if not names.isdisjoint(called[one[0] : one[1]]) or not names.isdisjoint(written[one[0] : one[1]])
    ]
    return places.tolist(), concerned


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
