"""A run in parts: one that is stopped anywhere and called again gives what one that is left alone gives."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.program import Ran

MANY = 40
TEXT = "أعلنت شركة ميتا يوم {0} مايو أنها ستستثمر {0} مليارات دولار في الذكاء الاصطناعي، ونفت وزارة المالية ذلك."


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A file of many articles, two of them broken."""
    path = tmp_path / "many.jsonl"
    lines = [json.dumps({"id": f"a{number}", "text": TEXT.format(number)}, ensure_ascii=False) for number in range(MANY)]
    lines[7] = lines[23] = "{"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def held(folder: Path) -> dict[str, bytes]:
    """All that lies in a folder, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("command", ["claims", "entities", "tokens"])
@pytest.mark.parametrize("form", ["jsonl", "csv", "tsv"])
def test_the_parts_are_the_whole(command: str, form: str, many: Path, tmp_path: Path, run) -> None:
    """The parts behind each other, less their headings, are what a run into one file writes."""
    whole: Ran = run(command, many, "-f", form)
    ran = run(command, many, "-f", form, "-o", f"{tmp_path}/out/", "--part", 9)
    assert (ran.code, ran.stdout) == (3, "")
    assert ran.stderr == whole.stderr
    names = sorted(name for name in held(tmp_path / "out") if name.startswith("part-"))
    assert names == [f"part-{number:06}.{form}" for number in range(1, 6)]
    parts = [(tmp_path / "out" / name).read_text(encoding="utf-8").splitlines(keepends=True) for name in names]
    head = 0 if form == "jsonl" else 1
    assert "".join([*parts[0][:head], *(line for part in parts for line in part[head:])]) == whole.stdout


def test_the_manifest_says_what_is_there(many: Path, tmp_path: Path, run) -> None:
    """It names each input with its size and time, each part with its articles, what was skipped, and digests."""
    run("claims", many, "-f", "jsonl", "-o", f"{tmp_path}/out/", "--part", 20)
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    facts = many.stat()
    assert manifest["inputs"] == [{"path": str(many), "bytes": facts.st_size, "changed": facts.st_mtime_ns}]
    assert [(part["articles"], [item["id"] for item in part["skipped"]]) for part in manifest["parts"]] == [
        (19, ["many-8"]),
        (19, ["many-24"]),
    ]
    assert manifest["complete"]


def test_a_finished_run_has_nothing_to_do(many: Path, tmp_path: Path, run) -> None:
    """Called once more it writes nothing, says so, and ends as it ended."""
    call = ("claims", many, "-f", "jsonl", "-o", f"{tmp_path}/out/", "--part", 9)
    run(*call)
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("part-*")}
    ran = run(*call)
    assert ran.code == 3
    assert "40 inputs are in parts that are there; nothing is left to do" in ran.stderr
    assert {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("part-*")} == before


def test_a_part_that_is_gone_is_made_again(many: Path, tmp_path: Path, run) -> None:
    """Whoever deletes a part gets it back with the next call, by whatever engine."""
    call = ("claims", many, "-f", "csv", "-o", f"{tmp_path}/out/", "--part", 9)
    run(*call)
    before = held(tmp_path / "out")
    (tmp_path / "out" / "part-000002.csv").unlink()
    assert run(*call, "-j", 2).code == 3
    assert held(tmp_path / "out") == before


def test_a_part_that_was_altered_is_left_alone(many: Path, tmp_path: Path, run) -> None:
    """What somebody has written into a part is not written over, unless asked for."""
    call = ("claims", many, "-f", "csv", "-o", f"{tmp_path}/out/", "--part", 9)
    run(*call)
    before = held(tmp_path / "out")
    part = tmp_path / "out" / "part-000003.csv"
    part.write_text("mine", encoding="utf-8")
    ran = run(*call)
    assert ran.code == 2
    assert "part-000003.csv: it is not as it was written" in ran.stderr
    assert part.read_text(encoding="utf-8") == "mine"
    assert run(*call, "--fresh").code == 3
    assert held(tmp_path / "out") == before


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--part", "10"], "articles_per_part was 9, is 10"),
        (["-f", "csv"], "format was jsonl, is csv"),
        (["--csv-safe"], "csv_safe was False, is True"),
        (["--ner", "gazetteer"], "signature: now ner gazetteer, not embedded"),
    ],
)
def test_another_call_is_refused(more: list[str], told: str, many: Path, tmp_path: Path, run) -> None:
    """A folder holds parts of one call; of another one nothing is written, and what differs is told."""
    call = ("claims", many, "-f", "jsonl", "-o", f"{tmp_path}/out/", "--part", 9)
    run(*call)
    before = held(tmp_path / "out")
    ran = run(*call, *more)
    assert ran.code == 2
    assert told in ran.stderr
    assert "--fresh" in ran.stderr
    assert held(tmp_path / "out") == before


def test_other_inputs_are_refused(many: Path, tmp_path: Path, run) -> None:
    """An input that has changed, or one more, would give parts that do not fit together."""
    call = ("entities", many, "-f", "jsonl", "-o", f"{tmp_path}/out/", "--part", 9)
    run(*call)
    more = tmp_path / "more.txt"
    more.write_text(TEXT.format(1), encoding="utf-8")
    assert f"inputs new: {more}" in run(*call, more).stderr
    many.write_text(many.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert f"inputs changed: {many}" in run(*call).stderr
    assert run(*call, "--fresh").code == 3


@pytest.mark.usefixtures("many")
def test_the_folder_may_lie_among_its_inputs(tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of last time are no inputs of this time."""
    monkeypatch.chdir(tmp_path)
    call = ("claims", ".", "-f", "jsonl", "-o", "out/", "--part", 9)
    run(*call)
    before = held(tmp_path / "out")
    (tmp_path / "out" / "part-000004.jsonl").unlink()
    assert run(*call).code == 3
    assert held(tmp_path / "out") == before


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (["claims", "-", "-o", "out/"], "cannot be read again"),
        (["claims", "-o", "out/", "-f", "json"], "json is not written in parts"),
        (["compare", "-o", "out/"], "this command writes one thing, not parts"),
        (["relate", "pairs.csv", "-o", "out/"], "this command writes one thing, not parts"),
        (["report", "-o", "out/"], "this command writes one thing, not parts"),
        (["claims", "--fresh"], "there are parts in a folder only"),
        (["claims", "-o", "mine/"], "there is something else in this folder (letter.txt)"),
    ],
)
def test_what_makes_no_sense_is_refused(call: list[str], told: str, tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is told before any work is done, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").touch()
    ran = run(*call)
    assert (ran.code, ran.stdout) == (2, "")
    assert told in ran.stderr
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["letter.txt", "mine"]


def test_one_run_at_a_time(many: Path, tmp_path: Path, run) -> None:
    """Two runs that write to one folder would not see each other's parts."""
    fcntl = pytest.importorskip("fcntl")
    (tmp_path / "out").mkdir()
    hold = os.open(tmp_path / "out", os.O_RDONLY)
    fcntl.flock(hold, fcntl.LOCK_EX)
    try:
        assert "another llamafund is writing here" in run("claims", many, "-f", "jsonl", "-o", tmp_path / "out").stderr
    finally:
        os.close(hold)


def test_killed_anywhere_it_finishes(many: Path, tmp_path: Path) -> None:
    """Kill -9 at twenty random moments, each time called again: the same bytes as a run that nobody disturbed."""
    call = ["claims", str(many), "-f", "jsonl", "--ner", "gazetteer", "--part", "2", "-o"]
    began = time.monotonic()
    _program(*call, f"{tmp_path}/calm/").wait()
    whole = time.monotonic() - began
    chance = random.Random(7)  # noqa: S311  the same moments in every run
    kills = 0
    for _ in range(20):
        process = _program(*call, f"{tmp_path}/out/")
        try:
            process.wait(timeout=chance.uniform(0.3, 1.0) * whole)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills += 1
    assert kills
    assert _program(*call, f"{tmp_path}/out/").wait() == 3
    assert held(tmp_path / "out") == held(tmp_path / "calm")


def _program(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "llamafund", *arguments], stderr=subprocess.DEVNULL)
