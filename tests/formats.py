"""Which results the formats of other trades are for; every other format is for all of them."""

from __future__ import annotations

from llamafund.render import FORMATS

RESULTS = ("entities", "claims", "compare", "tokens", "find", "relate", "stories", "compare-by-story")
ONLY = {
    "conll": {"tokens", "entities"},
    "annotations": {"entities", "claims", "compare", "find", "compare-by-story"},
    "brat": {"entities", "claims"},
    "claimreview": {"claims", "compare", "compare-by-story"},
}
FITTING = [(name, result) for name in FORMATS for result in RESULTS if result in ONLY.get(name, RESULTS)]
REFUSED = [(name, result) for name in FORMATS for result in RESULTS if (name, result) not in FITTING]
