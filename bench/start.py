"""How long a call takes from the shell, beside the least that its libraries take."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

from bench.contest import Contest, Target
from bench.texts import seeds
from bench.timing import command

HELP, IMPORTS = "llamafund --help", 'python -c "import typer, rich.table, rich.console"'
COMPARE, CAMEL = "llamafund compare", "camel_word_tokenize"


def help_text() -> Contest:
    """`--help` beside the import of the libraries that print it."""
    return Contest(
        title="start",
        contenders={
            IMPORTS: command([sys.executable, "-c", "import typer, rich.table, rich.console"]),
            HELP: command([script("llamafund"), "--help"]),
        },
        targets=[Target(ours=HELP, theirs=IMPORTS, times=2)],
    )


def compare(folder: Path) -> Contest:
    """The comparison of the two built-in articles beside one call of camel-tools' tokenizer on both, joined in `folder`."""
    joined = folder / "both.txt"
    joined.write_text("\n".join(path.read_text(encoding="utf-8") for path in seeds()), encoding="utf-8")
    contenders = {COMPARE: command([script("llamafund"), "compare"])}
    missing = missing_camel()
    if not missing:
        contenders[CAMEL] = command([script("camel_word_tokenize"), joined])
    return Contest(title="compare", contenders=contenders, targets=[Target(ours=COMPARE, theirs=CAMEL, times=2)], missing=missing)


def missing_camel() -> list[str]:
    """Why camel-tools' command line cannot be run here, if so: it needs what its library does not."""
    return [f"{CAMEL} (its docopt is not installed)"] if find_spec("docopt") is None else []


def script(name: str) -> str:
    """A command of this environment."""
    found = shutil.which(name, path=sysconfig.get_path("scripts"))
    if found is None:
        raise SystemExit(f"{name} is not installed beside {sys.executable}: run make bench")
    return found
