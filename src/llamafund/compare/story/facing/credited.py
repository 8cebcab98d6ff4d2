"""Whom two claims credit, as claims of their own: one article quotes the commander, the other who speaks for him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from llamafund.compare.story.facing.setting import Setting
from llamafund.compare.words import Words
from llamafund.model import Attribution, Claim, SourceType, Word
from llamafund.orthography import ARTICLE

SOME = 2  # words of a source that may tell who somebody is


class Credited:
    """Reads the sources of claims; an article that credits one source again and again tells who it is once."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def __call__(self, pairs: Sequence[tuple[Claim, Claim]], setting: Setting) -> dict[int, tuple[Claim, Claim]]:
        """The sources that two claims of a pair credit, by its number.

        They share a word and have others besides, and are those of the claims that either article credits to them first.
        """
        every = {claim.id: claim for pair in pairs for claim in pair}
        sources = {name: found for name, claim in every.items() if (found := list(self._sources(claim, setting)))}
        told: dict[int, tuple[Claim, Claim]] = {}
        for number, (left, right) in enumerate(pairs):
            if left.id in sources and right.id in sources:
                alike = [pair for pair in product(sources[left.id], sources[right.id]) if _alike(*pair)]
                if alike:
                    told[number] = alike[0]
        return told

    def _sources(self, claim: Claim, setting: Setting) -> Iterator[Claim]:
        for source in claim.credited:
            if source.type is SourceType.NAMED and setting.read(claim.document, _first).get(source.source) == claim.id:
                words = self._words.read(source.source)
                if len(words) >= SOME:
                    yield _claim(claim, source, words)


def _first(claims: Sequence[Claim]) -> dict[str, str]:
    """The claim that is credited first to each source of an article, as this is written."""
    found: dict[str, str] = {}
    for claim in claims:
        for source in claim.credited:
            found.setdefault(source.source, claim.id)
    return found


def _claim(claim: Claim, source: Attribution, words: tuple[Word, ...]) -> Claim:
    return replace(
        claim,
        id=f"{claim.id}:{source.start}",
        start=source.start,
        end=source.end,
        text=source.source,
        words=words,
        entities=() if source.entity is None else (source.entity,),
        attribution=None,
        evidence=(),
        quantities=(),
        lead=None,
    )


def _alike(one: Claim, other: Claim) -> bool:
    own, their = ({word.norm.removeprefix(ARTICLE) for word in claim.words if word.norm.isalpha()} for claim in (one, other))
    return bool(own & their) and bool(own - their) and bool(their - own)
