"""Formats of other trades are what those trades' own tools read."""

from __future__ import annotations

import csv
import io
import json
import re
import tarfile
from dataclasses import replace

import pytest

from llamafund.model import Analysis, Article, Comparison, Document, EntitiesResult
from llamafund.render import FORMATS, PLAIN
from tests.render.conftest import DAM, DELTA, NILE, SIGNATURE, mention

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


@pytest.mark.parametrize("result", ["entities", "claims"])
def test_brat_gets_pairs_whose_notes_point_at_their_words(result: str, results: dict) -> None:
    """A text and its notes for each article; each note's words stand at its place, and what it refers to is there."""
    with tarfile.open(fileobj=io.BytesIO(render("brat", results[result]).encode("utf-8"))) as archive:
        files = {member.name: archive.extractfile(member).read().decode("utf-8") for member in archive}
    assert list(files) == ["annotation.conf", "nile.txt", "nile.ann", "delta.txt", "delta.ann"]
    for name, text in ((name, text.replace("\t", " ")) for name, text in TEXTS.items()):
        assert files[f"{name}.txt"] == text
        lines = [line.split("\t") for line in files[f"{name}.ann"].splitlines()]
        assert lines
        stretches = {key: rest for key, *rest in lines if key.startswith("T")}
        for place, words in stretches.values():
            kind, _, spans = place.partition(" ")
            assert kind in files["annotation.conf"].split("[relations]")[0].splitlines()
            assert words == " ".join(text[slice(*map(int, span.split()))] for span in spans.split(";"))
        referred = {each for key, note, *_ in lines if key[0] in "RAN" for each in re.findall(r"\bT\d+\b", note)}
        assert referred <= set(stretches)
    if result == "claims":
        assert re.search(r"^A\d+\tFactuality T\d+ PS\+$", files["delta.ann"], re.MULTILINE)
        assert re.search(r"^R\d+\tCredits Arg1:T\d+ Arg2:T\d+$", files["delta.ann"], re.MULTILINE)
    else:
        assert "Wikidata:Q12" in files["nile.ann"]


def test_brat_keeps_offsets_and_names_files_safely() -> None:
    """A stretch over two lines is two parts; what cannot be seen is one sign for one; an id that climbs folders does not."""
    text = "قال\u202e وزير\nالري\x1b إن 😀 السد اكتمل"
    article = Article(id="../../etc/x", text=text)
    minister = mention(article, "وزير\nالري", DAM)
    analysis = Analysis(document=Document(article=article, starts=(), words=(), sentences=()), mentions=(minister,), claims=())
    result = EntitiesResult(signature=SIGNATURE, outcomes=iter((analysis, analysis)))
    with tarfile.open(fileobj=io.BytesIO(render("brat", result).encode("utf-8"))) as archive:
        files = {member.name: archive.extractfile(member).read().decode("utf-8") for member in archive}
    assert list(files) == ["annotation.conf", "etc_x.txt", "etc_x.ann", "etc_x-2.txt", "etc_x-2.ann"]
    assert files["etc_x.txt"] == text.replace("\u202e", "\ufffd").replace("\x1b", "␛")
    assert files["etc_x.ann"].splitlines()[0] == "T1\tPLACE 5 9;10 14\tوزير الري"
