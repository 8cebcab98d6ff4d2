"""Snowball's stemmer is taken from its package without importing that, and its absence is told by its own name."""

from __future__ import annotations

import importlib
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

from llamafund.text.words import snowball

HEAVY = {"snowballstemmer", "numpy.ma", "email"}


def test_a_start_does_without_other_stemmers(tmp_path: Path) -> None:
    """Claims with unknown words are read without the package of 36 stemmers, masked arrays or mail."""
    article = tmp_path / "a.txt"
    article.write_text("قال المتغضرفون إن الأسعار ارتفعت.", encoding="utf-8")
    program = (
        "import json, sys; from llamafund.cli import main; "
        "end = main(sys.argv[1:]); print(json.dumps(sorted(sys.modules)), file=sys.stderr); sys.exit(end)"
    )
    run = subprocess.run([sys.executable, "-c", program, "claims", article], check=True, capture_output=True, text=True)
    loaded = set(json.loads(run.stderr.splitlines()[-1]))
    assert "llamafund.text.words.snowball" in loaded
    assert not HEAVY & loaded


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not installed, that is what the message says."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(ModuleNotFoundError, match="snowballstemmer") as caught:
        importlib.reload(snowball)
    assert caught.value.name == "snowballstemmer"
