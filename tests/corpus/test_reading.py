"""What a person names becomes articles, with ids, paths and labels as the design has them."""

from __future__ import annotations

import hashlib
import io
import itertools
import json

import pytest

from llamafund.corpus import built_in, read
from llamafund.errors import ConfigError
from llamafund.model import Article, Skipped
from llamafund.resources import seeds
from tests.corpus.outcomes import articles, only, skipped


def test_no_input():
    """No input means the two built-in articles, labelled."""
    found = articles()
    assert [article.id for article in found] == ["000_a4fe105f08ca922d", "002_b26ff0cf08a8ed2e"]
    assert found == list(built_in())
    assert [article.source for article in found] == ["المقال الأول", "المقال الثاني"]
    assert found[0].title == found[0].text.split("\n")[0]
    assert found[1].title in found[1].text.split("\n")


def test_built_in_bytes():
    """The built-in articles are byte for byte as they were handed over."""
    digests = {path.stem: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in seeds().glob("*.txt")}
    assert digests == {"000_a4fe105f08ca922d": "bb3b2b8f1be5f872", "002_b26ff0cf08a8ed2e": "0dc1e2d087079754"}
    assert [article.text.encode() for article in built_in()] == [path.read_bytes() for path in sorted(seeds().glob("*.txt"))]


def test_exact_text(write):
    """The text is that of the file, line ends and controls included."""
    text = "سطر أول\r\nسطر ثان\rثالث\n\u2028رابع\x1b[31m"
    write("a.txt", text)
    assert only("a.txt").text == text


def test_paths(write, folder):
    """A path is shown as it was given."""
    write("in/a.txt", "نص")
    assert [only(given).path for given in ("in/a.txt", "./in/a.txt", "in", "in/", str(folder / "in"))] == [
        "in/a.txt",
        "./in/a.txt",
        "in/a.txt",
        "in/a.txt",
        str(folder / "in/a.txt"),
    ]


def test_titles(write):
    """A plain text has no title; a Markdown text has its first heading, which stays in the text."""
    write("a.txt", "# عنوان\nنص")
    write("b.md", "\n# عنوان #\n\nنص")
    write("c.md", "نص بلا عنوان\n# متأخر")
    assert [article.title for article in articles("a.txt", "b.md", "c.md")] == [None, "عنوان", None]
    assert only("b.md").text == "\n# عنوان #\n\nنص"


def test_named_twice(write, folder):
    """A file is read once, however often and by whatever name it is given."""
    write("in/a.txt", "نص")
    (folder / "link.txt").symlink_to("in/a.txt")
    assert [article.path for article in articles("in/a.txt", "in", "in/*.txt", "./in/../in/a.txt", "link.txt")] == ["in/a.txt"]


def test_labels(write):
    """`sources.yaml` orders and labels the files of its folder; a record's own word counts more."""
    write("in/b.txt", "نص")
    write("in/a.txt", "نص")
    write("in/more.jsonl", '{"text": "نص", "source": "خاص"}\n{"text": "نص"}')
    write(
        "in/sources.yaml",
        "- {file: b.txt, id: first, source: الشرق, title: عنوان, published: 2024-05-03}\n- {file: more.jsonl, source: عام}\n",
    )
    found = articles("in")
    assert [(article.id, article.source, article.title, article.published) for article in found] == [
        ("first", "الشرق", "عنوان", "2024-05-03"),
        ("more-1", "خاص", None, None),
        ("more-2", "عام", None, None),
        ("a", "", None, None),
    ]
    assert only("in/b.txt").source == "الشرق"


def test_labelled_and_missing(write):
    """A file that `sources.yaml` names and that is not there is skipped, not forgotten."""
    write("in/a.txt", "نص")
    write("in/sources.yaml", "- file: b.txt\n")
    outcomes = list(read(["in"]))
    assert isinstance(outcomes[0], Skipped)
    assert "sources.yaml names it" in outcomes[0].reason
    assert isinstance(outcomes[1], Article)


@pytest.mark.parametrize(
    ("yaml", "line"),
    [
        ("- file: a.txt\n  sorce: x\n", 2),
        ("- file: a.txt\n- file: a.txt\n", 2),
        ("- source: x\n", 1),
        ("file: a.txt\n", 1),
        ("- [\n", 2),
    ],
)
def test_wrong_labels(write, yaml, line):
    """A wrong `sources.yaml` is an error at its place, before anything is read."""
    write("in/a.txt", "نص")
    path = write("in/sources.yaml", yaml)
    for given in ("in", "in/a.txt"):
        with pytest.raises(ConfigError) as error:
            next(iter(read(["in" if given == "in" else given])))
        assert error.value.line == line
        assert error.value.path.resolve() == path


def test_labels_as_input(write):
    """`sources.yaml` itself is no article."""
    write("in/sources.yaml", "- file: a.txt\n")
    assert "name its folder instead" in skipped("in/sources.yaml").reason


def test_endless_standard_input():
    """Standard input is read once, and no further than asked for."""

    def endless():
        for number in itertools.count():
            yield json.dumps({"id": f"r{number}", "text": "نص"}).encode() + b"\n"

    class Pipe(io.RawIOBase):
        def __init__(self):
            super().__init__()
            self.lines = endless()

        def readable(self):
            return True

        def readinto(self, buffer):
            line = next(self.lines)
            buffer[: len(line)] = line
            return len(line)

    found = read(["-", "-"], stdin=io.BufferedReader(Pipe()))
    assert [article.id for article in itertools.islice(found, 3)] == ["r0", "r1", "r2"]


def test_owned_standard_input():
    """Whoever hands in a stream closes it."""
    stdin = io.BytesIO("نص".encode())
    assert only("-", stdin=stdin).id == "stdin"
    assert not stdin.closed


def test_hostile_fields(write):
    """Controls, reordering marks and half surrogate pairs in fields cannot reach a screen."""
    write("a.jsonl", json.dumps({"id": "x\x1b[2J\n\u202e\ud800", "source": "s\x07", "text": "نص \ud800 نص"}))
    article = only("a.jsonl")
    assert article.id == "x\ufffd[2J\ufffd\ufffd\ufffd"
    assert article.source == "s\ufffd"
    assert article.text == "نص \ufffd نص"


def test_odd_file_name(folder):
    """A file whose name is no Unicode is read, and can be shown."""
    path = folder / b"\xff.txt".decode("utf-8", "surrogateescape")
    try:
        path.write_text("نص", encoding="utf-8")
    except OSError:
        pytest.skip("this file system knows names in Unicode alone")
    article = only(str(path))
    assert article.id == "\ufffd"
    assert article.path is not None
    article.path.encode("utf-8")
