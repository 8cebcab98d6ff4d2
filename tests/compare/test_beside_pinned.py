"""A codebook does not hide that somebody contradicts what it asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from llamafund.model import Article, Row, Status
from llamafund.pipeline import analyses, compare
from llamafund.workbench import Options

CODEBOOK = """
claims:
  - {id: dead, ar: قتل 12 شخصا في انهيار المبنى, needs: [[قتل], [12]]}
"""
TWELVE, NINE = "قتل 12 شخصا في انهيار المبنى.", "قتل تسعة أشخاص في انهيار المبنى."


@pytest.fixture
def rows(tmp_path: Path):
    """The rows of some articles by a codebook that asks for twelve dead, by id."""
    (tmp_path / "book.yaml").write_text(CODEBOOK, encoding="utf-8")

    def made(**texts: str) -> dict[str, Row]:
        options = Options(codebook=str(tmp_path / "book.yaml"))
        told = analyses([Article(id=name, source=name, text=text) for name, text in texts.items()], options)
        return {row.id: row for row in compare(told, options).rows}

    return made


def test_a_claim_that_no_pin_holds_contradicts_one_that_does(rows) -> None:
    """Both rows are disputed and name each other, with the reason."""
    found = rows(a=TWELVE, b=NINE)
    pinned, (other,) = found.pop("dead"), found.values()
    assert (pinned.status, other.status) == (Status.DISPUTED, Status.DISPUTED)
    assert [conflict.other for conflict in pinned.conflicts] == [other.id]
    assert [conflict.other for conflict in other.conflicts] == ["dead"]
    assert "12" in pinned.conflicts[0].why


def test_what_agrees_with_a_pin_is_no_conflict(rows) -> None:
    """Two papers that say the same back one row, and what else one of them says disputes nothing."""
    found = rows(a=TWELVE, b=TWELVE + " وفتحت النيابة تحقيقا في الحادث.")
    assert found["dead"].status is Status.CORROBORATED
    assert not any(row.conflicts for row in found.values())
