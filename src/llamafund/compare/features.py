"""What a pair of sentences looks like, as numbers. Each is a name in `NAMES`; the model was trained on this order."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from llamafund.compare.align import (
    CONVERSE,
    FORM,
    LAND,
    LEMMA,
    LETTERS,
    NEAR,
    OPPOSED,
    REWORDED,
    ROOT,
    SAME,
    VECTOR,
    Match,
    equal,
)
from llamafund.compare.sentence import GRAMMAR, NAME, NUMBER, VERB, Sentence, Store
from llamafund.compare.vectors import Floats

SOFT = frozenset({VECTOR, NEAR})  # links that suggest, and do not prove, that two words say the same
TINY = 1e-6
NONE = -1.0  # a similarity that has nothing to compare


def _sides(*names: str) -> list[str]:
    return [f"{name}_{side}" for name in names for side in ("left", "right")]


NAMES: tuple[str, ...] = (
    *_sides("covered"),  # rarity-weighted part of a sentence with a firm answer in the other
    "covered_least",
    "covered_most",
    "covered_f",  # their harmonic mean
    *_sides("answered"),  # the same, soft links too, by strength
    *(f"linked_{name}" for name in ("form", "lemma", "root", "letters", "same", "reworded", "near", "vector")),  # weight by link
    "firm",  # words with a firm answer
    *_sides("length"),
    "longer",
    "length_ratio",
    *_sides("left_over"),  # content words without a firm answer
    "left_over_least",
    "left_over_most",
    *_sides("left_over_weight"),
    "left_over_weight_least",
    *_sides("left_over_rarest"),
    "rest_cosine",  # of the summed vectors of what is left over
    "cosine",  # of the summed vectors of all
    "distance",
    "rest_link_best",  # between words left over: the best, and how well each side is met
    "rest_link_left",
    "rest_link_right",
    "rest_link_worst",
    *_sides("nearest"),  # mean best cosine of a sentence's words in the other (BERTScore on static vectors)
    *_sides("strangest"),  # the left-over word furthest from everything in the other sentence
    *(f"{name}_{side}" for side in ("left", "right") for name in ("rest_nouns", "rest_verbs", "rest_names", "rest_adjectives")),
    "numbers_shared",
    *_sides("numbers_only"),
    "numbers_conflict",
    *_sides("negations"),
    "negation_differs",
    "inversions",  # part of the answering words in another order
    "crossings",
    "runs",  # answering words that follow each other in both
    "replaced_in_place",  # left-over words between the same neighbours
    "first_same",
    "first_cosine",
    "last_same",
    "letters",  # Jaccard index of the two sentences' letter trigrams
    "opposed_rest",  # opposed words, both without an answer
    "opposed_any",  # opposed words, one perhaps answered
    "opposed_inside",  # both sentences hold both words of a contrast
    "opposed_crossed",  # and in another order
    "converse",
    "same_rest",  # exchangeable words
    "near_rest",
    "land_same",
    "lands_differ",  # a country on one side, another on the other
    *_sides("lands_only"),
    "reworded",
    "exchanged",  # the same words, and two names in each other's place
)


def features(store: Store, left: Sentence, right: Sentence, table: Floats, matches: Sequence[Match]) -> list[float]:
    """The numbers named in `NAMES` for a pair, its links and its alignment (see `align`)."""
    if not len(left) or not len(right):
        return [0.0] * len(NAMES)
    firm = [match for match in matches if match.link not in SOFT]
    answers = {match.left: match.right for match in firm}
    back = {match.right: match.left for match in firm}
    rest = _left_over(left, answers)
    others = _left_over(right, back)
    return [
        *_coverage(left, right, matches, answers, back),
        *_remainders(store, left, right, (rest, others), table),
        *_kinds(left, rest),
        *_kinds(right, others),
        *_numbers(left, right),
        *_negations(left, right),
        *_order(left, right, answers, rest, others),
        *_ends(store, left, right, table),
        *_lexicon((left, right), (rest, others), table, answers, back),
        float(exchanged(left, right, answers) is not None),
    ]


def _left_over(sentence: Sentence, answered: Iterable[int]) -> list[int]:
    known = set(answered)
    return [i for i, item in enumerate(sentence.items) if i not in known and (item.kind != GRAMMAR or item.negation)]


def _coverage(
    left: Sentence, right: Sentence, matches: Sequence[Match], answers: dict[int, int], back: dict[int, int]
) -> list[float]:
    weights, others = [item.weight for item in left.items], [item.weight for item in right.items]
    total, other = sum(weights) + TINY, sum(others) + TINY
    one = sum(weights[i] for i in answers) / total
    two = sum(others[j] for j in back) / other
    by_link = dict.fromkeys((FORM, LEMMA, ROOT, LETTERS, SAME, REWORDED, NEAR, VECTOR), 0.0)
    for match in matches:
        by_link[match.link] += (weights[match.left] + others[match.right]) / (total + other)
    return [
        one,
        two,
        min(one, two),
        max(one, two),
        2 * one * two / (one + two + TINY),
        sum(weights[match.left] * match.strength for match in matches) / total,
        sum(others[match.right] * match.strength for match in matches) / other,
        *by_link.values(),
        len(answers),
        len(left),
        len(right),
        len(right) - len(left),
        min(len(left), len(right)) / max(len(left), len(right)),
    ]


def _remainders(
    store: Store, left: Sentence, right: Sentence, left_over: tuple[list[int], list[int]], table: Floats
) -> list[float]:
    rest, others = left_over
    weights, against = store.weights[left.rows], store.weights[right.rows]
    vectors, facing = store.vector[left.rows], store.vector[right.rows]
    own, their = weights[rest], against[others]
    cosines = table[:, :, VECTOR]
    whole, wholes = weights @ vectors, against @ facing
    lengths = math.sqrt(float(whole @ whole)), math.sqrt(float(wholes @ wholes))
    cosine = float(whole @ wholes) / (lengths[0] * lengths[1] + TINY)
    met = _met(cosines, rest, others)
    return [
        len(rest),
        len(others),
        min(len(rest), len(others)),
        max(len(rest), len(others)),
        float(own.sum()),
        float(their.sum()),
        float(min(own.sum(), their.sum())),
        float(own.max(initial=0)),
        float(their.max(initial=0)),
        _cosine(own @ vectors[rest], their @ facing[others]) if rest and others else NONE,
        cosine,
        math.sqrt(max(0.0, 2 - 2 * cosine)),
        *met,
        float(cosines.max(1) @ weights) / (float(weights.sum()) + TINY),
        float(cosines.max(0) @ against) / (float(against.sum()) + TINY),
        float(cosines[rest].max(1).min()) if rest else 1.0,
        float(cosines[:, others].max(0).min()) if others else 1.0,
    ]


def _met(cosines: Floats, rest: list[int], others: list[int]) -> list[float]:
    if not rest or not others:
        return [NONE if not rest and not others else NONE / 2] * 4
    part = cosines[rest][:, others]
    rows, columns = part.max(1), part.max(0)
    return [float(part.max()), float(rows.mean()), float(columns.mean()), float(min(rows.min(), columns.min()))]


def _cosine(left: Floats, right: Floats) -> float:
    norm = math.sqrt(float(left @ left) * float(right @ right))
    return float(left @ right) / norm if norm else NONE


def _kinds(sentence: Sentence, rest: list[int]) -> list[float]:
    kinds = [sentence.items[i].kind for i in rest]
    return [kinds.count(0), kinds.count(VERB), kinds.count(NAME), kinds.count(2)]


def _numbers(left: Sentence, right: Sentence) -> list[float]:
    own = sum(not any(equal(value, other) for other in right.numbers) for value in left.numbers)
    their = sum(not any(equal(value, other) for other in left.numbers) for value in right.numbers)
    return [len(left.numbers) - own, own, their, float(own > 0 and their > 0)]


def _negations(left: Sentence, right: Sentence) -> list[float]:
    own = sum(item.negation for item in left.items)
    their = sum(item.negation for item in right.items)
    return [own, their, abs(own - their)]


def _order(left: Sentence, right: Sentence, answers: dict[int, int], rest: list[int], others: list[int]) -> list[float]:
    places = [answers[i] for i in sorted(answers) if left.items[i].kind != GRAMMAR]
    crossings = sum(one > two for index, one in enumerate(places) for two in places[index + 1 :])
    pairs = len(places) * (len(places) - 1) / 2
    runs = sum(answers.get(i + 1) == j + 1 for i, j in answers.items()) / max(1, len(answers))
    replaced = 0
    for i in rest:
        for j in others:
            before = answers.get(i - 1) == j - 1 if i and j else i == j
            ends = i == len(left) - 1 and j == len(right) - 1
            replaced += before and (ends or answers.get(i + 1) == j + 1)
    return [crossings / pairs if pairs else 0.0, crossings, runs, replaced]


def exchanged(left: Sentence, right: Sentence, answers: Mapping[int, int]) -> tuple[int, int] | None:
    """Two names of `left` that stand in each other's place in `right`, where both hold the same words and nothing else.

    Only then is it sure that order alone makes the difference: a passive has «من قبل», a list its و.
    """
    if len(answers) != len(left) or len(answers) != len(right):
        return None
    names = [i for i in range(len(left)) if left.items[i].kind == NAME and right.items[answers[i]].kind == NAME]
    for index, one in enumerate(names):
        for two in names[index + 1 :]:
            listed = left.items[two].word.proclitic + right.items[answers[one]].word.proclitic
            if (
                answers[one] > answers[two]
                and "و" not in listed
                and any(
                    (i - one) * (j - answers[two]) > 0 and (i - two) * (j - answers[one]) > 0
                    for i, j in answers.items()
                    if left.items[i].kind not in (NAME, NUMBER, GRAMMAR)
                )
            ):
                return one, two
    return None


def _ends(store: Store, left: Sentence, right: Sentence, table: Floats) -> list[float]:
    first, last = table[0, 0], table[-1, -1]
    own, their = store.grams[left.rows].max(0), store.grams[right.rows].max(0)
    shared = float(own @ their)
    return [
        float(max(first[LEMMA], first[ROOT])),
        float(first[VECTOR]),
        float(max(last[LEMMA], last[ROOT])),
        shared / (float(own.sum() + their.sum()) - shared + TINY),
    ]


def _lexicon(
    sentences: tuple[Sentence, Sentence],
    left_over: tuple[list[int], list[int]],
    table: Floats,
    answers: dict[int, int],
    back: dict[int, int],
) -> list[float]:
    rest, others = left_over
    known = table[:, :, OPPOSED:].sum((0, 1)).tolist()
    among_rest = table[rest][:, others, REWORDED : OPPOSED + 1].sum((0, 1)).tolist() if rest and others else [0.0] * 3
    opposed = np.argwhere(table[:, :, OPPOSED]).tolist() if known[0] else []
    places = [(i, j) for i, j in opposed if i in answers and j in back]
    crossed = sum((back[j] - i) * (j - answers[i]) < 0 for i, j in places)
    own, their = ({land for sense in sentence.senses for land in sense.lands} for sentence in sentences)
    return [
        among_rest[OPPOSED - REWORDED],
        known[0],
        len(places),
        crossed,
        *(known[link - OPPOSED] for link in (CONVERSE, SAME, NEAR, LAND)),
        float(bool(own - their) and bool(their - own)),
        len(own - their),
        len(their - own),
        among_rest[0],
    ]


def turned(rows: Floats) -> Floats:
    """The features of pairs told in the other order: (pairs, features)."""
    other = rows[:, _MIRROR].copy()
    other[:, NAMES.index("longer")] *= -1
    return other


def _mirror(name: str) -> int:
    for side, opposite in (("_left", "_right"), ("_right", "_left")):
        if name.endswith(side) and name != "left" and name.removesuffix(side) + opposite in NAMES:
            return NAMES.index(name.removesuffix(side) + opposite)
    return NAMES.index(name)


_MIRROR = tuple(_mirror(name) for name in NAMES)
