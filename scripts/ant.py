"""The ANT corpus of 2018 (31,321 news articles of five outlets), read from where it stands beside a checkout."""

from __future__ import annotations

import gzip
import json
from collections.abc import Container, Iterator
from pathlib import Path

from llamafund.model import Article

BENCH = Path(__file__).resolve().parent.parent.parent / "shared" / "bench"


def articles(bench: Path, wanted: Container[str] | None = None) -> Iterator[Article]:
    """Its articles in the order of the file, all or those whose id is `wanted`."""
    with gzip.open(bench / "ant" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = json.loads(line)
            if wanted is None or fields["id"] in wanted:
                yield Article(
                    id=fields["id"],
                    source=fields["source"],
                    title=fields["title"],
                    published=fields["published"],
                    text=fields["text"],
                )
