"""Words behind a colon that no quotation marks hold: they go on while somebody says I or we in the paragraph."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass

from llamafund.claims.words.trait import Trait
from llamafund.model import Document, Sentence
from llamafund.orthography import MINE

FIRST = "1"


@dataclass(slots=True)
class Speaking:
    """Where the first person speaks in a document. It is asked for sentences in their order, and reads each paragraph once."""

    document: Document
    traits: Sequence[Trait]
    names: Container[int]
    verbs: Container[str]
    _end: int = -1  # of the paragraph read last
    _last: int = -1  # its last token in the first person

    def goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in the paragraph of the one before, and it or one behind it there is in the first person."""
        text = self.document.article.text
        if (
            self._is_told(sentence.first)
            or sentence.first == 0
            or "\n" in text[self.document.end_of(sentence.first - 1) : sentence.start]
        ):
            return False
        if sentence.end > self._end:
            end = text.find("\n", sentence.end)
            self._end = end if end >= 0 else len(text)
            tokens = range(bisect_left(self.document.starts, self._end) - 1, sentence.first - 1, -1)
            self._last = next((index for index in tokens if self._speaks(index)), -1)
        return self._last >= sentence.first

    def _is_told(self, first: int) -> bool:
        """«وأعرب المدرب عن …»: the writer goes on, with what somebody said or felt."""
        trait = self.traits[first]
        return trait.joined and trait.verb == "past" and trait.person != FIRST and trait.lemma in self.verbs

    def _speaks(self, index: int) -> bool:
        trait = self.traits[index]
        return index not in self.names and (trait.person == FIRST or trait.enclitic in MINE)
