"""The three functions that the package gives to other programs."""

from __future__ import annotations

import doctest
import importlib
import json
import subprocess
import sys

import llamafund


def test_the_three_functions_work_together() -> None:
    """What the package's docstring shows runs: read, analyse, compare."""
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
    """Every public name is in the docstring, and the docstring parses."""
    assert all(name in (llamafund.__doc__ or "") for name in llamafund.__all__)
    assert doctest.DocTestParser().parse(llamafund.__doc__ or "")
