"""`compare` shows the rows that are asked for, in the order that is asked for, and hides no conflict."""

from __future__ import annotations

import json

import pytest

from llamafund.cli.completion import entity_ids


def rows(run, *arguments: object) -> list[dict]:
    """The rows that are shown."""
    return json.loads(run("compare", "-f", "json", *arguments).stdout)["rows"]


def speakers(row: dict) -> set[str]:
    """The articles that speak in a row."""
    return set(row["cells"])


def named(row: dict, claims: dict[str, list[str]]) -> set[str]:
    """The entities that the claims of a row name."""
    return {entity for cells in row["cells"].values() for cell in cells for entity in claims[cell["claim"]]}


def test_by_entity(run) -> None:
    """Rows that name an entity are shown and no others; a claim on a part of it is one on the whole."""
    claims = {item["id"]: item["entities"] for item in json.loads(run("claims", "-f", "json").stdout)["claims"]}
    everything = rows(run)
    for name, parts in (("microsoft", {"microsoft"}), ("meta", {"meta", "llama", "llama-4"})):
        shown = rows(run, "--entity", name)
        assert [row["id"] for row in shown] == [row["id"] for row in everything if named(row, claims) & parts]
        assert 0 < len(shown) < len(everything)
    both = rows(run, "--entity", "alphabet", "--entity", "microsoft")
    assert len(both) > len(rows(run, "--entity", "alphabet"))


def test_by_source_and_score(run) -> None:
    """A source is given by its name or the id of its article; a row keeps what the others say in it."""
    shown = rows(run, "--source", "المقال الأول")
    assert shown == rows(run, "--source", "000_a4fe105f08ca922d")
    assert all("000_a4fe105f08ca922d" in speakers(row) for row in shown)
    assert any(len(speakers(row)) == 2 for row in shown)
    high = rows(run, "--codebook", "none", "--min-score", "0.99")
    assert high
    assert all(row["score"] >= 0.99 for row in high)
    assert rows(run, "--status", "disputed", "--source", "المقال الأول") == [row for row in shown if row["status"] == "disputed"]


@pytest.mark.parametrize(("command", "option"), [("compare", "--min-score"), ("stories", "--window")])
@pytest.mark.parametrize("value", ["nan", "-1"])
def test_a_bound_is_a_number(command: str, option: str, value: str, run) -> None:
    """What no number can be held against is refused, not answered with nothing."""
    assert run(command, option, value).code == 2


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--entity", "mta", 'no claim names an entity "mta"\ndid you mean "meta"?'),
        ("--source", "المقال الاول", 'there is no source "المقال الاول"\ndid you mean "المقال الأول"?'),
    ],
)
def test_a_name_that_is_not_there(option: str, value: str, message: str, run) -> None:
    """An entity that nobody names, or a source that there is not, is a mistake, not an empty table."""
    ran = run("compare", option, value)
    assert (ran.code, ran.stdout) == (2, "")
    assert f"{option}: {message}" in ran.stderr


def test_sorted(run) -> None:
    """Rows come in the order that was asked for; `--limit` then counts in it."""
    many = [len(speakers(row)) for row in rows(run, "--sort", "sources")]
    assert many == sorted(many, reverse=True)
    scores = [row["score"] for row in rows(run, "--sort", "score", "--codebook", "none")]
    assert scores == sorted(scores, reverse=True)
    order = [item["id"] for item in json.loads(run("compare", "-f", "json").stdout)["documents"]]
    places = [
        min((order.index(document), cell["start"]) for document, cells in row["cells"].items() for cell in cells)
        for row in rows(run, "--sort", "place")
        if row["cells"]
    ]
    assert places == sorted(places)
    assert rows(run, "--sort", "place", "--limit", "2") == rows(run, "--sort", "place")[:2]
    table = run("compare", "-f", "table", "--sort", "place", "--status", "single-source").stdout
    assert table != run("compare", "-f", "table", "--sort", "score", "--status", "single-source").stdout


@pytest.mark.parametrize("form", ["table", "md"])
def test_a_conflict_with_a_hidden_row_names_its_claim(form: str, run) -> None:
    """Where the opponent of a row is not shown, the row says so and gives its claim, not a number that is nowhere."""
    shown = run("compare", "-f", form, "--entity", "microsoft", "--status", "disputed", width=240, terminal=True).stdout
    assert "✕ against one not shown: The funders Meta is turning to were not disclosed" in shown.replace("\\", "")


def test_entity_ids_are_proposed(workspace, run) -> None:  # noqa: ARG001
    """Completion knows the entities of the workspace and those that come along, by id; a broken file is no obstacle."""
    assert ("transport-ministry", "وزارة النقل Ministry of Transport") in entity_ids("transport")
    assert ("meta", "ميتا Meta") in entity_ids("met")
    assert all(name.startswith("met") for name, _ in entity_ids("met"))
    (workspace / "llamafund.yaml").write_text("x: [", encoding="utf-8")
    assert ("meta", "ميتا Meta") in entity_ids("meta")
