"""Another given name of one person: محمود شعراوي in one article, محمد شعراوي in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llamafund.compare.pair.sentence import NAME, NOUN
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.names import PARTED, Named, names
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.located import Located
from llamafund.model import Claim
from llamafund.orthography import ARTICLE

LONG = 4  # letters of a foreign name: shorter ones are often short for another (بيب غوارديولا)
FULL = 3  # words of a name whose first one is enough to tell that two are one person
AGREED = 0.5  # chance of agreement from which two claims tell of one person of that family


class _Differing(NamedTuple):
    """Two names of as many words that are one but for a word, at `place`."""

    own: Named
    their: Named
    place: int


class Namesake:
    """Finds two persons of one family name, if either article knows one of them alone.

    `part` lists given names that are written much alike and are others all the same: of any other two that are alike, the one
    may be the other spelled otherwise (أندري، أندريه).
    """

    def __init__(self, known: Known, part: Located) -> None:
        self._sets = [known.words.norms(each) for each in part.items()]

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if faced.chance < AGREED:
            return
        left, right = faced.left, faced.right
        for own, their, place in _differing(left, right):
            one, other = own.parts[place], their.parts[place]
            listed = any(one in names and other in names for names in self._sets)
            if not listed and not (self._foreign(left, own, right, their, place) and _is_full(own, place)):
                continue
            if _another_calling(left, own, right, their):
                continue
            if _alone(faced, left, own) and _alone(faced, right, their):
                reason = f"different name: {left.written(own.words)} / {right.written(their.words)}"
                yield Suspect(Topic.NAME, (own.words[place],), (their.words[place],), reason, plain=listed)

    @staticmethod
    def _foreign(left: Side, own: Named, right: Side, their: Named, place: int) -> bool:
        """Whether two words are names that nobody would spell the one for the other."""
        one, other = own.parts[place], their.parts[place]
        kinds = {left.items[own.words[place]].kind, right.items[their.words[place]].kind}
        return kinds == {NAME} and min(len(one), len(other)) >= LONG and not one_name(one, other)


def _differing(left: Side, right: Side) -> Iterator[_Differing]:
    their = names(right)
    for own in names(left) if their else ():
        for other in their:
            if len(own.parts) != len(other.parts) or _family(own.parts) != _family(other.parts):
                continue
            places = [place for place, (a, b) in enumerate(zip(own.parts[:-1], other.parts[:-1], strict=True)) if a != b]
            if len(places) == 1:
                yield _Differing(own, other, places[0])


def _family(parts: tuple[str, ...]) -> str:
    """The last word of a name: السراج is سراج."""
    return parts[-1].removeprefix(ARTICLE)


def _is_full(own: Named, place: int) -> bool:
    """Whether more of the name is the same than the family's, and the first word of it is."""
    return len(own.parts) >= FULL and place > 0


def _another_calling(left: Side, own: Named, right: Side, their: Named) -> bool:
    """Whether what stands before the two names tells two people apart: المهاجم أحمد الشامي، المدافع محمد الشامي."""
    before = ((left, own.words[0] - 1), (right, their.words[0] - 1))
    return all(index >= 0 and side.items[index].kind == NOUN and index not in side.answers for side, index in before)


def _alone(faced: Faced, side: Side, own: Named) -> bool:
    """Whether an article tells of nobody else of that family."""
    families = faced.setting.read(side.claim.document, _families)
    return families.get(_family(own.parts)) == {own.parts}


def _families(claims: Sequence[Claim]) -> dict[str, set[tuple[str, ...]]]:
    """The names that an article's claims hold or credit, by their family."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for claim in claims:
        credited = () if claim.attribution is None or claim.attribution.entity is None else (claim.attribution.entity,)
        for entity in (*claim.entities, *credited):
            parts = tuple(entity.split(PARTED))
            if len(parts) > 1:
                found.setdefault(_family(parts), set()).add(parts)
    return found
