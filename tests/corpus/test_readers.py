"""Every reader in the table, walked: each reads an article of its kind, packed or not, and none is upset by any bytes."""

from __future__ import annotations

import gzip
import io
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from llamafund.corpus import READERS, read
from llamafund.corpus.files.identity import safe
from llamafund.corpus.raw.input import MAX_ARTICLE_BYTES
from llamafund.errors import UsageError
from llamafund.model import Article, Skipped
from tests.corpus.outcomes import only

TEXT = "أعلنت وزارة المالية، اليوم الخميس، أن العجز في الموازنة تراجع إلى 4.3 في المئة خلال النصف الأول من العام الجاري."
SAMPLES = {
    ".txt": TEXT,
    ".md": TEXT,
    ".html": f"<html><body><nav>قائمة</nav><article><p>{TEXT}</p></article></body></html>",
    ".htm": f"<p>{TEXT}</p>",
    ".jsonl": f'{{"id": "x", "text": "{TEXT}"}}\n',
    ".ndjson": f'{{"id": "x", "text": "{TEXT}"}}',
    ".json": f'{{"id": "x", "text": "{TEXT}"}}',
    ".csv": f'id,text\nx,"{TEXT}"\n',
    ".tsv": f"id\ttext\nx\t{TEXT}\n",
}


@pytest.mark.parametrize("ending", list(READERS))
def test_every_reader(write, ending):
    """Every reader reads its kind, packed or not, in every encoding that is promised."""
    sample = SAMPLES[ending]
    for name, raw in (
        (f"x{ending}", sample.encode()),
        (f"x{ending}.gz", gzip.compress(sample.encode())),
        (f"x{ending.upper()}", sample.encode("utf-8-sig")),
        (f"x{ending}", sample.encode("utf-16")),
        (f"x{ending}", sample.encode("cp1256")),
        (f"x{ending}", sample.encode("iso8859_6")),
    ):
        write(name, raw)
        article = only(name)
        assert (article.id, article.text, article.path) == ("x", TEXT, name)


@pytest.mark.parametrize("ending", list(READERS))
@given(raw=st.binary() | st.sampled_from(list(SAMPLES.values())).flatmap(
    lambda sample: st.tuples(st.integers(0, len(sample)), st.binary(max_size=4)).map(
        lambda cut: sample[: cut[0]].encode() + cut[1] + sample[cut[0] :].encode())))  # fmt: skip
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file(tmp_path, ending, raw):
    """Any bytes, or a good file with any bytes put in, give articles or reasons from every reader."""
    for name, content in ((f"x{ending}", raw), (f"y{ending}.gz", gzip.compress(raw))):
        path = tmp_path / name
        path.write_bytes(content)
        outcomes = list(read([str(path)]))
        assert outcomes
        for outcome in outcomes:
            assert outcome.id
            if isinstance(outcome, Article):
                assert outcome.text.strip()
                outcome.text.encode()
            else:
                assert isinstance(outcome, Skipped)
                assert outcome.reason == safe(outcome.reason) != ""


@given(raw=st.binary())
@settings(deadline=None)
def test_any_standard_input(raw):
    """Any bytes on standard input give articles or reasons."""
    assert list(read(["-"], stdin=io.BytesIO(raw)))


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_memory(tmp_path, ending):
    """A long file never sits in memory."""
    row = f'{{"text": "{TEXT * 20}"}}\n' if ending == ".jsonl" else f'"{TEXT * 20}",1\n'
    path = tmp_path / f"long{ending}"
    with path.open("w", encoding="utf-8") as file:
        file.write("" if ending == ".jsonl" else "text,n\n")
        for _ in range(4000):
            file.write(row)
    size = path.stat().st_size
    tracemalloc.start()
    try:
        assert sum(1 for _ in read([str(path)])) == 4000
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < size / 5


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_too_long(tmp_path, name):
    """What is too long for an article is skipped, and not read to its end."""
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(MAX_ARTICLE_BYTES + 10)
    (outcome,) = read([str(path)])
    assert isinstance(outcome, Skipped)
    assert "longer than 50 MB" in outcome.reason


def test_unknown_reader():
    """Asking for a reader that does not exist lists the known ones."""
    with pytest.raises(UsageError, match=r"known: \.csv"):
        READERS.get(".docx")
