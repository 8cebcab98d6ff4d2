"""In which order the answering words stand, and what stands at the ends."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features.names import TINY
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.links import LEMMA, ROOT, VECTOR
from llamafund.compare.pair.sentence import GRAMMAR, NAME, NUMBER, UNKNOWN, Booleans, Ints, Sentence
from llamafund.compare.pair.store import Store
from llamafund.orthography import AND

_NAMING = (NAME, UNKNOWN)  # a word that no dictionary has is most often a name

NAMES = (
    "inversions",  # part of the answering words in another order
    "crossings",
    "runs",  # answering words that follow each other in both
    "replaced_in_place",  # left-over words between the same neighbours
    "first_same",
    "first_cosine",
    "last_same",
    "letters",  # Jaccard index of the two sentences' letter trigrams
    "exchanged",  # the same words, and two names in each other's place
    "names_crossed",  # pairs of answering names in another order
    "name_marked",  # answering names of which one has the preposition ل and the other not
)


def order(store: Store, pairs: Aligned) -> list[Floats]:
    """The features named in `NAMES`, a column (pairs,) each."""
    left, right, firm, answers = pairs.left, pairs.right, pairs.alignment.firm, pairs.alignment.answers
    content = firm & (left.kinds != GRAMMAR)
    count = content.sum(1)
    crossings, possible = _crossings(answers, content), count * (count - 1) / 2
    following = firm[:, 1:] & firm[:, :-1] & (answers[:, 1:] == answers[:, :-1] + 1)
    ends = np.arange(len(pairs)), np.maximum(left.count - 1, 0), np.maximum(right.count - 1, 0)
    first, last = pairs.links[:, 0, 0], pairs.links[ends]
    own, their = left.grams.max(1), right.grams.max(1)
    shared = (own * their).sum(1)
    named, their_named = store.named[left.rows], store.named[right.rows]
    places = np.maximum(answers, 0)
    both_named = firm & named & np.take_along_axis(their_named, places, 1)
    marked = store.to[left.rows] != np.take_along_axis(store.to[right.rows], places, 1)
    return [
        np.where(possible > 0, crossings / np.maximum(possible, 1), 0.0),
        crossings,
        following.sum(1) / np.maximum(firm.sum(1), 1),
        (pairs.unmet & in_place(pairs)).sum((1, 2)),
        np.maximum(first[:, LEMMA], first[:, ROOT]),
        first[:, VECTOR],
        np.maximum(last[:, LEMMA], last[:, ROOT]),
        shared / (own.sum(1) + their.sum(1) - shared + TINY),
        _exchanged(pairs).astype(np.float32),
        _crossings(answers, both_named),
        (both_named & marked).sum(1),
    ]


def in_place(pairs: Aligned) -> Booleans:
    """Each two words that stand between the same neighbours (pairs, left, right)."""
    firm = pairs.firm
    before, after = np.zeros_like(firm), np.zeros_like(firm)
    before[:, 1:, 1:], after[:, :-1, :-1] = firm[:, :-1, :-1], firm[:, 1:, 1:]
    before[:, 0, 0] = True
    after[np.arange(len(firm)), np.maximum(pairs.left.count - 1, 0), np.maximum(pairs.right.count - 1, 0)] = True
    both: Booleans = before & after
    return both


def _crossings(answers: Ints, some: Booleans) -> Floats:
    """How many pairs of these answering words (pairs, left) stand in another order in the other sentence: (pairs,)."""
    later = np.triu(np.ones((answers.shape[1],) * 2, np.bool_), 1)
    crossed: Floats = ((answers[:, :, None] > answers[:, None, :]) & some[:, :, None] & some[:, None, :] & later).sum((1, 2))
    return crossed


def _exchanged(pairs: Aligned) -> Booleans:
    found, firm = np.zeros(len(pairs), np.bool_), pairs.alignment.firm.sum(1)
    for pair in np.flatnonzero((firm == pairs.left.count) & (firm == pairs.right.count)).tolist():
        answers = dict(enumerate(pairs.alignment.answers[pair, : firm[pair]].tolist()))
        found[pair] = exchanged(pairs.left.sentences[pair], pairs.right.sentences[pair], answers) is not None
    return found


def exchanged(left: Sentence, right: Sentence, answers: Mapping[int, int]) -> tuple[int, int] | None:
    """Two names of `left` that stand in each other's place in `right`, where both hold the same words and nothing else.

    Only then is it sure that order alone makes the difference: a passive has «من قبل», a list its و.
    """
    if len(answers) != len(left) or len(answers) != len(right):
        return None
    names = [i for i in range(len(left)) if left.items[i].kind in _NAMING and right.items[answers[i]].kind in _NAMING]
    for index, one in enumerate(names):
        for two in names[index + 1 :]:
            listed = left.items[two].word.proclitic + right.items[answers[one]].word.proclitic
            if (
                answers[one] > answers[two]
                and AND not in listed
                and any(
                    (i - one) * (j - answers[two]) > 0 and (i - two) * (j - answers[one]) > 0
                    for i, j in answers.items()
                    if left.items[i].kind not in (*_NAMING, NUMBER, GRAMMAR)
                )
            ):
                return one, two
    return None
