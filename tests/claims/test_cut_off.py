"""A text that breaks off anywhere, as a teaser does, is read to where it ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from llamafund.model import Analysis, Article
from llamafund.pipeline import analyse

CASES = Path(__file__).parent.parent / "cases"
SENTENCES = ("attribution.yaml", "attribution_forms.yaml", "claims.yaml", "factuality.yaml", "quantities.yaml")


def _texts(name: str) -> Iterator[str]:
    for case in yaml.safe_load((CASES / name).read_text(encoding="utf-8")):
        yield case["text"]


@pytest.mark.parametrize("name", SENTENCES)
def test_every_beginning_of_a_text_is_read(name: str) -> None:
    """Each text of the cases, cut off behind each of its words, is analysed, and every claim lies within it."""
    for text in _texts(name):
        words = text.split(" ")
        for last in range(1, len(words) + 1):
            beginning = " ".join(words[:last])
            analysis = analyse(Article(id="a", text=beginning))
            if isinstance(analysis, Analysis):
                assert all(0 <= claim.start < claim.end <= len(beginning) for claim in analysis.claims)
