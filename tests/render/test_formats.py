"""Every format shows every result, and shows it as agreed."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest
import yaml

from llamafund.errors import UsageError
from llamafund.model import Article, Claim, Comparison
from llamafund.render import ARCHIVES, ENDINGS, FORMATS, Style
from llamafund.render.documents import wire
from llamafund.render.lines.line_format import Lines
from llamafund.render.lines.records import records as records_of
from tests.formats import FITTING, REFUSED, RESULTS, TEXTS

HOSTILE = "\x1b[2Jمسح\x9b0m \u202eقلب"


def render(name: str, result: object, **style: object) -> str:
    """What a format writes."""
    stream = io.StringIO()
    FORMATS.get(name)(result, stream, Style(**style))
    return stream.getvalue()


@pytest.mark.parametrize(("name", "result"), FITTING)
def test_every_format_writes_every_result(name: str, result: str, results: dict) -> None:
    """No pair of a format and a result was forgotten, and each ends its last line."""
    text = render(name, results[result])
    assert text.endswith("\0" if name in ARCHIVES else "\n")
    assert re.search("السد|الكلفة", text)


@pytest.mark.parametrize(("name", "result"), REFUSED)
def test_a_format_for_some_results_refuses_the_others(name: str, result: str, results: dict) -> None:
    """A format of another trade (treebanks, fact-checks) says what it is for, before it writes anything."""
    stream = io.StringIO()
    with pytest.raises(UsageError, match=r"\b(for|of)\b"):
        FORMATS.get(name)(results[result], stream, Style())
    assert not stream.getvalue()


@pytest.mark.parametrize(("name", "result"), [pair for pair in FITTING if pair[0] != "table"])
def test_data_formats_are_pinned(name: str, result: str, results: dict, golden: object) -> None:
    """The bytes that others parse do not change unnoticed."""
    golden(f"{result}.{name}", render(name, results[result]))


@pytest.mark.parametrize("result", ["entities", "claims", "tokens"])
@pytest.mark.parametrize("name", [name for name in TEXTS if isinstance(FORMATS.get(name), Lines)])
def test_lines_are_made_where_an_article_is_worked_on(name: str, result: str, results: dict) -> None:
    """The lines of one article after another, under one heading, are the lines of all: each is made by itself."""
    whole, form, style, stream = results[result], FORMATS.get(name), Style(safe=True), io.StringIO()
    outcomes = list(whole.outcomes)
    parts = [form.text(replace(whole, outcomes=(outcome,)), style) for outcome in outcomes]
    form.join(whole, parts, stream, style)
    assert len(parts) > sum(map(bool, parts)) > 1
    assert stream.getvalue() == render(name, replace(whole, outcomes=outcomes), safe=True)


@pytest.mark.parametrize("result", RESULTS)
def test_json_and_yaml_are_the_document(result: str, results: dict) -> None:
    """Both parse to what `wire.document` says, though they are written piece by piece."""
    expected = _twice(results[result])
    written = render("json", _twice(results[result]))
    assert json.loads(written) == wire.document(expected)
    assert yaml.safe_load(render("yaml", expected)) == json.loads(written)
    assert written == json.dumps(json.loads(written), ensure_ascii=False, indent=2) + "\n"


def test_an_empty_result_is_whole(results: dict) -> None:
    """No articles at all still make a document that parses, with its lists empty."""
    for name, key in (("claims", "claims"), ("entities", "entities"), ("tokens", "tokens"), ("relate", "pairs")):
        empty = replace(results[name], outcomes=())
        assert json.loads(render("json", empty))[key] == []
        assert yaml.safe_load(render("yaml", empty))[key] == []


def test_tsv_has_one_line_a_fact(comparison: Comparison) -> None:
    """However many tabs and breaks an article holds, every line has as many cells as the first."""
    lines = render("tsv", _saying(comparison, "سطر\nثان\tوثالث\r\nورابع\u2028")).rstrip("\n").split("\n")
    assert len(lines) == 1 + len(list(records_of(comparison)))
    assert {line.count("\t") for line in lines} == {lines[0].count("\t")}


def test_csv_gives_back_the_exact_quote(comparison: Comparison) -> None:
    """RFC 4180 quoting: a quote with breaks, commas and quotation marks is read back unchanged."""
    quote = 'قال: "نعم, لا"\nثم\tصمت'
    rows = list(csv.DictReader(io.StringIO(render("csv", _saying(comparison, quote)))))
    assert {row["text"] for row in rows} == {quote, ""}


@pytest.mark.parametrize("name", [name for name, result in FITTING if result == "compare"])
def test_no_escape_sequence_gets_out(name: str, comparison: Comparison) -> None:
    """Whatever an article, a title, a source or a reason holds, no format sends a control character to a terminal."""
    hostile = _saying(comparison, HOSTILE)
    skipped = tuple(replace(item, path=HOSTILE, reason=HOSTILE) for item in comparison.skipped)
    text = render(name, replace(hostile, skipped=skipped), evidence=True)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    assert name in ("csv", "excel", "yaml") or "\u202e" not in text


@pytest.mark.parametrize("name", [name for name, result in FITTING if result == "relate"])
def test_pairs_of_anybody_are_harmless(name: str, results: dict) -> None:
    """Sentences, cells and even the names of columns come from a file of somebody, and cannot move a cursor either."""
    first = next(iter(results["relate"].outcomes))
    pair = replace(first.pair, s1=HOSTILE, more={HOSTILE: HOSTILE, "list": [HOSTILE]})
    text = render(name, replace(results["relate"], outcomes=[replace(first, pair=pair)], more=(HOSTILE, "list")))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)


def test_markup_is_text(comparison: Comparison) -> None:
    """Rich markup and Markdown of an article are shown, not obeyed."""
    hostile = _saying(comparison, "[bold red]x[/] :smile: **y** <img src=z>")
    assert "[bold red]x[/] :smile: **y** <img src=z>" in render("table", hostile, evidence=True, width=200)
    assert "<img" not in render("md", hostile, evidence=True)


def test_an_unknown_format_names_the_known() -> None:
    """A typing error is met with what was likely meant."""
    with pytest.raises(UsageError, match="unknown format") as error:
        FORMATS.get("jsn")
    assert 'did you mean "json"' in str(error.value)


def test_endings_lead_to_formats() -> None:
    """Every ending of a file stands for a format that exists."""
    assert set(ENDINGS.values()) <= set(FORMATS)


def _twice(result: object) -> object:
    if not hasattr(result, "outcomes"):
        return result
    outcomes = tuple(result.outcomes)
    object.__setattr__(result, "outcomes", outcomes)
    return result


def _saying(comparison: Comparison, words: str) -> Comparison:
    """The comparison, with all its texts replaced."""

    def claim(old: Claim) -> Claim:
        credit = old.attribution and replace(old.attribution, source=words, chain=())
        return replace(old, text=words, attribution=credit)

    def article(old: Article) -> Article:
        return replace(old, source=words, title=words)

    rows = tuple(
        replace(row, ar=words, en=words, cells=tuple(replace(cell, claim=claim(cell.claim)) for cell in row.cells))
        for row in comparison.rows
    )
    return replace(comparison, rows=rows, articles=tuple(article(old) for old in comparison.articles))
