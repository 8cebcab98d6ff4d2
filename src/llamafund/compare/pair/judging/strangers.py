"""Sentences that are of two events: how much likelier that is than the model, which learned from chosen headlines, takes it for.

Sentences with a name in common and nothing else (see features/lone.py), or one noun (the club, the union, the court), are seldom
of one event anywhere but among headlines that were put together to be judged.
"""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features import NAMES
from llamafund.compare.pair.features.lone import AGAINST, NAME_SHARE, REST_COSINE, REST_WORDS
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.sentence import GRAMMAR, VERB, Booleans

ODDS = 27.0
# Words of a contrast, none of them opposed, that each may hold: where both hold more, one mostly speaks against the other.
SIDED = 1
_PLACES = {name: place for place, name in enumerate(NAMES)}
_AGAINST = [place for name, place in _PLACES.items() if name.startswith(AGAINST)]


def odds(pairs: Aligned, rows: Floats) -> Floats:
    """By what to multiply the odds that each of the pairs is of two events: (pairs,), 1 for most.

    `rows` are their features (pairs, features), not brought to size.
    """
    found: Floats = np.where((rows[:, _PLACES["lone_name"]] > 0) | _lone_noun(pairs, rows), ODDS, 1.0).astype(np.float32)
    return found


def _lone_noun(pairs: Aligned, rows: Floats) -> Booleans:
    found = pairs.alignment
    met, meeting = found.firm & (pairs.left.kinds != GRAMMAR), found.firm_back & (pairs.right.kinds != GRAMMAR)
    verbs = (met & (pairs.left.kinds == VERB)).any(1) | (meeting & (pairs.right.kinds == VERB)).any(1)
    told = {name: rows[:, place] for name, place in _PLACES.items()}
    alone: Booleans = (
        (met.sum(1) == 1)
        & ~verbs
        & (told["rest_cosine"] < REST_COSINE)
        & (told["left_over_least"] >= REST_WORDS)
        & (told["covered_most"] < NAME_SHARE)
        & (np.minimum(told["sided_left"], told["sided_right"]) <= SIDED)
        & (rows[:, _AGAINST].sum(1) == 0)
    )
    return alone
