"""The readers of values that are told by words alone, from `values` of `data/lexicon/disputes.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from llamafund.compare.story.counting.told.minutes import MatchParts, Minutes
from llamafund.compare.story.counting.told.one_unit import OneUnit
from llamafund.compare.story.counting.told.parts import Parts
from llamafund.compare.story.counting.told.repeated import Repeated
from llamafund.compare.story.counting.told.worded import Finished, Graded, Ordinals, Reader, read_ordinals
from llamafund.compare.words import Words
from llamafund.located import Located


def read_readers(words: Words, measures: Mapping[str, Located], units: Mapping[str, str], of: frozenset[str]) -> Iterator[Reader]:
    """One for each way to tell a value; `units` gives for a unit the one that stands for its like.

    `of` are the words between a number and what it is taken from.
    """
    norm, norms = words.norm, words.norms
    ordinals = read_ordinals(words, measures)
    yield _minutes(words, measures["minutes"], ordinals)
    sorts = {norm(text): sort.text() for sort, names in measures["ordered"].entries() for text in names.texts()}
    yield Graded(ordinals, sorts)
    yield Finished(ordinals, norms(measures["finishing"]))
    keys = ("times", "names", "never", "owned", "own", "numbered")
    again = measures["repeated"].mapping(keys, required=keys)
    names = {norm(name): norm(group.texts()[0]) for group in again["names"].items() for name in group.texts()}
    names |= dict.fromkeys(norms(again["times"]), "")
    yield Repeated(ordinals, names, *(norms(again[key]) for key in ("never", "owned", "own", "numbered")))
    shares = {norm(name.text()): part.number() for name, part in measures["shares"].entries()}
    meanings = ("about", "more", "less", "complete", "owned")
    meant = measures["parts"].mapping(meanings, required=meanings)
    yield Parts(shares, norms(measures["whole"]), **{each: norms(meant[each]) for each in meanings}, of=of)
    yield OneUnit(
        {norm(name.text()): units.get(name.text(), norm(name.text())) for name, _ in measures["times"].entries()},
        norms(measures["opening"]),
        norms(measures["vague"]),
        of,
        shares,
    )


def _minutes(words: Words, root: Located, ordinals: Ordinals) -> Minutes:
    """The reader of the minutes of a match, by `minutes`."""
    keys = ("unit", "second", "half", "extra", "added", "kick", "numbered", "past", "last")
    part = root.mapping(keys, required=keys)

    def timed(name: str) -> tuple[frozenset[str], list[float]]:
        held = part[name].mapping(("words", "starts"), required=("words", "starts"))
        return words.norms(held["words"]), [start.number() for start in held["starts"].items()]

    match = MatchParts(words.norms(part["second"]), timed("half"), timed("extra"), timed("added"))
    rest = (words.norms(part[key]) for key in ("kick", "numbered", "past", "last"))
    return Minutes(ordinals, words.norms(part["unit"]), match, *rest)
