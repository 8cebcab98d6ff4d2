"""One article says that something is so, the other that it is not.

A negation counts for the words it reaches, and those words have to be the other's too: «لم يوضح البيان سبب الاستقالة» does not
deny «أعلن البيان الاستقالة».
"""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.links import OPPOSED
from llamafund.compare.pair.reasons import DENIED
from llamafund.compare.pair.sentence import NAME, NOUN, VERB
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.negated import DEEDS, behind, from_outside
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.model import Evidence, EvidenceKind
from llamafund.orthography import AND, FUTURE, LIKE, WITH

CORE = 0.6  # part of one claim's words that the other has to say too
AMPLE, ENOUGH = 0.45, 3  # less will do where it is three words or more
OTHER = 0.25  # and part of the other's words
BOTH = 2  # words that have to be said by both, the denied one among them
LIKELY = 0.5  # chance of contradiction that the pair model has to give, where it can see the negation
WITH_OR_LIKE = (WITH, LIKE)


class Polarity:
    """Finds what one claim denies and the other does not."""

    def __init__(self, known: Known) -> None:
        self._negated, self._predicates = known.negated, known.predicates

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if faced.uncommitted or faced.doubted:
            return
        left, right = faced.left.claim, faced.right.claim
        if left.factuality.negated == right.factuality.negated:
            return
        likely = faced.reading.disagree >= LIKELY or from_outside(left if left.factuality.negated else right)
        if any(among(item.word, self._negated.exceptions) for side in (faced.left, faced.right) for item in side.items):
            return
        for side, other in faced.sides:
            for index in sorted(self._negated.reached(side)):
                there = side.same.get(index)
                if there is None or side.items[index].kind == NAME or self._negated.denied(other, there):
                    continue
                if not self._of_one(side, other, index, there) or self._yet_to_come(side, other, there):
                    continue
                plain = (
                    likely
                    and not self._led(side, index)
                    and self._predicates.main(other, there)
                    and self._predicates.alike(side, other, index, there)
                    and self._one_thing(side, other)
                )
                reason = f"{DENIED}: {opposed(side, index, other, there)}"
                yield Suspect(Topic.DENIED, *faced.in_order(side, (index,), (there,)), reason, plain, lone=faced.brief)

    def _of_one(self, side: Side, other: Side, index: int, there: int) -> bool:
        """Whether it is one word, or a deed of both, and the claims share another word that says something."""
        items = side.items[index], other.items[there]
        deed = all(item.kind in (VERB, NOUN) for item in items) and any(item.kind == VERB for item in items)
        besides = (k for k in side.same if k != index and side.tells(k))
        return (deed or items[0].lemma == items[1].lemma) and any(not self._predicates.light(side.items[k].word) for k in besides)

    def _yet_to_come(self, side: Side, other: Side, there: int) -> bool:
        """Whether the other claim says that a deed will be done, and a claim that it is not done yet: لم يعلن، سيعلن."""
        will = other.items[there].kind == VERB and FUTURE in other.items[there].word.proclitic
        return will and not any(among(item.word, self._negated.never) for item in side.items)

    def turned(self, faced: Faced) -> tuple[int, int] | None:
        """A word that one claim denies and the other says, by index: be it a dispute or not, they do not agree."""
        if faced.left.claim.factuality.negated == faced.right.claim.factuality.negated:
            return None
        for side, other in faced.sides:
            for index in (*sorted(self._negated.reached(side)), *self._denied_deed(side)):
                there = side.same.get(index)
                if there is not None and not self._negated.denied(other, there):
                    return faced.in_order(side, index, there)
        return None

    def one_denies(self, faced: Faced) -> bool:
        """Whether one claim denies something and the other has no word that might deny it too."""
        for side, other in faced.sides:
            if not side.claim.factuality.negated or other.claim.factuality.negated:
                continue
            cues = [
                i for evidence in side.claim.evidence if evidence.kind is EvidenceKind.NEGATION for i in _words(side, evidence)
            ]
            if any(cue in side.same for cue in cues) or self._negated.takes_back(side) or self._opposed(faced, side):
                return False
            return not any(item.negation or self._negated.may_deny(item.word) for item in other.items)
        return False

    def _opposed(self, faced: Faced, side: Side) -> bool:
        """Whether the other claim says the opposite of what a claim denies: لم يغلق، مفتوح."""
        links = faced.reading.seen.links[:, :, OPPOSED]
        links = links if side is faced.left else links.T
        return any(links[index].max() > 0 for index in self._negated.reached(side))

    @staticmethod
    def _denied_deed(side: Side) -> list[int]:
        """What stands last behind a verb that denies, where the other claim has all the words behind it: نفى الوزير استقالته."""
        claim = side.claim
        for evidence in claim.evidence:
            if evidence.kind is not EvidenceKind.NEGATION or not claim.start <= evidence.start < claim.end:
                continue
            first = behind(side, evidence)
            told = [index for index in range(first, len(side.items)) if side.tells(index)]
            verbal = first > 0 and side.items[first - 1].kind == VERB and not side.items[first - 1].negation
            if verbal and told and all(index in side.same for index in told):
                return [index for index in told[-1:] if side.items[index].kind in DEEDS]
        return []

    @staticmethod
    def _led(side: Side, index: int) -> bool:
        """Whether a word only says how or with whom: برفقة، بطريقة."""
        return side.items[index].word.proclitic.removeprefix(AND).startswith(WITH_OR_LIKE)

    @staticmethod
    def _one_thing(side: Side, other: Side) -> bool:
        """Whether the two speak of one thing: one says most of what the other does."""
        met = sum(side.tells(index) for index in side.same)
        least, most = sorted((side.repeated(), other.repeated()))
        return met >= BOTH and (most >= CORE or (most >= AMPLE and met >= ENOUGH)) and least >= OTHER


def _words(side: Side, evidence: Evidence) -> list[int]:
    """The words of a cue, by index, where it stands in the claim."""
    return [i for i, start in enumerate(side.starts) if evidence.start <= side.claim.start + start < evidence.end]
