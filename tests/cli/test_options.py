"""Every shared option that a command offers changes something there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from llamafund.cli.commands import COMMANDS
from llamafund.cli.session import session
from llamafund.cli.settings.origins import settings
from llamafund.registry import Registry

# What takes a session.
WORK = ("compare", "find", "report", "stories", "claims", "entities", "tokens", "relate", "codebook draft")
# A value of each that is not its default. What is not installed, or not there, changes a call as well: it ends.
OTHER = {
    "--format": ["json"],
    "--output": ["out"],
    "--entities": ["unlisted.yaml"],
    "--codebook": ["nowhere.yaml"],
    "--ner": ["camel"],
    "--morphology": ["calima"],
    "--relate-model": ["nowhere"],
    "--jobs": ["2"],
    "--engine": ["processes"],
    "--scheduler": ["nowhere"],
    "--lang": ["ar"],
    "--bidi": ["visual"],
    "--csv-safe": [],
    "--quiet": [],
    "--verbose": [],
}


PAGES = {"--csv-safe": ["-f", "csv"], "--entities": ["-f", "jsonl"]}  # on which it can be seen; else the table


def offered(run, command: str) -> list[str]:
    """The shared options in the help of a command."""
    known = {f"--{setting.key}" for setting in settings()} | {"--output", "--scheduler"}
    flags = re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", run(*command.split(), "-h").stdout, re.MULTILINE)
    return [flag for flag in flags if flag in known]


@pytest.fixture
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Arguments of each command, in a folder with two articles, one that is missing, and names that nobody knows."""
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    for name in ("a", "b"):
        Path(f"news/{name}.txt").write_text(
            "أعلنت زرقونيا أن كلفة السد بلغت 4 مليارات دولار. = واكتمل بناء السد.", encoding="utf-8"
        )
    Path("news/sources.yaml").write_text("- {file: a.txt, source: =رصد}\n- {file: b.txt, source: =نبأ}\n", encoding="utf-8")
    names = [("zarqunia", "ORG", "زرقونيا"), ("film-1", "PRODUCT", "خمسة ملايين دولار"), ("film-2", "PRODUCT", "3 آلاف كيلومتر")]
    lines = [f"- {{id: {name}, type: {kind}, ar: {ar}}}\n" for name, kind, ar in names]
    Path("unlisted.yaml").write_text("".join(lines), encoding="utf-8")
    pairs = "s1,s2\n=عرضت القناة فيلم خمسة ملايين دولار,عرضت القناة فيلم 3 آلاف كيلومتر\nx\n"
    Path("pairs.csv").write_text(pairs, encoding="utf-8")
    articles = ["news", "missing.txt"]
    special = {"relate": ["pairs.csv"], "find": ["بلغت كلفة السد 4 مليارات دولار", *articles]}
    return {name: special.get(name, articles) for name in WORK}


@pytest.mark.parametrize("command", WORK)
def test_every_option_that_is_offered_has_an_effect(command: str, inputs, run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With any of them the call shows, says or writes something else, or its work is run in another way."""
    runs: list[object] = []

    def engine(name: str | None, *, jobs: int | None, scheduler: str | None) -> object:
        runs.append((name, jobs, scheduler))
        return lambda work, items, **_: (each for item in items for each in work([item]))

    monkeypatch.setattr(session, "engine", engine)

    def outcome(*flags: str, terminal: bool) -> object:
        runs.clear()
        ran = run(*command.split(), *inputs[command], *flags, terminal=terminal and command != "report")
        written = Path("out").read_text(encoding="utf-8") if Path("out").exists() else None
        return ran.stdout, ran.stderr, ran.code, written, list(runs)

    flags = offered(run, command)
    assert flags
    for flag in flags:
        page = [] if "--format" not in flags else PAGES.get(flag, [])
        plain = outcome(*page, terminal=not page)
        other = ["nowhere.yaml"] if (command, flag) == ("codebook draft", "--entities") else OTHER[flag]  # a draft shows no names
        assert outcome(*page, flag, *other, terminal=not page) != plain, f"{command} {flag} changes nothing"
        Path("out").unlink(missing_ok=True)


def test_no_command_is_left_out() -> None:
    """What is walked is every command that takes the shared options, but for doctor, which shows them."""
    inner = {
        f"{name} {each}" if isinstance(COMMANDS.get(name), Registry) else name
        for name in COMMANDS
        for each in (COMMANDS.get(name) if isinstance(COMMANDS.get(name), Registry) else [name])
    }
    assert inner - {"init", "validate", "schema", "doctor"} == set(WORK)
    assert {*OTHER} == {f"--{setting.key}" for setting in settings()} | {"--output", "--scheduler"}
