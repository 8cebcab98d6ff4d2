"""The short form after the long one, and a name told once and missed elsewhere in the same article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from llamafund.entities.host import Host, shape
from llamafund.entities.stretch import Key, Stretch, key_of
from llamafund.model import Document, EntityType

BY = "coreference"
SHORTEST, LONGEST = 3, 2  # letters of a short form, and its words


def echoes(document: Document, hosts: Sequence[Host], found: Iterable[Stretch], taken: Iterable[Stretch]) -> Iterator[Stretch]:
    """Places outside `taken` that repeat a name `found` in the article, or the end of a person's name (إيلون ماسك: ماسك).

    Where a name was found with several types, the one that is surer in all counts.
    """
    weights: dict[Key, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    written: set[str] = set()
    for stretch in found:
        written.update(word.form for word in document.words[stretch.first : stretch.last])
        key = key_of(document, hosts, stretch)
        for part in _parts(key, stretch.type):
            weights[part][stretch.type] += stretch.sure
    behind: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(weights, key=len, reverse=True):
        behind[key[0]].append(key)
    closed = {index for stretch in taken for index in range(stretch.first, stretch.last)}
    forms = [shape(word.norm) if host.skipped else host.key for word, host in zip(document.words, hosts, strict=True)]
    free = 0
    for index, (form, host) in enumerate(zip(forms, hosts, strict=True)):
        if (form not in behind and host.key not in behind) or index < free or index in closed:
            continue
        for start in (form, host.key) if host.skipped else (form,):
            if start is form and host.skipped and document.words[index].form not in written:
                continue  # وأكد is no واكد
            standing = [name for name in behind.get(start, ()) if _stands(forms, index, name, closed)]
            if standing:
                types = weights[standing[0]]
                free = index + len(standing[0])
                whole = start is form and host.skipped > 0
                yield Stretch(index, free, max(types, key=lambda kind: types[kind]), by=BY, whole=whole)
                break


def _parts(key: Key, kind: EntityType) -> Iterator[Key]:
    if sum(map(len, key)) >= SHORTEST:
        yield key
    if kind is EntityType.PERSON:
        for cut in range(1, len(key)):
            if len(key[cut]) >= SHORTEST and len(key) - cut <= LONGEST:
                yield key[cut:]


def _stands(forms: Sequence[str], index: int, key: Key, closed: set[int]) -> bool:
    """Whether the words behind the first are those of the name, and free."""
    end = index + len(key)
    return tuple(forms[index + 1 : end]) == key[1:] and closed.isdisjoint(range(index, end))
