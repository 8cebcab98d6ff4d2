"""How words of a claim meet the words of the lexicon."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Word

CREDITS = 1000  # sources and cues whose words are kept


class Words(NamedTuple):
    """How the text stage reads Arabic: a text as its words, and a single word normalised, for which nothing is looked up."""

    read: Callable[[str], tuple[Word, ...]]
    norm: Callable[[str], str]

    def norms(self, listed: Located) -> frozenset[str]:
        """The dictionary forms of a list, as the text stage writes them; a phrase among them is a ConfigError."""
        return frozenset(listed.each(self._single))

    def _single(self, listed: Located) -> str:
        text = listed.text()
        if len(text.split()) > 1:
            raise listed.fault(f'single words are wanted here, and "{text}" is a phrase')
        return self.norm(text)

    def lists(self, part: Located, *keys: str) -> list[frozenset[str]]:
        """The same of each list of a part of the lexicon, in the order of `keys`; an unknown or missing one is a ConfigError."""
        held = part.mapping(keys, required=keys)
        return [self.norms(held[key]) for key in keys]


def kept(words: Words) -> Words:
    """Reads as `words` do, a text once: whom a claim credits, and by what words, is asked beside each claim that it meets."""
    memo: Memo[str, tuple[Word, ...]] = Memo(CREDITS)
    return words._replace(read=lambda text: memo.of(text, lambda: words.read(text)))


def among(word: Word, forms: Collection[str]) -> bool:
    """Whether a word is one of these dictionary forms, normalised."""
    return word.lemma in forms or word.norm in forms
