"""What a claim counts: so many dead, so many hurt. Two counts of one thing agree or contradict each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from llamafund import resources
from llamafund.compare.places import places
from llamafund.located import read_yaml
from llamafund.model import Claim, Comparator, Quantity, Word

BEFORE, AFTER = 6, 5  # words from a number to the word that says what is counted
SLACK = 0.2  # how far "more than 50" may lie under the number it stands for
ROUND = 20  # from here on; "at least 8" is a count, and contradicts 10
NEAR = 0.1  # how far "about 50" may lie off it
YEAR = "year"  # news of the day gives no year; a claim that does tells of something earlier
NO_COUNTS = frozenset({YEAR, "date", "%"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of `counts.yaml`, normalised: what a unit counts, what a word near a number says, what tells of other things."""

    units: dict[str, str]
    words: dict[str, str]
    people: frozenset[str]
    parts: frozenset[str]
    earlier: frozenset[str]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something: `what` is dead, injured …; `unit` who they are, where the text says more than people."""

    what: str
    quantity: Quantity
    unit: str | None


@dataclass(slots=True)
class Counter:
    """Reads the counts of claims, each claim once."""

    lexicon: Lexicon
    _known: dict[str, tuple[Count, ...]] = field(default_factory=dict)

    def counts(self, claim: Claim) -> tuple[Count, ...]:
        """What a claim counts of the event it tells of; nothing where it tells of an earlier one, or counts in parts only."""
        found = self._known.get(claim.id)
        if found is None:
            found = self._known[claim.id] = self._whole(claim)
        return found

    def _whole(self, claim: Claim) -> tuple[Count, ...]:
        if not claim.quantities or any(quantity.unit == YEAR for quantity in claim.quantities):
            return ()
        if any(word.norm in self.lexicon.earlier for word in claim.words):
            return ()
        every = list(self._every(claim))
        kinds = [count.what for count in every]
        return tuple(count for count in every if kinds.count(count.what) == 1)

    def _every(self, claim: Claim) -> Iterator[Count]:
        starts = places(claim)
        for quantity in claim.quantities:
            if quantity.unit in NO_COUNTS:
                continue
            index = max(0, bisect_right(starts, quantity.start - claim.start) - 1)
            if any(word.norm in self.lexicon.parts for word in claim.words[max(0, index - 2) : index]):
                continue
            what = self.lexicon.units.get(quantity.unit or "") or self._near(claim.words, index, len(quantity.text.split()))
            if what is not None:
                own = quantity.unit in self.lexicon.units or quantity.unit in self.lexicon.people
                yield Count(what, quantity, None if own else quantity.unit)

    def _near(self, words: tuple[Word, ...], index: int, length: int) -> str | None:
        """What the closest telling word before the number says is counted, else the closest after it."""
        ahead = reversed(words[max(0, index - BEFORE) : index])
        behind = words[index + length : index + length + AFTER]
        for word in (*ahead, *behind):
            what = self.lexicon.words.get(word.lemma) or self.lexicon.words.get(word.norm)
            if what is not None:
                return what
        return None


def compatible(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers can be one: equal, or as near as "about" and "more than" allow."""
    low, high = sorted((left, right), key=lambda quantity: quantity.value)
    gap = (high.value - low.value) / high.value if high.value else 0.0
    if gap == 0 or (gap <= NEAR and Comparator.ABOUT in (low.comparator, high.comparator)):
        return True
    return (
        low.value >= ROUND and gap <= SLACK and (low.comparator is Comparator.AT_LEAST or high.comparator is Comparator.AT_MOST)
    )


def read_counts(words: Callable[[str], tuple[Word, ...]]) -> Lexicon:
    """The counts of `data/lexicon/counts.yaml`; `words` reads Arabic the way the text stage does."""

    def norms(texts: tuple[str, ...]) -> list[str]:
        return [words(text)[0].norm for text in texts]

    root = read_yaml(resources.data("lexicon", "counts.yaml")).mapping(("counts", "people", "parts", "earlier"))
    units: dict[str, str] = {}
    near: dict[str, str] = {}
    for kind, entry in root["counts"].entries():
        lists = entry.mapping(("units", "words"), required=("units", "words"))
        units |= dict.fromkeys(norms(lists["units"].texts()), kind.text())
        near |= dict.fromkeys(norms(lists["words"].texts()), kind.text())
    people, parts, earlier = (frozenset(norms(root[key].texts())) for key in ("people", "parts", "earlier"))
    return Lexicon(units=units, words=near, people=people, parts=parts, earlier=earlier)
