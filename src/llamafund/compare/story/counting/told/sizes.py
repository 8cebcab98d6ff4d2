"""How many there are, told by the size of the number alone: عشرات القتلى، مئات المنازل، عشرات الآلاف من المحتجين."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from llamafund.compare.places import places
from llamafund.compare.story.counting.numbers.size import Size
from llamafund.compare.story.counting.told.worded import bare
from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.model import Claim, Comparator, Word
from llamafund.orthography import AND

NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Sizes:
    """Reads sizes; `sizes` gives for a word for one how many it is at least, and less than how many."""

    sizes: Mapping[str, tuple[float, float]]
    lexicon: CountWords

    def __call__(self, claim: Claim) -> Iterator[Size]:
        """The sizes in a claim, each with the noun behind it; not those that a number says (ثلاثة آلاف)."""
        words = claim.words
        index = 0
        while index < len(words):
            first, least, most = index, 1.0, 1.0
            while index < len(words) and (part := self.sizes.get(bare(words[index]))) is not None:
                if index > first and words[index].proclitic.startswith(AND):
                    break  # عشرات ومئات
                least, most = least * part[0], part[1] if index == first else most * part[0]  # 10 to 100 times 1000
                index += 1
            if index == first:
                index += 1
                continue
            told = self._told(claim, (first, index), least, most)
            if told is not None:
                yield told

    def _told(self, claim: Claim, within: tuple[int, int], least: float, most: float) -> Size | None:
        """A size by the words of a claim `within` bounds; none where a number stands ahead, or two nouns share it."""
        words, starts, (first, end) = claim.words, places(claim), within
        start = claim.start + starts[first]
        if any(quantity.start <= start < quantity.end for quantity in claim.quantities):
            return None
        if first and (words[first - 1].norm.isdecimal() or words[first - 1].pos == NUMBER):
            return None
        place = end + (end < len(words) and words[end].norm in self.lexicon.of)
        noun = words[place] if place < len(words) and words[place].is_nominal else None
        if place + 1 < len(words) and noun is not None and self._of_both(noun, words[place + 1]):
            return None  # عشرات القتلى والجرحى
        last = place if noun is not None else end - 1
        stop = starts[last] + len(words[last].form)
        unit = None if noun is None else noun.lemma
        text, meant = claim.text[starts[first] : stop], Comparator.AT_LEAST
        return Size(start=start, end=claim.start + stop, text=text, value=least, most=most, unit=unit, comparator=meant)

    def _of_both(self, noun: Word, behind: Word) -> bool:
        """Whether «and» joins another kind of people to a noun."""
        own, other = (self.lexicon.units.get(word.lemma) for word in (noun, behind))
        return behind.proclitic.startswith(AND) and None not in (own, other) and own != other
