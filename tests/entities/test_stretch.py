"""The characters of a name are some of its own tokens, whatever these are made of."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from llamafund.entities.letters import visible
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.stretch import Stretch, spans_of
from llamafund.model import EntityType, Word


@pytest.mark.parametrize(
    ("form", "before", "span"),
    [
        ("ومصر", 1, (6, 9)),
        ("مصر\u200f", 0, (5, 8)),
        ("\u0640", 1, (5, 6)),
        ("\u0640\u0640", 2, (6, 7)),
        ("و\u064e", 2, (6, 7)),
        ("\u200f", 0, (5, 6)),
        ("\u200f\u200f", 2, (5, 6)),
    ],
)
def test_a_name_lies_in_its_token(form: str, before: int, span: tuple[int, int]) -> None:
    """What is glued on in front and a bidi mark at the end are left out, but never all, and nothing behind is in."""
    host = Host("", 0, "", Word(form=form, norm="", lemma=""), before, visible(form))
    sheet = cast("Any", SimpleNamespace(starts=np.array([5])))
    assert list(spans_of(sheet, [host], [Stretch(0, 1, EntityType.PERSON)])) == [span]
