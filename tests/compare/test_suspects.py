"""What is suspected to be a dispute between two sentences, kind by kind, with what only looks like it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.compare.unweighed import disputes, judge

from llamafund.compare.story.counting.values import MOST
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.model import Analysis, Article
from llamafund.pipeline import analyse
from llamafund.publication_day import day

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "suspects.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in CASES])
def test_suspected(case: Any) -> None:
    """Of what two sentences say, that kind of dispute is suspected which a careful reader would look into, or none."""
    kinds = {suspect.topic for suspect in suspected(case)}
    assert case["kind"] in kinds if case["kind"] else not kinds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عين الملك نبيل الطراونة رئيسا لهيئة الموانئ.", "عين الملك سعاد الكيلاني رئيسا لهيئة الموانئ."),
        ("فازت الكاتبة ليلى الصباغ بجائزة النخيل.", "فازت الشاعرة سعاد القادري بجائزة النخيل."),
        ("صرح وزير الصحة سامي حداد بعد الجلسة.", "صرح وزير النقل سامي حداد بعد الجلسة."),
        ("عقدت القمة في جنيف يوم الأحد.", "عقدت القمة في فيينا يوم الأحد."),
    ],
    ids=["post", "prize", "office", "place"],
)
def test_one_suspicion_is_told_once(one: str, other: str) -> None:
    """Two kinds that ask one question of the same words are one suspicion: else it would be learned from twice."""
    assert len(suspected({"a": one, "b": other})) == 1


def suspected(case: Any) -> list[Suspect]:
    """What is suspected between the claims of two papers, each of one text, by the day on which it was published."""
    found = [analyse(Article(id=paper, text=case[paper])) for paper in ("a", "b")]
    left, right = (each.claims for each in found if isinstance(each, Analysis))
    days = {paper: day(str(published)) for paper, published in case.get("published", {}).items()}
    faced = judge().faced([(i, j) for i in left for j in right], days)
    return [suspect for each in faced for suspect in disputes().suspects(each)]


def test_lists_of_numbers_are_held_against_each_other_up_to_a_bound() -> None:
    """Two tables in prose yield no more suspects than the first values of each: else work grows with the square."""
    found = [
        analyse(Article(id=paper, text="حضر " + " ".join(f"{number} شخصا" for number in range(first, first + 60))))
        for paper, first in (("a", 100), ("b", 2000))
    ]
    left, right = (each.claims for each in found if isinstance(each, Analysis))
    faced = next(iter(judge().faced([(left[0], right[0])])))
    assert 0 < sum(suspect.values is not None for suspect in disputes().suspects(faced)) <= MOST**2
