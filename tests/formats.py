"""Which results the formats of other trades are for; every other format is for all of them."""

from __future__ import annotations

from llamafund.render import BINARY, FORMATS

RESULTS = ("entities", "claims", "compare", "tokens", "find", "relate", "stories", "compare-by-story")
ONLY = {
    "conll": {"tokens", "entities"},
    "annotations": {"entities", "claims", "compare", "find", "compare-by-story"},
    "brat": {"entities", "claims"},
    "claimreview": {"claims", "compare", "compare-by-story"},
}
TEXTS = [name for name in FORMATS if name not in BINARY]  # the others have tests of their own
FITTING = [(name, result) for name in TEXTS for result in RESULTS if result in ONLY.get(name, RESULTS)]
REFUSED = [(name, result) for name in TEXTS for result in RESULTS if (name, result) not in FITTING]
