"""A bad day: what is read cannot be read, what is written cannot be written, and somebody stops it all in the middle."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from llamafund import corpus
from llamafund.cli import output
from llamafund.corpus import reading
from llamafund.model import Article, Skipped
from tests.formats import ONLY, TEXTS
from tests.program import Ran

PROGRAM = [sys.executable, "-m", "llamafund"]
TEXT = "أعلنت شركة ميتا عن استثمار 4 مليارات دولار في الذكاء الاصطناعي."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def only(path: Path) -> Article | Skipped:
    """What comes of one input."""
    (outcome,) = corpus.read([str(path)])
    return outcome


# ------------------------------------------------------------------------------------------------------- reading


def test_a_file_that_grows_is_read_as_far_as_it_went(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written behind it while it is read does no harm: the article is a piece of the file."""
    usual = reading.READERS.get(".txt")

    def growing(item: object) -> Iterator[Article | Skipped]:
        with article.open("a", encoding="utf-8") as file:
            file.write(" وزاد." * 1000)
        yield from usual(item)

    monkeypatch.setattr(reading.READERS, "get", lambda _ending: growing)
    outcome = only(article)
    assert isinstance(outcome, Article)
    assert outcome.text.startswith(TEXT)


@pytest.mark.parametrize("ending", [".txt", ".jsonl", ".csv", ".html"])
def test_a_file_that_vanishes_is_skipped(ending: str, tmp_path: Path) -> None:
    """A file that was there when the inputs were listed and is gone when it is its turn is named, and the next is read."""
    names = [tmp_path / f"{name}{ending}" for name in "ab"]
    for path in names:
        path.write_text(f'text\n"{TEXT}"\n' if ending == ".csv" else json.dumps({"text": TEXT}), encoding="utf-8")
    found = corpus.read([str(tmp_path)])
    first = next(found)
    names[1].unlink()
    rest = list(found)
    assert isinstance(first, Article)
    assert [type(item) for item in rest] == [Skipped]
    assert "not there any more" in rest[0].reason


def test_a_file_cut_while_it_is_read(tmp_path: Path) -> None:
    """A file of records that is cut short under the reader gives those that were there."""
    path = tmp_path / "a.jsonl"
    path.write_text((json.dumps({"text": TEXT}) + "\n") * 5000, encoding="utf-8")
    found = corpus.read([str(path)])
    assert isinstance(next(found), Article)
    os.truncate(path, 0)
    assert all(isinstance(item, (Article, Skipped)) for item in found)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(article: Path) -> None:
    """It is skipped with what to do."""
    article.chmod(0)
    assert "chmod" in only(article).reason


def test_no_permission_is_told(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same where the test runs as root: the system refuses, and the reason says what to do."""
    usual = Path.open

    def refuse(path: Path, *arguments: object, **more: object) -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return usual(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", refuse)
    assert "chmod" in only(article).reason


def test_a_disk_that_fails_in_the_middle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before the fault counts, the rest is a reason."""
    path = tmp_path / "a.jsonl"
    path.write_text((json.dumps({"text": TEXT}) + "\n") * 3, encoding="utf-8")

    def failing(_item: object) -> Iterator[Article]:
        yield Article(id="a-1", text=TEXT)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(reading.READERS, "get", lambda _ending: failing)
    article, skipped = corpus.read([str(path)])
    assert article.text == TEXT
    assert skipped.reason == "the system cannot read it: Input/output error"


def test_what_is_no_file(tmp_path: Path, article: Path, run: Callable[..., Ran]) -> None:
    """A folder with the name of a file is a folder, a pipe that is found is left alone, a pipe that is named is read."""
    folder, pipe = tmp_path / "d.txt", tmp_path / "p.txt"
    folder.mkdir()
    os.mkfifo(pipe)
    ran = run("claims", tmp_path, "-f", "json")
    assert ran.code == 3
    assert {Path(item["path"]).name for item in json.loads(ran.stdout)["skipped"]} == {"d.txt", "p.txt"}
    writer = threading.Thread(target=lambda: pipe.write_bytes(article.read_bytes()))
    writer.start()
    assert run("claims", pipe).code == 0
    writer.join()


def test_ends_of_windows(tmp_path: Path, run: Callable[..., Ran]) -> None:
    """Lines that end as on Windows, a mark of byte order, a path with its strokes: offsets count what the file holds."""
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffعنوان\r\n\r\n".encode() + TEXT.encode() + b"\r\n")
    (claim, *_) = [json.loads(line) for line in run("claims", path, "-f", "jsonl").stdout.splitlines() if "ميتا" in line]
    text = path.read_bytes().decode("utf-8-sig")
    assert text[claim["start"] : claim["end"]] == claim["text"]
    assert "\\" not in run("entities", f"{tmp_path}\\a.txt").stdout


# ------------------------------------------------------------------------------------------------------- writing


@pytest.mark.parametrize("form", TEXTS)
def test_a_run_that_breaks_off_leaves_the_old_file(
    form: str, article: Path, tmp_path: Path, run: Callable[..., Ran], monkeypatch
) -> None:
    """The disk is full in the middle: the file that was there is as it was, and nothing lies beside it."""
    path = tmp_path / "out"
    path.write_text("old", encoding="utf-8")
    usual = output.opened

    def full(*arguments: object) -> object:
        stream = usual(*arguments)

        def write(_text: str) -> int:
            raise OSError(28, "No space left on device")

        stream.write = write
        stream.writelines = write
        return stream

    monkeypatch.setattr(output, "opened", full)
    command = next(name for name in ("entities", "claims") if name in ONLY.get(form, ("entities",)))
    ran = run(command, article, "-f", form, "-o", path)
    assert ran.code == 2
    assert ran.stderr == f"llamafund: {path}: No space left on device\n"
    assert path.read_text(encoding="utf-8") == "old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.txt", "out"]


def test_a_folder_that_cannot_be_written(article: Path, tmp_path: Path, run: Callable[..., Ran], monkeypatch) -> None:
    """The message names the file that was asked for, not the draft of it."""

    def refuse(path: Path, _mode: str = "w") -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(output, "opened", refuse)
    ran = run("claims", article, "-o", tmp_path / "out.csv")
    assert (ran.code, ran.stderr) == (2, f"llamafund: {tmp_path / 'out.csv'}: Permission denied\n")


def test_two_runs_write_one_file(article: Path, tmp_path: Path) -> None:
    """Whichever ends last, the file is whole, and no draft is left."""
    path = tmp_path / "out.json"
    runs = [subprocess.Popen([*PROGRAM, "claims", str(article), "-o", str(path)]) for _ in range(2)]
    assert [process.wait(60) for process in runs] == [0, 0]
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "llamafund.claims/1"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.txt", "out.json"]


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM], ids=lambda stop: stop.name)
def test_stopped_while_it_writes(stop: signal.Signals, tmp_path: Path) -> None:
    """Whoever stops it, the file that was there is as it was, and one who may say something says it."""
    path = tmp_path / "out.jsonl"
    path.write_text("old", encoding="utf-8")
    with _waiting("claims", "-", "-o", str(path)) as process:
        process.send_signal(stop)
        assert process.wait(60) == (130 if stop is signal.SIGINT else -stop)
        told = process.stderr.read().decode()
    assert path.read_text(encoding="utf-8") == "old"
    if stop is signal.SIGINT:
        assert sorted(each.name for each in tmp_path.iterdir()) == ["out.jsonl"]
        assert "Traceback" not in told


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted_with_data_on_the_way(jobs: str) -> None:
    """Ctrl-C is 130 and says that what was written is a part; whole lines only, and no process is left behind."""
    with _waiting("tokens", "-", "-f", "jsonl", "-j", jobs) as process:
        os.killpg(process.pid, signal.SIGINT)  # as a terminal sends it: to all of them
        assert process.wait(60) == 130
        told, written = process.stderr.read().decode(), process.stdout.read().decode()
    assert "Traceback" not in told
    assert "llamafund: interrupted" in told
    assert "not complete" in told
    assert all(json.loads(line) for line in written.splitlines())
    assert _gone(process.pid)


def test_no_clock_is_trusted(article: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that jumps back, or stands still, changes nothing."""
    usual = run("claims", article, "-f", "json").stdout
    times = iter(range(10**9, 0, -(10**6)))
    monkeypatch.setattr(time, "time", lambda: float(next(times)))
    monkeypatch.setattr(time, "monotonic", lambda: 5.0)
    assert run("claims", article, "-f", "json").stdout == usual


@pytest.mark.parametrize("columns", [1, 2, 5, 19])
@pytest.mark.parametrize(
    "command", [["tokens"], ["entities"], ["claims"], ["compare", "--evidence"], ["find", TEXT]], ids=lambda each: each[0]
)
def test_any_width(command: list[str], columns: int, run: Callable[..., Ran]) -> None:
    """A page of one column is of little use and no fault."""
    ran = run(*command, "-f", "table", width=columns)
    assert (ran.code, ran.stderr) == (0, "")


def test_a_width_that_is_a_joke(article: Path) -> None:
    """COLUMNS=99999 does not fill lines with spaces for minutes."""
    done = subprocess.run(
        [*PROGRAM, "claims", str(article), "-f", "table"],
        env={**os.environ, "COLUMNS": "99999"},
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert max(map(len, done.stdout.decode().splitlines())) <= 510


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams(closed: str, article: Path) -> None:
    """A stream that was closed before the start leads nowhere, and that is no fault."""
    line = f"'{sys.executable}' -m llamafund claims '{article}' {closed}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("form", TEXTS)
def test_a_reader_that_has_seen_enough(form: str) -> None:
    """`| head -n 1` is quiet, whatever the format; the status is the program's own."""
    command = next(name for name in ("tokens", "entities", "claims") if name in ONLY.get(form, ("tokens",)))
    line = f"'{sys.executable}' -m llamafund {command} -f {form} | head -n 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1


def _gone(group: int) -> bool:
    """Whether no process of a group is left, a few seconds after its end."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@contextmanager
def _waiting(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A call in a process group of its own that has read two articles from its standard input and waits for more."""
    usual = signal.signal(signal.SIGINT, signal.default_int_handler)  # a test run in the background ignores it, its children too
    command = [*PROGRAM, *arguments, "-v"]
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(command, start_new_session=True, **pipes) as process:
        signal.signal(signal.SIGINT, usual)
        try:
            for number in range(2):
                process.stdin.write(json.dumps({"id": str(number), "text": TEXT}).encode() + b"\n")
            process.stdin.flush()
            for _ in range(2):
                assert b"read -" in process.stderr.readline()
            yield process
        finally:
            process.kill()
