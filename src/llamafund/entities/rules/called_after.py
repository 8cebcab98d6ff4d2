"""A facility or a body that is called after a person or a place: استاد الأمير فيصل بن فهد, جامعة الملك سعود, جسر لندن."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from llamafund.entities.spans.host import Host
from llamafund.entities.spans.stretch import Stretch
from llamafund.model import EntityType
from llamafund.orthography import AND

_THINGS = frozenset({EntityType.PLACE, EntityType.ORG})
_HONOURED = frozenset({EntityType.PERSON, EntityType.PLACE})


class CalledAfter(NamedTuple):
    """The words that open such names (مطار, جامعة, مدينة), facilities among them, and the words that honour somebody."""

    things: Collection[str]
    facilities: Collection[str]
    honours: Collection[str]

    def goes_on(self, hosts: Sequence[Host], before: Stretch, behind: Stretch) -> bool:
        """Whether a name goes on with the one right behind it."""
        if before.type not in _THINGS or behind.type not in _HONOURED:
            return False
        opening = [host.key for host in hosts[before.first : before.last]]
        if opening[-1] in self.honours:
            return len(opening) > 1 and all(key in self.things for key in opening[:-1])
        plain = not any(host.skipped for host in hosts[before.first + 1 : before.last])
        if hosts[behind.first].key.removeprefix(AND) in self.things:
            return False  # مخيم اليرموك وحي التضامن, where وحي is a word too
        return opening[0] in self.facilities and behind.type is EntityType.PLACE and plain
