"""Two claims of one story: do they answer the same question, and alike?

What is disputed is told first, by the kinds of `disputes`; whether the two agree is weighed, by themselves (`agreement`), then
beside the other pairs (`beside`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llamafund import resources
from llamafund.compare.offices import Offices
from llamafund.compare.pair.model import PairModel
from llamafund.compare.story.disputes import Disputes, Words
from llamafund.compare.story.disputes.evidence import read_evidence
from llamafund.compare.story.facing.faced import Faced
from llamafund.compare.story.facing.setting import Setting
from llamafund.compare.story.weighing.agreed import Chosen, Weighing, read_weighing
from llamafund.compare.story.weighing.agreement import weighed
from llamafund.compare.story.weighing.beside import Beside
from llamafund.model import Claim, Relation, RelationKind


class _Told(NamedTuple):
    """What is known of a pair by itself: the relation where a rule settles it, else what is needed to weigh it again."""

    chance: float
    similarity: float
    settled: Relation | None = None
    wary: bool = False  # something speaks against agreement (see `Chosen.wary`)
    values: Sequence[float] = ()
    reasons: tuple[str, ...] = ()


class StoryJudge:
    """Judges pairs of claims of different articles. Not to be shared between threads."""

    def __init__(self, relater: PairModel, disputes: Disputes, weighing: Weighing) -> None:
        self._relater = relater
        self._disputes = disputes
        self._weighing = weighing

    def __call__(self, pairs: Sequence[tuple[Claim, Claim]]) -> list[Relation]:
        """The relation of each pair, in order. The pairs are of one collection: what its articles have in common tells little."""
        told = [self._told(faced) for faced in self._faced(pairs)]
        beside = Beside(pairs, [each.chance for each in told])
        return [each.settled or self._agreed(each, pair, beside) for each, pair in zip(told, pairs, strict=True)]

    def marks(self, claim: Claim) -> Iterator[str]:
        """What a claim answers or asks besides its words (see `rows.candidates`)."""
        return self._disputes.marks(claim)

    @property
    def offices(self) -> Offices:
        """What offices are called in articles."""
        return self._disputes.offices

    def weigh(self, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[list[float]]:
        """For each pair the numbers named in `WEIGHED`."""
        for faced in self._faced(pairs):
            yield self._weighed(faced)

    def faced(self, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[Faced]:
        """The pairs word by word, with the chance that they agree by themselves."""
        for faced in self._faced(pairs):
            faced.chance = self._weighing.alone.chance(self._weighed(faced))
            yield faced

    def _faced(self, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[Faced]:
        setting = Setting(claim for pair in pairs for claim in pair)
        readings = self._relater.readings([(left.words, right.words) for left, right in pairs])
        for (left, right), reading in zip(pairs, readings, strict=True):
            yield Faced(left, right, reading, setting)

    def _weighed(self, faced: Faced) -> list[float]:
        return weighed(faced, counts_equal=bool(self._disputes.counted.equal(faced.left.claim, faced.right.claim)))

    def _told(self, faced: Faced) -> _Told:
        reading, similarity = faced.reading, faced.reading.similarity
        values = self._weighed(faced)
        faced.chance = chance = self._weighing.alone.chance(values)
        found = self._disputes(faced)
        if found is not None:
            why = (found.reason,)
            whole = found.whole or self._disputes.apart.wholly(faced)
            against = Relation(kind=RelationKind.DISAGREE, score=found.score, similarity=similarity, reasons=why, against=whole)
            return _Told(chance, similarity, against)
        if chance < self._weighing.chosen.least or self._disputes.counted.partial(faced) or self._disputes.changed(faced):
            return _Told(chance, similarity, Relation(kind=RelationKind.OTHER, score=1 - chance, similarity=similarity))
        if self._apart(faced):
            apart = Relation(
                kind=RelationKind.OTHER, score=1 - chance, similarity=similarity, against=self._disputes.apart.surely(faced)
            )
            return _Told(chance, similarity, apart)
        left, right = faced.left.claim, faced.right.claim
        equal = self._disputes.counted.equal(left, right)
        counted = tuple(f"the same number: {one.quantity.text} / {other.quantity.text}" for one, other in equal)
        return _Told(chance, similarity, None, self._wary(faced), values, (*counted, *reading.agreement()))

    def _agreed(self, told: _Told, pair: tuple[Claim, Claim], beside: Beside) -> Relation:
        left, right = pair
        chosen = self._weighing.chosen
        if left.document and right.document:
            chance, least = self._weighing.beside.chance([*told.values, *beside.of(left, right)]), chosen.beside
        else:
            chance, least = told.chance, chosen.alone
        if chance < (max(least, chosen.wary) if told.wary else least):
            return Relation(kind=RelationKind.OTHER, score=1 - chance, similarity=told.similarity)
        return Relation(kind=RelationKind.AGREE, score=chance, similarity=told.similarity, reasons=told.reasons)

    def _wary(self, faced: Faced) -> bool:
        """Whether one is negated and the other is not, one tells of an earlier event, or each gives one number, another."""
        left, right = faced.left.claim, faced.right.claim
        own, their = ({quantity.value for quantity in claim.quantities} for claim in (left, right))
        other = len(own) == len(their) == 1 and own != their
        return other or left.factuality.negated != right.factuality.negated or self._disputes.counted.earlier(faced)

    def _apart(self, faced: Faced) -> bool:
        """Whether two claims cannot say the same, though what they are in dispute about is not plain enough to be told."""
        if self._disputes.apart(faced) or self._disputes.numbers.apart(faced):
            return True
        one = self._disputes.apart.one(faced) or self._one_value(faced)
        return not one and _contradict(faced, self._weighing.chosen)

    def _one_value(self, faced: Faced) -> bool:
        """Whether both give one value, be it in words and in figures: المرحلة الثانية عشرة، المرحلة 12."""
        own, their = (self._disputes.values.of(side.claim) for side in (faced.left, faced.right))
        return any(one.answers(other) and one.quantity.value == other.quantity.value for one in own for other in their)


def _contradict(faced: Faced, chosen: Chosen) -> bool:
    """Whether the pair model is sure of a contradiction, and of none that negations or a number in common make."""
    left, right = ({item.value for item in side.items if item.value is not None} for side in (faced.left, faced.right))
    denied = any(item.negation for side in (faced.left, faced.right) for item in side.items)
    if left and right:
        counted = faced.left.claim.quantities and faced.right.claim.quantities  # these have been held against each other
        return not counted and faced.reading.disagree >= chosen.differ and left.isdisjoint(right)
    return faced.reading.disagree >= chosen.sure and not (denied or left or right)


def story_judge(words: Words, model: PairModel) -> StoryJudge:
    """The judge that comes with the program, over a pair model; `words` is how the text stage reads Arabic."""
    disputes = Disputes(words, read_evidence(resources.data("models", "disputes.json")))
    return StoryJudge(model, disputes, read_weighing(resources.data("models", "stories.json")))
