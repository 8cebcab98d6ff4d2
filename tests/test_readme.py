"""What the two READMEs show is what the program prints."""

from __future__ import annotations

import re

import pytest

from tests import pages

READMES = ("README.md", "README.ar.md")


@pytest.mark.parametrize("name", READMES)
def test_shown_outputs_are_true(name: str, tmp_path, monkeypatch) -> None:
    """Every output in it is regenerated and compared."""
    assert pages.commands(name)
    pages.check(name, tmp_path, monkeypatch)


def test_both_languages_show_the_same() -> None:
    """The Arabic README has the outputs of the English one, in the same order."""
    assert pages.commands("README.ar.md") == pages.commands("README.md")


@pytest.mark.parametrize("name", READMES)
def test_links_lead_somewhere(name: str) -> None:
    """Every relative link is a file of the project."""
    text = (pages.ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (pages.ROOT / link).exists()] == []
