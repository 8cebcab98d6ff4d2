"""A text that many houses publish word for word is compared once, and stands in its rows as often as it was published."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from llamafund.compare.rows.candidates import PARTNERS
from llamafund.compare.rows.found import found_rows
from llamafund.compare.rows.ground import Ground
from llamafund.compare.rows.word_for_word import told_once
from llamafund.model import Analysis, Article, Claim, Comparison, Relation, RelationKind, Status
from llamafund.pipeline import analyse, compare

AGENCY = (
    "أعلنت وزارة الصحة في تونس افتتاح المستشفى الجديد أمام المرضى. بلغت كلفة البناء 20 مليون دولار. "
    "يضم المبنى 300 سرير وأقساما للأطفال والجراحة."
)
REPORTER = "افتتحت وزارة الصحة في تونس المستشفى الجديد أمام المرضى. وطالب سكان الأحياء القريبة بطريق يصل إلى المبنى."
COPIES = 2 * PARTNERS


def _read(number: int, text: str, source: str) -> Analysis:
    analysed = analyse(Article(id=f"a{number}", source=source, text=text))
    assert isinstance(analysed, Analysis)
    return analysed


def _ground(analyses: Sequence[Analysis]) -> Ground:
    return Ground.of(analyses, wholes=lambda entity: frozenset({entity}))


def _shape(comparison: Comparison, left_out: frozenset[str]) -> list[tuple[str, str, list[str]]]:
    """Each row's status, wording and articles, those that are `left_out` aside."""
    return [(row.status, row.ar, sorted({cell.claim.document for cell in row.cells} - left_out)) for row in comparison.rows]


def test_copies_change_no_row_and_stand_in_all_of_them() -> None:
    """More copies than a claim has partners: rows, statuses and wording are those of the first copy and the reporter alone."""
    first, reporter = _read(0, AGENCY, "house 0"), _read(999, REPORTER, "reporter")
    copies = [_read(number, AGENCY, f"house {number}") for number in range(1, COPIES)]
    names = frozenset(copy.article.id for copy in copies)
    few, many = compare([first, reporter]), compare([first, *copies, reporter])
    assert _shape(many, names) == _shape(few, frozenset())
    for row in many.rows:
        articles = {cell.claim.document for cell in row.cells}
        assert names <= articles or not articles & {*names, "a0"}
    assert any(row.status is Status.CORROBORATED and len(row.cells) == COPIES + 1 for row in many.rows)


def test_pairs_to_be_judged_do_not_grow_with_copies() -> None:
    """The judge sees as many pairs with fifty copies as with one."""
    seen: list[int] = []

    def judge(pairs: Sequence[tuple[Claim, Claim]], *_: object) -> list[Relation]:
        seen.append(len(pairs))
        return [Relation(kind=RelationKind.OTHER, score=0.9, similarity=0.1)] * len(pairs)

    reporter = _read(999, REPORTER, "reporter")
    for count in (1, COPIES):
        found_rows(_ground([*(_read(number, AGENCY, f"house {number}") for number in range(count)), reporter]), judge)
    assert seen[0] == seen[1] > 0


def test_what_one_house_publishes_twice_is_no_copy() -> None:
    """Two articles of one house make no row together, so neither stands beside the other while nobody else repeats them."""
    told = told_once(_ground([_read(0, AGENCY, "one"), _read(1, AGENCY, "one")]))
    assert {claim.document for claim in told.ground.claims} == {"a0", "a1"}
    assert not told.again


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_rows_do_not_depend_on_which_copy_comes_first(order: Sequence[int]) -> None:
    """Two of one house, a copy of another and a reporter of the first house: whatever the order, one row holds all four."""
    told = [(0, AGENCY, "one"), (1, AGENCY, "one"), (2, AGENCY, "two"), (3, REPORTER, "one")]
    rows = compare([_read(*told[index]) for index in order]).rows
    assert any({cell.claim.document for cell in row.cells} == {"a0", "a1", "a2", "a3"} for row in rows)


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)])
def test_a_copy_of_another_day_is_compared_by_its_own_day(order: Sequence[int]) -> None:
    """What was true in January is news by March; the same words told anew in March are in dispute with March's other number."""
    told = [("2024-01-01", 12, "one"), ("2024-03-01", 12, "two"), ("2024-03-02", 19, "three")]
    articles = [
        Article(
            id=f"a{index}", source=told[index][2], published=told[index][0], text=f"قتل {told[index][1]} عاملا في انهيار المنجم."
        )
        for index in order
    ]
    comparison = compare([each for each in map(analyse, articles) if isinstance(each, Analysis)])
    assert any(row.status is Status.DISPUTED for row in comparison.rows)


def test_another_speaker_makes_another_text() -> None:
    """The same statement credited to somebody else is compared like any other."""
    texts = [f"قالت {who} إن المستشفى الجديد يضم 300 سرير." for who in ("وزارة الصحة", "وكالة الأنباء")]
    told = told_once(_ground([_read(number, text, f"house {number}") for number, text in enumerate(texts)]))
    assert not told.again
