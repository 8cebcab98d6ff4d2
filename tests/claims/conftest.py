"""What the claims tests share: texts read to claims with the lexicon that comes along and a handful of names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from llamafund.claims import Cues, extract, read_cues
from llamafund.model import Article, Claim, Document, Entity, EntityType, Mention
from llamafund.text import MORPHOLOGIES, Vocabulary, cut, document, norm

CASES = Path(__file__).parent.parent / "cases"
NAMES = {
    "ذا إنفورميشن": Entity(id="the-information", type=EntityType.ORG),
    "سكاي نيوز": Entity(id="sky-news", type=EntityType.ORG),
    "ذا صن": Entity(id="the-sun", type=EntityType.ORG),
    "ميتا": Entity(id="meta", type=EntityType.ORG),
    "أبل ميوزيك": Entity(id="apple-music", type=EntityType.ORG),
    "ستيفان باني": Entity(id="stefan-bani", type=EntityType.PERSON),
    "رويترز": Entity(id="reuters", type=EntityType.ORG),
    "رونالدو": Entity(id="ronaldo", type=EntityType.PERSON),
    "الخرطوم": Entity(id="khartoum", type=EntityType.PLACE),
}

Reader = Callable[[str], tuple[Claim, ...]]


def cases(name: str) -> list[object]:
    """The cases of a file as parameters; a known failure is strict, so that it shouts when it starts to pass."""
    found = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return [
        pytest.param(
            case,
            id=case["label"],
            marks=[pytest.mark.xfail(strict=True, reason=case.get("why", ""))] if case.get("known_failure") else [],
        )
        for case in found
    ]


@pytest.fixture(scope="session")
def words() -> Callable[[str], Document]:
    """A text to a document."""
    vocabulary = Vocabulary(MORPHOLOGIES.get("table")())
    return lambda text: document(Article(id="x", text=text), vocabulary)


@pytest.fixture(scope="session")
def cues() -> Cues:
    """The cue lexicons."""
    return read_cues(norm)


@pytest.fixture(scope="session")
def read(words: Callable[[str], Document], cues: Cues) -> Reader:
    """A text to its claims."""
    return reader(words, cues)


def reader(words: Callable[[str], Document], cues: Cues) -> Reader:
    """A text to its claims by some cues."""

    def claims(text: str) -> tuple[Claim, ...]:
        names = mentions(text)
        return extract(cut(words(text), sorted((name.start, name.end) for name in names)), names, cues)

    return claims


def mentions(text: str) -> tuple[Mention, ...]:
    """The names of the test gazetteer in a text."""
    found = [
        Mention(start=start, end=start + len(name), text=name, entity=entity, by="test")
        for name, entity in NAMES.items()
        for start in range(len(text))
        if text.startswith(name, start)
    ]
    return tuple(sorted(found, key=lambda mention: mention.start))
