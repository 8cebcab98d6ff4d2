"""Whatever goes wrong is told in a sentence, and scripts can tell what it was."""

from __future__ import annotations

import errno
import io
import json
from pathlib import Path

import pytest

from llamafund.cli import main
from llamafund.cli.environment import Environment
from llamafund.cli.exit import ExitStatus, gate
from llamafund.errors import ConfigError, LlamafundError


class Full(io.StringIO):
    """A stream on a disk that is full."""

    def write(self, _text: str) -> int:
        """Fail as the system does."""
        raise OSError(errno.ENOSPC, "No space left on device")


class Closed(io.StringIO):
    """A pipe whose reader has gone."""

    def write(self, _text: str) -> int:
        """Fail as the system does."""
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")


def environment(stdout: io.StringIO | None = None) -> Environment:
    """Streams in memory."""
    return Environment(stdin=io.BytesIO(), stdout=stdout or io.StringIO(), stderr=io.StringIO())


def test_statuses_are_fixed() -> None:
    """Scripts rely on these numbers."""
    assert {status.name: status.value for status in ExitStatus} == {
        "DONE": 0,
        "FOUND": 1,
        "USAGE": 2,
        "SKIPPED": 3,
        "NOTHING": 4,
        "FAULT": 70,
        "INTERRUPTED": 130,
    }


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (LlamafundError("it is broken", hint="mend it"), ExitStatus.USAGE, "llamafund: it is broken\nmend it\n"),
        (KeyboardInterrupt(), ExitStatus.INTERRUPTED, "llamafund: interrupted; what went to standard output is not complete\n"),
        (OSError(errno.ENOSPC, "No space left on device"), ExitStatus.USAGE, "standard output: No space left on device\n"),
        (PermissionError(errno.EACCES, "Permission denied", "/x/out"), ExitStatus.USAGE, "/x/out: Permission denied\n"),
        (BrokenPipeError(), ExitStatus.DONE, ""),
        (ZeroDivisionError("oops"), ExitStatus.FAULT, "this is a fault in llamafund itself"),
    ],
)
def test_the_gate(error: BaseException, status: ExitStatus, words: str) -> None:
    """Each kind of error has its status and its message; only a fault of the program shows a traceback."""
    surroundings = environment()

    def fail() -> ExitStatus:
        raise error

    assert gate(fail, surroundings) is status
    told = surroundings.stderr.getvalue()
    assert words in told
    assert bool(words) == bool(told)
    assert ("Traceback" in told) == (status is ExitStatus.FAULT)


@pytest.mark.parametrize("form", ["table", "tsv", "csv", "json", "jsonl", "yaml", "md"])
def test_a_closed_pipe_ends_quietly(form: str, articles) -> None:
    """Whatever the format, a reader that goes away is no error and no message."""
    surroundings = environment(Closed())
    assert main(["claims", str(articles), "-f", form], surroundings) == 0
    assert surroundings.stderr.getvalue() == ""


def test_a_full_disk_is_told(articles) -> None:
    """What could not be written is not passed over."""
    surroundings = environment(Full())
    assert main(["claims", str(articles)], surroundings) == 2
    assert surroundings.stderr.getvalue() == "llamafund: standard output: No space left on device\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nonsense"], 'llamafund: unknown command "nonsense"\nknown: '),
        (["compare", "--nonsense"], 'compare: unknown option "--nonsense"\nsee llamafund compare --help'),
        (["compare", "--stats", "x"], 'unknown option "--stats"\ndid you mean "--status"?'),
        (["claims", "-f"], "-f: a value is missing\nauto (a table on a terminal"),
        (["claims", "--quiet=1"], "--quiet: takes no value\nwrite --quiet alone"),
        (["init", "a", "b"], "init: too many arguments: b\nsee llamafund init --help"),
        (["schema", "a", "b", "c"], "schema: too many arguments: b c"),
        (["compare", "-f", "jsn"], 'did you mean "json"?'),
        (["compare", "--engine", "proceses"], 'did you mean "processes"?'),
        (["compare", "--limit", "0"], '--limit: "0" cannot be used\na whole number, 1 or more, is wanted'),
        (["compare", "--limit", "x"], '--limit: "x" cannot be used\na whole number, 1 or more, is wanted'),
        (["compare", "--min-score", "2"], '--min-score: "2.0" cannot be used\na number from 0 to 1 is wanted'),
        (["compare", "--status", "dispute"], '--status: unknown status "dispute"\ndid you mean "disputed"?'),
        (["compare", "--fail-on", "x"], '--fail-on: unknown status "x"\nknown: corroborated, disputed, single-source'),
        (["compare", "--by", "stories"], '--by: unknown group "stories"\ndid you mean "story"?'),
        (["find", "السلام", "--stance", "deny"], '--stance: unknown stance "deny"\ndid you mean "denies"?'),
        (["claims", "--lang", "fr"], '--lang: unknown language "fr"\nknown: ar, en'),
        (["compare", "-j", "-1"], '--jobs: "-1" cannot be used\na whole number, 0 or more, is wanted'),
        (["find", " "], "CLAIM: the claim is empty\ngive a statement"),
        (["find", "hello, world"], "CLAIM: there is no Arabic word in the claim\ngive a statement"),
        (["find", "؟؟"], "there is no Arabic word in the claim"),
        (["find"], "CLAIM: this is missing\nWhat to look for, as a statement in Arabic."),
        (["relate"], "PAIRS: this is missing\nA table"),
        (["codebook", "nonsense"], 'unknown codebook command "nonsense"\nknown: draft'),
        (["schema", "compar"], 'did you mean "compare"?'),
        (["compare", "-o", "out.html"], "llamafund report -o out.html"),
        (["compare", "-o", "out.docx"], 'no format is known for the ending ".docx"'),
        (["report", "-o", "r.json"], '--output r.json: report writes a page of HTML, not ".json"\nname the file r.html'),
        (["codebook", "draft", "-o", "d.json"], '--output d.json: draft writes YAML, not ".json"\nname the file d.yaml'),
        (["find", "السلام", "-o", "x.tar"], '--output x.tar: find does not write "brat"\nit writes table'),
        (["doctor", "-f", "csv"], '--format: doctor does not write "csv"\nit writes table, json'),
        (["compare", "--codebook", "no-such-file.yaml"], "llamafund: no-such-file.yaml: no such file"),
        (["entities", "--entities", "no-such-file.yaml"], "llamafund: no-such-file.yaml: no such file"),
        (["compare", "-o", "no/such/folder/x.json"], "no/such/folder"),
    ],
)
def test_wrong_usage(arguments: list[str], words: str, run) -> None:
    """A call that cannot be meant so is refused with 2, a sentence, and no traceback."""
    ran = run(*arguments)
    assert ran.code == 2
    assert words in ran.stderr
    assert ran.stderr.startswith("llamafund: ")
    assert not {"Traceback", "Usage:", "Error:"} & set(ran.stderr.split())
    assert ran.stdout == ""


def test_a_wrong_gazetteer_is_pointed_at(articles, tmp_path, run) -> None:
    """A mistake in a file that people edit is shown at its line, with a caret, also from another process."""
    wrong = tmp_path / "people.yaml"
    wrong.write_text("entities:\n  - id: x\n    typ: ORG\n", encoding="utf-8")
    for more in ([], ["--engine", "processes", "-j", "1"]):
        ran = run("entities", articles, "--entities", wrong, *more)
        assert ran.code == 2
        assert f"{wrong}:" in ran.stderr
        assert "^" in ran.stderr
        assert "Traceback" not in ran.stderr
        assert ran.stdout == ""


def test_some_inputs_skipped(articles, run) -> None:
    """What could not be read is named on standard error and in the output, and the status is 3; -q leaves only the status."""
    (articles / "c.txt").write_bytes(b"\x00\x01\x02binary\x00")
    ran = run("claims", articles, articles / "missing.txt", "-f", "json")
    assert ran.code == 3
    skipped = {item["path"].rsplit("/", 1)[-1] for item in json.loads(ran.stdout)["skipped"]}
    assert skipped == {"c.txt", "missing.txt"}
    assert all(f"{name}: " in ran.stderr for name in skipped)
    assert run("claims", articles, articles / "missing.txt", "-q").stderr == ""


def test_nothing_could_be_read(tmp_path, run) -> None:
    """No usable input at all is 4, and the output is still a whole document."""
    (tmp_path / "empty.txt").touch()
    ran = run("compare", tmp_path / "empty.txt", "-f", "json", "--fail-on", "disputed")
    assert ran.code == 4
    assert json.loads(ran.stdout)["rows"] == []
    assert "no input could be used" in ran.stderr
    assert run("compare", tmp_path / "empty.txt", "-q").stderr == "llamafund: no input could be used\n"


def test_a_finding_survives_a_closed_pipe() -> None:
    """`compare --fail-on … | head -1` still ends with 1: the reader has seen enough, and the claim is disputed all the same."""
    assert main(["compare", "--fail-on", "disputed"], environment(Closed())) == 1


def test_an_interrupt_at_the_start(monkeypatch, capsys) -> None:
    """Ctrl-C while the program is still being loaded is no traceback."""

    def stopped(*_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("llamafund.cli.app.run", stopped)
    assert main(["compare"]) == 130
    assert capsys.readouterr().err == "llamafund: interrupted\n"


def test_a_text_without_arabic_is_named(tmp_path, run) -> None:
    """An English article is read all the same, and who looks at the result is told that it means nothing."""
    (tmp_path / "en.txt").write_text("Officials said that five people died.", encoding="utf-8")
    (tmp_path / "mixed.txt").write_text("Meta «ميتا» said so.", encoding="utf-8")
    (tmp_path / "forms.txt").write_text("ﻗﺎﻟﺖ ﻭﺯﺍﺭﺓ ﺍﻟﺮﻱ ﺇﻥ ﺍﻟﺴﺪ ﺳﻠﻴﻢ.", encoding="utf-8")
    records = [{"id": one, "text": text} for one, text in (("a", "English."), ("b", "قال الوزير نعم."), ("c", "English."))]
    (tmp_path / "table.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    ran = run("claims", tmp_path)
    assert ran.code == ExitStatus.DONE
    assert [line for line in ran.stderr.splitlines() if "no Arabic letter" in line] == [
        f"llamafund: {tmp_path / 'en.txt'} has no Arabic letter in it: nothing that is told of it is to be relied on"
    ]


def test_verbose_says_what_is_read(articles, run) -> None:
    """-v names each article on standard error and leaves the data alone."""
    loud, normal = run("claims", articles, "-v"), run("claims", articles)
    assert loud.stdout == normal.stdout
    assert "a.txt" in loud.stderr
    assert normal.stderr == ""


def test_config_error_type_is_kept() -> None:
    """The gate prints an error in a file with its excerpt."""
    surroundings = environment()

    def fail() -> ExitStatus:
        raise ConfigError("unknown key", path=Path("x.yaml"), line=2, column=3, excerpt="  typ: ORG", width=3, hint="known: type")

    gate(fail, surroundings)
    excerpt = "    2 |   typ: ORG\n      |   ^^^\n"
    assert surroundings.stderr.getvalue() == f"llamafund: x.yaml:2:3: unknown key\n{excerpt}known: type\n"


def test_a_command_that_does_not_exist(run) -> None:
    """A slip of the finger is told with the command that was meant."""
    ran = run("comprae")
    assert ran.code == 2
    assert 'did you mean "compare"?' in ran.stderr


def test_a_question_that_nobody_answers(articles, run) -> None:
    """A pipe gets no line without a fact, and who looks at the screen is told why; a table says it by itself."""
    ran = run("find", "فاز النادي بالبطولة", articles)
    assert (ran.code, len(ran.stdout.splitlines())) == (0, 1)
    assert ran.stderr == "llamafund: no article says this, and none denies it\n"
    ran = run("find", "فاز النادي بالبطولة", articles, terminal=True)
    assert (ran.stderr, "0 matches" in ran.stdout) == ("", True)
