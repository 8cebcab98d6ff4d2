"""Every article has an id of its own, and the same one the next time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from llamafund.corpus.files.identity import MAX_LENGTH, Unique, ending_of, file_ids, safe, stem_of
from tests.corpus.outcomes import articles


def test_stems_and_endings():
    """The stem is the name without `.gz` and one ending; the ending tells the format."""
    assert [stem_of(path) for path in ("a/x.txt", "x.txt.gz", "x.JSONL.GZ", "x", ".txt", "a.b.txt", "x.gz")] == [
        "x", "x", "x", "x", ".txt", "a.b", "x",
    ]  # fmt: skip
    assert [ending_of(path) for path in ("a/x.TXT.gz", "x", "x.gz", "a.b/x")] == [".txt", "", "", ""]


def test_clashing_stems(write):
    """Where stems clash, the path from the common folder tells the files apart."""
    for name in ("in/a/x.txt", "in/b/x.txt", "in/b/c/x.md", "in/y.txt"):
        write(name, "نص")
    assert [article.id for article in articles("in")] == ["a/x", "b/c/x", "b/x", "y"]


def test_clashing_endings(write):
    """Where only the endings differ, they stay."""
    for name in ("x.txt", "x.md", "a/x.txt"):
        write(name, "نص")
    assert [article.id for article in articles("x.txt", "x.md", "a")] == ["x.txt", "x.md", "a/x"]


def test_clashing_records(write):
    """Records without an id are named after their file, the folder included where stems clash."""
    write("a/x.jsonl", '{"text": "نص"}\n{"id": "own", "text": "نص"}')
    write("b/x.jsonl", '{"text": "نص"}\n{"id": "own", "text": "نص"}')
    assert [article.id for article in articles("a", "b")] == ["a/x-1", "own", "b/x-1", "own~2"]


def test_repeated_ids(write):
    """A repeated id is made unique, the same way each time; no record is lost."""
    write("a.jsonl", "\n".join(f'{{"id": "{name}", "text": "نص"}}' for name in ("x", "x", "x~2", "x", "y")))
    first = [article.id for article in articles("a.jsonl")]
    assert first == ["x", "x~2", "x~2~2", "x~3", "y"]
    assert first == [article.id for article in articles("a.jsonl")]


@given(st.lists(st.text(max_size=3)))
def test_unique(wanted):
    """No id is given out twice."""
    unique = Unique()
    given_out = [unique(each) for each in wanted]
    assert len(set(given_out)) == len(wanted)


@given(st.lists(st.lists(st.sampled_from(["a", "b"]), max_size=3).map("/".join).map(lambda path: f"{path}/x.txt"), unique=True))
def test_any_files(paths):
    """Any set of paths gets as many ids as there are files."""
    assert len(set(file_ids(paths))) == len({path.strip("/") for path in paths})


@given(st.text())
def test_safe_ids(text):
    """An id of any text is one short line without controls that UTF-8 can hold."""
    shown = Unique()(text)
    assert len(shown) <= MAX_LENGTH
    assert shown.isprintable() or not any(char < " " or char in "\x7f\u202e\u2028" for char in shown)
    shown.encode("utf-8")
    assert safe(shown) == shown
