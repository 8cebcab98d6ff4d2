"""How many times something has happened: للمرة الخامسة، المحاولة الثالثة، ثاني خفض، وهو الثاني هذا العام."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from llamafund.compare.story.counting.told.worded import Ordinals, Worded
from llamafund.model import Word
from llamafund.orthography import AND, ARTICLE

NTH = "nth"
NOUN, PRONOUN, ADJECTIVE = "noun", "pronoun", "adj"
JOINS = AND + ARTICLE
JOINED = 3  # words behind an ordinal in which another one of the same is joined to it
EARLY = 2  # words of a claim up to which a pronoun is its subject: وهو الثاني، وهذه هي الثالثة


@dataclass(frozen=True, slots=True)
class Repeated:
    """Reads ordinals of what happens again.

    `names` gives for a noun the one that stands for all that name one thing, nothing for «مرة»; behind any other noun an ordinal
    tells which of several is meant (المبنى الثاني). `never` are nouns that an ordinal only orders (أول أيام). `owned` are counted
    of one who did them (هدفه الثاني), by `own` behind the ordinal (الهدف الثاني له); `numbered` stand before a number (رقم 28).
    """

    ordinals: Ordinals
    names: Mapping[str, str]
    never: frozenset[str]
    owned: frozenset[str]
    own: frozenset[str]
    numbered: frozenset[str]

    def __call__(self, words: Sequence[Word]) -> Iterator[Worded]:
        """The ordinals in the words of a claim."""
        for index, word in enumerate(words):
            if word.lemma in self.names or word.lemma in self.owned:
                yield from self._behind(words, index)
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

    def _behind(self, words: Sequence[Word], index: int) -> Iterator[Worded]:
        """The ordinal behind a noun, and the one that «and» joins to it: للمرة الرابعة على التوالي والعشرين في سجله."""
        noun = words[index]
        place = index + 1
        if noun.enclitic and place < len(words) and words[place].pos == ADJECTIVE and words[place].has_article:
            place += self.ordinals.ordinal(words[place : place + 2]) is None  # هدفه الشخصي الثالث
        numbered = place < len(words) and words[place].lemma in self.numbered
        place += numbered
        found = self._ordinal(words, place, definite=not numbered)
        if found is None or not (noun.enclitic or numbered or noun.has_article):
            return
        number, last = found
        after = words[last + 1] if last + 1 < len(words) else None
        theirs = noun.enclitic or numbered or (after is not None and after.norm in self.own)
        if noun.lemma in self.owned and not theirs:
            return  # the second of a match, whoever scored it
        group = self.names.get(noun.lemma, noun.lemma)
        yield Worded(NTH, float(number), index, last, group)
        for place in range(last + 1, min(len(words), last + 1 + JOINED)):
            joined = self._ordinal(words, place, definite=True) if words[place].norm.startswith(JOINS) else None
            if joined is not None and noun.lemma not in self.owned:
                yield Worded(NTH, float(joined[0]), place, joined[1], group)
                return

    def _ordinal(self, words: Sequence[Word], place: int, *, definite: bool) -> tuple[int, int] | None:
        """The ordinal, or the number in digits, at a word and the last word of it: الـ28."""
        if place >= len(words):
            return None
        digits = words[place].norm.removeprefix(AND)
        if digits.removeprefix(ARTICLE).isdecimal() and digits.startswith(ARTICLE) == definite:
            return int(digits.removeprefix(ARTICLE)), place
        found = self.ordinals.ordinal(words[place : place + 2])
        if found is None or words[place].has_article != definite:
            return None
        return found[0], place + found[1] - 1

    def _counted(self, noun: Word) -> bool:
        """Whether an ordinal before a noun counts it: ثاني خفض, not أول أيام العيد."""
        return noun.pos == NOUN and noun.number == "s" and not (noun.proclitic or noun.enclitic or noun.lemma in self.never)
