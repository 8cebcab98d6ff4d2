"""Folders, patterns, links; and all that can be wrong with a name, each with a reason instead of silence."""

from __future__ import annotations

import os
import threading

import pytest

from llamafund.corpus import read
from llamafund.model import Article, Skipped
from tests.corpus.outcomes import articles, only, skipped


def test_folder(write):
    """A folder is read in order of names with all below it, without hidden files and files of other kinds."""
    for name in ("in/b.txt", "in/a.txt", "in/c/d.md", "in/c/.hidden.txt", "in/.git/x.txt", "in/picture.png", "in/B.TXT"):
        write(name, "نص")
    assert [article.path for article in articles("in")] == ["in/B.TXT", "in/a.txt", "in/b.txt", "in/c/d.md"]


def test_pattern(write):
    """A pattern names files and folders, `**` at any depth."""
    for name in ("in/b.txt", "in/a.txt", "in/c/d.txt", "in/c/e/f.txt", "other.txt"):
        write(name, "نص")
    assert [article.path for article in articles("in/*.txt")] == ["in/a.txt", "in/b.txt"]
    assert [article.path for article in articles("in/**/*.txt")] == ["in/a.txt", "in/b.txt", "in/c/d.txt", "in/c/e/f.txt"]
    assert [article.path for article in articles("i*")] == ["in/a.txt", "in/b.txt", "in/c/d.txt", "in/c/e/f.txt"]


def test_pattern_as_name(write):
    """A name with brackets is a name where there is such a file."""
    write("a[1].txt", "نص")
    assert only("a[1].txt").id == "a[1]"


def test_order(write):
    """Articles come in the order of the inputs."""
    write("a.txt", "نص")
    write("b.txt", "نص")
    assert [article.id for article in articles("b.txt", "a.txt")] == ["b", "a"]


def test_unknown_ending(write):
    """A file of unknown ending is read when named, if it is text; its content tells the format."""
    write("notes.log", "نص")
    write("rows", '{"text": "نص"}\n{"text": "نص"}')
    write("picture.png", b"\x89PNG\r\n\x1a\n\0\0")
    assert [article.id for article in articles("notes.log", "rows")] == ["notes", "rows-1", "rows-2"]
    assert "a picture" in skipped("picture.png").reason


def test_missing(write):
    """A missing file is named, with the one that was probably meant."""
    write("in/article.txt", "نص")
    assert skipped("in/artcle.txt") == Skipped(
        id="in/artcle.txt", path="in/artcle.txt", reason='no such file; did you mean "in/article.txt"?'
    )
    assert "its folder is not there either" in skipped("nowhere/article.txt").reason


@pytest.mark.parametrize("given", ["*.txt", "in/**/*.md", "[ab].txt"])
@pytest.mark.usefixtures("folder")
def test_empty_pattern(given):
    """A pattern that matches nothing says so."""
    assert "matches nothing" in skipped(given).reason


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a.csv", "a", "a.txt.gz"])
def test_empty_file(write, name):
    """An empty file says so, whatever it is called."""
    write(name, b"")
    assert "empty" in skipped(name).reason


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a.csv"])
def test_white_space(write, name):
    """A file of white space is no article."""
    write(name, " \n\t\n")
    assert skipped(name).reason


def test_empty_standard_input():
    """Standard input without a byte says so."""
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123
        assert skipped("-", stdin=nothing).reason == "nothing came in"


def test_empty_folder(folder, write):
    """A folder with nothing to read says what was looked for, and what was left out."""
    (folder / "in").mkdir()
    assert "nothing to read in this folder; articles are files like .txt" in skipped("in").reason
    write("in/picture.png", b"")
    assert "1 file of another kind was left out" in skipped("in").reason


def test_a_document_that_cannot_be_read_is_told_of(write):
    """A Word file among articles is missed with a reason; a picture is no article."""
    for name, content in (("in/a.txt", "نص"), ("in/b.DOCX", b"PK\3\4\0\0"), ("in/c.png", b"\x89PNG")):
        write(name, content)
    first, second = read(["in"])
    assert isinstance(first, Article)
    assert isinstance(second, Skipped)
    assert second.path == "in/b.DOCX"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(write, folder):
    """Files and folders that may not be read say so."""
    write("in/a.txt", "نص").chmod(0)
    assert "no permission" in skipped("in").reason
    (folder / "in").chmod(0)
    try:
        assert "no permission" in skipped("in").reason
    finally:
        (folder / "in").chmod(0o700)


def test_vanished(write):
    """A file that vanishes after it was listed is skipped."""
    write("a.txt", "نص")
    path = write("b.txt", "نص")
    found = read(["a.txt", "b.txt"])
    assert isinstance(next(found), Article)
    path.unlink()
    assert [outcome.reason for outcome in found] == ["it is not there any more; was it moved or deleted meanwhile?"]


def test_refused(write, monkeypatch):
    """A file that the system refuses to open is skipped."""
    path = write("a.txt", "نص")

    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", refuse)
    assert skipped("a.txt").reason.startswith("no permission to read it")


def test_links(write, folder):
    """Links in circles and to nowhere are noticed, and named."""
    write("in/a.txt", "نص")
    (folder / "in/again").symlink_to("..", target_is_directory=True)
    (folder / "in/lost.txt").symlink_to("nowhere.txt")
    outcomes = list(read(["in"]))
    assert [(outcome.path, getattr(outcome, "reason", None)) for outcome in outcomes] == [
        ("in/a.txt", None),
        ("in/again/in", "a link back to a folder it lies in; it was not followed"),
        ("in/lost.txt", "a link that leads nowhere"),
    ]


def test_deep_folders(folder, write):
    """Folders without end are not followed without end."""
    deep = "/".join(["d"] * 150)
    (folder / deep).mkdir(parents=True)
    write("d/a.txt", "نص")
    found, missed = read(["d"])
    assert isinstance(found, Article)
    assert missed.reason.startswith("more than 100 folders deep")


def test_named_pipe(folder):
    """A named pipe, as a shell makes for `<(…)`, is read as a stream."""
    path = folder / "pipe"
    try:
        os.mkfifo(path)
    except (AttributeError, OSError):
        pytest.skip("no named pipes here")
    writer = threading.Thread(target=path.write_text, args=('{"text": "نص"}\n',), kwargs={"encoding": "utf-8"})
    writer.start()
    assert only("pipe").id == "pipe-1"
    writer.join()
    path.rename(folder / "in.txt")
    assert "read only when named itself" in skipped(".").reason
