"""Mentions out of what the gazetteer knows and what somebody found besides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from llamafund.entities.host import Host
from llamafund.entities.identity import Register
from llamafund.entities.merge import merged
from llamafund.entities.name_table import NameTable
from llamafund.entities.signs import twins
from llamafund.entities.stretch import Stretch, key_of, span_of, stretch_of
from llamafund.model import Document, Entity, Mention


class Assembly:
    """One document with its known mentions, to which found names are added."""

    def __init__(self, document: Document, hosts: Sequence[Host], mentions: Iterable[Mention], table: NameTable) -> None:
        self.document = document
        self.hosts = hosts
        self._mentions = tuple(mentions)
        self._table = table
        self.known = [stretch_of(document, mention) for mention in self._mentions]

    def with_found(self, found: Iterable[Stretch]) -> Iterator[Mention]:
        """The mentions in order; none overlaps another, and names of one thing have one entity."""
        every = merged(self.known, found)
        stretches = [stretch for stretch, _ in every]
        known = [None if index is None else self._mentions[index] for _, index in every]
        for stretch, mention, entity in zip(stretches, known, self._entities(stretches, known), strict=True):
            if mention is not None:
                yield mention
            else:
                start, end = span_of(self.document, self.hosts, stretch)
                yield Mention(start=start, end=end, text=self.document.article.text[start:end], entity=entity, by=stretch.by)

    def _entities(self, stretches: Sequence[Stretch], known: Sequence[Mention | None]) -> list[Entity]:
        """Whose each name is: the known ones first, then full names before short ones."""
        register = Register(self._table)
        keys = [key_of(self.document, self.hosts, stretch) for stretch in stretches]
        entities: dict[int, Entity] = {}
        for index, mention in enumerate(known):
            if mention is not None:
                entities[index] = mention.entity
                register.know(keys[index], mention.entity)
        twin = dict(twins(self.document, stretches))
        for index in sorted(range(len(keys)), key=lambda index: -len(keys[index])):
            if index not in entities:
                start, end = span_of(self.document, self.hosts, stretches[index])
                entities[index] = register.entity(keys[index], stretches[index].type, self.document.article.text[start:end])
            if index in twin:
                register.know(keys[twin[index]], entities[index])
        return [entities[index] for index in range(len(keys))]
