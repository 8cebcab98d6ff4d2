"""What is read: articles of the ANT corpus where it stands beside the checkout, else the two built-in ones again and again."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from pathlib import Path

from llamafund import read
from llamafund.model import Article

ROOT = Path(__file__).resolve().parent.parent
ANT = ROOT.parent / "shared" / "bench" / "ant" / "articles.jsonl.gz"
STEP = 15  # every fifteenth article: all outlets and months


def articles(count: int, step: int = STEP) -> tuple[str, list[Article]]:
    """What the articles are, in words, and `count` of them: every `step`-th."""
    if not ANT.is_file():
        built_in = [article for article in read([]) if isinstance(article, Article)]
        return f"the {len(built_in)} built-in articles, repeated", [built_in[index % len(built_in)] for index in range(count)]
    with gzip.open(ANT, "rt", encoding="utf-8") as lines:
        records = (json.loads(line) for line in islice(lines, 0, None, step))
        chosen = [
            Article(**{name: record[name] for name in ("id", "source", "title", "published", "text")})
            for record in islice(records, count)
        ]
    return f"{len(chosen):,} articles of the ANT corpus", chosen


def seeds() -> list[Path]:
    """The files of the two built-in articles."""
    return sorted((ROOT / "seeds").glob("*.txt"))
