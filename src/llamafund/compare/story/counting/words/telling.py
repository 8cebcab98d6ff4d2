"""What the words around a number say is counted: the closest one that tells, before it or behind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise, takewhile

from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.compare.story.counting.words.fate_phrases import denies, phrased
from llamafund.compare.story.counting.words.of_people import POPULATION, WHO, inhabit, spent, told_right_before
from llamafund.model import Quantity, Word
from llamafund.orthography import AND

BEFORE, AFTER = 6, 5  # words from a number to the word that says what is counted
OBJECT = 2  # words behind a verb in which stands what is lost with it: فقد الرجل عمله
CLOSE = 3  # words before a number in which a word tells what became of those who are only said to be somebody
SOME = 3  # words that say who some of those counted are, and the verb of what became of all: بينهم [13 طفلا قتلوا]
PERCENT = "%"
RELATIVE, DEAD = "relative", "dead"


@dataclass(slots=True)
class Telling:
    """Reads the words around numbers.

    `words` are those of a claim, `index` is the first word of a number, `length` how many words it has.
    `_heads` are the places of `_numbered` in the words asked about last.
    """

    lexicon: CountWords
    _heads: tuple[tuple[Word, ...], list[int]] = field(init=False, default=((), []))

    def kind(self, word: Word) -> str | None:
        """What a word says is counted: dead for قتلى."""
        for key in _keys(word):
            what = self.lexicon.units.get(key) or self.lexicon.words.get(key)
            if what is not None:
                return what
        return None

    def near_people(self, words: tuple[Word, ...], index: int, quantity: Quantity) -> str | None:
        """What the words around say is counted; nothing where only people are counted so, and these are things."""
        unit, near = quantity.unit, self.near(words, index, len(quantity.text.split()))
        person = not unit or unit == PERCENT or self.lexicon.is_person(unit)
        if near == POPULATION and (not inhabit(quantity, self.lexicon) or self._is_taken_from(words, index, near)):
            return None
        if near is None and person:
            return told_right_before(words, index, quantity, self.lexicon)
        return near if person or near not in WHO else None

    def term(self, words: tuple[Word, ...], index: int) -> str | None:
        """What lasts so long, however far ahead, where a length became another: السجن … من خمس سنوات إلى سنتين."""
        if index < 1 or words[index - 1].norm not in self.lexicon.changing:
            return None
        ahead = (self._telling(words[place]) for place in range(index - 1, -1, -1))
        return next((what for what in ahead if what in self.lexicon.spans), None)

    def is_part(self, words: tuple[Word, ...], index: int) -> bool:
        """Whether a number is a part of the one before it: بينهم 3 أطفال, but not توفي منهم تسعة."""
        for place in range(max(0, index - 2), index):
            if words[place].norm in self.lexicon.parts:
                verb = words[place - 1] if place else None
                return verb is None or not verb.is_verb or self._telling(verb) not in self.lexicon.fates
        return False

    def fate_of(self, words: tuple[Word, ...], index: int, length: int) -> str | None:
        """What became of those who are counted, by the word right behind, or one close before: لقي 17 مشجعا مصرعهم."""
        behind = range(index + length, min(index + length + 1, len(words)))
        for place in (*behind, *range(index - 1, max(0, index - CLOSE) - 1, -1)):
            what = self._telling(words[place]) or phrased(words, place, self.lexicon.phrases, self.lexicon.none)
            if what in self.lexicon.fates:
                return what
            if words[place].is_verb:
                return None
        return None

    def near(self, words: tuple[Word, ...], index: int, length: int) -> str | None:
        """What the closest telling word before the number says is counted, else the closest after it.

        What describes those who are counted goes before all but the word right before the number: عن تسعة عمال مفقودين.
        """
        every = range(index + length, min(len(words), index + length + AFTER))
        behind = list(takewhile(lambda place: words[place].norm not in self.lexicon.parts, every))
        beside = [index - 1] if index else []
        described = [place for place in behind[:1] if words[place].lemma in self.lexicon.units and not words[place].proclitic]
        ahead = range(index - 2, max(0, index - BEFORE) - 1, -1)
        for place in chain(beside, described, ahead, self._numbered(words, index), _own(words, behind)):
            what = self._said(words, place)
            if what is not None:
                both = place > 0 and _joined(words[place - 1], words[place]) and self._telling(words[place - 1])
                return None if both and both != what else what  # قتل وأصاب أكثر من 115: the number is of both
        return self._behind_some(words, every[len(behind)] + 1) if len(behind) < len(every) else None

    def _behind_some(self, words: tuple[Word, ...], first: int) -> str | None:
        """What became of all, by the verb behind what tells who some of them are: 64 مدنيا بينهم 13 طفلا [قتلوا]."""
        verb = next((word for word in words[first : first + SOME] if word.is_verb), None)
        what = None if verb is None or verb.proclitic else self._telling(verb)
        return what if what in self.lexicon.fates else None

    def _said(self, words: tuple[Word, ...], place: int) -> str | None:
        """What a word among others tells of those who are counted, by itself or with what is said behind it."""
        together = phrased(words, place, self.lexicon.phrases, self.lexicon.none)
        if together is not None:
            return together
        behind = words[place + 1 : place + 1 + OBJECT]
        if self._is_outlived(words, place):
            return DEAD
        lived = words[place].lemma in self.lexicon.dying and spent(words, place, self.lexicon)
        if lived or any(word.lemma in self.lexicon.lost for word in behind):
            return None
        return self._telling(words[place]) or (self.kind(words[place]) if self._is_numbered(words, place) else None)

    def _is_outlived(self, words: tuple[Word, ...], place: int) -> bool:
        """Whether a word denies of somebody that he lived: لم ينج تسعة, but not لم ينج سوى تسعة."""
        ahead = words[max(0, place - 1) : place]
        if words[place].lemma not in self.lexicon.outlived or not any(denies(word, self.lexicon.none) for word in ahead):
            return False
        return not any(word.norm in self.lexicon.excepting for word in words[place + 1 : place + 1 + BEFORE])

    def _is_taken_from(self, words: tuple[Word, ...], index: int, what: str) -> bool:
        """Whether a number is of some of those who are counted as `what`: 200 شخص من سكان المدينة."""
        near = pairwise(words[index + 1 : index + 1 + AFTER])
        return any(of.norm in self.lexicon.of and self._telling(word) == what for of, word in near)

    def _numbered(self, words: tuple[Word, ...], index: int) -> Iterator[int]:
        """What a number is of, however far off, where a word says so: عدد قتلى الزلزال الذي هز وسط البلاد تجاوز 2800 شخص."""
        if self._heads[0] is not words:  # all numbers of a claim are asked for one after another
            heads = [place for head in range(1, len(words)) for place in self._numbered_by(words, head)]
            self._heads = words, heads
        heads = self._heads[1]
        return reversed(heads[: bisect_left(heads, index)])

    def _numbered_by(self, words: tuple[Word, ...], head: int) -> range:
        """The word behind one that says that there is a number, with what became of those who are told by that alone.

        عدد القتلى، عدد الذين ألقي القبض عليهم، عدد من لقوا حتفهم.
        """
        if words[head - 1].lemma not in self.lexicon.numbers:
            return range(0)
        who, *verb = words[head : head + 2]
        clause = who.pos == RELATIVE or (who.norm in self.lexicon.of and any(word.is_verb for word in verb))
        return range(head, min(len(words), head + 1 + clause * SOME))

    def _is_numbered(self, words: tuple[Word, ...], place: int) -> bool:
        """Whether a word says that there is a number of the next, or of whom that describes: عدد الموقوفين، عدد الأسر النازحة."""
        described = place > 1 and words[place].is_nominal and words[place].has_article and words[place - 1].has_article
        return any(words[at - 1].lemma in self.lexicon.numbers for at in (place, place - 1)[: 1 + described] if at > 0)

    def _telling(self, word: Word) -> str | None:
        return next((self.lexicon.words[key] for key in _keys(word) if key in self.lexicon.words), None)


def _joined(one: Word, other: Word) -> bool:
    """Whether «and» joins two verbs, or two nouns: قتل وأصاب, not إلى المستشفى وتوفي."""
    return other.proclitic.startswith(AND) and one.is_verb == other.is_verb


def _own(words: tuple[Word, ...], behind: Sequence[int]) -> Iterator[int]:
    """The words behind a number, up to what is told of something else: 300 ألف شخص تضرروا من زلزال [الذي أودى بحياة …]."""
    return takewhile(lambda place: words[place].pos != RELATIVE or place == behind[0], behind)


def _keys(word: Word) -> tuple[str, ...]:
    return word.lemma, word.norm, word.norm.removeprefix(word.proclitic)
