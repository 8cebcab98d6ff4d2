"""What `make fuzz` runs for hours runs here for seconds: each target takes any bytes at all."""

from __future__ import annotations

import json

import pytest
from fuzz.targets import TARGETS
from hypothesis import given, settings
from hypothesis import strategies as st

from llamafund.corpus import READERS
from tests.hostile.texts import texts

SLOW = {"report": 3, "formats": 8, "compare": 5, "find": 8, "pairs": 10}
USUAL = 40
YAML = (
    "- ",
    "id: ",
    "claims:",
    "ar: ",
    "[",
    "]",
    "{",
    "}",
    ": ",
    "\n",
    "\n  ",
    "&a ",
    "*a",
    "!!python/object/apply:os.system ",
    "<<: ",
    "|",
    ">",
    "'",
    '"',
    "# ",
    "---",
    "\t",
    "null",
    "ميتا",
)
HTML = (
    "<p>",
    "</p>",
    "<div class=share>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?xml",
    "<script>",
    "</script>",
    "<table><tr><td>",
    "<meta charset=",
    "&#0;",
    "&lt;",
    "<a href=",
)
RECORDS = (
    '{"text": "',
    '"}\n',
    '"',
    ",",
    "\n",
    ";",
    "\t",
    "text,id\n",
    "s1,s2\n",
    "[",
    "]",
    "{",
    "}",
    "\\ud800",
    "\\u0000",
    "1e999",
    "NaN",
)


def any_bytes() -> st.SearchStrategy[bytes]:
    """Noise; odd texts in several encodings; and the pieces of YAML, HTML, JSON and CSV in any order."""
    pieces = st.lists(st.sampled_from((*YAML, *HTML, *RECORDS)) | st.text(max_size=4), max_size=25).map("".join)
    encodings = st.sampled_from(("utf-8", "utf-16", "utf-16-be", "utf-32"))
    encoded = st.tuples(texts(12) | pieces, encodings).map(lambda pair: pair[0].encode(pair[1], "surrogatepass"))
    return st.binary(max_size=200) | encoded | st.tuples(encoded, st.binary(max_size=5)).map(b"".join)


@pytest.mark.parametrize("name", list(TARGETS))
def test_any_bytes(name: str) -> None:
    """No bytes break it, lose an input, or bring out a quote that is none."""

    @given(any_bytes())
    @settings(max_examples=SLOW.get(name, USUAL))
    def run(data: bytes) -> None:
        TARGETS[name](data)

    run()


def test_every_reader_is_a_target() -> None:
    """A new reader is fuzzed from its first day."""
    assert [ending for ending in READERS if f"read{ending}" not in TARGETS] == []


LENGTH = 10 * 1024 * 1024
GREAT = {
    "10 MB without a space": (".txt", lambda: "ا" * (LENGTH // 2)),
    "100,000 combining marks": (".txt", lambda: "ا" + "\u0651" * 100_000),
    "100,000 nested tags": (".html", lambda: "<div>" * 100_000 + "نص"),
    "100,000 nested lists": (".json", lambda: "[" * 100_000),
    "a quotation that is never closed": (".csv", lambda: 'text\n"' + "ا\n" * 1_000_000),
    "a cell of 60 MB": (".csv", lambda: 'text\n"' + "a" * (60 * 1024 * 1024) + '"\nنص قصير\n'),
    "a line of 100 MB": (".jsonl", lambda: '{"text": "' + "a" * (100 * 1024 * 1024) + '"}\n' + json.dumps({"text": "نص"}) + "\n"),
}


@pytest.mark.parametrize("name", list(GREAT))
def test_great_things_are_read_or_refused(name: str, tmp_path, run) -> None:
    """However large, it is an article or a reason; what stands behind it is read where it can be told apart."""
    ending, make = GREAT[name]
    path = tmp_path / f"x{ending}"
    path.write_text(make(), encoding="utf-8")
    command = ("tokens", path) if ending == ".txt" else ("claims", path, "--ner", "gazetteer")
    ran = run(*command, "-f", "json")
    document = json.loads(ran.stdout)
    assert document["documents"] or document["skipped"]
    assert ran.code == {True: 0, False: 3 if document["documents"] else 4}[not document["skipped"]]
    if name in ("a line of 100 MB", "a cell of 60 MB"):
        assert [item["reason"].split(": ")[-1][:11] for item in document["skipped"]] == ["longer than"]
        assert ending == ".csv" or len(document["documents"]) == 1
