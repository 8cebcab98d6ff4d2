"""The short form after the long one, and a name told once and missed elsewhere in the same article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

import numpy as np

from llamafund.entities.rules.forms import View
from llamafund.entities.spans.cover import Cover, cover
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.listed import Listed
from llamafund.entities.spans.stretch import Key, Stretch, key_of
from llamafund.entities.tables import Numbers
from llamafund.model import EntityType
from llamafund.orthography import PREPOSITIONS

BY = "coreference"
FEWEST_LETTERS, MOST_WORDS = 3, 2  # letters of a short form, and its words
_VERB, _NOUN = "verb", "noun"
_NOMINAL = (_NOUN, "adj")
ROWS = 8192  # of a table of what is named in a document; a power of two


def echoes(view: View, known: Listed, found: Sequence[Stretch], titles: Container[str] = ()) -> Iterator[Stretch]:
    """Places outside the names of an article, known and found, that repeat one of them, or the end of a person's name.

    After إيلون ماسك that is ماسك, and behind one of the `titles` the given name (الأميرة حصة). Where a name was found with
    several types, the one that is surer in all counts.
    """
    every = cover([*known.firsts, *(one.first for one in found)], [*known.lasts, *(one.last for one in found)])
    persons = np.array([kind is EntityType.PERSON for kind in (*known.types, *(one.type for one in found))], np.bool_)
    tokens, concerned = _repeated(view, every, persons)
    if not len(tokens):
        return
    named = np.zeros(len(view.hosts), np.bool_)
    named[every.tokens] = True
    taken = named.tobytes()
    names: dict[int, list[Stretch]] = defaultdict(list)
    for index in concerned.tolist():
        one = known.name(index) if index < len(known.places) else found[index - len(known.places)]
        names[view.sheet.around(one.first)[0]].append(one)
    places: dict[int, list[int]] = defaultdict(list)
    for token in tokens.tolist():
        places[view.sheet.around(token)[0]].append(token)
    for document, among in places.items():
        yield from _echoes_of(view, names[document], among, taken, titles)


def told_of(view: View, found: Sequence[Stretch], repeated: Sequence[Stretch], titles: Container[str] = ()) -> frozenset[int]:
    """Where everyday words that are repeated surely name a person: right behind a verb or one of the `titles` (وأضاف كامل).

    And where the word by itself does so elsewhere in the document, found or told.
    """
    single = [one for one in repeated if one.type is EntityType.PERSON and one.last == one.first + 1]
    named = [one for one in single if view.hosts[one.first].word.pos in _NOMINAL]
    told = {one.first for one in named if _acts(view.hosts, one.first) or _is_titled(view.hosts, one.first, titles)}
    alone = (one for one in (*found, *single) if one.type is EntityType.PERSON and one.last == one.first + 1)
    words = {_word(view, one) for one in alone if one.by != BY or one.first in told}
    return frozenset(told | {one.first for one in named if _is_free(view.hosts[one.first]) and _word(view, one) in words})


def _is_free(host: Host) -> bool:
    """Whether a word is no adjective (كامل) and has nothing in front but و and ف, if anything (no بخان)."""
    return host.word.pos == _NOUN and not (host.skipped and host.word.norm.startswith(PREPOSITIONS))


def _acts(hosts: Sequence[Host], place: int) -> bool:
    return place > 0 and (hosts[place - 1].word.pos or "").startswith(_VERB)


def _is_titled(hosts: Sequence[Host], place: int, titles: Container[str]) -> bool:
    return place > 0 and hosts[place - 1].key in titles


def _word(view: View, one: Stretch) -> tuple[int, Key]:
    """The words of a name in its document."""
    return view.sheet.around(one.first)[0], key_of(view.hosts, one)


def _repeated(view: View, every: Cover, persons: np.ndarray) -> tuple[Numbers, Numbers]:
    """The tokens outside all names that are called as one in their document begins, or a part of a person's, and these names.

    What a token is called by has a row in a table of the document's own, which a few other words share: some are told too many.
    """
    count = len(view.sheet.documents)
    own = (np.arange(count) * ROWS).repeat(np.diff(view.sheet.bounds))
    keys, shapes = (view.keys & (ROWS - 1)) + own, (view.shapes & (ROWS - 1)) + own
    begins = every.tokens[(every.inside == 0) | persons.take(every.which)]
    wanted, met = np.zeros(count * ROWS, np.bool_), np.zeros(count * ROWS, np.bool_)
    wanted[keys.take(begins)] = wanted[shapes.take(begins)] = True
    may = wanted.take(keys) | wanted.take(shapes)
    may[every.tokens] = False
    tokens = np.flatnonzero(may)
    met[keys.take(tokens)] = met[shapes.take(tokens)] = True
    concerned = np.zeros(len(every.firsts), np.bool_)
    concerned[every.which[met.take(keys.take(every.tokens)) | met.take(shapes.take(every.tokens))]] = True
    return tokens, np.flatnonzero(concerned)  # np.unique would import all of numpy.ma


def _echoes_of(
    view: View, names: Sequence[Stretch], among: Sequence[int], taken: bytes, titles: Container[str]
) -> Iterator[Stretch]:
    """The places `among` some tokens of a document that repeat its `names`; 1 in `taken` stands for a token of a name."""
    hosts = view.hosts
    weights, given = _told(hosts, names)
    written: set[str] = set()
    behind: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(weights, key=len, reverse=True):
        behind[key[0]].append(key)
    free = 0
    for index in among:
        if index < free:
            continue
        called, skipped, form, word, *_ = hosts[index]
        if called in given and not skipped and _is_titled(hosts, index, titles):
            free = index + 1
            yield Stretch(index, free, EntityType.PERSON, by=BY)
            continue
        for start in (form, called) if skipped else (called,):
            if start not in behind:
                continue
            whole = start is form and skipped > 0
            if whole:
                written = written or _written(hosts, names)
                if word.form not in written:
                    continue  # وأكد is no واكد
            standing = [name for name in behind[start] if _stands(view, index, name, taken)]
            if standing:
                types = weights[standing[0]]
                free = index + len(standing[0])
                yield Stretch(index, free, max(types, key=lambda kind: types[kind]), by=BY, whole=whole)
                break


def _written(hosts: Sequence[Host], names: Sequence[Stretch]) -> set[str]:
    """The forms of the words of some names."""
    return {host.word.form for one in names for host in hosts[one.first : one.last]}


def _told(hosts: Sequence[Host], names: Sequence[Stretch]) -> tuple[dict[Key, dict[EntityType, float]], set[str]]:
    """What the names of a document say of it.

    What may repeat them, with the types and how sure these are in all; the given names of persons told in full.
    """
    weights: dict[Key, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    given: set[str] = set()
    for stretch in names:
        key = key_of(hosts, stretch)
        for part in _parts(key, stretch.type):
            weights[part][stretch.type] += stretch.sure
        if stretch.type is EntityType.PERSON and len(key) > 1 and len(key[0]) >= FEWEST_LETTERS:
            given.add(key[0])
    return weights, given


def _parts(key: Key, kind: EntityType) -> Iterator[Key]:
    if sum(map(len, key)) >= FEWEST_LETTERS:
        yield key
    if kind is EntityType.PERSON:
        for cut in range(1, len(key)):
            if len(key[cut]) >= FEWEST_LETTERS and len(key) - cut <= MOST_WORDS:
                yield key[cut:]


def _stands(view: View, index: int, key: Key, taken: bytes) -> bool:
    """Whether the words behind the first are those of the name, and free."""
    end = index + len(key)
    return tuple([host.shape for host in view.hosts[index + 1 : end]]) == key[1:] and 1 not in taken[index:end]
