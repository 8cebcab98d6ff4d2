"""Who affirms and who denies a claim of a codebook, put positively and put negatively."""

from __future__ import annotations

from pathlib import Path

import pytest

from llamafund.model import Article, Stance
from llamafund.pipeline import analyse, compare
from llamafund.workbench import Options

CODEBOOK = """
claims:
  - id: succeeded
    ar: نجحت المحادثات
    needs: [[محادثات], [نجح, نجاح]]
  - id: failed
    ar: لم تنجح المحادثات
    needs: [[محادثات], [نجح, نجاح, فشل]]
"""


@pytest.mark.parametrize(
    ("text", "succeeded", "failed"),
    [
        ("نجحت المحادثات بين النقابة والشركة.", Stance.ASSERTS, Stance.DENIES),
        ("لم تنجح المحادثات بين النقابة والشركة.", Stance.DENIES, Stance.ASSERTS),
        ("فشلت المحادثات بين النقابة والشركة.", None, Stance.ASSERTS),
        ("وأدى عدم نجاح المحادثات إلى إضراب.", Stance.DENIES, Stance.ASSERTS),
    ],
)
def test_polarity(text: str, succeeded: Stance | None, failed: Stance, tmp_path: Path) -> None:
    """Each is denied by the other, however the negation is put; a word that denies by itself (فشل) affirms the negative one."""
    path = tmp_path / "codebook.yaml"
    path.write_text(CODEBOOK, encoding="utf-8")
    options = Options(codebook=str(path))
    rows = {row.id: row for row in compare([analyse(Article(id="a", text=text), options)], options).rows}
    found = {name: [cell.stance for cell in rows[name].cells] for name in ("succeeded", "failed")}
    assert found == {"succeeded": [succeeded] if succeeded else [], "failed": [failed]}
