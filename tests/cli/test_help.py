"""Help is complete, short and instant."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from llamafund import __version__
from llamafund.cli.commands import COMMANDS
from llamafund.registry import Registry

SHARED = {"--format", "--output", "--entities", "--jobs", "--engine", "--quiet", "--verbose", "--help"}
WORKERS = ("compare", "claims", "entities", "stories")


def test_help_lists_every_command(run) -> None:
    """A command in the table is in the help, with a line that is not cut off."""
    ran = run("--help")
    assert ran.code == 0
    assert "..." not in ran.stdout.split("Commands:")[1]
    for name in COMMANDS:
        assert re.search(rf"^  {name}  +\w.*\.$", ran.stdout, re.MULTILINE)


def every_command() -> list[list[str]]:
    """The words that call each command, also those of groups."""
    return [
        [name, *more]
        for name in COMMANDS
        for more in ([[inner] for inner in COMMANDS.get(name)] if isinstance(COMMANDS.get(name), Registry) else [[]])
    ]


@pytest.mark.parametrize("words", every_command(), ids=" ".join)
def test_every_command_explains_itself(words: list[str], run) -> None:
    """Each command says what it does, and gives examples that begin with the program's name, a line each."""
    ran = run(*words, "--help")
    assert ran.code == 0
    examples = ran.stdout.split("Examples:\n")[1].splitlines()
    assert len(examples) >= 2
    assert all("llamafund" in line for line in examples)
    assert max(map(len, ran.stdout.splitlines())) <= 100


@pytest.mark.parametrize("name", WORKERS)
def test_shared_options_are_everywhere(name: str, run) -> None:
    """The commands that read articles have all the options they share."""
    assert set(re.findall(r"--[a-z]+", run(name, "-h").stdout)) >= SHARED


def test_no_arguments_is_help(run) -> None:
    """Called with nothing, the program explains itself and says that this was no use of it."""
    ran = run()
    assert ran.code == 2
    assert "Commands:" in ran.stdout + ran.stderr


def test_version(run) -> None:
    """`--version` is one line; with -v it names all that a result depends on."""
    assert run("--version").stdout == f"llamafund {__version__}\n"
    assert re.search(r"^camel-tools \d", run("--version", "-v").stdout, re.MULTILINE)
    assert re.search(r"^data lexicon [0-9a-f]{12}$", run("-v", "--version").stdout, re.MULTILINE)


@pytest.mark.parametrize("arguments", [["--help"], ["compare", "--help"], ["--version"], ["schema", "tokens"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    """Help, version and schema import neither the stages nor their libraries."""
    heavy = ("camel_tools", "numpy", "rich", "yaml", "llamafund.pipeline", "llamafund.text", "llamafund.claims")
    program = f"import sys; from llamafund.cli import main; main({arguments!r})"
    code = f"{program}; print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stderr == "[]\n"
