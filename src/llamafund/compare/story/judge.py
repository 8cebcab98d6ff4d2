"""Two claims of one story: do they answer the same question, and alike?

What is disputed is told first, by the kinds of `disputes`; whether the two agree is weighed (`agreement`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llamafund import resources
from llamafund.compare.pair.model import PairModel
from llamafund.compare.story.agreement import WEIGHED, weighed
from llamafund.compare.story.disputes import Disputes, Words
from llamafund.compare.story.evidence import WEIGHED as EVIDENCE
from llamafund.compare.story.faced import Faced
from llamafund.compare.story.setting import Setting
from llamafund.compare.story.weights import Weights, read_weights
from llamafund.model import Claim, Relation, RelationKind

LIKELY = 0.26  # chance of agreement from which two claims may share a row; see docs/accuracy.md for precision and recall
TURNED = 0.5  # the same, where one of the two is negated and the other is not
SURE = 0.96  # chance of contradiction that the pair model gives, from which two claims without negation or number share no row
DIFFER = 0.9  # the same, where both have numbers (of a minute, a score) and none in common


class StoryJudge:
    """Judges pairs of claims of different articles. Not to be shared between threads."""

    def __init__(self, relater: PairModel, disputes: Disputes, weights: Weights) -> None:
        self._relater = relater
        self._disputes = disputes
        self._weights = weights

    def __call__(self, pairs: Sequence[tuple[Claim, Claim]]) -> list[Relation]:
        """The relation of each pair, in order. The pairs are of one collection: what its articles have in common tells little."""
        return [self._verdict(faced) for faced in self._faced(pairs)]

    def marks(self, claim: Claim) -> Iterator[str]:
        """What a claim answers or asks besides its words (see `rows.candidates`)."""
        return self._disputes.marks(claim)

    def weigh(self, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[list[float]]:
        """For each pair the numbers named in `WEIGHED`."""
        for faced in self._faced(pairs):
            yield self._weighed(faced)

    def faced(self, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[Faced]:
        """The pairs word by word, with the chance that they agree."""
        for faced in self._faced(pairs):
            faced.chance = self._weights.chance(self._weighed(faced))
            yield faced

    def _faced(self, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[Faced]:
        setting = Setting(claim for pair in pairs for claim in pair)
        readings = self._relater.readings([(left.words, right.words) for left, right in pairs])
        for (left, right), reading in zip(pairs, readings, strict=True):
            yield Faced(left, right, reading, setting)

    def _weighed(self, faced: Faced) -> list[float]:
        return weighed(faced, counts_equal=bool(self._disputes.counted.equal(faced.left.claim, faced.right.claim)))

    def _verdict(self, faced: Faced) -> Relation:
        reading = faced.reading
        faced.chance = chance = self._weights.chance(self._weighed(faced))
        found = self._disputes(faced)
        if found is not None:
            return Relation(kind=RelationKind.DISAGREE, score=found.score, similarity=reading.similarity, reasons=(found.reason,))
        if self._disputes.counted.elsewhere(faced) or self._disputes.changed(faced):
            return Relation(kind=RelationKind.OTHER, score=1 - chance, similarity=reading.similarity)
        equal = self._disputes.counted.equal(faced.left.claim, faced.right.claim)
        turned = faced.left.claim.factuality.negated != faced.right.claim.factuality.negated
        if chance < (TURNED if turned else LIKELY) or self._apart(faced):
            return Relation(kind=RelationKind.OTHER, score=1 - chance, similarity=reading.similarity)
        counted = tuple(f"the same number: {one.quantity.text} / {other.quantity.text}" for one, other in equal)
        return Relation(
            kind=RelationKind.AGREE, score=chance, similarity=reading.similarity, reasons=(*counted, *reading.agreement())
        )

    def _apart(self, faced: Faced) -> bool:
        """Whether two claims cannot say the same, though what they are in dispute about is not plain enough to be told."""
        return self._disputes.turned(faced) or self._disputes.numbers.apart(faced) or _contradict(faced)


def _contradict(faced: Faced) -> bool:
    """Whether the pair model is sure of a contradiction, and of none that negations or a number in common make."""
    left, right = ({item.value for item in side.items if item.value is not None} for side in (faced.left, faced.right))
    denied = any(item.negation for side in (faced.left, faced.right) for item in side.items)
    if left and right:
        counted = faced.left.claim.quantities and faced.right.claim.quantities  # these have been held against each other
        return not counted and faced.reading.disagree >= DIFFER and left.isdisjoint(right)
    return faced.reading.disagree >= SURE and not (denied or left or right)


def story_judge(words: Words, model: PairModel) -> StoryJudge:
    """The judge that comes with the program, over a pair model; `words` is how the text stage reads Arabic."""
    disputes = Disputes(words, read_weights(resources.data("models", "disputes.json"), EVIDENCE))
    return StoryJudge(model, disputes, read_weights(resources.data("models", "stories.json"), WEIGHED))
