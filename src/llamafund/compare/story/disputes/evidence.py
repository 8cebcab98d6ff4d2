"""What speaks for and against two claims being in dispute, as numbers that are weighed: one model for all kinds.

What all kinds share is told of each (how alike the claims are, which words stand around those that contradict each other, what
the articles say besides), and what only numbers have is nought elsewhere. The weights are made by `scripts/train_disputes.py`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from llamafund.compare.pair.sentence import NAME, VERB
from llamafund.compare.story.counting.compared.value_evidence import WEIGHED as VALUES
from llamafund.compare.story.counting.compared.value_evidence import ValueEvidence, ValuesOfPair
from llamafund.compare.story.disputes.kinds.whether.states import WEIGHED as STATES
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.around import MANY, WORDS, of_words
from llamafund.compare.story.facing.faced import Faced
from llamafund.compare.story.facing.likeness import nearest
from llamafund.compare.story.weighing.weights import Bounded, read_models, table

TOPICS = tuple(topic for topic in Topic if topic is not Topic.NUMBER)
CLAIMS = (  # the two claims as a whole
    *("least", "most", "met least", "agree", "similarity", "disagree", "apart", "names", "unmet names", "verb", "length"),
    *("polarity", "hedged", "years", "dated", "earlier", "both earlier", "partial"),
)
PLACES = ("lead", "depth", "given", "given both", "closest", "closest both")  # in the articles, and what these say besides
SAID = ("main", "said least", "said most", "plain", "plain number", "near", "lone", "lone number")  # what contradicts each other
TOGETHER = (  # of these, some at once
    *("least untold", "anchored", "around alone", "nearest around", "fate total", "slot number"),
    *("lone of one sort", "lone ratio"),
)
OF_WORDS = ("agree", "disagree", "least", "around least", "said least", "apart")  # these count otherwise where no numbers are
OF_STATES = (  # and these where two claims may share no word, but a thing and its states
    *("agree", "disagree", "similarity", "least", "most", "met least", "around least", "around most", "said least", "said most"),
    *("apart", "names", "unmet names", "main", "plain", "length", "lead", "closest", "closest both", "given", "given both"),
)
WEIGHED = (
    *(*TOPICS, *SAID, *WORDS, *CLAIMS, *PLACES, *VALUES, *STATES, *TOGETHER),
    *(f"{name} of words" for name in OF_WORDS),
    *(f"{name} of states" for name in OF_STATES),
)
LEAD = 800.0  # code points of two articles in which their leads stand
NO_VALUES = [0.0] * len(VALUES)
NO_STATES = (0.0,) * len(STATES)


def read_evidence(path: Path) -> Bounded:
    """The model in a file, and the chance from which there is a dispute; a missing or foreign file is a LlamafundError."""
    return read_models(path, lambda held: Bounded(table(held, WEIGHED), held["least"]), "scripts/train_disputes.py")


class Evidence:
    """Weighs up what may be a dispute."""

    def __init__(self, known: Known) -> None:
        self._values = ValueEvidence(known.values, known.counter)
        self._counter, self._predicates = known.counter, known.predicates

    def __call__(self, faced: Faced, suspects: Sequence[Suspect]) -> list[list[float]]:
        """The numbers named in `WEIGHED` for each of the suspects of a pair."""
        if not suspects:
            return []
        claims, values = self._claims(faced), self._values.of(faced)  # once: a list of numbers makes many suspects
        return [self._of(faced, suspect, claims, values) for suspect in suspects]

    def _of(self, faced: Faced, suspect: Suspect, claims: Sequence[float], values: ValuesOfPair) -> list[float]:
        numbers = NO_VALUES if suspect.values is None else values(*suspect.values)
        told = dict(
            (
                *((topic, float(topic is suspect.topic)) for topic in TOPICS),
                *zip(SAID, self._said(faced, suspect), strict=True),
                *zip(WORDS, of_words(faced, suspect.left, suspect.right), strict=True),
                *zip(CLAIMS, claims, strict=True),
                *zip(PLACES, self._places(faced, suspect), strict=True),
                *zip(VALUES, numbers, strict=True),
                *zip(STATES, suspect.states or NO_STATES, strict=True),
            )
        )
        words, states = suspect.values is None, bool(suspect.states)
        of_some = [*(told[name] * words for name in OF_WORDS), *(told[name] * states for name in OF_STATES)]
        return [*told.values(), *_together(told, numbers=not words), *of_some]

    def _said(self, faced: Faced, suspect: Suspect) -> list[float]:
        left, right = faced.left, faced.right
        here, there = suspect.left[0], suspect.right[0]
        numbers = suspect.values is not None
        return [
            float(self._predicates.main(left, here) and self._predicates.main(right, there)),
            *self._predicates.parts(left, right, here, there),
            float(suspect.plain and not numbers),
            float(suspect.plain and numbers),
            float(suspect.near),
            float(suspect.lone and not numbers),
            float(suspect.lone and numbers),
        ]

    def _claims(self, faced: Faced) -> list[float]:
        left, right = faced.left, faced.right
        counter, claims = self._counter, (faced.left.claim, faced.right.claim)
        least, most = sorted((left.repeated(), right.repeated()))
        earlier = [counter.times.earlier(claim) for claim in claims]
        dated = [any(quantity.unit == "date" for quantity in claim.quantities) for claim in claims]
        unlike = (
            claims[0].factuality.negated != claims[1].factuality.negated,
            claims[0].factuality.hedged != claims[1].factuality.hedged,
            counter.times.years(claims[0]) != counter.times.years(claims[1]),
            dated[0] != dated[1],
            earlier[0] != earlier[1],
            all(earlier),
            counter.partial(claims[0]) != counter.partial(claims[1]),
        )
        return [
            least,
            most,
            min(left.met, right.met),
            math.log((faced.chance + 1e-3) / (1 - faced.chance + 1e-3)),
            faced.reading.similarity,
            math.log(faced.reading.disagree + 1e-3),
            float(faced.name_others),
            min(MANY, sum(left.items[index].kind == NAME for index in left.same)),
            min(MANY, *(sum(item.kind == NAME and i not in s.answers for i, item in enumerate(s.items)) for s in (left, right))),
            float(any(left.items[index].kind == VERB for index in left.answers)),
            math.log(min(len(left.items), len(right.items))),
            *map(float, unlike),
        ]

    @staticmethod
    def _places(faced: Faced, suspect: Suspect) -> list[float]:
        """Where the claims stand, whether the articles say the other's words too, whether no other claim is more alike."""
        left, right, setting = faced.left, faced.right, faced.setting
        given = [
            all(faced.told_there(side, index) for index in words if side.tells(index))
            for side, words in ((left, suspect.left), (right, suspect.right))
        ]
        likest = [nearest(setting, own.claim, their.claim) for own, their in faced.sides]
        return [
            math.exp(-(left.claim.start + right.claim.start) / LEAD),
            abs(setting.depth(left.claim) - setting.depth(right.claim)),
            float(any(given)),
            float(all(given)),
            float(any(likest)),
            float(all(likest)),
        ]


def _together(told: Mapping[str, float], *, numbers: bool) -> list[float]:
    """The numbers named in `TOGETHER`, by what is told by name."""
    least, most_around = told["least"], told["around most"]
    return [
        least * (1 - max(told["told"], told["told twice"])),
        float(told["anchors"] > 0) * least,
        most_around * told["alone"],
        told["nearest both"] * most_around,
        told["fate"] * told["totals"],
        told["before"] * told["behind"] * least * numbers,
        told["lone number"] * (1 - told["one role"]),
        told["lone number"] * told["ratio"],
    ]
