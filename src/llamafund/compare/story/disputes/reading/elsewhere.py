"""Whether an article tells in another claim what the other one tells of the same thing: who says both contradicts nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from llamafund.compare.pair.sentence import Item
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.setting import key_of
from llamafund.model import Claim


def told_beside(faced: Faced, side: Side, word: Item, deeds: Iterable[int]) -> bool:
    """Whether another claim of the article of a side holds a word, and one of some words of the side, by index, if any."""
    wanted = {key_of(side.items[index].word) for index in deeds}
    told = faced.setting.read(side.claim.document, _words).get(key_of(word.word), ())
    return any(name != side.claim.id and (not wanted or wanted & words) for name, words in told)


def called_there(faced: Faced, side: Side, index: int) -> bool:
    """Whether the article of the other side holds a name as it stands, and not only a word of its root."""
    return side.items[index].norm in faced.setting.read(faced.other(side).claim.document, _forms)


def _forms(claims: Sequence[Claim]) -> frozenset[str]:
    """The words of an article as they stand, with and without what is written onto them before."""
    words = [word for claim in claims for word in claim.words]
    return frozenset(form for word in words for form in (word.norm, word.norm.removeprefix(word.proclitic)))


def _words(claims: Sequence[Claim]) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """The words of each claim of an article and its id, by each of the words."""
    found: defaultdict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for claim in claims:
        words = frozenset(map(key_of, claim.words))
        for word in words:
            found[word].append((claim.id, words))
    return found
