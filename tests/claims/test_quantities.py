"""Numbers with what they count: the cases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from llamafund import resources
from llamafund.claims.quantities.lexicon import Units, read_units
from llamafund.errors import ConfigError
from llamafund.model import Comparator
from llamafund.text import norm
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


def _units(folder: Path, compounds: str) -> Units:
    """The lexicon of quantities with other compounds."""
    source = resources.data("lexicon", "units.yaml").read_text(encoding="utf-8")
    before, behind = source.split("compounds:\n", 1)
    _, rest = behind.split("\n\n", 1)
    units = folder / "units.yaml"
    units.write_text(f"{before}compounds:\n  {compounds}\n\n{rest}", encoding="utf-8")
    return read_units(units, *(resources.data("lexicon", name) for name in ("numbers.yaml", "windows.yaml")), norm)


def test_a_unit_of_three_words_goes_on_with_one_of_two_however_that_is_spelt(tmp_path: Path) -> None:
    """«درجة مئوية» is shown with the letters that are written, and the longer unit is found all the same."""
    known = _units(tmp_path, "{درجة مئوية: [مئوية], درجة مئوية واحدة: [واحدة]}").compounds
    two = known[norm("درجة"), norm("مئوية")]
    assert two.shown == "درجة مئوية"
    assert known[two.norm, norm("واحدة")].shown == "درجة مئوية واحدة"


def test_a_compound_of_one_word_is_pointed_at(tmp_path: Path) -> None:
    """A slip in the lexicon is told with its place."""
    with pytest.raises(ConfigError, match=r'units\.yaml:\d+:4: "درجة" is one word'):
        _units(tmp_path, "{درجة: [مئوية]}")
