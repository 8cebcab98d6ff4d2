"""Nothing that an article, a file name, a setting or a wrong file holds steers the terminal it is shown on."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from llamafund.cli import main
from llamafund.cli.commands import COMMANDS
from llamafund.cli.environment import Environment, Messages
from llamafund.cli.session.progress import Watch
from llamafund.errors import ConfigError
from llamafund.render.escape import in_message
from llamafund.render.presentation.messages import read_messages
from tests.formats import TEXTS
from tests.program import Ran, call

# The cursor moved, the window retitled, the clipboard written (OSC 52), a link hidden (OSC 8), the line turned round, C1, a bell.
HOSTILE = "\x1b[2J\x1b]0;x\x07\x1b]52;c;eA==\x07\x1b]8;;http://e.vil\x1b\\y\x1b]8;;\x1b\\\u202e\u2066\x9b31m\x00\x08\r"
TYPED = HOSTILE.replace("\x00", "")  # no argument of a process holds a zero
STEERING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
NAME = "a\x1b]0;x\x07\u202e.txt"
KEEP_DIRECTION = ("csv", "excel", "yaml")  # files for other programs: marks of direction are part of the words


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with hostile articles in files with a hostile name."""
    monkeypatch.chdir(tmp_path)
    text = f"أعلنت ميتا {HOSTILE} عن استثمار 4 مليارات دولار.\nوقال الوزير {HOSTILE} إن الاستثمار كبير."
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    record = {
        "id": f"b{HOSTILE}",
        "title": HOSTILE,
        "source": f"س{HOSTILE}",
        "text": text.replace("أعلنت", "لم تعلن"),
        "published": HOSTILE,
    }
    (tmp_path / "b.jsonl").write_text(json.dumps(record) + "\n{" + HOSTILE + "\n", encoding="utf-8")
    (tmp_path / f"broken{NAME}").write_bytes(b"\x00")
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize(
    "command",
    [["compare", "--evidence"], ["claims"], ["entities"], ["tokens"], ["stories"], ["find", HOSTILE]],
    ids=lambda call: call[0],
)
def test_no_format_lets_it_through(command: list[str], form: str) -> None:
    """Articles, titles, sources, ids, questions, names and reasons of what was skipped: all are shown, none acts."""
    ran = call(*command, ".", "-f", form, "-v", width=60)
    assert ran.code in (2, 3), ran.stderr
    found = STEERING.findall(ran.stdout + ran.stderr)
    kept = {"brat": "\x00", **dict.fromkeys(KEEP_DIRECTION, "\u202e\u2066")}  # an archive is filled up with zeros
    assert set(found) <= set(kept.get(form, ""))


WRONG = {
    "entities": f'- id: m\n  type: "ORG{HOSTILE.encode("unicode_escape").decode()}"\n  ar: ا\u202e\u2066\n',
    "unknown key": "- {id: m, type: ORG, \u202ear: ا}\n",
    "no yaml": "- [\u202e\u2066\n",
    "tag": "- !\u202e<x> a\n",
    "control": "- a\x1b[2J\n",
}


@pytest.mark.parametrize("wrong", list(WRONG))
def test_a_wrong_file_cannot_answer_back(wrong: str, folder: Path) -> None:
    """A fault is shown with its line and a caret; what stands in the line, and in the name of the file, does not act."""
    path = folder / f"{NAME}.yaml"
    path.write_text(WRONG[wrong], encoding="utf-8")
    for arguments in (["entities", "b.jsonl", "--entities", path], ["validate", path], ["validate", path, "-f", "json"]):
        ran = call(*arguments)
        assert ran.code == 2
        assert not STEERING.search(ran.stdout + ran.stderr), ran


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments",
    [
        [HOSTILE],
        ["compare", f"--{HOSTILE}"],
        ["compare", "-f", HOSTILE],
        ["compare", "--codebook", TYPED],
        ["compare", "-o", f"no{HOSTILE}/x.csv"],
        ["compare", "-o", f"x.{HOSTILE}"],
        ["compare", "--entity", HOSTILE],
        ["compare", "--source", HOSTILE],
        ["compare", TYPED],
        ["relate", TYPED],
        ["schema", HOSTILE],
        ["init", "b.jsonl", HOSTILE],
    ],
    ids=lambda arguments: (
        f"{arguments[0].encode('unicode_escape')[:9]}-{arguments[1:2] and arguments[1][:10].encode('unicode_escape')}"
    ),
)
def test_a_wrong_call_cannot_answer_back(arguments: list[str]) -> None:
    """A file called like an option reaches a call by a pattern of the shell; the message that refuses it is inert."""
    ran = call(*arguments)
    assert ran.code in (2, 4), ran
    assert ran.stderr
    assert not STEERING.search(ran.stdout + ran.stderr), ran


@pytest.mark.usefixtures("folder")
def test_a_setting_cannot_answer_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor can a variable, nor a llamafund.yaml; doctor shows them."""
    monkeypatch.setenv("LLAMAFUND_FORMAT", "\x1b[2J\u202e")
    for arguments in (["compare"], ["doctor"], ["doctor", "-f", "json"]):
        ran = call(*arguments)
        assert not STEERING.search(ran.stdout + ran.stderr), ran


def test_progress_shows_no_names_raw() -> None:
    """A message above the bar is inert too; what steers there is the bar's own."""
    stream = io.StringIO()
    watch = Watch(stream, shown=True, width=60, say=read_messages("en").say, patience=0.0)
    while not watch._bar:
        pass
    watch.write(f"llamafund: skipped {HOSTILE}")
    watch.end()
    assert "\x1b]" not in stream.getvalue()
    assert "\u202e" not in stream.getvalue()


def test_every_command_was_looked_at() -> None:
    """A new command is named in one of these tests; `report` has tests of its own, and `codebook` writes a file."""
    here = Path(__file__).read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f'"{name}"' not in here and name not in ("report", "codebook")] == []


def test_a_caret_stays_where_it_points() -> None:
    """What takes the place of a hostile character is one character wide."""
    assert len(in_message(HOSTILE)) == len(HOSTILE)
    assert in_message("أعلنت \u200f«ميتا»\u200f\n") == "أعلنت \u200f«ميتا»\u200f\n"


def test_a_line_as_long_as_a_file_is_shown_in_part() -> None:
    """The excerpt of a fault is cut around it, and so is a value that a message quotes."""
    fault = ConfigError("x" * 10_000, path=Path("x.yaml"), line=1, column=90_000, excerpt="a" * 100_000, width=50_000)
    assert len(str(fault)) < 3000
    lines = str(fault).splitlines()
    assert lines[2].index("^") < 100
    assert len(lines[2]) <= len(lines[1])


class Broken(io.StringIO):
    """A stream that nobody can write to."""

    def write(self, _text: str) -> int:
        """Fail as a full disk does."""
        raise OSError(28, "No space left on device")

    def flush(self) -> None:
        """Nothing waits to be written."""


@pytest.mark.usefixtures("folder")
def test_lost_messages_stop_nothing() -> None:
    """Where standard error cannot be written, the data come all the same, and the status tells what the messages would have."""
    stdout = io.StringIO()
    assert main(["claims", "b.jsonl", "missing.txt"], Environment(stdin=io.BytesIO(), stdout=stdout, stderr=Broken())) == 3
    assert stdout.getvalue().count("\n") > 1
    assert main(["claims", "--nonsense"], Environment(stdin=io.BytesIO(), stdout=stdout, stderr=Broken())) == 2
    assert Messages(Broken()).write("x") == 1


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments", [["--help"], ["compare", "--help"], ["--version"], ["schema"], ["claims", "b.jsonl"]], ids=" ".join
)
def test_what_could_not_be_written_is_told(arguments: list[str]) -> None:
    """A full disk under standard output is 2 and a sentence, also for help."""
    stderr = io.StringIO()
    assert main(arguments, Environment(stdin=io.BytesIO(), stdout=Broken(), stderr=stderr)) == 2
    assert stderr.getvalue().splitlines()[-1] == "llamafund: standard output: No space left on device"
    assert isinstance(call(*arguments), Ran)
