"""Mentions out of what the gazetteer knows and what somebody found besides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from llamafund.entities.gazetteer.lookup import BY, Place
from llamafund.entities.gazetteer.name_table import NameTable
from llamafund.entities.identity.merge import merged
from llamafund.entities.identity.register import Register
from llamafund.entities.identity.spellings import is_spelling
from llamafund.entities.rules.signs import twins
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.stretch import Key, Stretch, key_of, span_of
from llamafund.model import Document, Entity, EntityType, Mention


class Assembly:
    """One document with its known names, to which found ones are added; `is_given` tells given names."""

    def __init__(
        self,
        document: Document,
        hosts: Sequence[Host],
        places: Iterable[Place],
        table: NameTable,
        *,
        is_given: Callable[[str], bool],
    ) -> None:
        self.document = document
        self.hosts = hosts
        self._places = tuple(places)
        self._table = table
        self._is_given = is_given
        self.known = [Stretch(first, last, entity.type, 1.0, BY) for first, last, _, _, entity in self._places]

    def with_found(self, found: Sequence[Stretch]) -> Iterator[Mention]:
        """The mentions in order; none overlaps another, and names of one thing have one entity."""
        every = merged(self.known, found)
        text = self.document.article.text
        spans = {
            number: span_of(self.document, self.hosts, stretch) for number, (stretch, index) in enumerate(every) if index is None
        }
        entities = self._entities(every, {number: text[start:end] for number, (start, end) in spans.items()})
        for number, (stretch, index) in enumerate(every):
            if index is not None:
                _, _, start, end, entity = self._places[index]
            else:
                (start, end), entity = spans[number], entities[number]
            yield Mention(start, end, text[start:end], entity, stretch.by)

    def _entities(self, every: Sequence[tuple[Stretch, int | None]], texts: Mapping[int, str]) -> dict[int, Entity]:
        """Whose the found names are, by their number among all, as are their `texts`.

        The known ones come first, then full names before short ones.
        """
        if not texts:
            return {}
        register = Register(self._table)
        kinds = {every[number][0].type for number in texts}
        keys: dict[int, Key] = {}
        entities: dict[int, Entity] = {}
        ends = {place.last: place.entity for place in self._places if place.entity.type is EntityType.PERSON}
        for number, (stretch, index) in enumerate(every):
            if index is None and stretch.type is EntityType.PERSON and stretch.last in ends:
                entity = self._of_one_name(stretch, ends[stretch.last])
            else:
                entity = None if index is None else self._places[index].entity
            if entity is None or entity.type in kinds:  # all others are nobody's of those that were found
                keys[number] = key_of(self.document, self.hosts, stretch)
            if entity is not None and number in keys:
                entities[number] = entity
                register.know(keys[number], entity)
        twin = dict(twins(self.document, [stretch for stretch, _ in every]))
        for number in sorted(keys, key=lambda number: -len(keys[number])):
            if number not in entities:
                entities[number] = register.entity(keys[number], every[number][0].type, texts[number])
            if number in twin:
                register.know(keys[twin[number]], entities[number])
        return entities

    def _of_one_name(self, stretch: Stretch, known: Entity) -> Entity | None:
        """The known person whose name ends a longer one, if the given name is a spelling of theirs (أنتوان غريزمان)."""
        if known.ar is None:
            return None
        given, theirs = key_of(self.document, self.hosts, stretch)[0], known.ar.split(" ")[0]
        return known if is_spelling(given, theirs, listed=self._is_given(given) and self._is_given(theirs)) else None
