"""The table for a person fits the page and reads well on it."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace
from itertools import pairwise

import pytest
from rich.cells import cell_len

from llamafund.model import Attribution, Cell, Comparison, Conflict, Factuality, Origin, SourceType, Stance, Status
from llamafund.render import FORMATS, Style
from llamafund.render.presentation.languages import LANGUAGES
from llamafund.render.presentation.marks import CERTAINTIES, SILENT, STANCES, STATUSES, numeral
from llamafund.render.style import BIDI

RESULTS = ("compare", "entities", "claims", "tokens", "find", "relate")
STYLES = ({}, {"language": "ar"}, {"bidi": "visual"}, {"language": "ar", "bidi": "visual"})
WIDTHS = (40, 60, 72, 80, 100, 120, 160, 200)


def table(result: object, **style: object) -> str:
    """The table as it stands on the page."""
    stream = io.StringIO()
    FORMATS.get("table")(result, stream, Style(**style))
    return stream.getvalue()


@pytest.mark.parametrize("width", [60, 120, 160])
@pytest.mark.parametrize("result", RESULTS)
def test_tables_are_pinned(result: str, width: int, results: dict, golden: object) -> None:
    """The layouts for a wide and a narrow page do not change unnoticed."""
    golden(f"{result}-{width}.txt", table(results[result], width=width))


@pytest.mark.parametrize("bidi", BIDI)
@pytest.mark.parametrize("result", RESULTS)
def test_arabic_tables_are_pinned(result: str, bidi: str, results: dict, golden: object) -> None:
    """`--lang ar` says all headings, marks and sums in Arabic, in both orders."""
    golden(f"{result}-ar-{bidi}.txt", table(results[result], width=90, evidence=True, language="ar", bidi=bidi))


def test_the_table_with_quotes_is_pinned(comparison: Comparison, golden: object) -> None:
    """`--evidence` puts the exact words with source and offsets under each claim; a narrow page says each stance once."""
    golden("compare-evidence-120.txt", table(comparison, width=120, evidence=True))
    golden("compare-evidence-60.txt", table(comparison, width=60, evidence=True))


@pytest.mark.parametrize("style", STYLES, ids=str)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("result", RESULTS)
def test_no_line_is_wider_than_the_page(result: str, width: int, style: dict, results: dict) -> None:
    """At every width from a telephone to a wall, in every language and order, lines end at the edge."""
    lines = table(results[result], width=width, evidence=True, **style).splitlines()
    assert max(cell_len(line) for line in lines) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_every_claim_and_source_is_on_every_page(width: int, comparison: Comparison) -> None:
    """Narrow or wide, no row loses its gloss, its marks or its opponents."""
    text = " ".join(table(comparison, width=width).split())
    for row in comparison.rows:
        assert row.en is None or row.en in text
        assert {f"{STANCES[cell.stance].sign} {cell.stance.value}" for cell in row.cells} <= set(re.findall(r"[●✕❝◐] \w+", text))
    assert "✕ against 4: The World Bank paid" in text


def test_a_sole_witness_is_named_as_written(comparison: Comparison) -> None:
    """Two articles that lean on one source say so, by the name an article gives it and not by its id."""
    by_id = tuple(replace(row, witnesses=("irrigation",) if row.id == "cost" else row.witnesses) for row in comparison.rows)
    assert "▲ one witness: وزارة الري" in table(replace(comparison, rows=by_id))


def test_a_credited_hedge_shows_that_it_is_one(comparison: Comparison) -> None:
    """Who is credited with a "may be" is not shown like one who is sure, where all of it in the row is unsure."""

    def hedged(cell: Cell) -> Cell:
        return replace(cell, claim=replace(cell.claim, factuality=Factuality.POSSIBLE))

    unsure = tuple(replace(row, cells=tuple(map(hedged, row.cells))) for row in comparison.rows)
    assert "❝ reports ◐" in table(replace(comparison, rows=unsure))
    assert "❝ reports ◐" not in table(comparison)


def test_a_verb_that_names_nobody_is_no_speaker(comparison: Comparison) -> None:
    """Where يُعتقد is all that stands for a source, nobody is shown as credited."""
    nobody = Attribution(source="يعتقد", start=0, end=5, cue="يعتقد", type=SourceType.ANONYMOUS)

    def unnamed(cell: Cell) -> Cell:
        return replace(cell, claim=replace(cell.claim, attribution=nobody))

    rows = tuple(replace(row, cells=tuple(map(unnamed, row.cells))) for row in comparison.rows)
    assert "يعتقد" not in table(replace(comparison, rows=rows), evidence=True)


def test_a_row_against_many_stays_readable(comparison: Comparison) -> None:
    """The conflicts with rows that are shown come first, then the surest; the rest is counted, and the JSON has them all."""
    many = tuple(Conflict(other=f"row-{index}", score=index / 10, why=f"reason {index}") for index in range(6))
    rows = tuple(replace(row, conflicts=(*many, *row.conflicts)) if row.id == "undisclosed" else row for row in comparison.rows)
    text = table(replace(comparison, rows=rows))
    assert [line.strip()[:15] for line in text.splitlines() if "✕ a" in line][:4] == [
        *("✕ against 4: Th", "✕ against: reas", "✕ against: reas", "✕ and 4 more")
    ]
    assert "reason 5" in text
    assert "reason 0" not in text


def test_two_rows_against_each_other_say_why_once(comparison: Comparison) -> None:
    """Of two that stand one under the other each names only the number of the other, and the upper one gives the reason."""
    row = next(row for row in comparison.rows if row.origin is Origin.FOUND)
    first, second = (
        replace(row, id=name, status=Status.DISPUTED, conflicts=(Conflict(other=other, score=0.9, why=f"reason of {name}"),))
        for name, other in (("upper", "lower"), ("lower", "upper"))
    )
    text = table(replace(comparison, rows=(first, second)))
    assert [line.strip() for line in text.splitlines() if "against" in line] == ["✕ against 2", "✕ against 1"]
    assert "reason of upper" in text
    assert "reason of lower" not in text


def test_what_is_disputed_comes_first(comparison: Comparison) -> None:
    """The groups stand in the order of their weight for a reader, each with its count."""
    text = table(comparison)
    places = [text.index(heading) for heading in ("≠ Disputed 1", "= Corroborated 2", "◦ Single source 1")]
    assert places == sorted(places)


def test_shapes_differ_without_colour() -> None:
    """Nothing is told by colour alone: every mark of a kind has a sign of its own, one column wide."""
    for marks in (STANCES, STATUSES):
        signs = [mark.sign for mark in marks.values()]
        assert len(set(signs)) == len(signs)
        assert all(cell_len(sign) == 1 for sign in signs)
    assert SILENT.sign not in {mark.sign for mark in STANCES.values()}
    assert set(STANCES) == set(Stance)
    assert {value.negated for value, mark in CERTAINTIES.items() if mark.sign == "✕"} == {True}


def test_colour_only_where_it_is_wanted(comparison: Comparison) -> None:
    """No escape code is written unless the page shows colour."""
    assert "\x1b[" not in table(comparison)
    assert "\x1b[" in table(comparison, colour=True)


def test_many_sources_become_numbers(comparison: Comparison) -> None:
    """With more sources than fit in words the columns hold marks; with more still, each claim lists who speaks."""
    crowd = [replace(comparison.articles[0], id=f"s{index}", source=f"source {index}") for index in range(30)]
    some = replace(comparison, articles=(*comparison.articles, *crowd[:8]))
    many = replace(comparison, articles=(*comparison.articles, *crowd))
    assert "● asserts   ✕" not in table(some, width=80).split("Corroborated")[0]
    assert numeral(9) in table(some, width=80)
    assert max(cell_len(line) for line in table(many, width=80).splitlines()) <= 80
    assert "① ● asserts" in table(many, width=80)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("result", RESULTS)
def test_right_to_left_text_cannot_swap_columns(result: str, width: int, language: str, results: dict) -> None:
    """Between two Arabic texts on a line there is always something strongly left-to-right, or a terminal would swap them."""
    for line in table(results[result], width=width, evidence=True, language=language).splitlines():
        cells = [cell for cell in re.split(r" {2,}", line) if cell.strip()]
        directions = ["".join(unicodedata.bidirectional(character) for character in cell) for cell in cells]
        for left, right in pairwise(directions):
            assert not (left.endswith(("AL", "R")) and re.match(r"[^L]*?(AL|R|EN|AN)", right)), line
