"""The annotation is sound, and docs/annotation.md counts it rightly."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.ant import articles
from scripts.evaluation.agreement_on_stories import matched, told

from llamafund import resources
from tests import pages


def _stories() -> list[dict[str, Any]]:
    stories: list[dict[str, Any]] = json.loads(resources.data("eval", "stories.json").read_text(encoding="utf-8"))["stories"]
    return stories


def _claims() -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(resources.data("eval", "claims.json").read_text(encoding="utf-8"))["articles"]
    return records


def _page() -> str:
    return " ".join((pages.ROOT / "docs/annotation.md").read_text(encoding="utf-8").split())


def test_every_row_of_a_story_is_whole() -> None:
    """A row stands in two articles of its story or more, and is disputed where two of its cells conflict, and only there."""
    for story in _stories():
        for row in story["rows"]:
            assert len(row["cells"]) > 1, row["id"]
            assert row["cells"].keys() <= set(story["articles"]), row["id"]
            assert row["also"].keys() <= row["cells"].keys(), row["id"]
            assert {name for pair in row["conflicts"] for name in pair} <= row["cells"].keys(), row["id"]
            assert (row["status"] == "disputed") == bool(row["conflicts"]), row["id"]


def test_no_article_is_in_two_stories() -> None:
    """Else what was learnt on one of them would be measured on the other."""
    names = [name for story in _stories() for name in story["articles"]]
    assert len(names) == len(set(names))


def test_no_article_of_a_story_is_held_for_claims() -> None:
    """The held halves stay apart from what may be looked at: no article is `dev` for one purpose and `held` for the other."""
    splits = [(article["id"], article["split"]) for article in _claims()]
    splits += [(name, story["split"]) for story in _stories() for name in story["articles"]]
    dev, held = ({name for name, split in splits if split == half} for half in ("dev", "held"))
    assert not dev & held


def test_the_page_counts_the_stories() -> None:
    """Events, articles, rows, disputes and cells, as the page says them."""
    stories = _stories()
    rows = [row for story in stories for row in story["rows"]]
    pairs, cells = (sum(len(row[part]) for row in rows) for part in ("conflicts", "cells"))
    told = (
        f"{len(stories)} events, {sum(len(story['articles']) for story in stories)} articles (two to four outlets an event), "
        f"{len(rows)} rows, {sum(bool(row['conflicts']) for row in rows)} of them disputed "
        f"({pairs} pairs of conflicting cells); {cells} cells."
    )
    assert told in _page()


def test_the_page_counts_the_claims() -> None:
    """Claims by split, and how many are attributed, negated and hedged."""
    claims = [(article["split"], claim) for article in _claims() for claim in article["claims"]]
    dev, held = (sum(split == half for split, _ in claims) for half in ("dev", "held"))
    assert f"{len(claims)} claims ({dev} `dev`, {held} `held`)" in _page()
    assert f"{sum(bool(claim['attribution']) for _, claim in claims)} attributed" in _page()
    assert f"{sum(len(claim['quantities']) for _, claim in claims)} quantities" in _page()


def _places(bench: Path) -> Iterator[tuple[str, str, int, int]]:
    """Every span of the annotation with the text it stands in."""
    spans: dict[str, list[tuple[int, int]]] = {}
    second = json.loads(resources.data("eval", "second.json").read_text(encoding="utf-8"))
    for story in (*_stories(), *second["stories"], *second["stories_again"]):
        for row in story["rows"]:
            for name, cell in row["cells"].items():
                spans.setdefault(name, []).extend((cell, *row["also"].get(name, ())))
    for article in (*_claims(), *second["claims"], *second["claims_again"]):
        for claim in article["claims"]:
            marks = [(claim["start"], claim["end"]), *claim["hedges"], *claim["negations"]]
            marks += [(start, end) for start, end, _, _ in claim["quantities"]]
            credited = claim["attribution"] or {}
            marks += [credited[part] for part in ("source", "cue") if credited.get(part)]
            spans.setdefault(article["id"], []).extend(marks)
    for article in articles(bench, spans):
        for start, end in spans[article.id]:
            yield article.id, article.text, start, end


def test_every_span_lies_in_its_text(bench: Path) -> None:
    """No span is empty, leaves the text, or begins or ends with a blank."""
    for name, text, start, end in _places(bench):
        assert 0 <= start < end <= len(text), (name, start, end)
        assert text[start:end] == text[start:end].strip(), (name, start, end)


def test_rows_of_two_annotators_match_by_their_words() -> None:
    """A row with the same words in two articles is the same one, in any order; where they differ on a conflict it shows."""
    fire = {"cells": {"a": [0, 20], "b": [5, 30]}, "also": {}, "conflicts": []}
    toll = {"cells": {"a": [40, 60], "b": [50, 70]}, "also": {"b": [[90, 110]]}, "conflicts": [["a", "b"]]}
    again = {"cells": {"a": [42, 60], "b": [92, 110]}, "also": {}, "conflicts": []}
    elsewhere = {"cells": {"a": [0, 20], "b": [200, 220]}, "also": {}, "conflicts": []}
    assert matched([fire, toll], [elsewhere, again]) == [(toll, again)]
    assert told([(toll, again)]) == [("conflict", "agree")]
