"""Reasons of the pair model as values: which it is, and the words it speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from llamafund.model import Factuality

# How the reasons of `compare` begin, and the messages that say the same; a test asks the pair model for each of them.
KEYS = MappingProxyType(
    {
        "opposite words": "reason.opposite",
        "number differs": "reason.number",
        "negated on one side": "reason.negated",
        "different country": "reason.country",
        "exchanged roles": "reason.roles",
        "different name": "reason.name",
        "another word in its place": "reason.word",
        "one holds it true, the other false": "reason.polarity",
        "what one says, the other does not": "reason.more",
        "denied on one side": "reason.denied",
        "open on one side, known on the other": "reason.open",
        "another time": "reason.time",
        "another place": "reason.place",
        "another cause": "reason.cause",
        "another means": "reason.means",
        "another sort": "reason.sort",
        "another person in the post": "reason.person",
        "the same number": "reason.same-number",
        "shared": "reason.shared",
        "reworded": "reason.reworded",
        "the same words": "reason.same-words",
        "the same subject": "reason.subject",
        "little in common": "reason.little",
        "nothing to compare": "reason.nothing",
        "the codebook says that they contradict each other": "reason.codebook",
    }
)
# What is counted or asked, as the reasons of `compare` name it in brackets (data/lexicon/counts.yaml, disputes.yaml).
COUNTED = frozenset(
    {
        *(
            "dead",
            "injured",
            "ill",
            "hospital",
            "missing",
            "arrested",
            "survivors",
            "aboard",
            "displaced",
            "attackers",
            "accused",
        ),
        *(
            "kidnapped",
            "freed",
            "executed",
            "dismissed",
            "sentence",
            "contract",
            "turnout",
            "crowd",
            "votes",
            "age",
            "population",
        ),
        *("responsibility", "cause", "identity", "money", "party", "number", "date", "place", "outcome", "answer", "details"),
        *("settlement", "decision", "comment", "fate", "whether", "extent"),
    }
)
_KINDS = (
    *("opposite", "number", "negated", "denied", "country", "name", "word", "time", "place", "cause", "means", "sort", "person"),
)
_TELLING = frozenset(f"reason.{kind}" for kind in _KINDS)
_START = re.compile(rf"(?:^|; )({'|'.join(map(re.escape, sorted(KEYS, key=len, reverse=True)))})(?=: |; |$)")
_SCALE = re.compile("|".join(re.escape(value) for value in Factuality))
_IN_BRACKETS = re.compile(r" \((\w+)\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a pair was judged as it was: the key of a message where it is a known reason, and the words it speaks of."""

    key: str | None
    details: str

    def shown(self, say: Callable[[str], str]) -> str:
        """The words it speaks of, with what is counted or asked, which stands in brackets behind them, in the reader's words."""
        found = _IN_BRACKETS.search(self.details)
        if found is None or found[1] not in COUNTED:
            return self.details
        return f"{self.details[: found.start()]} ({say(f'counted.{found[1]}')})"


def read_reasons(texts: Iterable[str]) -> tuple[Reason, ...]:
    """The reasons in some texts; several in one are set apart by semicolons. An unknown one is kept as it is written."""
    return tuple(reason for text in texts for reason in _read(text))


def _read(text: str) -> Iterator[Reason]:
    starts = list(_START.finditer(text))
    bounds = [*(match.start() for match in starts), len(text)]
    if bounds[0]:
        yield Reason(key=None, details=text[: bounds[0]])
    for match, end in zip(starts, bounds[1:], strict=True):
        key = KEYS[match[1]]
        details = text[match.end() : end].removeprefix(": ")
        yield Reason(key=key, details="" if _SCALE.search(details) and key == "reason.polarity" else details)


def telling_words(reasons: Iterable[Reason]) -> list[str]:
    """The words that reasons hold against each other: «ارتفعت / انخفضت» are two."""
    found = [_IN_BRACKETS.sub("", reason.details).split(" / ") for reason in reasons if reason.key in _TELLING]
    return [word.strip() for words in found for word in words if word.strip()]
