"""Names are finished by rules, of which each is asked only where a mark says that it may change something."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from tests.entities.test_discovery import CASES, SEEDS
from tests.entities.test_names import DATA

from llamafund import resources
from llamafund.entities.recognisers import finish
from llamafund.entities.recognisers.embedded import Embedded
from llamafund.entities.spans.stretch import Stretch
from llamafund.model import Article, EntityType, Mention
from llamafund.workbench import DEFAULTS, workbench

TEXTS = [case["text"] for case in [*CASES, *DATA["cases"]]]
TEXTS += [resources.seeds(f"{article}.txt").read_text(encoding="utf-8") for article in SEEDS]
EVERY = 4  # tokens from one made name to the next


def test_no_rule_would_change_a_name_that_no_mark_concerns(monkeypatch: pytest.MonkeyPatch) -> None:
    """The marks know each word that a rule asks for: where the rules are asked for all names, these are the same."""
    told = _names()
    monkeypatch.setattr(finish, "_concerned", _all)
    assert _names() == told


@pytest.mark.parametrize("kind", [EntityType.PERSON, EntityType.ORG])
@pytest.mark.parametrize("length", [1, 2])
@pytest.mark.parametrize("shift", range(EVERY))
def test_nor_one_that_the_model_might_find(monkeypatch: pytest.MonkeyPatch, kind: EntityType, length: int, shift: int) -> None:
    """The same holds where any words are taken for a name."""

    def found(_: Embedded, draft: Any) -> list[Stretch]:
        return list(_made(draft, kind, length, shift))

    monkeypatch.setattr(Embedded, "_found", found)
    told = _names()
    monkeypatch.setattr(finish, "_concerned", _all)
    assert _names() == told


def _made(draft: Any, kind: EntityType, length: int, shift: int) -> Iterator[Stretch]:
    """Names of some tokens in a row, none of them in a known name, at every fourth token."""
    known = set(draft.known.cover.tokens.tolist())
    for first, last in pairwise(draft.view.sheet.bounds):
        for token in range(first + shift, last - 1 - length, EVERY):
            if known.isdisjoint(range(token, token + length)):
                yield Stretch(token, token + length, kind)


def _all(*values: Any) -> list[bool]:
    return [True] * len(values[-1])


def _names() -> list[tuple[Mention, ...]]:
    bench = workbench(DEFAULTS)
    return list(bench.recogniser([bench.document(Article(id="x", text=text)) for text in TEXTS]))
