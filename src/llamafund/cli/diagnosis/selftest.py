"""Whether the program works where it is installed: it reads the two articles that come along and looks at what it finds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from llamafund.errors import LlamafundError

# A claim of the built-in codebook that both articles make in so many words; if it is not found, nothing can be trusted.
_ROW, _STATUS = "outside-money-sought", "corroborated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was looked at: whether it is as it should be, and what was seen."""

    name: str
    passed: bool
    seen: str


def checks() -> Iterator[Check]:
    """Run the comparison of the built-in articles and look at it; a fault of the data that come along is a check that failed."""
    began = time.perf_counter()
    try:
        yield from _checks()
    except LlamafundError as error:
        yield Check(name="runs", passed=False, seen=str(error))
        return
    yield Check(name="runs", passed=True, seen=f"{time.perf_counter() - began:.1f} s")


def _checks() -> Iterator[Check]:
    from llamafund import pipeline, resources
    from llamafund.corpus import built_in
    from llamafund.entities.gazetteer.compiled import open_compiled
    from llamafund.entities.gazetteer.gazetteer import built_in_sources
    from llamafund.workbench import BUILT_IN, DEFAULTS, signature

    compiled = open_compiled(resources.data("models"), built_in_sources()) is not None
    seen = "compiled from the YAML as it is" if compiled else "older than the YAML, which is read instead: slower"
    yield Check(name="gazetteer", passed=compiled, seen=seen)
    options = replace(DEFAULTS, codebook=BUILT_IN)
    comparison = pipeline.compare((pipeline.analyse(article, options) for article in built_in()), options)
    texts = {article.id: article.text for article in comparison.articles}
    yield Check(name="articles", passed=len(texts) > 1 and not comparison.skipped, seen=f"{len(texts)} read")
    claims = [cell.claim for row in comparison.rows for cell in row.cells]
    exact = all(texts[claim.document][claim.start : claim.end] == claim.text for claim in claims)
    seen = f"{len(claims)}, {'each the very words at its place' if exact else 'and some are not the words at their place'}"
    yield Check(name="quotes", passed=bool(claims) and exact, seen=seen)
    row = next((row for row in comparison.rows if row.id == _ROW), None)
    speakers = {cell.claim.document for cell in row.cells} if row else set()
    known = row is not None and row.status == _STATUS and speakers == set(texts)
    yield Check(name="known row", passed=known, seen=f"{_ROW}: {row.status.value if row else 'missing'}, {len(speakers)} sources")
    signed = comparison.signature
    whole = all(value for _, value in (*signed.versions, *signed.data)) and signed == signature(options)
    yield Check(name="signature", passed=whole, seen=f"{len(signed.versions)} versions, {len(signed.data)} digests")
