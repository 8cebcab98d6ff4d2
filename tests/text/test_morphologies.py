"""The choices of `--morphology`: what is not installed says how to install it, and what is installed speaks."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.text.calima_database import write_camel_data

from llamafund.errors import MissingExtraError
from llamafund.text import MORPHOLOGIES

HERE = Path(__file__).parents[2]
CAMEL_NEEDS = ("cachetools", "pyrsistent", "tqdm", "requests", "muddler")
MISSING = [name for name in CAMEL_NEEDS if find_spec(name) is None]


def test_calima_without_data_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No catalogue, no network: the message names the command."""
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    with pytest.raises(MissingExtraError, match="camel_data -i"):
        MORPHOLOGIES.get("calima")()


@pytest.mark.skipif(find_spec("farahidi") is not None, reason="farahidi is installed here")
def test_farahidi_absent_says_what_to_install() -> None:
    """The message names the command."""
    with pytest.raises(MissingExtraError, match="pip install farahidi"):
        MORPHOLOGIES.get("farahidi")()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # farahidi leaves its files open
@pytest.mark.skipif(find_spec("farahidi") is None, reason="farahidi is not installed: pip install farahidi")
def test_farahidi_speaks() -> None:
    """A noun with its clitics, a verb, and a word in another script."""
    analyse = MORPHOLOGIES.get("farahidi")()
    school = analyse("بالمدرسة")
    assert (school.root, school.pos, school.proclitic, school.by) == ("درس", "noun", "بال", "farahidi")
    assert analyse("قالت").pos == "verb-past"
    assert analyse("Meta").by == "form"


@pytest.mark.skipif(bool(MISSING), reason=f"camel-tools' analyser needs {', '.join(MISSING)}")
def test_calima_speaks(tmp_path: Path) -> None:
    """The real analyser over a small database of its own, in a process that has not looked for camel-tools' data yet."""
    write_camel_data(tmp_path)
    code = (
        "from llamafund.text import MORPHOLOGIES\n"
        "analyse = MORPHOLOGIES.get('calima')()\n"
        "for form in ('بالكتاب', 'وقال', 'كتابها', 'باريس', 'زنبقة'):\n"
        "    word = analyse(form)\n"
        "    print(form, word.lemma, word.root, word.pos, word.proclitic or '-', word.enclitic or '-', word.by)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={
            **os.environ,
            "CAMELTOOLS_DATA": str(tmp_path),
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PYTHONIOENCODING": "utf-8",
        },
        cwd=HERE,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    said = [line.split() for line in run.stdout.splitlines()]
    assert said[0][1:] == ["كتاب", "كتب", "noun", "بال", "-", "calima"]
    assert said[1][1:5] == ["قال", "قول", "verb-past", "و"]
    assert said[2][1] == "كتاب"
    assert said[3][3] == "proper"
    assert said[4][-1] != "calima"
