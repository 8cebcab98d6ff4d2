"""Digits come to the same value wherever the program reads them: in claims and in pairs of sentences."""

from __future__ import annotations

import pytest

from llamafund.digits import written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1200", 1200),
        ("١٬٢٠٠", 1200),
        ("1,200", 1200),
        ("1.200", 1.2),
        ("1.200.300", 1_200_300),
        ("2,5", 2.5),
        ("٤٫٣", 4.3),
        ("1,200.50", 1200.5),
        ("0,200", 0.2),
        ("15.", 15),
        ("4..3", None),
    ],
)
def test_a_mark_groups_where_three_digits_follow(text: str, value: float | None) -> None:
    """Commas group before three digits, full stops only where two of them do; all else is a decimal mark, or no number."""
    assert written(text) == value
