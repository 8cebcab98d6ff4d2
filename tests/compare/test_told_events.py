"""Which events a sentence tells, and which only look told by words that mostly tell something else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.compare.unweighed import judge, words

from llamafund.compare.story.disputes.reading.events import Events
from llamafund.model import Analysis, Article
from llamafund.pipeline import analyse

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "told_events.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"]) for case in CASES])
def test_told(case: Any) -> None:
    """A sentence tells these events and no other."""
    found = [analyse(Article(id=paper, text=case["text"])) for paper in ("a", "b")]
    left, right = (each.claims for each in found if isinstance(each, Analysis))
    faced = next(iter(judge().faced([(left[0], right[0])])))
    assert sorted({event.name for event in Events(words())(faced.setting, faced.left)}) == case["events"]
