"""Two claims of one story: do they answer the same question, and alike?

What is disputed is told first, by the kinds of `disputes`, then what cannot agree (`no_agreement`); of all else it is weighed
whether the two agree, by themselves (`weighing.agreement`), then beside the other pairs (`weighing.beside`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llamafund import resources
from llamafund.compare.offices import Offices
from llamafund.compare.pair.model import PairModel
from llamafund.compare.story.disputes import Disputes
from llamafund.compare.story.disputes.evidence import read_evidence
from llamafund.compare.story.facing.credited import Credited
from llamafund.compare.story.facing.faced import Faced
from llamafund.compare.story.facing.setting import NO_DAYS, NO_LENGTHS, Lengths, Setting
from llamafund.compare.story.no_agreement import NoAgreement
from llamafund.compare.story.weighing.agreed import Weighing, read_weighing
from llamafund.compare.story.weighing.agreement import weighed
from llamafund.compare.story.weighing.beside import Beside
from llamafund.compare.words import Words, kept
from llamafund.model import Claim, Relation, RelationKind
from llamafund.publication_day import Days


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
        self._no_agreement = NoAgreement(disputes, weighing.chosen)
        self._credited = Credited(disputes.words)

    def __call__(
        self, pairs: Sequence[tuple[Claim, Claim]], days: Days = NO_DAYS, lengths: Lengths = NO_LENGTHS
    ) -> list[Relation]:
        """The relation of each pair, in order. The pairs are of one collection: what its articles have in common tells little.

        `days` says when each article was published, where that is known, and `lengths` how long it is: a short report tells each
        thing once, and so does not a long one of which a claim or two are asked about.
        """
        told = [self._told(faced) for faced in self._faced(pairs, days, lengths)]
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
        for faced in self._faced(pairs, NO_DAYS, NO_LENGTHS):
            yield self._weighed(faced)

    def faced(self, pairs: Sequence[tuple[Claim, Claim]], days: Days = NO_DAYS, lengths: Lengths = NO_LENGTHS) -> Iterator[Faced]:
        """The pairs word by word, with the chance that they agree by themselves; `days` and `lengths` as for `__call__`.

        Behind a pair comes that of whom the two credit, where one may be told in two ways.
        """
        for faced in self._faced(pairs, days, lengths):
            self._weigh(faced, self._weighed(faced))
            yield faced
            if faced.sources is not None:
                yield faced.sources

    def _weigh(self, faced: Faced, values: Sequence[float]) -> float:
        faced.weighed_as(self._weighing.alone.chance(values))
        return faced.chance

    def _faced(self, pairs: Sequence[tuple[Claim, Claim]], days: Days, lengths: Lengths) -> Iterator[Faced]:
        setting = Setting((claim for pair in pairs for claim in pair), days, lengths)
        sources = self._sources(pairs, setting)
        readings = self._relater.readings([(left.words, right.words) for left, right in pairs])
        for number, ((left, right), reading) in enumerate(zip(pairs, readings, strict=True)):
            yield Faced(left, right, reading, setting, sources.get(number))

    def _sources(self, pairs: Sequence[tuple[Claim, Claim]], setting: Setting) -> dict[int, Faced]:
        """Whom two claims credit that may be one and told in two ways, by the number of the pair."""
        told = self._credited(pairs, setting)
        readings = self._relater.readings([(left.words, right.words) for left, right in told.values()])
        return {
            number: Faced(left, right, reading, setting, credited=True)
            for (number, (left, right)), reading in zip(told.items(), readings, strict=True)
        }

    def _weighed(self, faced: Faced) -> list[float]:
        return weighed(faced, counts_equal=bool(self._disputes.counted.equal(faced.left.claim, faced.right.claim)))

    def _told(self, faced: Faced) -> _Told:
        values = self._weighed(faced)
        chance = self._weigh(faced, values)
        settled = self._disputed(faced) or self._neither(faced)
        if settled is not None:
            return _Told(chance, faced.reading.similarity, settled)
        equal = self._disputes.counted.equal(faced.left.claim, faced.right.claim)
        counted = tuple(f"the same number: {one.quantity.text} / {other.quantity.text}" for one, other in equal)
        reasons = (*counted, *faced.reading.agreement())
        return _Told(chance, faced.reading.similarity, None, self._no_agreement.likely(faced), values, reasons)

    def _disputed(self, faced: Faced) -> Relation | None:
        """That the two contradict each other, where they do."""
        found = self._disputes(faced)
        if found is None and faced.sources is not None:
            found = self._disputes(faced.sources)
        if found is None:
            return None
        return Relation(
            kind=RelationKind.DISAGREE,
            score=found.score,
            similarity=faced.reading.similarity,
            reasons=(found.reason,),
            against=found.whole or self._disputes.apart.wholly(faced),
        )

    def _neither(self, faced: Faced) -> Relation | None:
        """That two that are in no dispute do not agree either, where that is known before they are seen beside others."""
        if faced.chance < self._weighing.chosen.least or self._no_agreement.elsewhere(faced):
            against = False
        elif self._no_agreement(faced):
            against = self._disputes.apart.surely(faced)
        else:
            return None
        return Relation(kind=RelationKind.OTHER, score=1 - faced.chance, similarity=faced.reading.similarity, against=against)

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


def story_judge(words: Words, model: PairModel) -> StoryJudge:
    """The judge that comes with the program, over a pair model; `words` is how the text stage reads Arabic."""
    disputes = Disputes(kept(words), read_evidence(resources.data("models", "disputes.json")))
    return StoryJudge(model, disputes, read_weighing(resources.data("models", "stories.json")))
