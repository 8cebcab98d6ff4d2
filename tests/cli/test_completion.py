"""What a shell proposes, asked for as the shell asks: by a real bash with the script that the program gives it."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from llamafund.cli.commands import COMMANDS
from llamafund.render import FORMATS

_ASK = """
source {script}
COMP_WORDS=({words}) COMP_CWORD={last}
$(complete -p llamafund | sed -n 's/.*-F \\([^ ]*\\).*/\\1/p') llamafund
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.fixture(scope="module")
def proposed(tmp_path_factory: pytest.TempPathFactory):
    """What bash proposes for a line whose last word is being typed."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    folder = tmp_path_factory.mktemp("shell")
    program = folder / "llamafund"
    program.write_text(f"#!{sys.executable}\nfrom llamafund.cli.process import run\nrun()\n", encoding="utf-8")
    program.chmod(0o755)
    environment = {"PATH": f"{folder}:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8"}

    def ask(command: str) -> str:
        done = subprocess.run([bash, "-c", command], capture_output=True, env=environment, cwd=folder, check=False)
        return done.stdout.decode()

    script = folder / "completion.bash"
    script.write_text(ask("llamafund --show-completion bash; :"), encoding="utf-8")  # `:` keeps bash there, to be seen
    assert "complete" in script.read_text(encoding="utf-8")

    def propose(*words: str) -> list[str]:
        quoted = " ".join(f"'{word}'" for word in ("llamafund", *words))
        return ask(_ASK.format(script=script, words=quoted, last=len(words))).split("\n")[:-1]

    return propose


def test_commands(proposed) -> None:
    """The first word is a command."""
    assert set(proposed("")) >= set(COMMANDS)
    assert proposed("comp") == ["compare"]


def test_options(proposed) -> None:
    """A word that begins with a dash is an option of the command."""
    assert {"--entity", "--evidence"} <= set(proposed("compare", "--e"))


def test_formats(proposed) -> None:
    """`-f` wants a format, one that the command writes."""
    assert proposed("compare", "-f", "js") == ["json", "jsonl"]
    assert set(proposed("entities", "--format", "")) == {"auto", *FORMATS} - {"claimreview"}
    assert "brat" not in proposed("relate", "-f", "")
    assert proposed("validate", "-f", "") == ["text", "json"]


def test_values_of_options(proposed) -> None:
    """Statuses, sorts, recognisers, analysers and schemas are proposed."""
    assert proposed("compare", "--status", "d") == ["disputed"]
    assert proposed("compare", "--sort", "so") == ["sources"]
    assert proposed("claims", "--ner", "c") == ["camel"]
    assert proposed("claims", "--morphology", "") == ["table", "farahidi", "calima"]
    assert "workspace" in proposed("schema", "")


def test_entity_ids(proposed) -> None:
    """`--entity` wants the id of an entity."""
    assert "microsoft" in proposed("compare", "--entity", "micros")


def test_files(proposed) -> None:
    """Where a file is wanted the shell's own completion is left to do it."""
    assert proposed("compare", "--entities", "") in ([""], [])
