"""Parquet: columns with types that the analysts' own tools read, and the same facts as in JSON Lines."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from llamafund.errors import MissingExtraError, UsageError
from llamafund.render import FORMATS
from llamafund.render.lines.records import records as records_of
from tests.formats import RESULTS

duckdb = pytest.importorskip("duckdb", reason="the extra parquet and its readers are not installed")
pandas = pytest.importorskip("pandas", reason="the extra parquet and its readers are not installed")
parquet = pytest.importorskip("pyarrow.parquet", reason="the extra parquet and its readers are not installed")


def write(result: object) -> bytes:
    """What the format writes."""
    held = io.BytesIO()
    text = io.TextIOWrapper(held)
    FORMATS.get("parquet")(result, text)
    return held.getvalue()


@pytest.mark.parametrize("name", [name for name in RESULTS if name != "relate"])
def test_rows_are_the_records(name: str, results: dict) -> None:
    """Every fact of every result comes back with its names, in its order; only a chain of sources is laid out in a row."""
    (first, second) = (_twice(results[name]) for _ in range(2))
    table = parquet.read_table(io.BytesIO(write(first)))
    expected = [_flat(record) for record in records_of(second)]
    assert table.to_pylist() == expected
    assert list(expected[0]) == [*table.column_names]


def test_pairs_keep_their_other_columns_as_texts(results: dict) -> None:
    """What stood beside a pair may be anything; a column has one type."""
    table = parquet.read_table(io.BytesIO(write(results["relate"]))).to_pylist()
    assert [(row["relation"], row["id"], row["given_score"]) for row in table] == [
        ("agree", "1", "4.5"),
        ("disagree", "2", None),
        ("other", "3", '["a", 1]'),
    ]
    assert table[0]["reasons"] == ["same meaning"]


def test_the_signature_is_in_the_file(results: dict) -> None:
    """A file says what it was made with, and which schema it follows."""
    told = parquet.read_schema(io.BytesIO(write(results["claims"]))).metadata
    assert told[b"schema"] == b"llamafund.claims/1"
    assert json.loads(told[b"signature"])["versions"]["llamafund"] == "0.1.0"


def test_duckdb_and_pandas_read_it(results: dict, tmp_path) -> None:
    """The tools it is for ask of it what they ask of a table of their own."""
    path = tmp_path / "claims.parquet"
    path.write_bytes(write(results["claims"]))
    asked = f"select q.unit, sum(q.value) from (select unnest(quantities) q from '{path}') group by 1"  # noqa: S608
    assert duckdb.sql(asked).fetchall() == [("USD", 9e9)]
    frame = pandas.read_parquet(path)
    assert list(frame["start"].map(type).map(lambda kind: kind.__name__).unique()) == ["int"]
    assert frame[frame["factuality"] == "CT-"]["text"].tolist() == ["لم تعلن الحكومة عن أسماء الممولين"]


def test_bytes_are_not_for_text() -> None:
    """A stream of text has no place for them, and says what to do."""
    with pytest.raises(UsageError, match=r"-o FILE.parquet"):
        FORMATS.get("parquet")(None, io.StringIO())


def test_the_extra_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyarrow the format says how to install it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'llamafund\[parquet\]'"):
        FORMATS.get("parquet")(None, io.StringIO())


def test_it_goes_through_a_pipe() -> None:
    """Standard output is a file that only goes forward."""
    done = subprocess.run([sys.executable, "-m", "llamafund", "claims", "-f", "parquet"], capture_output=True, check=True)
    assert parquet.read_table(io.BytesIO(done.stdout)).num_rows > 20


def _twice(result: object) -> object:
    """The result with outcomes that can be read again."""
    if hasattr(result, "outcomes"):
        object.__setattr__(result, "outcomes", tuple(result.outcomes))
    return result


def _flat(record: dict) -> dict:
    if record.get("attribution"):
        chain = [{name: value for name, value in link.items() if name != "chain"} for link in record["attribution"]["chain"]]
        return {**record, "attribution": {**record["attribution"], "chain": chain}}
    return record
