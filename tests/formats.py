"""Which results the formats of other trades are for; every other format is for all of them."""

from __future__ import annotations

from llamafund.render import FORMATS

RESULTS = ("entities", "claims", "compare", "tokens", "find", "relate")
ONLY = {
    "conll": {"tokens", "entities"},
    "annotations": {"entities", "claims", "compare", "find"},
    "claimreview": {"claims", "compare"},
}
FITTING = [(name, result) for name in FORMATS for result in RESULTS if result in ONLY.get(name, RESULTS)]
REFUSED = [(name, result) for name in FORMATS for result in RESULTS if (name, result) not in FITTING]
