"""Another person who said the same words: two short reports quote one sentence, each as somebody else's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from llamafund.compare.story.disputes.reading.called import called, worded
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.names import PARTED
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.model import Claim
from llamafund.orthography import ARTICLE

WORDS, TELLING = 3, 2  # of words in a row that are one saying: how many at least, and how many of them that say something
MARKS = '«»"“”'


class Sayer:
    """Finds two people who are said to have said one thing."""

    def __init__(self, known: Known) -> None:
        self._nobody = known.nobody

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        if not faced.brief:
            return
        own, their = _saying(left, right)
        if not own or not (_is_quoted(left, own) or _is_quoted(right, their)):
            return
        one, other = self._who(left, own), self._who(right, their)
        if one and other and not self._is_one(faced, one, other):
            yield Suspect("holder", own, their, f"different name: {' '.join(one)} / {' '.join(other)}", plain=True, lone=True)

    def _who(self, side: Side, saying: Sequence[int]) -> tuple[str, ...]:
        """Who said it: the only person whom a claim names besides, else whom it credits; nobody where that is not known."""
        words, said = worded(side.claim), {side.items[index].norm for index in saying}
        names = [name for name in called(side.claim) if self._may_be_person(name.first) and not name.quoted]
        told = [tuple(words[index].norm for index in name.words) for name in names]
        people = [name for name in told if said.isdisjoint(name)]
        if people:
            return people[0] if len(people) == 1 else ()
        credit = side.claim.attribution
        parts = tuple(credit.entity.split(PARTED)) if credit is not None and credit.entity and not credit.entity.isascii() else ()
        return parts if len(parts) > 1 and self._may_be_person(parts[0]) else ()

    def _may_be_person(self, first: str) -> bool:
        return first not in self._nobody and not first.startswith(ARTICLE)

    @staticmethod
    def _is_one(faced: Faced, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether two names may be one person's, or either article names the other's too."""
        if one_name(one[-1], other[-1]):
            return True
        left, right = (faced.setting.read(side.claim.document, _forms) for side in (faced.left, faced.right))
        return one[-1] in right or other[-1] in left


def _saying(left: Side, right: Side) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The longest row of words that both have, by index, if it is long enough to be a saying."""
    own, their = ([item.norm for item in side.items] for side in (left, right))
    match = SequenceMatcher(None, own, their, autojunk=False).find_longest_match()
    found = tuple(range(match.a, match.a + match.size))
    if match.size < WORDS or sum(map(left.tells, found)) < TELLING:
        return (), ()
    return found, tuple(range(match.b, match.b + match.size))


def _is_quoted(side: Side, saying: Sequence[int]) -> bool:
    """Whether a mark of quotation stands right before or behind some words."""
    text, start = side.claim.text, side.starts[saying[0]]
    end = side.starts[saying[-1]] + len(side.items[saying[-1]].word.form)
    return text[:start].rstrip()[-1:] in tuple(MARKS) or text[end:].lstrip()[:1] in tuple(MARKS)


def _forms(claims: Sequence[Claim]) -> frozenset[str]:
    """The words of an article, and of whom it credits."""
    credited = (claim.attribution.entity for claim in claims if claim.attribution is not None and claim.attribution.entity)
    return frozenset(word.norm for claim in claims for word in claim.words) | {
        part for each in credited for part in each.split(PARTED)
    }
