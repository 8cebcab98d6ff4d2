"""The notes: for each claim of a row, all that is known of it and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from llamafund.model import Claim
from llamafund.render.report.index import Index
from llamafund.render.report.view import Cue, Line, Note, Standing


def notes(index: Index, lines: Mapping[str, Line]) -> tuple[Note, ...]:
    """A note for each claim that stands in a row, in the order of the articles."""
    standings: dict[int, list[Standing]] = {}
    for line in lines.values():
        for standing, claim in _standings(line):
            standings.setdefault(claim, []).append(standing)
    return tuple(_note(number, claim, index, standings[number]) for number, claim in index.claims.values() if number in standings)


def _standings(line: Line) -> Iterator[tuple[Standing, int]]:
    for cell in line.cells:
        same = [quote.claim for said in cell for quote in said.quotes]
        for said in cell:
            for quote in said.quotes:
                others = tuple(claim for claim in same if claim != quote.claim)
                yield (
                    Standing(line=line, stance=said.stance, score=quote.score, reasons=quote.reasons, others=others),
                    quote.claim,
                )


def _note(number: int, claim: Claim, index: Index, standings: Iterable[Standing]) -> Note:
    known = (index.entities[name][1] for name in claim.entities if name in index.entities)
    return Note(
        claim=number,
        source=index.sources[claim.document],
        text=claim.text,
        start=claim.start,
        end=claim.end,
        factuality=claim.factuality.value,
        credited=tuple(dict.fromkeys(link.source for link in claim.credited)),
        cues=tuple(Cue(kind=cue.kind.value, text=cue.text, start=cue.start, end=cue.end) for cue in claim.evidence),
        quantities=tuple((item.text, f"{_number(item.value)} {item.unit or ''}".strip()) for item in claim.quantities),
        entities=tuple(index.label(entity) for entity in known),
        standings=tuple(standings),
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.6g}"
