"""What is suspected to be a dispute, and what is weighed of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from scripts.invented import events
from tests.compare.unweighed import disputes, judge

from llamafund.compare import Ground
from llamafund.compare.story.disputes.evidence import TOPICS, WEIGHED, read_evidence
from llamafund.compare.story.facing.faced import Faced
from llamafund.errors import LlamafundError
from llamafund.model import Analysis, Article
from llamafund.pipeline import analyse
from llamafund.workbench import DEFAULTS, workbench

EVENTS = events()


@cache
def _pairs() -> tuple[Faced, ...]:
    """The claims of two papers on each of some invented events, every one against every other."""
    bench = workbench(DEFAULTS)
    found: list[Faced] = []
    for event in EVENTS[:4]:
        analyses = [analyse(Article(id=paper, text=text)) for paper, text in event["articles"].items()][:2]
        ground = Ground.of([each for each in analyses if isinstance(each, Analysis)], bench.gazetteer.wholes)
        left, right = ([claim for claim in ground.claims if claim.document == paper] for paper in ("a", "b"))
        found += judge().faced([(one, other) for one in left for other in right])
    return tuple(found)


def test_what_is_weighed_has_a_name_of_its_own() -> None:
    """Evidence is put together by name: of two that share one, the first would be lost."""
    assert len(set(WEIGHED)) == len(WEIGHED)


def test_every_suspicion_can_be_weighed() -> None:
    """A kind that the model does not know would be weighed as if it were another; each gives as many numbers as have names."""
    suspects = [(faced, list(disputes().suspects(faced))) for faced in _pairs()]
    kinds = {suspect.topic for _, several in suspects for suspect in several}
    assert kinds <= {*TOPICS, "number"}
    assert len(kinds) > 3
    for faced, several in suspects:
        assert [len(numbers) for numbers in disputes().evidence(faced, several)] == [len(WEIGHED)] * len(several)


def test_who_suspects_does_not_decide() -> None:
    """By a model of even chances all that is suspected is a dispute where half is enough, and nothing where more is asked."""
    eager, wary = disputes(0.5), disputes(0.6)
    suspected = [faced for faced in _pairs() if any(eager.suspects(faced))]
    assert suspected
    assert all(eager(faced) for faced in suspected)
    assert not any(wary(faced) for faced in suspected)


def test_a_model_of_other_evidence_is_refused(tmp_path: Path) -> None:
    """Weights in another order would speak of the wrong things; the message names the file and how to make it anew."""
    path = tmp_path / "disputes.json"
    path.write_text('{"least": 0.5, "bias": 0.0, "weighed": {"least": [0, 1, 1]}}', encoding="utf-8")
    with pytest.raises(LlamafundError, match="made for other features") as caught:
        read_evidence(path)
    assert caught.value.where == str(path)
    assert "train_disputes" in str(caught.value.hint)
