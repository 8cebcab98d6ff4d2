"""What the articles of a story talk about anyway: a word that stands in every claim tells none of them apart."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from llamafund.compare.pair.sentence import Item
from llamafund.model import Claim, Word
from llamafund.publication_day import Days

T = TypeVar("T")
FAR = 100_000  # days from 1970 on to which no article dates from
BRIEF = range(50, 1000)  # code points of a report that tells each thing once: more than a sentence, and no more than some six
Lengths = Mapping[str, int]  # of articles, by their ids, in code points up to the end of their last claim
NO_DAYS: Days = MappingProxyType({})
NO_LENGTHS: Lengths = MappingProxyType({})


class Setting:
    """How many claims each article has, in how many of them a word stands, and where its last claim ends."""

    def __init__(self, claims: Iterable[Claim], days: Days = NO_DAYS, lengths: Lengths = NO_LENGTHS) -> None:
        """`days` says when an article was published, where that is known; `lengths` how long it is, if it has more of them."""
        self._days, self._lengths = days, lengths
        self._holding: dict[str, Counter[str]] = defaultdict(Counter)
        self._claims: Counter[str] = Counter()
        self._numbers: dict[str, Counter[float]] = defaultdict(Counter)
        self._length: dict[str, int] = {}
        self._says: dict[tuple[int, int], float] = {}
        self._read: dict[tuple[str, Callable[[Sequence[Claim]], Any]], Any] = {}
        self._order: dict[str, list[Claim]] = defaultdict(list)
        for claim in sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: (claim.start, claim.end)):
            self._order[claim.document].append(claim)
            self._claims[claim.document] += 1
            self._length[claim.document] = max(self._length.get(claim.document, 1), claim.end)
            self._holding[claim.document].update({key_of(word) for word in claim.words})
            self._numbers[claim.document].update({quantity.value for quantity in claim.quantities})

    def is_brief(self, document: str) -> bool:
        """Whether an article is a short report; half a sentence is none, it may be part of any text."""
        return self._lengths.get(document, self._length.get(document, 0)) in BRIEF

    def rarity(self, item: Item, one: str, other: str) -> float:
        """What a word says within two articles, by their ids: 1 where one claim of each holds it, 0 where all do."""
        key = item.root or item.lemma
        counts = self._claims[one] + self._claims[other], self._holding[one][key] + self._holding[other][key]
        found = self._says.get(counts)
        if found is None:
            claims, holding = counts
            found = self._says[counts] = math.sqrt(math.log((claims + 2) / (max(0, holding - 2) + 1)) / math.log(claims + 2))
        return found

    def days_of(self, one: str, other: str) -> tuple[int | None, int | None]:
        """When two articles were published, in whole days since 1970; the same day where that is known of one alone."""
        first, second = (None if day is None or abs(day) > FAR else int(day) for day in map(self._days.get, (one, other)))
        return (second if first is None else first), (first if second is None else second)

    def claims(self, document: str) -> Sequence[Claim]:
        """The claims of an article in their order."""
        return self._order[document]

    def read(self, document: str, how: Callable[[Sequence[Claim]], T]) -> T:
        """What a function reads in the claims of an article. It is asked once: each claim of an article meets many of another."""
        if (document, how) not in self._read:
            self._read[document, how] = how(self._order[document])
        found: T = self._read[document, how]
        return found

    def names(self, document: str, item: Item) -> bool:
        """Whether a claim of an article holds a word."""
        return key_of(item.word) in self._holding[document]

    def size(self, document: str) -> int:
        """How many claims an article has; a statement that stands in no article is one."""
        return max(1, self._claims[document]) if document else 1

    def holding(self, document: str, item: Item) -> int:
        """How many claims of an article hold a word; of a statement that stands in no article, that alone."""
        return max(1, self._holding[document][key_of(item.word)]) if document else 1

    def gives(self, document: str, value: float) -> bool:
        """Whether a claim of an article gives a number."""
        return value in self._numbers[document]

    def giving(self, document: str, value: float) -> int:
        """How many claims of an article give a number; of a statement that stands in no article, that alone."""
        return max(1, self._numbers[document][value]) if document else 1

    def repeats(self, claim: Claim, other: Claim) -> bool:
        """Whether the article of another claim says as well what a claim does: one beside it has all its words, denying none."""
        words, negated = _words(claim), claim.factuality.negated
        said = self.read(other.document, _worded)
        return any(words <= held and negated == turned for name, held, turned in said if name != other.id)

    def around(self, claim: Claim) -> frozenset[str]:
        """The words of the claims right before and behind one in its article, as keys."""
        order = self._order[claim.document]
        place = bisect_left(order, (claim.start, claim.end), key=lambda other: (other.start, other.end))
        beside = (*order[max(0, place - 1) : place], *order[place + 1 : place + 2])
        return frozenset(key_of(word) for other in beside for word in other.words)

    def depth(self, claim: Claim) -> float:
        """How far down its article a claim stands, 0 (top) to 1."""
        return claim.start / self._length[claim.document]


def _worded(claims: Sequence[Claim]) -> list[tuple[str, frozenset[str], bool]]:
    return [(claim.id, _words(claim), claim.factuality.negated) for claim in claims]


def _words(claim: Claim) -> frozenset[str]:
    """The words of a claim, less those that only lead to it."""
    return frozenset(key_of(word) for word in claim.words if word.norm.isalnum())


def key_of(word: Word) -> str:
    """What a word is counted by: its root, or its lemma where it has none."""
    return word.root or word.lemma
