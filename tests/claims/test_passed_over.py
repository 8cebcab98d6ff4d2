"""What may be passed over at a word is a short cut, and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
import yaml

from llamafund.claims import Cues, read_cues
from llamafund.claims.words.passed_over import MAY_LEAD
from llamafund.claims.words.trait import Trait
from llamafund.model import Document, Word
from llamafund.text import norm
from tests.claims.conftest import CASES, Reader, reader

FILES = ("factuality", "quantities", "attribution", "attribution_forms", "claims")


class Unmarked(Cues):
    """The same cues, by which something may begin at each word."""

    def _marked(self, word: Word) -> Trait:
        return replace(super()._marked(word), marks=MAY_LEAD)


@pytest.mark.parametrize("name", FILES)
def test_marks_change_nothing(name: str, words: Callable[[str], Document], read: Reader) -> None:
    """Of all cases the claims are the same, with all that is known of a word and with nothing of it."""
    cues = read_cues(norm)
    slowly = reader(words, Unmarked(**{field.name: getattr(cues, field.name) for field in fields(cues) if field.name != "known"}))
    texts = [case["text"] for case in yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))]
    assert [read(text) for text in texts] == [slowly(text) for text in texts]
