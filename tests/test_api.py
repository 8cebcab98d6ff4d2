"""The three functions that the package gives to other programs."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys

import llamafund
from llamafund.model import Comparison, Status


def test_the_docstring_runs(tmp_path, monkeypatch) -> None:
    """What the package's docstring shows, taken from it and run in a folder with its two files, gives their comparison."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("اكتمل بناء الجسر في مدينة الوادي.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("قالت البلدية إن بناء الجسر اكتمل في الوادي.", encoding="utf-8")
    _, _, code = (llamafund.__doc__ or "").partition("\n\n")
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102  our own docstring
    comparison = names["comparison"]
    assert isinstance(comparison, Comparison)
    assert [row.status for row in comparison.rows] == [Status.CORROBORATED]


def test_the_built_in_articles_are_read_where_none_are_named() -> None:
    """Without paths the three functions work on the two articles that come along."""
    comparison = llamafund.compare(map(llamafund.analyse, llamafund.read(())))
    assert [article.id for article in comparison.articles] == ["000_a4fe105f08ca922d", "002_b26ff0cf08a8ed2e"]


def test_compare_stays_the_function() -> None:
    """Importing the folder of the compare stage does not hide the function of the same name."""
    importlib.import_module("llamafund.compare.rows.assemble")
    assert llamafund.compare is importlib.import_module("llamafund.pipeline").compare


def test_nothing_heavy_is_imported_with_the_package() -> None:
    """`import llamafund` loads no stage and no library."""
    script = "import sys, json, llamafund; print(json.dumps(sorted(name.partition('.')[0] for name in sys.modules)))"
    loaded = json.loads(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout)
    assert not {"camel_tools", "numpy", "yaml", "rich", "typer", "lxml", "marisa_trie"} & set(loaded)


def test_the_docstring_names_what_is_there() -> None:
    """Every public name is in the docstring."""
    assert [name for name in llamafund.__all__ if name not in (llamafund.__doc__ or "")] == []
