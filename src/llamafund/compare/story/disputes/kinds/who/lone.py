"""Another name for whom two short reports tell of in one role: who was killed, who did it, who was caught, who heads the inquiry.

Long articles tell of several. Two short ones that each name one person in a role, and count no several, tell of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from llamafund.compare.story.disputes.reading.deeds import Phrases
from llamafund.compare.story.disputes.reading.elsewhere import called_there
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.names import PARTED, names, one_person
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Word
from llamafund.orthography import ARTICLE

KEYS = ("roles", "aside", "places", "several")
SINGULAR = frozenset({"", "s"})
NEAR = 12  # words from what tells a role to the name
ASIDE = 3  # words behind one that puts somebody aside


class _Telling(NamedTuple):
    """How a role is told: a phrase of `by`, near it what it is `of`, if of anything, and no word that it has to be `without`."""

    by: Phrases
    of: frozenset[str]
    without: frozenset[str]

    def places(self, words: Sequence[Word]) -> list[int]:
        """Where it is told of one, by index."""
        told = [
            deed.words[0] for deed in self.by(words) if words[deed.words[0]].is_verb or words[deed.words[0]].number in SINGULAR
        ]
        if not told or any(among(word, self.without) for word in words):
            return []
        whose = [index for index, word in enumerate(words) if among(word, self.of)]
        return [place for place in told if not self.of or any(0 < abs(place - index) <= NEAR for index in whose)]


class _Role(NamedTuple):
    """A role: how it is told, which count tells of several in it, and whom the claims of an article name in it."""

    telling: _Telling
    counted: str | None
    people: Callable[[Sequence[Claim]], frozenset[str]]


class LonePerson:
    """Finds two names for one person, by the roles under `lone` in `data/lexicon/disputes.yaml`.

    Behind one of `aside` is somebody in another role, right behind one of `places` is no person; `several` tell of one of some.
    """

    def __init__(self, known: Known, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._aside, self._places, self._several = (known.words.norms(held[key]) for key in KEYS[1:])
        self._nobody, self._counter = known.nobody, known.counter
        self._roles = {name.text(): self._role(known.words, name.text(), entry) for name, entry in held["roles"].entries()}
        self._read: Memo[str, dict[str, tuple[int, ...]]] = Memo()

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        if not faced.brief:
            return
        own = self._named(left)
        their = self._named(right) if own else {}
        for name in (role for role in own if role in their):
            one, other = own[name], their[name]
            if (
                one_person(left, one, right, other)
                or called_there(faced, left, one[-1])
                or called_there(faced, right, other[-1])
                or not all(self._tells_of_one(faced, side, self._roles[name]) for side in (left, right))
            ):
                continue
            reason = f"different name: {left.written(one)} / {right.written(other)}"
            yield Suspect("holder", one, other, reason, plain=True, lone=True)
            return

    def _role(self, words: Words, name: str, entry: Located) -> _Role:
        held = entry.mapping(("by", "of", "without", "verbs", "counted"), required=("by",))
        of, without = (words.norms(held[key]) if key in held else frozenset[str]() for key in ("of", "without"))
        verbs = {name: words.norms(held["verbs"])} if "verbs" in held else None
        telling = _Telling(Phrases(words, [(name, held["by"])], verbs=verbs), of, without)

        def people(claims: Sequence[Claim]) -> frozenset[str]:
            told = (claim for claim in claims if telling.places(claim.words))
            return frozenset(entity for claim in told for entity in claim.entities if self._may_be_person(entity))

        return _Role(telling, held["counted"].text() if "counted" in held else None, people)

    def _tells_of_one(self, faced: Faced, side: Side, role: _Role) -> bool:
        """Whether the article of a side names nobody else in a role, and counts no several."""
        setting, document = faced.setting, side.claim.document
        counts = (count for claim in setting.claims(document) for count in self._counter.told(claim))
        several = any(count.what == role.counted and count.quantity.value > 1 for count in counts)
        return not several and len(setting.read(document, role.people)) == 1

    def _named(self, side: Side) -> dict[str, tuple[int, ...]]:
        return self._read.of(side.claim.id, lambda: dict(self._each(side)))

    def _each(self, side: Side) -> Iterator[tuple[str, tuple[int, ...]]]:
        """The person whom a claim names, by the roles that it tells."""
        words = [item.word for item in side.items]
        if side.claim.factuality.negated or any(not word.has_article and among(word, self._several) for word in words):
            return
        people = [name.words for name in names(side) if self._may_be_person(PARTED.join(name.parts))]
        if len(people) != 1 or not self._is_meant(side, people[0][0]):
            return
        for name, role in self._roles.items():
            if any(0 < abs(place - people[0][0]) <= NEAR for place in role.telling.places(words)):
                yield name, people[0]

    def _is_meant(self, side: Side, first: int) -> bool:
        """Whether a name, by its first word, is a person's in the role, and not that of a place or of somebody else."""
        ahead = [item.word for item in side.items[max(0, first - ASIDE) : first]]
        place = bool(ahead) and among(ahead[-1], self._places)
        return not (place or any(among(word, self._aside) for word in ahead))

    def _may_be_person(self, entity: str) -> bool:
        """Whether an entity, by its id, is a name of several words that begins as one of a person may."""
        first, *rest = entity.split(PARTED)
        return bool(rest) and not entity.isascii() and first not in self._nobody and not first.startswith(ARTICLE)
