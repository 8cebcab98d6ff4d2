"""Words behind a colon that no quotation marks hold: they go on while somebody says I or we in the paragraph."""

from __future__ import annotations

from collections.abc import Container, Sequence

from llamafund.claims.words.trait import Trait
from llamafund.model import Document, Sentence

FIRST = "1"
MINE = ("ي", "ني", "نا")


def goes_on_speaking(document: Document, traits: Sequence[Trait], names: Container[int], sentence: Sentence) -> bool:
    """Whether a sentence stands in the paragraph of the one before, and it or one behind it there speaks in the first person."""
    text = document.article.text
    if sentence.first == 0 or "\n" in text[document.end_of(sentence.first - 1) : sentence.start]:
        return False
    end = text.find("\n", sentence.end)
    last = end if end >= 0 else len(text)
    index = sentence.first
    while index < len(traits) and document.starts[index] < last:
        trait = traits[index]
        if index not in names and (trait.person == FIRST or trait.enclitic in MINE):
            return True
        index += 1
    return False
