"""A file is written whole or not at all, and its ending tells the format."""

from __future__ import annotations

import csv
import json
import os
import stat

import pytest

from llamafund.render import BINARY, ENDINGS


@pytest.mark.parametrize("ending", [ending for ending, form in ENDINGS.items() if form not in BINARY])
def test_the_ending_tells_the_format(ending: str, articles, tmp_path, run) -> None:
    """`-o FILE` without -f writes what the ending promises, and nothing to standard output."""
    path = tmp_path / f"out{ending}"
    command = "entities" if ENDINGS[ending] == "conll" else "claims"
    ran = run(command, articles, "-o", path, terminal=True, colour=True)
    assert (ran.code, ran.stdout) == (0, "")
    assert path.read_text(encoding="utf-8") == run(command, articles, "-f", ENDINGS[ending]).stdout


def test_the_format_asked_for_wins(articles, tmp_path, run) -> None:
    """-f is stronger than an ending."""
    path = tmp_path / "out.csv"
    run("claims", articles, "-o", path, "-f", "json")
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "llamafund.claims/1"


def test_a_failed_run_leaves_the_old_file(articles, tmp_path, run) -> None:
    """Where the work breaks off, what was there stays, and no half file beside it."""
    path = tmp_path / "out.json"
    path.write_text("old", encoding="utf-8")
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("- [", encoding="utf-8")
    assert run("entities", articles, "--entities", wrong, "-o", path).code == 2
    assert path.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news", "out.json", "wrong.yaml"]


def test_a_replaced_file_keeps_its_mode(articles, tmp_path, run) -> None:
    """Who may read a file is the user's business; a new one follows the umask."""
    path = tmp_path / "out.json"
    path.touch()
    path.chmod(0o640)
    run("claims", articles, "-o", path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(articles, tmp_path, run) -> None:
    """The file behind a symbolic link is replaced, not the link."""
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    target.touch()
    link.symlink_to(target)
    run("claims", articles, "-o", link)
    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8"))["claims"]


def test_the_output_is_no_input(articles, run) -> None:
    """What was written into the folder that is read does not come back as an article."""
    for _ in range(2):
        assert run("claims", articles, "-o", articles / "claims.csv").code == 0
    lines = (articles / "claims.csv").read_text(encoding="utf-8").splitlines()
    assert {row["document"] for row in csv.DictReader(lines)} == {"a", "b"}


def test_what_cannot_be_written_is_named(articles, run) -> None:
    """The message names the file that was asked for, not the draft beside it."""
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("this system has no /dev/full")
    assert run("claims", articles, "-o", "/dev/full", "-f", "tsv").stderr == "llamafund: /dev/full: No space left on device\n"


def test_a_device_is_written_to(articles, run) -> None:
    """/dev/null is no file to replace."""
    assert run("claims", articles, "-o", os.devnull).code == 0
    assert not os.path.isfile(os.devnull)  # noqa: PTH113


def test_parquet_goes_to_files_and_in_parts(articles, tmp_path, run) -> None:
    """The ending tells it, a folder holds parts of it, and a terminal is spared."""
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "claims.parquet"
    assert run("claims", articles, "-o", path).code == 0
    rows = parquet.read_table(path).to_pylist()
    assert [row["document"] for row in rows] == ["a", "b"]
    assert run("claims", articles, "-o", f"{tmp_path}/parts/", "-f", "parquet", "--part", 1).code == 0
    parts = sorted((tmp_path / "parts").glob("*.parquet"))
    assert [row for part in parts for row in parquet.read_table(part).to_pylist()] == rows
    ran = run("claims", articles, "-f", "parquet", terminal=True)
    assert (ran.code, "terminal" in ran.stderr) == (2, True)
