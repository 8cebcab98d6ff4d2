"""Ages of which only the decade is told: رجل خمسيني، في الستينات من عمرها، في عقده السادس."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llamafund.compare.places import places
from llamafund.compare.story.counting.numbers.size import Size
from llamafund.compare.story.counting.told.worded import Ordinals, bare
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Claim, Comparator, Word

KEYS = ("decade", "adjectives", "plurals")
TEN = 10


class Decades:
    """Reads such ages, by `decades` of `age` in `data/lexicon/disputes.yaml`; `behind` is how a text goes on behind a plural.

    `decade` is the noun that stands before an ordinal; `adjectives` and `plurals` tell the twenties, the thirties and so on.
    """

    def __init__(self, words: Words, part: Located, ordinals: Ordinals, behind: tuple[str, ...]) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._decade = words.norms(held["decade"])
        self._adjectives, self._plurals = (
            {words.norm(form): TEN * tens for tens, group in enumerate(held[key].items(), 2) for form in group.texts()}
            for key in KEYS[1:]
        )
        self._ordinals, self._behind = ordinals, behind

    def __call__(self, claim: Claim) -> Iterator[Size]:
        """The ages in a claim."""
        words, starts = claim.words, places(claim)
        for index, word in enumerate(words):
            found = self._decade_at(words, index, claim.text[starts[index] + len(word.form) :].lstrip())
            if found is not None:
                years, last = found
                text = claim.text[starts[index] : starts[last] + len(words[last].form)]
                place, most, about = claim.start + starts[index], float(years + TEN), Comparator.ABOUT
                yield Size(start=place, end=place + len(text), text=text, value=float(years), most=most, comparator=about)

    def _decade_at(self, words: Sequence[Word], index: int, behind: str) -> tuple[int, int] | None:
        """The first year of the decade that a word tells, and the last word that tells it."""
        word = words[index]
        if among(word, self._decade) and word.enclitic and index + 1 < len(words) and words[index + 1].has_article:
            found = self._ordinals.ordinal(words[index + 1 : index + 3])
            return None if found is None else (TEN * (found[0] - 1), index + found[1])
        years = self._adjectives.get(bare(word))
        if years is None and behind.startswith(self._behind):
            years = self._plurals.get(bare(word))
        return None if years is None else (years, index)
