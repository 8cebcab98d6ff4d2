"""`brat`: standoff (https://brat.nlplab.org/standoff.html), a `.txt` and an `.ann` for each article, in one tar archive.

brat opens a folder of such pairs, and one stream has to carry them: `… -f brat | tar -x -C data/llamafund`. The archive also
holds the `annotation.conf` by which brat draws them. Offsets count code points of the `.txt`, which has a character for each one
of the article: what would run on a terminal is shown as a picture or as U+FFFD, one for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import TextIO

from llamafund.errors import UsageError
from llamafund.model import (
    Analysis,
    Attribution,
    Claim,
    ClaimsResult,
    EntitiesResult,
    EntityType,
    Factuality,
    Kind,
    Result,
    Skipped,
)
from llamafund.render.escape import in_message
from llamafund.render.exchange.archive import Archive
from llamafund.render.style import PLAIN, Style

_CUES = {"hedge": "Hedge", "negation": "Negation", "attribution": "Cue"}
_KINDS = {Kind.ASSERTION: "Claim", Kind.QUESTION: "Question", Kind.HEADING: "Heading"}
_CLAIMS = "|".join(_KINDS.values())
_CONFIGURATION = "\n".join(
    (
        "[entities]",
        *(kind.value for kind in EntityType),
        *_KINDS.values(),
        "Source",
        *_CUES.values(),
        "[relations]",
        f"Credits\tArg1:{_CLAIMS}|Source, Arg2:Source",
        f"Told_by\tArg1:{_CLAIMS}, Arg2:{'|'.join(_CUES.values())}",
        "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>",
        "[events]",
        "[attributes]",
        f"Factuality\tArg:{_CLAIMS}, Value:{'|'.join(value.value for value in Factuality)}",
        "",
    )
)
_NAME = re.compile(r"[^\w.-]+")


def render(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write the archive, an article as it comes. Raise UsageError for a result that is not about the articles one by one."""
    if not isinstance(result, (EntitiesResult, ClaimsResult)):
        raise UsageError("brat is for entities and claims", where="-f brat", hint="use -f annotations or jsonl here")
    noted = _naming if isinstance(result, EntitiesResult) else _claiming
    with Archive(stream) as archive:
        archive.add("annotation.conf", _CONFIGURATION)
        names: set[str] = set()
        for analysis in result.outcomes:
            if isinstance(analysis, Skipped):
                continue
            name = _free(analysis.article.id, names)
            text = in_message(analysis.article.text.replace("\t", " "))  # a tab ends a field of an .ann
            archive.add(f"{name}.txt", text)
            archive.add(f"{name}.ann", "".join(f"{line}\n" for line in noted(analysis, _Notes(text))))


class _Notes:
    """The lines of an `.ann`, numbered; a stretch of a kind is noted once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._numbers = {kind: count(1) for kind in "TRAN"}
        self._known: dict[tuple[str, int, int], str] = {}

    def stretch(self, kind: str, start: int, end: int) -> tuple[str, list[str]]:
        """The id of a stretch, and its line where it is new. brat keeps a stretch over a line break as its parts."""
        place = kind, start, end
        if place in self._known:
            return self._known[place], []
        name = self._known[place] = self._next("T")
        parts = [(start + part.start(), start + part.end()) for part in re.finditer(r"[^\n]+", self._text[start:end])]
        spans = ";".join(f"{first} {last}" for first, last in parts)
        words = " ".join(self._text[first:last] for first, last in parts)
        return name, [f"{name}\t{kind} {spans}\t{words}"]

    def relation(self, kind: str, one: str, other: str) -> str:
        """A line from a stretch to another."""
        return f"{self._next('R')}\t{kind} Arg1:{one} Arg2:{other}"

    def attribute(self, kind: str, of: str, value: str) -> str:
        """The line of an attribute: `A1⇥Factuality T3 CT+`, of the stretch or relation whose id is `of`."""
        return f"{self._next('A')}\t{kind} {of} {value}"

    def reference(self, of: str, database: str, key: str, name: str) -> str:
        """What a stretch is called in a database (brat: normalisation)."""
        return f"{self._next('N')}\tReference {of} {database}:{key}\t{in_message(name)}"

    def _next(self, kind: str) -> str:
        return f"{kind}{next(self._numbers[kind])}"


def _naming(analysis: Analysis, notes: _Notes) -> Iterator[str]:
    for mention in analysis.mentions:
        entity = mention.entity
        name, lines = notes.stretch(entity.type.value, mention.start, mention.end)
        yield from lines
        if entity.wikidata:
            yield notes.reference(name, "Wikidata", entity.wikidata, entity.ar or entity.en or entity.id)


def _claiming(analysis: Analysis, notes: _Notes) -> Iterator[str]:
    for claim in analysis.claims:
        name, lines = notes.stretch(_KINDS[claim.kind], claim.start, claim.end)
        yield from lines
        yield notes.attribute("Factuality", name, claim.factuality.value)
        yield from _told(claim, name, notes)
        yield from _credits(name, (claim.attribution,) if claim.attribution else (), notes)


def _told(claim: Claim, name: str, notes: _Notes) -> Iterator[str]:
    for cue in claim.evidence:
        told, lines = notes.stretch(_CUES[cue.kind.value], cue.start, cue.end)
        yield from lines
        yield notes.relation("Told_by", name, told)


def _credits(name: str, links: Iterable[Attribution], notes: _Notes) -> Iterator[str]:
    """Whom a claim credits, and whom they credit in turn."""
    for link in links:
        source, lines = notes.stretch("Source", link.start, link.end)
        yield from lines
        yield notes.relation("Credits", name, source)
        yield from _credits(source, link.chain, notes)


def _free(article: str, taken: set[str]) -> str:
    """A name for files that is an article's id as far as it can be one, and nobody else's."""
    stem = _NAME.sub("_", article).strip("._") or "article"
    name = next(each for number in count(1) if (each := stem if number == 1 else f"{stem}-{number}") not in taken)
    taken.add(name)
    return name
