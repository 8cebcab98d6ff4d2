"""`relate`: pairs in, judgements out, in the same order, with all that stood beside them."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pytest

from llamafund.cli import main
from llamafund.cli.environment import Environment

ROWS = [("ارتفعت أسعار النفط اليوم", "ارتفعت أسعار النفط اليوم"), ("ارتفعت أسعار النفط اليوم", "زار الوزير مدينة أسوان")]
KEYS = ["s1", "s2", "relation", "score", "similarity", "reasons"]


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Two pairs as CSV, with an id and somebody's own score beside them."""
    path = tmp_path / "pairs.csv"
    lines = ["id,s1,s2,score", *(f"{index},{s1},{s2},{5 - index}" for index, (s1, s2) in enumerate(ROWS))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def objects(text: str) -> list[dict]:
    """JSON Lines as objects."""
    return [json.loads(line) for line in text.splitlines()]


def test_an_object_a_pair_in_order(pairs, run) -> None:
    """Exactly the promised keys, then the other columns; a column called like one of ours gives way."""
    ran = run("relate", pairs, "-f", "jsonl")
    assert (ran.code, ran.stderr) == (0, "")
    found = objects(ran.stdout)
    assert [(item["s1"], item["s2"]) for item in found] == ROWS
    assert all(list(item) == [*KEYS, "id", "given_score"] for item in found)
    assert [(item["id"], item["given_score"]) for item in found] == [("0", "5"), ("1", "4")]
    assert [item["relation"] for item in found] == ["agree", "other"]
    assert all(0 <= item[key] <= 1 for item in found for key in ("score", "similarity"))


@pytest.mark.parametrize("form", ["auto", "tsv", "csv"])
def test_columns_in_columns_out(form: str, pairs, run) -> None:
    """A pipe gets TSV; the columns are ours and then theirs."""
    text = run("relate", pairs, "-f", form).stdout
    rows = list(csv.DictReader(io.StringIO(text), delimiter="," if form == "csv" else "\t"))
    assert list(rows[0]) == [*KEYS, "id", "given_score"]
    assert [(row["s1"], row["s2"]) for row in rows] == ROWS


def test_every_way_in_is_the_same(pairs, tmp_path, run) -> None:
    """CSV, TSV, JSON Lines, gzip and standard input give the same judgements."""
    wanted = [{key: item[key] for key in KEYS} for item in objects(run("relate", pairs, "-f", "jsonl").stdout)]
    tsv = "".join(f"{s1}\t{s2}\n" for s1, s2 in [("s1", "s2"), *ROWS])
    lines = "".join(json.dumps({"s2": s2, "s1": s1}, ensure_ascii=False) + "\n" for s1, s2 in ROWS)
    for name, text in (("p.tsv", tsv), ("p.jsonl", lines), ("p", tsv)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert objects(run("relate", tmp_path / name, "-f", "jsonl").stdout) == wanted
        assert objects(run("relate", "-", "-f", "jsonl", stdin=text.encode()).stdout) == wanted
    (tmp_path / "p.csv.gz").write_bytes(gzip.compress(pairs.read_bytes()))
    assert run("relate", tmp_path / "p.csv.gz").stdout == run("relate", pairs).stdout


@pytest.mark.parametrize("form", ["jsonl", "csv", "tsv"])
def test_a_bad_row_keeps_its_line(form: str, tmp_path, run) -> None:
    """Line N of the output is pair N of the input: one that was skipped has no relation, and the reason in its place."""
    path = tmp_path / "pairs.csv"
    path.write_text("s1,s2,id\nنعم,نعم,1\n,فارغة,2\nلا,لا,3\n", encoding="utf-8")
    ran = run("relate", path, "-f", form)
    assert ran.code == 3
    rows = (
        objects(ran.stdout)
        if form == "jsonl"
        else list(csv.DictReader(io.StringIO(ran.stdout), delimiter="," if form == "csv" else "\t"))
    )
    assert [row["relation"] or None for row in rows] == ["agree", None, "agree"]
    assert [row.get("id") or None for row in rows] == ["1", None, "3"]
    assert [rows[1][key] or None for key in ("s1", "s2", "score", "similarity")] == [None] * 4
    assert rows[1]["reasons"] in ('skipped: line 3: "s1" holds no text', ['skipped: line 3: "s1" holds no text'])


def test_a_file_that_is_not_there_has_no_line(tmp_path, run) -> None:
    """Only a pair has a line: what is said of the whole file goes to standard error."""
    ran = run("relate", tmp_path / "none.csv", "-f", "jsonl")
    assert (ran.code, ran.stdout) == (4, "")


def test_a_bad_row_is_skipped_counted_and_named(tmp_path, run) -> None:
    """The rows around it are judged, it is named with its line, and the status says that something is missing."""
    path = tmp_path / "pairs.csv"
    path.write_text("s1,s2\nنعم,نعم\nوحدها\n,فارغة\nلا,لا\n", encoding="utf-8")
    ran = run("relate", path, "-f", "json")
    assert ran.code == 3
    document = json.loads(ran.stdout)
    assert [pair["s1"] for pair in document["pairs"]] == ["نعم", "لا"]
    assert [item["reason"] for item in document["skipped"]] == [
        "line 3: 1 cells under 2 columns; put cells that hold the separator in quotation marks",
        'line 4: "s1" holds no text',
    ]
    assert ran.stderr.count("llamafund: skipped ") == 2
    assert ran.stderr.endswith("llamafund: used 2 of 4 inputs\n")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "it is empty"),
        ("a,b\n1,2\n", 'no column "s1"; its columns are: a, b'),
        ("s1,s2,s2\n1,2,3\n", "two columns have one name"),
        ("[1]\n", 'no column "s1"'),
        ('{"s1": "x"}\n', 'line 1: no field "s2"; its fields are: s1'),
        ('{"s1": "x", "s2": 5}\n', '"s2" holds no text'),
        ('{"s1": "x", "s2": \n', "line 1: not valid JSON"),
    ],
)
def test_no_pair_at_all(content: str, words: str, tmp_path, run) -> None:
    """A file that holds none is named with what is wrong, the status is 4, and the document is whole all the same."""
    path = tmp_path / "pairs.txt"
    path.write_text(content, encoding="utf-8")
    ran = run("relate", path, "-f", "json")
    assert ran.code == 4
    assert words in ran.stderr
    assert json.loads(ran.stdout)["pairs"] == []


def test_a_missing_file(tmp_path, run) -> None:
    """A wrong path is told as what it is."""
    ran = run("relate", tmp_path / "no.csv")
    assert ran.code == 4
    assert "no such file; is the name right?" in ran.stderr


def test_fields_without_a_column_are_told(tmp_path, run) -> None:
    """What a table has no room for is not lost in silence; JSON Lines keep it."""
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"s1": "نعم", "s2": "لا"}\n{"s1": "نعم", "s2": "لا", "note": [1, "x"]}\n', encoding="utf-8")
    assert "no column here: note; -f jsonl keeps them" in run("relate", path, "-f", "csv").stderr
    kept = run("relate", path, "-f", "jsonl")
    assert kept.stderr == ""
    assert objects(kept.stdout)[1]["note"] == [1, "x"]


def test_pairs_stream() -> None:
    """The answers to the first pairs come before the last ones are asked for."""
    asked = 0

    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:
            nonlocal asked
            line = b"s1,s2\n" if not asked else "نعم,نعم\n".encode()
            asked += 1
            buffer[: len(line)] = line
            return len(line)

    class Enough(io.StringIO):
        def write(self, text: str) -> int:
            if text.count("\t") and "relation" not in text:
                raise BrokenPipeError
            return super().write(text)

    surroundings = Environment(stdin=io.BufferedReader(Endless(), 64), stdout=Enough(), stderr=io.StringIO())
    assert main(["relate", "-"], surroundings) == 0
    assert asked < 1000
