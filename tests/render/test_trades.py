"""Formats of other trades are what those trades' own tools read."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from llamafund.model import Analysis, Comparison
from llamafund.render import FORMATS, PLAIN
from tests.render.conftest import DELTA, NILE

TEXTS = {"nile": NILE.text, "delta": DELTA.text}


def render(name: str, result: object) -> str:
    """What a format writes."""
    stream = io.StringIO()
    FORMATS.get(name)(result, stream, PLAIN)
    return stream.getvalue()


@pytest.mark.parametrize("result", ["entities", "claims", "compare", "find"])
def test_annotations_point_at_their_words(result: str, results: dict) -> None:
    """Both selectors of each annotation lead to the same place in the article, and no id is given twice."""
    page = json.loads(render("annotations", results[result]))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["items"]
    for item in page["items"]:
        text = TEXTS[item["target"]["source"].rsplit(":", 1)[1]]
        place, words = item["target"]["selector"]
        assert text[place["start"] : place["end"]] == words["exact"]
        assert words["prefix"] + words["exact"] + words["suffix"] in text
    names = [item["id"] for item in page["items"]]
    assert len(names) == len(set(names))


def test_a_review_is_left_to_the_reviewer(comparison: Comparison) -> None:
    """A row becomes a ClaimReview with what is claimed and where; nobody but a person rates it."""
    reviews = json.loads(render("claimreview", comparison))["@graph"]
    assert len(reviews) == sum(1 for row in comparison.rows if row.cells)
    for review in reviews:
        assert review["@type"] == "ClaimReview"
        assert review["claimReviewed"] == review["itemReviewed"]["text"]
        assert review["itemReviewed"]["appearance"]
        assert "reviewRating" not in review


def test_conll_gives_every_word_at_its_place(results: dict) -> None:
    """Ten columns a word, numbered from 1 in each sentence, whose offsets lead back to the word."""
    article = ""
    expected = 1
    for line in render("conll", results["tokens"]).splitlines():
        if line.startswith("# newdoc"):
            article = TEXTS[line.split(" = ")[1]]
        if not line or line.startswith("#"):
            expected = 1
            continue
        columns = line.split("\t")
        assert len(columns) == 10
        assert columns[0] == str(expected)
        place = dict(item.split("=") for item in columns[9].split("|"))
        assert article[int(place["start_char"]) : int(place["end_char"])] == columns[1]
        expected += 1


def test_conll_tags_are_the_mentions(results: dict) -> None:
    """Reading the tags back gives as many names of each kind as there are mentions."""
    named = replace(results["entities"], outcomes=tuple(results["entities"].outcomes))
    tags = [line.split("\t")[-1] for line in render("conll", named).splitlines() if "\t" in line]
    begun = sorted(tag[2:] for tag in tags if tag.startswith("B-"))
    documents = [outcome for outcome in named.outcomes if isinstance(outcome, Analysis)]
    worded = [(one, one.document.end_of(len(one.document.words) - 1)) for one in documents]  # made by hand: the first words only
    mentions = [mention for one, end in worded for mention in one.mentions if mention.start < end]
    assert begun == sorted(mention.entity.type.value for mention in mentions)
    for before, tag in zip(["O", *tags], tags, strict=False):
        assert not tag.startswith("I-") or before[2:] == tag[2:]


def test_excel_is_the_csv_with_a_mark(results: dict) -> None:
    """A spreadsheet is told the encoding, and otherwise gets the rows of `csv`."""
    claims = replace(results["claims"], outcomes=tuple(results["claims"].outcomes))
    written = render("excel", claims)
    assert written.startswith("\ufeff")
    rows = csv.reader(io.StringIO(written.removeprefix("\ufeff")))
    assert list(rows) == list(csv.reader(io.StringIO(render("csv", claims))))
