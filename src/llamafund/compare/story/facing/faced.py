"""Two claims of different articles, word by word against each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from llamafund.compare.pair.align import SOFT
from llamafund.compare.pair.features import NAMES
from llamafund.compare.pair.links import FORM, LEMMA, ROOT, SAME
from llamafund.compare.pair.model import Reading
from llamafund.compare.pair.sentence import GRAMMAR, NAME, NUMBER, VERB, Item, Sentence
from llamafund.compare.places import places
from llamafund.compare.story.facing.setting import Setting
from llamafund.model import Claim, Factuality, Quantity

T = TypeVar("T")

FAINT = 0.02  # weight of a word of grammar
TINY = 1e-9
SAME_WORD = frozenset({FORM, LEMMA, ROOT, SAME})
_PLACE = {name: index for index, name in enumerate(NAMES)}


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One of the two: its claim, its words as the pair model sees them, and where each begins in the claim's text.

    `weights` is what each word says within the two articles; `answers` gives for a word the one of the other side that answers
    it, `same` only where it is the same word, of the same root or exchangeable; `verbs` are those whose same word is a verb
    there; `soft` is how well each word is met, 0..1, words that are only alike included.
    """

    claim: Claim
    items: tuple[Item, ...]
    starts: tuple[int, ...]
    weights: tuple[float, ...]
    answers: dict[int, int]
    same: dict[int, int]
    verbs: frozenset[int]
    soft: tuple[float, ...]

    def repeated(self, *, without: Sequence[int] = ()) -> float:
        """The part of its words, by weight, that the other side says too; some may be left out of the account."""
        kept = [index for index in range(len(self.items)) if index not in without]
        return sum(self.weights[index] for index in kept if index in self.same) / (
            sum(self.weights[index] for index in kept) + TINY
        )

    def within(self, quantity: Quantity) -> tuple[int, ...]:
        """The words of a quantity, by index."""
        start, end = quantity.start - self.claim.start, quantity.end - self.claim.start
        first = max(0, bisect_right(self.starts, start) - 1)
        return tuple(range(first, max(first, bisect_right(self.starts, end - 1) - 1) + 1))

    def is_counted(self, index: int) -> bool:
        """Whether a word is what a number counts."""
        return any(index in self.within(quantity) for quantity in self.claim.quantities)

    def tells(self, index: int) -> bool:
        """Whether a word says something by itself: neither grammar nor a number."""
        return self.items[index].kind not in (GRAMMAR, NUMBER)

    def beside(self, words: Sequence[int]) -> tuple[int | None, int | None]:
        """The nearest words that say something before some that stand together, and behind them, by index."""
        before = next((index for index in range(words[0] - 1, -1, -1) if self.tells(index)), None)
        behind = next((index for index in range(words[-1] + 1, len(self.items)) if self.tells(index)), None)
        return before, behind

    def part(self, met: Iterable[int], words: Iterable[int]) -> float:
        """What part of some words, by weight, those are that are `met`, some of them; 0 where they weigh nothing."""
        weight = sum(self.weights[index] for index in words)
        return sum(self.weights[index] for index in met) / weight if weight else 0.0

    def written(self, words: Iterable[int]) -> str:
        """Some of its words as the text has them, for people."""
        return " ".join(self.items[index].word.form for index in words)

    @property
    def met(self) -> float:
        """The part of its words, by weight, that the other says too; one that is only alike counts by how alike it is."""
        return sum(map(float.__mul__, self.weights, self.soft)) / (sum(self.weights) + TINY)

    @property
    def shared(self) -> float:
        """The weight of the words that the other side answers."""
        return sum(self.weights[index] for index in self.answers)


class Faced:
    """A pair of claims, what the pair model reads in it, and the articles they stand in.

    `sources` are those whom the two credit, faced likewise, where these may be one and are told in other words; `credited` is
    whether it is such a pair itself.
    """

    def __init__(
        self,
        left: Claim,
        right: Claim,
        reading: Reading,
        setting: Setting,
        sources: Faced | None = None,
        *,
        credited: bool = False,
    ) -> None:
        self.reading = reading
        self.setting = setting
        self.sources = sources
        self.credited = credited
        self._chance: float | None = None
        seen = reading.seen
        firm = [(match.left, match.right) for match in seen.matches if match.link not in SOFT]
        same = [(match.left, match.right) for match in seen.matches if match.link in SAME_WORD]
        soft = [(match.left, match.right, 1.0 if match.link not in SOFT else float(match.strength)) for match in seen.matches]
        here, there = dict(firm), {j: i for i, j in firm}
        said, told = dict(same), {j: i for i, j in same}
        verbs = frozenset(i for i, j in same if seen.right.items[j].kind == VERB)
        verbal = frozenset(j for i, j in same if seen.left.items[i].kind == VERB)
        self.left = self._side(left, right, seen.left, (here, said, verbs), {i: strength for i, _, strength in soft})
        self.right = self._side(right, left, seen.right, (there, told, verbal), {j: strength for _, j, strength in soft})

    def _side(
        self,
        claim: Claim,
        other: Claim,
        sentence: Sentence,
        matched: tuple[dict[int, int], dict[int, int], frozenset[int]],
        soft: dict[int, float],
    ) -> Side:
        weights = tuple(
            FAINT
            if item.kind == GRAMMAR and not item.negation
            else item.weight * self.setting.rarity(item, claim.document, other.document)
            for item in sentence.items
        )
        met = tuple(soft.get(index, 0.0) for index in range(len(sentence.items)))
        return Side(claim, sentence.items, _starts(claim, sentence), weights, *matched, met)

    @property
    def chance(self) -> float:
        """The chance that the two agree by themselves; who asks before it has been weighed is at fault."""
        if self._chance is None:
            raise AttributeError("the chance that these two agree has not been weighed")
        return self._chance

    def weighed_as(self, chance: float) -> None:
        """Keep the chance that the two agree; that of whom they credit is the same."""
        self._chance = chance
        if self.sources is not None:
            self.sources.weighed_as(chance)

    @cached_property
    def brief(self) -> bool:
        """Whether both stand in short reports: what each of those answers once is almost surely one question."""
        return self.setting.is_brief(self.left.claim.document) and self.setting.is_brief(self.right.claim.document)

    @cached_property
    def sides(self) -> tuple[tuple[Side, Side], tuple[Side, Side]]:
        """Either side with the one it faces."""
        return (self.left, self.right), (self.right, self.left)

    def other(self, side: Side) -> Side:
        """The one that a side faces."""
        return self.right if side is self.left else self.left

    def told_there(self, side: Side, index: int) -> bool:
        """Whether the article of the one that a side faces holds a word of it, by index, in whichever claim."""
        return self.setting.names(self.other(side).claim.document, side.items[index])

    def in_order(self, side: Side, own: T, their: T) -> tuple[T, T]:
        """What is told of a side and of the one it faces, as that of the left and that of the right one."""
        return (own, their) if side is self.left else (their, own)

    @property
    def uncommitted(self) -> bool:
        """Whether either asks, or tells of what would be: it contradicts nothing."""
        return Factuality.UNCOMMITTED in (self.left.claim.factuality, self.right.claim.factuality)

    @property
    def doubted(self) -> bool:
        """Whether either says that something may not be so, which does not deny it: قد لا يعقد المؤتمر."""
        return Factuality.POSSIBLE_NOT in (self.left.claim.factuality, self.right.claim.factuality)

    @cached_property
    def name_others(self) -> bool:
        """Whether each names somebody or something that the other does not: two of them may fare differently."""
        return all(
            any(item.kind == NAME and i not in side.answers for i, item in enumerate(side.items))
            for side in (self.left, self.right)
        )

    def feature(self, name: str) -> float:
        """One of the numbers of `features.NAMES`."""
        return float(self.reading.seen.features[_PLACE[name]])


def _starts(claim: Claim, sentence: Sentence) -> tuple[int, ...]:
    """Where each word of the sentence begins in the claim: the sentence has no punctuation, and joins 4 , 3 to one word."""
    starts = places(claim)
    found: list[int] = []
    index = 0
    for item in sentence.items:
        while not item.norm.startswith(claim.words[index].norm):
            index += 1
        found.append(starts[index])
        index += 1
    return tuple(found)
