"""The reading room: the articles whole, each claim lit in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from llamafund.model import Analysis, Claim, Role, Sentence
from llamafund.render.report.index import STATUSES, Index
from llamafund.render.report.pieces import Marking, cues, cut, names
from llamafund.render.report.view import Block, Line, Paper, Run

Rows = Mapping[int, tuple[Line, ...]]


def papers(index: Index, lines: Mapping[str, Line]) -> tuple[Paper, ...]:
    """The articles side by side, in the order of the input: their lines, cut where a claim or a name begins or ends."""
    rows: dict[int, tuple[Line, ...]] = {}
    for line in lines.values():
        for claim in dict.fromkeys(quote.claim for quote in line.quotes):
            rows[claim] = (*rows.get(claim, ()), line)
    return tuple(_paper(analysis, index, rows) for analysis in index.analyses)


def _paper(analysis: Analysis, index: Index, rows: Rows) -> Paper:
    numbered = tuple((index.claims[claim.id][0], claim) for claim in analysis.claims)
    sheet = _Sheet(
        text=analysis.article.text,
        claims=tuple((number, claim) for number, claim in numbered if number in rows),
        markings=(*names(analysis.mentions), *(cue for claim in analysis.claims for cue in cues(claim))),
        rows=rows,
    )
    return Paper(source=index.sources[analysis.article.id], blocks=tuple(_blocks(sheet, analysis.document.sentences)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """A text, its claims that stand in rows with their numbers, what else is marked in it, and the rows by number of claim."""

    text: str
    claims: tuple[tuple[int, Claim], ...]
    markings: tuple[Marking, ...]
    rows: Rows


def _blocks(sheet: _Sheet, sentences: tuple[Sentence, ...]) -> Iterator[Block]:
    start = 0
    for line in sheet.text.split("\n"):
        end = start + len(line)
        if line.strip():
            yield Block(kind=_kind(sentences, start, end), runs=tuple(_runs(sheet, start, end)))
        start = end + 1


def _kind(sentences: tuple[Sentence, ...], start: int, end: int) -> str:
    """The role of what stands in a line; that of most of its sentences counts for all."""
    roles = [sentence.role for sentence in sentences if sentence.start < end and sentence.end > start]
    return max(roles, key=roles.count, default=Role.PROSE).value


def _runs(sheet: _Sheet, start: int, end: int) -> Iterator[Run]:
    """The line in stretches, each in one claim: where claims lie in one another, in the innermost."""
    near = [(number, claim) for number, claim in sheet.claims if claim.start < end and claim.end > start]
    close = [marking for marking in sheet.markings if marking.start < end and marking.end > start]
    bounds = sorted({start, end, *(place for _, claim in near for place in (claim.start, claim.end) if start < place < end)})
    spans = [(here, there, _innermost(near, here, there)) for here, there in pairwise(bounds)]
    for number, held in groupby(spans, key=lambda span: span[2]):
        stretch = list(held)
        first, last = stretch[0][0], stretch[-1][1]
        lines = sheet.rows[number] if number else ()
        yield Run(
            pieces=cut(sheet.text, first, last, close),
            claim=number,
            begins=tuple(each for each, claim in near if first <= claim.start < last),
            rows=tuple(line.number for line in lines),
            status=min((line.status for line in lines), key=STATUSES.index, default=""),
        )


def _innermost(claims: list[tuple[int, Claim]], start: int, end: int) -> int | None:
    over = [(claim.end - claim.start, number) for number, claim in claims if claim.start <= start and claim.end >= end]
    return min(over)[1] if over else None
