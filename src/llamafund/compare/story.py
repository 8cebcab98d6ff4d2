"""Two claims of one story: do they answer the same question, and alike?

The pair model was trained on headlines written to agree or to contradict; two claims out of two articles mostly speak of
different things. So counts decide first (12 dead against 9), a contradiction besides needs most words in common and a hard
reason, and agreement is weighed by a small logistic model over what the pair model says (`scripts/train_stories.py`, weights in
`data/models/stories.json`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from llamafund import resources
from llamafund.compare.counts import Count, Counter, Lexicon, compatible
from llamafund.compare.features import NAMES
from llamafund.compare.reasons import HARD
from llamafund.compare.relate import PairModel, Reading
from llamafund.errors import LlamafundError
from llamafund.model import Claim, Relation, RelationKind

WEIGHED = (
    "log agree",
    "log disagree",
    "log other",
    "similarity",
    "entities shared",
    "polarity differs",
    "counts equal",
    "covered_least",
    "covered_most",
    "covered_f",
    "cosine",
    "letters",
    "length_ratio",
    "left_over_weight_least",
    "nearest_least",
    "nearest_most",
)
LIKELY = 0.35  # chance of agreement from which two claims may share a row; see docs/accuracy.md for precision and recall
# Of 57 conflicts found in 60 pairs of articles outside the annotated ones most were words that happen to be opposed in long
# claims, or claims of one or two words beside a negation; these bounds keep what a reader would call a contradiction.
OVERLAP = 0.7  # part of either claim's words that the other answers, from which opposite words are said of one thing
OPPOSED = 0.6  # chance of contradiction that the pair model has to give then;
SOME_OVERLAP, SURE = 0.4, 0.93  # a surer one speaks for short claims, in which the opposed words are half of all
CONTAINED = 0.8  # part of the words of the one that the other answers, where one is held true and the other false,
TOUCHED = 0.3  # and part of the other's words,
SAYS_SOMETHING = 3  # and words that the shorter has to have
COUNTED = 0.9  # of the pairs whose counts differ on the development stories all were annotated as conflicts (18 of 18)
_PLACE = {name: index for index, name in enumerate(NAMES)}


@dataclass(frozen=True, slots=True)
class Weights:
    """The logistic model: a mean, a scale and a weight for each of `WEIGHED`, and a bias."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weight: tuple[float, ...]
    bias: float

    def chance(self, values: Sequence[float]) -> float:
        """The chance that two claims agree."""
        total = self.bias + sum(
            weight * (value - mean) / scale
            for value, mean, scale, weight in zip(values, self.mean, self.scale, self.weight, strict=True)
        )
        return 1 / (1 + math.exp(-total))


class StoryJudge:
    """Judges pairs of claims of different articles. Not to be shared between threads."""

    def __init__(self, relater: PairModel, counter: Counter, weights: Weights) -> None:
        self._relater = relater
        self._counter = counter
        self._weights = weights

    def __call__(self, pairs: Sequence[tuple[Claim, Claim]]) -> list[Relation]:
        """The relation of each pair, in order."""
        return [self._verdict(left, right, reading) for (left, right), reading in zip(pairs, self._readings(pairs), strict=True)]

    def weigh(self, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[list[float]]:
        """For each pair the numbers named in `WEIGHED`."""
        for (left, right), reading in zip(pairs, self._readings(pairs), strict=True):
            yield self._weighed(left, right, reading)

    def _readings(self, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[Reading]:
        return self._relater.readings([(left.words, right.words) for left, right in pairs])

    def _verdict(self, left: Claim, right: Claim, reading: Reading) -> Relation:
        equal, differing = self._counts(left, right)
        if differing:
            one, other = differing[0]
            reason = f"number differs: {one.quantity.text} / {other.quantity.text} ({one.what})"
            return Relation(kind=RelationKind.DISAGREE, score=COUNTED, similarity=reading.similarity, reasons=(reason,))
        contradiction = self._contradiction(left, right, reading)
        if contradiction is not None:
            return contradiction
        chance = self._weights.chance(self._weighed(left, right, reading))
        if chance < LIKELY or (not equal and reading.disagree >= SURE):
            return Relation(kind=RelationKind.OTHER, score=1 - chance, similarity=reading.similarity)
        counted = tuple(f"the same number: {one.quantity.text} / {other.quantity.text}" for one, other in equal)
        return Relation(
            kind=RelationKind.AGREE, score=chance, similarity=reading.similarity, reasons=(*counted, *reading.agreement())
        )

    def _contradiction(self, left: Claim, right: Claim, reading: Reading) -> Relation | None:
        least, most = (reading.seen.features[_PLACE[name]] for name in ("covered_least", "covered_most"))
        if left.factuality.negated != right.factuality.negated and self._denies(left, right, reading, least, most):
            reasons: tuple[str, ...] = (f"one holds it true, the other false: {left.factuality} / {right.factuality}",)
        elif (least >= OVERLAP and reading.disagree >= OPPOSED) or (least >= SOME_OVERLAP and reading.disagree >= SURE):
            reasons = tuple(
                reason for reason in reading.conflicts((left.quantities, right.quantities)) if reason.startswith(HARD)
            )
        else:
            return None
        if not reasons:
            return None
        return Relation(kind=RelationKind.DISAGREE, score=reading.disagree, similarity=reading.similarity, reasons=reasons)

    @staticmethod
    def _denies(left: Claim, right: Claim, reading: Reading, least: float, most: float) -> bool:
        """Whether claims of opposite polarity speak of one thing: the shorter says something, and the longer all of it."""
        words = min(sum(word.lemma.isalpha() for word in claim.words) for claim in (left, right))
        return words >= SAYS_SOMETHING and most >= CONTAINED and least >= TOUCHED and reading.disagree >= reading.agree

    def _counts(self, left: Claim, right: Claim) -> tuple[list[tuple[Count, Count]], list[tuple[Count, Count]]]:
        """The pairs of counts of one thing that can be one number, and those that cannot."""
        their = {(count.what, count.unit): count for count in self._counter.counts(right)}
        met = [(own, their[own.what, own.unit]) for own in self._counter.counts(left) if (own.what, own.unit) in their]
        equal = [pair for pair in met if compatible(pair[0].quantity, pair[1].quantity)]
        return equal, [pair for pair in met if pair not in equal]

    def _weighed(self, left: Claim, right: Claim, reading: Reading) -> list[float]:
        shared, every = {*left.entities} & {*right.entities}, {*left.entities} | {*right.entities}
        features = reading.seen.features
        nearest = sorted((features[_PLACE["nearest_left"]], features[_PLACE["nearest_right"]]))
        return [
            *(math.log(chance + 1e-3) for chance in (reading.agree, reading.disagree, reading.other)),
            reading.similarity,
            len(shared) / len(every) if every else 0.0,
            float(left.factuality.negated != right.factuality.negated),
            float(bool(self._counts(left, right)[0])),
            *(features[_PLACE[name]] for name in WEIGHED[7:14]),
            *nearest,
        ]


def read_weights(folder: Path) -> Weights:
    """The weights in `stories.json`; a missing or foreign file is a LlamafundError that names it."""
    path = folder / "stories.json"
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        if tuple(held["weighed"]) != WEIGHED:
            raise ValueError("it was made for other features")  # noqa: TRY301 - the same message as for a broken file
        return Weights(tuple(held["mean"]), tuple(held["scale"]), tuple(held["weight"]), held["bias"])
    except (OSError, ValueError, KeyError) as error:
        raise LlamafundError(
            f"the weights of the story judge cannot be read: {error}",
            where=str(path),
            hint="they belong to llamafund: install it again, or make them with scripts/train_stories.py",
        ) from error


def story_judge(lexicon: Lexicon, model: PairModel) -> StoryJudge:
    """The judge that comes with the program, over a pair model; `lexicon` says what news counts."""
    return StoryJudge(model, Counter(lexicon), read_weights(resources.data("models")))
