"""Labels obey, lines hold, and slips of the pen are told from other names."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from llamafund.entities.gazetteer.spellings import is_spelling
from llamafund.entities.identity.slips import one_letter_apart
from llamafund.entities.model.labels import LABELS, best, stretches
from llamafund.entities.sheet import sheets
from llamafund.entities.spans.lines import lines_of
from llamafund.model import Article
from llamafund.workbench import DEFAULTS, workbench

SCORES = arrays(np.float32, st.tuples(st.integers(1, 12), st.just(len(LABELS))), elements=st.floats(-9, 0, width=32))


@given(SCORES, st.integers(0, 12))
def test_the_best_sequence_obeys(scores: np.ndarray, cut: int) -> None:
    """No I stands without its B or I before it in its line, and no name crosses a line."""
    count = len(scores)
    lines = [(0, cut), (cut, count)] if 0 < cut < count else [(0, count)]
    labels = best(scores, lines)
    for first, last in lines:
        for place in range(first, last):
            before = labels[place - 1] if place > first else 0
            assert labels[place] == 0 or labels[place] % 2 == 1 or before in (labels[place], labels[place] - 1)
    names = list(zip(*(column.tolist() for column in stretches(labels)), strict=True))
    inside = {place for first, last, _ in names for place in range(first, last)}
    assert inside == set(np.flatnonzero(labels).tolist())
    assert all(not first < cut < last for first, last, _ in names if len(lines) > 1)


@given(st.text(alphabet="كتاب \n\u200f", max_size=40))
def test_a_line_ends_where_the_text_says(text: str) -> None:
    """Of any two tokens the later one is on another line exactly if a line ends between them."""
    document = workbench(DEFAULTS).document(Article(id="x", text=text))
    (sheet,) = sheets([document])
    for first, start in enumerate(document.starts):
        for last in range(first, len(document.starts)):
            assert (last >= sheet.end_of_line(first)) == ("\n" in text[start : document.starts[last]])


def test_lines_cover_all_tokens() -> None:
    """Every token is in one line; empty lines have none."""
    document = workbench(DEFAULTS).document(Article(id="x", text="\n\nقال الوزير\n\nنعم . \n"))
    assert lines_of(document) == [(0, 2), (2, 4)]


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("مايكروسوفت", "مايكروسفت", True),
        ("بوريس جونسون", "بوريس جونسن", True),
        ("دونالد ترامب", "دونالد ترمب", True),
        ("كاتالونيا", "كاتلونيا", True),
        ("سكريبال", "سكربيال", True),
        ("لندن", "لبنن", False),
        ("بوتين", "بوتان", False),
        ("مايكروسوفت", "مايكروسوفت", False),
        ("galaxy s9", "galaxy s8", False),
        ("قطاع غزة الجنوبي", "قطاع غزة الشمالي", False),
    ],
)
def test_slips(one: str, other: str, slip: bool) -> None:  # noqa: FBT001 - a column of a table
    """One letter in a long name is a slip; a digit, a short name and two letters are not."""
    assert one_letter_apart(one, other) is slip
    assert one_letter_apart(other, one) is slip


@pytest.mark.parametrize(
    ("one", "other", "listed", "spelling"),
    [
        ("حسن", "حسين", True, False),
        ("محمد", "محمود", True, False),
        ("سعد", "سعيد", True, False),
        ("سالم", "سليم", True, False),
        ("أنتوان", "أنطوان", True, True),
        ("جيرارد", "جاريد", False, True),
        ("وليام", "فيكتور", False, False),
    ],
)
def test_spellings(one: str, other: str, listed: bool, spelling: bool) -> None:  # noqa: FBT001 - columns of a table
    """Vowels do not tell spellings apart, but they do tell two names that are both listed."""
    assert is_spelling(one, other, listed=listed) is spelling
    assert is_spelling(other, one, listed=listed) is spelling
