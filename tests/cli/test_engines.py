"""Where the work runs changes nothing about what comes out."""

from __future__ import annotations

import json
import os
import platform
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from llamafund import __version__
from llamafund.workbench import signature
from tests.cluster import running_cluster
from tests.program import Ran

MANY = 120


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a cluster that is already there."""
    with running_cluster() as address:
        yield address


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A file of many short articles, one of them broken."""
    path = tmp_path / "many.jsonl"
    text = "أعلنت شركة ميتا يوم {0} مايو أنها ستستثمر {0} مليارات دولار في الذكاء الاصطناعي، ونفت وزارة المالية ذلك."
    lines = [json.dumps({"id": f"a{number}", "text": text.format(number)}, ensure_ascii=False) for number in range(MANY)]
    lines[7] = "{"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(("command", "form"), [("claims", "json"), ("tokens", "tsv"), ("entities", "csv")])
def test_engines_give_the_same_bytes(command: str, form: str, many: Path, cluster: str, run) -> None:
    """Bytes, messages and exit status are those of one process, in whatever process it was worked out."""
    ours: Ran = run(command, many, "-f", form, "--engine", "serial")
    assert ours.code == 3
    for more in (["--engine", "processes", "-j", "2"], ["--scheduler", cluster]):
        assert run(command, many, "-f", form, *more) == ours


def test_a_cluster_of_its_own(many: Path, run) -> None:
    """`--engine dask` alone starts workers, and leaves none behind."""
    before = {process.pid for process in psutil.Process().children(recursive=True)}
    ours = run("claims", many, "-f", "jsonl")
    assert run("claims", many, "-f", "jsonl", "--engine", "dask", "-j", "2") == ours
    assert {process.pid for process in _workers()} <= before


def test_a_worker_that_is_killed_costs_nothing(many: Path, run) -> None:
    """One worker process dies in the middle of the work; what comes out is the same."""
    ours = run("claims", many, "-f", "jsonl")
    with running_cluster() as address:
        killed: list[int] = []
        killer = threading.Thread(target=_kill_one_at_work, args=(killed,))
        killer.start()
        theirs = run("claims", many, "-f", "jsonl", "--scheduler", address)
        killer.join()
    assert killed
    assert theirs == ours


def test_a_worker_reads_an_edited_gazetteer_again(many: Path, cluster: str, tmp_path: Path, run) -> None:
    """A worker outlives a call; what it has read of a file is not used once the file is another one."""
    own = tmp_path / "names.yaml"
    for kind in ("OTHER", "PLACE"):
        own.write_text(f"- id: this-ministry\n  type: {kind}\n  ar: ونفت وزارة\n", encoding="utf-8")
        ran = run("entities", many, "-f", "jsonl", "--scheduler", cluster, "--entities", own)
        assert {json.loads(line)["type"] for line in ran.stdout.splitlines() if "this-ministry" in line} == {kind}


def test_a_worker_that_is_another_is_told(many: Path, cluster: str, run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a worker would give other results, nothing comes out but the machine and what differs on it."""
    here = replace(signature(), versions=(("llamafund", "9.9"),))
    monkeypatch.setattr("llamafund.shipped.signature", lambda _: here)
    ran = run("entities", many, "-f", "jsonl", "--scheduler", cluster)
    assert (ran.code, ran.stdout) == (2, "")
    assert f"what decides results is not the same there: llamafund {__version__}, not 9.9" in ran.stderr
    assert platform.node() in ran.stderr


def test_only_the_call_itself_names_a_scheduler(workspace: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a file that lies in a folder nor the environment makes the program open a connection."""
    (workspace / "llamafund.yaml").write_text("scheduler: tcp://127.0.0.1:9\n", encoding="utf-8")
    ran = run("entities")
    assert (ran.code, "scheduler" in ran.stderr) == (2, True)
    (workspace / "llamafund.yaml").unlink()
    monkeypatch.setenv("LLAMAFUND_SCHEDULER", "tcp://127.0.0.1:9")
    assert run("entities").code == 0


def _workers() -> list[psutil.Process]:
    return [each for each in psutil.Process().children(recursive=True) if "spawn_main" in " ".join(_line(each))]


def _line(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def _kill_one_at_work(killed: list[int]) -> None:
    """Kill the first worker that has taken half a second of a processor since now: it is at work."""
    start = {process.pid: sum(process.cpu_times()[:2]) for process in _workers()}
    for _ in range(600):
        for process in _workers():
            try:
                busy = sum(process.cpu_times()[:2]) - start.get(process.pid, 0.0)
            except psutil.Error:
                continue
            if busy > 0.5:
                os.kill(process.pid, signal.SIGKILL)
                killed.append(process.pid)
                return
        time.sleep(0.05)
