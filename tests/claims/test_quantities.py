"""Numbers with what they count: the cases."""

from __future__ import annotations

from typing import Any

import pytest

from llamafund.model import Comparator
from tests.claims.conftest import Reader, cases


@pytest.mark.parametrize("case", cases("quantities.yaml"))
def test_cases(case: dict[str, Any], read: Reader) -> None:
    """Every quantity of a text is read to its value, unit and comparator."""
    found = [quantity for claim in read(case["text"]) for quantity in claim.quantities]
    assert [(one.text, one.value, one.unit, one.comparator) for one in found] == [
        (text, pytest.approx(value), unit, Comparator(rest[0]) if rest else Comparator.EXACT)
        for text, value, unit, *rest in case["found"]
    ]


def test_a_year_of_thousands_of_digits_is_read(read: Reader) -> None:
    """A year behind one with more zeros before it than Python makes a whole number of is a year all the same."""
    text = f"وزعت البلدية بين {'0' * 5000}2003 و2004 حزمة من المعونات."
    assert [one.value for claim in read(text) for one in claim.quantities] == [2004]
