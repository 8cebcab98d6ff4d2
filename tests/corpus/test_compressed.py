"""gzip is unpacked, within bounds."""

from __future__ import annotations

import contextlib
import gzip
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llamafund.corpus import read
from llamafund.corpus.raw import compressed
from llamafund.corpus.raw.compressed import Expanded
from llamafund.corpus.unreadable import UnreadableError
from llamafund.model import Article, Skipped
from tests.corpus.outcomes import articles, only, skipped


def test_packed_formats(write):
    """`.gz` works behind every ending, and alone."""
    write("a.txt.gz", gzip.compress("نص".encode()))
    write("b.jsonl.gz", gzip.compress('{"text": "نص"}'.encode()))
    write("c.gz", gzip.compress("نص".encode()))
    assert [article.id for article in articles("a.txt.gz", "b.jsonl.gz", "c.gz")] == ["a", "b-1", "c"]


def test_packed_standard_input():
    """Standard input may be gzip too."""
    assert only("-", stdin=io.BytesIO(gzip.compress("نص".encode()))).text == "نص"


def test_cut_off(write):
    """A truncated file is skipped, and says so."""
    write("a.txt.gz", gzip.compress(b"x" * 1000)[:-9])
    assert "cut off" in skipped("a.txt.gz").reason


def test_records_before_a_cut(write):
    """Of a truncated file, the records before the cut are kept."""
    noise = random.Random(0)  # noqa: S311  (not for secrets)
    lines = "".join(f'{{"id": "r{n}", "text": "{noise.random()}"}}\n' for n in range(2000))
    write("a.jsonl.gz", gzip.compress(lines.encode())[:-2000])
    *good, last = read(["a.jsonl.gz"])
    assert len(good) > 1000
    assert all(isinstance(each, Article) for each in good)
    assert isinstance(last, Skipped)
    assert "cut off" in last.reason


@pytest.mark.parametrize("raw", ["نص".encode(), b"\x1f\x8b\x08junk", gzip.compress(b"text", mtime=0)[:-4] + b"\0\0\0\0"])
def test_damaged(write, raw):
    """What is no gzip, or is damaged, is skipped with the reason."""
    write("a.txt.gz", raw)
    assert "gzip" in skipped("a.txt.gz").reason


@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.csv.gz", "a.html.gz", "a.json.gz"])
def test_bomb(write, name, monkeypatch):
    """A small file that unpacks without end stops at the bound, in every format."""
    monkeypatch.setattr(compressed, "FREE_BYTES", 100_000)
    write(name, gzip.compress(b" " * 3_000_000))
    assert "more than 100 times its size" in skipped(name).reason


def test_repetitive_text(write, monkeypatch):
    """A repetitive text packs well, and is no bomb."""
    monkeypatch.setattr(compressed, "FREE_BYTES", 10_000)
    noise = random.Random(0)  # noqa: S311  (not for secrets)
    text = "\n".join(" ".join(noise.choices(["قال", "أكد", "الوزير", "اليوم", "في", "إن"], k=40)) for _ in range(2000))
    write("a.txt.gz", gzip.compress(text.encode()))
    assert only("a.txt.gz").text == text


@given(st.binary())
def test_any_packed_bytes(raw: bytes):
    """Any bytes, packed, unpacked or cut, give bytes or a reason."""
    for packed in (raw, gzip.compress(raw), gzip.compress(raw)[: len(raw) // 2 + 9]):
        with contextlib.suppress(UnreadableError):
            assert isinstance(Expanded(io.BytesIO(packed)).read(), bytes)  # type: ignore[arg-type]
