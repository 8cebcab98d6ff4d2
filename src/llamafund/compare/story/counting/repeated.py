"""How many times something has happened: للمرة الخامسة، المحاولة الثالثة، ثاني خفض، وهو الثاني هذا العام."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from llamafund.compare.story.counting.worded import Ordinals, Worded
from llamafund.model import Word

NTH = "nth"
NOUN, PRONOUN = "noun", "pronoun"
EARLY = 2  # words of a claim up to which a pronoun is its subject: وهو الثاني، وهذه هي الثالثة


@dataclass(frozen=True, slots=True)
class Repeated:
    """Reads ordinals of what happens again.

    `names` gives for a noun the one that stands for all that name one thing, nothing for «مرة»; behind any other noun an ordinal
    tells which of several is meant (المبنى الثاني). `never` are nouns that an ordinal only orders (أول أيام).
    """

    ordinals: Ordinals
    names: Mapping[str, str]
    never: frozenset[str]

    def __call__(self, words: Sequence[Word]) -> Iterator[Worded]:
        """The ordinals in the words of a claim."""
        for index, word in enumerate(words):
            behind = words[index + 1 : index + 3]
            if behind and word.has_article and word.lemma in self.names:
                found = self.ordinals.ordinal(behind) if behind[0].has_article else None
                if found is not None:
                    yield Worded(NTH, float(found[0]), index, index + found[1], self.names[word.lemma])
                continue
            found = self.ordinals.ordinal(words[index : index + 2])
            if found is None:
                continue
            number, length = found
            after = words[index + length] if index + length < len(words) else None
            if word.has_article:
                if 0 < index <= EARLY and words[index - 1].pos == PRONOUN and (after is None or after.pos != NOUN):
                    yield Worded(NTH, float(number), index, index + length - 1)
            elif after is not None and self._counted(after):
                yield Worded(NTH, float(number), index, index + length, self.names.get(after.lemma, after.lemma))

    def _counted(self, noun: Word) -> bool:
        """Whether an ordinal before a noun counts it: ثاني خفض, not أول أيام العيد."""
        return noun.pos == NOUN and noun.number == "s" and not (noun.proclitic or noun.enclitic or noun.lemma in self.never)
