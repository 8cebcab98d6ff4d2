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
