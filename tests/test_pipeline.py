"""Where the stages meet."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from llamafund import pipeline
from llamafund.model import Article


@pytest.mark.parametrize("answers", [0, 1, 3])
def test_a_recogniser_answers_for_each_document(answers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that gives fewer answers or more is at fault: no article takes the names of another, and none goes missing."""
    bench = SimpleNamespace(documents=lambda articles: articles, recogniser=lambda _: [()] * answers)
    monkeypatch.setattr(pipeline, "workbench", lambda _: bench)
    with pytest.raises(ValueError, match="zip"):
        pipeline.names([Article(id="a", text="نص"), Article(id="b", text="نص")])
