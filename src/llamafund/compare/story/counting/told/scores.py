"""How a match ended: 3-1, (2-صفر), بهدفين من دون مقابل, بثلاثة أهداف لهدف, برباعية نظيفة."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from llamafund.compare.story.counting.told.worded import Worded, bare
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Word
from llamafund.orthography import AND

SCORE = "score"
MOST = 20  # goals of one side
HUNDRED = 100  # a score is one number: of 3-1, whoever has won, 301
DUAL, PLURAL = "d", "p"
NONE = 3  # words behind a draw in which it is said that there were no goals: تعادلا من دون أهداف
NEAR = 5  # words around a score in which it is said that it is not how the match ended


@dataclass(frozen=True, slots=True)
class Scores:
    """Reads the score of the one match that a claim tells of, by `scores` in `data/lexicon/disputes.yaml`."""

    numbers: Mapping[str, int]
    folds: Mapping[str, int]
    dash: frozenset[str]
    nought: frozenset[str]
    goal: frozenset[str]
    clean: frozenset[str]
    without: frozenset[str]
    reply: frozenset[str]
    against: frozenset[str]
    given: frozenset[str]
    like: frozenset[str]
    draw: frozenset[str]
    goalless: frozenset[str]
    aside: frozenset[str]
    played: frozenset[str]

    def __call__(self, words: Sequence[Word]) -> Iterator[Worded]:
        """The score in the words of a claim; none where it tells several, as of two matches or of the halves of one."""
        if not any(among(word, self.played) for word in words):
            return
        found: list[Worded] = []
        for place in range(len(words)):
            score = None if found and place <= found[-1].last else self._at(words, place)
            found += [] if score is None else [score]
        if len(found) == 1:
            first, last = found[0].first, found[0].last
            near = words[max(0, first - NEAR) : last + 1 + NEAR]
            if not any(among(word, self.aside) for word in near):
                yield found[0]

    def _at(self, words: Sequence[Word], place: int) -> Worded | None:
        """The score that begins at a word."""
        return self._in_digits(words, place) or self._in_goals(words, place) or self._of_none(words, place)

    def _of_none(self, words: Sequence[Word], place: int) -> Worded | None:
        """A draw without goals: تعادل سلبي، تعادلا سلبا، تعادلا من دون أهداف."""
        behind = words[place + 1 : place + 1 + NONE]
        if not among(words[place], self.draw) or not behind:
            return None
        without = behind[-1].lemma in self.goal and any(word.norm in self.without for word in behind)
        return _score(0, 0, place, place + 1) if without or among(behind[0], self.goalless) else None

    def _in_digits(self, words: Sequence[Word], place: int) -> Worded | None:
        """3-1, 2-صفر; not a date nor a formation: 4-3-3."""
        if len(words) < place + 3 or words[place + 1].norm not in self.dash:
            return None
        chained = [words[at].norm in self.dash for at in (place - 1, place + 3) if 0 <= at < len(words)]
        one, other = self._digits(words[place]), self._digits(words[place + 2])
        return None if one is None or other is None or any(chained) else _score(one, other, place, place + 2)

    def _digits(self, word: Word) -> int | None:
        if word.norm in self.nought:
            return 0
        digits = word.norm.removeprefix(AND)
        return int(digits) if digits.isdecimal() and int(digits) <= MOST else None

    def _in_goals(self, words: Sequence[Word], place: int) -> Worded | None:
        """Goals and what the other side has scored: بهدفين دون رد, بثلاثة أهداف مقابل هدف, برباعية نظيفة."""
        goals = self._goals(words, place)
        if goals is None:
            return None
        number, end = goals
        behind = words[end : end + 3]
        if behind and behind[0].lemma in self.clean:
            return _score(number, 0, place, end)
        if behind and behind[0].proclitic in self.given and behind[0].lemma in self.like:
            return _score(number, number, place, end)
        led = next((at for at, word in enumerate(behind[:2]) if word.norm in self.without), None)
        if led is not None and len(behind) > led + 1 and behind[led + 1].norm in self.reply:
            return _score(number, 0, place, end + led + 1)
        against = bool(behind) and behind[0].norm in self.against
        other = self._goals(words, end + against) if behind and (against or behind[0].proclitic in self.given) else None
        return None if other is None else _score(number, other[0], place, other[1] - 1)

    def _goals(self, words: Sequence[Word], place: int) -> tuple[int, int] | None:
        """How many goals words from one on tell, and the index of what stands behind them: هدفين, ثلاثة أهداف, ثلاثية, لواحد."""
        if place >= len(words):
            return None
        word = words[place]
        if word.lemma in self.goal and not (word.has_article or word.enclitic or word.number == PLURAL):
            return (2 if word.number == DUAL else 1), place + 1
        if word.lemma in self.folds and not word.has_article:
            return self.folds[word.lemma], place + 1
        number = self.numbers.get(bare(word))
        if number is None:
            return None
        named = place + 1 < len(words) and words[place + 1].lemma in self.goal
        return (number, place + 1 + named) if named or word.proclitic in self.given else None


def _score(one: int, other: int, first: int, last: int) -> Worded:
    high, low = max(one, other), min(one, other)
    return Worded(SCORE, float(HUNDRED * high + low), first, last)


NUMBERED = ("numbers", "folds")
LISTS = tuple(field.name for field in fields(Scores) if field.name not in NUMBERED)


def read_scores(words: Words, part: Located) -> Scores:
    """By `scores` in `values` of `data/lexicon/disputes.yaml`, of which each key is a field."""
    keys = (*NUMBERED, *LISTS)
    held = part.mapping(keys, required=keys)
    numbers, folds = ({words.norm(name.text()): number.whole() for name, number in held[key].entries()} for key in NUMBERED)
    return Scores(numbers=numbers, folds=folds, **{key: words.norms(held[key]) for key in LISTS})
