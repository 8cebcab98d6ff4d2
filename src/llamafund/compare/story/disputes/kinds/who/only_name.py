"""Another name for whom two short reports tell of in one role: who was killed, who heads the inquiry, who won the contract.

Long articles tell of several. Two short ones that each name one person or body in a role, and count no several, tell of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from llamafund.compare.story.disputes.kinds.who.called import Called, called, worded
from llamafund.compare.story.disputes.kinds.who.only_name_roles import BODIES, LANDS, PEOPLE, Role, read_roles
from llamafund.compare.story.disputes.reading.elsewhere import called_there
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.names import one_person
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Word
from llamafund.orthography import ARTICLE

KEYS = ("roles", "posts", "given", "aside", "places", "bearing", "several")
NEAR = 12  # words from what tells a role to the name
ASIDE = 3  # words behind one that puts somebody aside

Named = Mapping[str, tuple[str, ...]]  # the words of a name as they stand, by the role in which it is told


class OnlyName:
    """Finds two names for one person or body, by the roles under `lone` in `data/lexicon/disputes.yaml`.

    Behind one of `aside` is somebody in another role, right behind one of `places` a place, of `bearing` no person; `several`
    tell of one of some.
    """

    def __init__(self, known: Known, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._aside, self._places, self._bearing, self._several = (known.words.norms(held[key]) for key in KEYS[3:])
        self._nobody, self._countries, self._counter = known.nobody, known.countries, known.counter
        self._roles = {role.name: role for role in read_roles(known.words, held["roles"], held["posts"], held["given"])}
        self._read: Memo[str, Mapping[str, frozenset[tuple[str, ...]]]] = Memo()

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if not faced.brief:
            return
        left, right = faced.left, faced.right
        own, their = self._told(left.claim), self._told(right.claim)
        for role in (self._roles[name] for name in own if name in their):
            one, other = self._alone(faced, left, role), self._alone(faced, right, role)
            if one is None or other is None or one_person(left, one, right, other):
                continue
            if role.either_way and (called_there(faced, left, one[-1]) or called_there(faced, right, other[-1])):
                continue
            yield Suspect(
                Topic.HOLDER, one, other, f"{role.reason}: {left.written(one)} / {right.written(other)}", plain=True, lone=True
            )
            return

    def _alone(self, faced: Faced, side: Side, role: Role) -> tuple[int, ...] | None:
        """Whom a claim names in a role, by index, if its article names nobody else in it and counts no several."""
        document, other = side.claim.document, faced.other(side).claim.document
        counts = (count for claim in faced.setting.claims(document) for count in self._counter.told(claim))
        if role.counted is not None and any(count.what == role.counted and count.quantity.value > 1 for count in counts):
            return None
        here, there = (faced.setting.read(each, self._every).get(role.name, frozenset()) for each in (document, other))
        mine = here if role.who == PEOPLE else here - there  # who gives and who takes a contract are bodies both
        names = [name for name in self._told(side.claim)[role.name] if name[-1] in mine]
        return _place(side, names[0]) if len(mine) == len(names) == 1 else None

    def _every(self, claims: Sequence[Claim]) -> Mapping[str, frozenset[str]]:
        """The last words of the names that an article gives in each role."""
        found: dict[str, set[str]] = {}
        for claim in claims:
            for role, names in self._told(claim).items():
                found.setdefault(role, set()).update(name[-1] for name in names)
        return {role: frozenset(names) for role, names in found.items()}

    def _told(self, claim: Claim) -> Mapping[str, frozenset[tuple[str, ...]]]:
        return self._read.of(claim.id, lambda: dict(self._each(claim)))

    def _each(self, claim: Claim) -> Iterator[tuple[str, frozenset[tuple[str, ...]]]]:
        """The names in a claim, by the roles that it tells."""
        words = worded(claim)
        if claim.factuality.negated:
            return
        names = [name for name in called(claim) if not name.first.startswith(ARTICLE)]
        lands = [Called((index,), word.norm) for index, word in enumerate(words) if among(word, self._countries)]
        several = any(not word.has_article and among(word, self._several) for word in words)
        people = [name for name in names if self._may_be_person(words, name)]
        may = {PEOPLE: [] if several else people, BODIES: [] if several else names, LANDS: [*names, *lands]}
        for role in self._roles.values():
            told = role.places(words) if may[role.who] else []
            found = frozenset(
                tuple(words[index].norm for index in name.words)
                for name in may[role.who]
                if self._is_meant(words, name.words[0], told, role.aside)
            )
            if found:
                yield role.name, found

    def _may_be_person(self, words: Sequence[Word], name: Called) -> bool:
        """Whether a name begins as one of a person may, and stands behind nothing that bears a name."""
        bearing = name.words[0] > 0 and among(words[name.words[0] - 1], self._bearing)
        return not (bearing or name.quoted or name.first in self._nobody)

    def _is_meant(self, words: Sequence[Word], first: int, told: Sequence[int], aside: frozenset[str]) -> bool:
        """Whether a name, by its first word, is that of one in a role `told` near by, and not of a place or of somebody else."""
        if not any(0 < abs(place - first) <= NEAR for place in told):
            return False
        behind = max((place + 1 for place in told if place < first), default=0)
        ahead = words[max(behind, first - ASIDE) : first]
        place = first > 0 and among(words[first - 1], self._places)
        return not (place or any(among(word, self._aside | aside) for word in ahead))


def _place(side: Side, name: tuple[str, ...]) -> tuple[int, ...] | None:
    """Where the words of a name stand in a claim as the pair model sees it."""
    norms = tuple(item.norm for item in side.items)
    place = next((place for place in range(len(norms)) if norms[place : place + len(name)] == name), None)
    return None if place is None else tuple(range(place, place + len(name)))
