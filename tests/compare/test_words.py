"""How the lists of the lexicon are read into words."""

from __future__ import annotations

from pathlib import Path

import pytest

from llamafund.compare.words import Words
from llamafund.errors import ConfigError
from llamafund.located import read_yaml
from llamafund.text import norm
from llamafund.workbench import DEFAULTS, workbench


def test_a_phrase_in_a_list_of_single_words_is_refused_where_it_stands(tmp_path: Path) -> None:
    """Else «ما جرى» would be read as its first word, and every «ما» would be an accident."""
    path = tmp_path / "events.yaml"
    path.write_text("[حريق,\n ما جرى]", encoding="utf-8")
    with pytest.raises(ConfigError, match="ما جرى") as fault:
        Words(workbench(DEFAULTS).words, norm).norms(read_yaml(path))
    assert fault.value.line == 2
