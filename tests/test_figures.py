"""The tables of docs/accuracy.md show the figures of data/eval/figures.json.

A comment before a table names them: a line for each row, in the order in which the numbers of three digits stand there; `-` is a
number that somebody else published.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator

import pytest

from llamafund import resources
from tests import pages

PAGE = pages.ROOT / "docs" / "accuracy.md"
FIGURES: dict[str, float] = json.loads(resources.data("eval", "figures.json").read_text(encoding="utf-8"))["figures"]
_TABLE = re.compile(r"<!-- figures\n(?P<names>.*?)\n-->\n(?P<head>\|[^\n]*\n\|[-|]+\n)(?P<rows>(?:\|[^\n]*\n)+)", re.DOTALL)
_NUMBER = re.compile(r"(?<![\d.,])(?:\d?\.\d{3}|\d{1,3},\d{3})(?!\d|,\d)")
_ROUNDED = 0.000551
TABLES = list(_TABLE.finditer(PAGE.read_text(encoding="utf-8")))


def shown(value: float) -> str:
    """A figure as the tables have it: `.914`, `1.000`, `4,549`."""
    return f"{value:,.0f}" if value > 1 else f"{value:.3f}".removeprefix("0")


def filled(table: re.Match[str]) -> Iterator[str]:
    """The rows of a table with the figures of today in them."""
    names = [line.split(" | ") for line in table["names"].splitlines()]
    rows = table["rows"].splitlines()
    assert len(names) == len(rows), f"{len(names)} lines of names above {len(rows)} rows: {rows[0]}"
    for row, wanted in zip(rows, names, strict=True):
        waiting = list(wanted)
        assert len(_NUMBER.findall(row)) == len(waiting), f"{len(waiting)} names for the numbers of: {row}"
        yield _NUMBER.sub(lambda number, left=waiting: _figure(left.pop(0), number[0]), row)


def _figure(name: str, there: str) -> str:
    """What stands there where it is right; the file has four digits, so the third may have been rounded from more than those."""
    if name == "-" or abs(float(there.replace(",", "")) - FIGURES[name]) < _ROUNDED:
        return there
    return shown(FIGURES[name])


def test_every_part_has_a_table() -> None:
    """No part that is measured is left out of the page."""
    named = {name.split(".")[0] for table in TABLES for name in re.split(r"[\n|]", table["names"]) if name.strip() != "-"}
    assert {name.strip() for name in named} == {name.split(".")[0] for name in FIGURES}


@pytest.mark.parametrize("index", range(len(TABLES)), ids=lambda index: TABLES[index]["rows"].split("|")[1].strip()[:40])
def test_a_table_shows_what_was_measured(index: int) -> None:
    """Each number is that of figures.json; UPDATE_GOLDEN=1 writes them anew."""
    table = TABLES[index]
    rows = "".join(f"{row}\n" for row in filled(table))
    if os.environ.get("UPDATE_GOLDEN"):
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(page.replace(table[0], table[0].replace(table["rows"], rows)), encoding="utf-8", newline="\n")
    else:
        assert rows == table["rows"]
