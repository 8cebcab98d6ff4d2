"""Which rows of a comparison a person wants to see, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from llamafund.errors import UsageError
from llamafund.model import Article, Comparison, Row, Status
from llamafund.registry import suggestion
from llamafund.render.presentation.matrix import sections


class Sort(StrEnum):
    """By what rows are put in order."""

    STATUS = "status"  # as the table has them: what is disputed first, beside what it is in conflict with
    SCORE = "score"  # the surest first
    SOURCES = "sources"  # those of most sources first
    PLACE = "place"  # where the first article says them


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What a row has to have. `sources` are ids of articles or names of their sources, one of which has to speak in it."""

    statuses: Collection[Status] = ()
    entities: Collection[str] = ()
    sources: Collection[str] = ()
    min_score: float = 0.0
    limit: int | None = None
    sort: Sort = Sort.STATUS


def selected(
    comparisons: Sequence[Comparison], selection: Selection, wholes: Callable[[str], Collection[str]]
) -> tuple[Comparison, ...]:
    """Each comparison with the rows that are wanted, up to the limit; the others are its `hidden` ones.

    A claim on a part is one on the whole: `wholes` gives what an entity is part of, itself included. A row that nobody makes has
    no status, names nobody and has no source.

    Raises:
        UsageError: no article names the entity, or none has the source; it says what there is.
    """
    speakers = _speakers([article for each in comparisons for article in each.articles], selection.sources)
    entities = _entities([row for each in comparisons for row in each.rows], selection.entities, wholes)

    def wanted(row: Row) -> bool:
        named = {whole for cell in row.cells for entity in cell.claim.entities for whole in wholes(entity)}
        return (
            (not selection.statuses or (bool(row.cells) and row.status in selection.statuses))
            and (not entities or bool(named & entities))
            and (not speakers or any(cell.claim.document in speakers for cell in row.cells))
            and row.score >= selection.min_score
        )

    return tuple(_chosen(comparison, selection, wanted) for comparison in comparisons)


def _chosen(comparison: Comparison, selection: Selection, wanted: Callable[[Row], bool]) -> Comparison:
    ordered = _ordered(comparison, selection.sort)
    chosen = {row.id for row in islice(filter(wanted, ordered), selection.limit)}
    rows = comparison.rows if selection.sort is Sort.STATUS else ordered
    return replace(
        comparison,
        rows=tuple(row for row in rows if row.id in chosen),
        hidden=tuple(row for row in rows if row.id not in chosen),
        ranked=selection.sort is not Sort.STATUS,
    )


def _ordered(comparison: Comparison, sort: Sort) -> Sequence[Row]:
    if sort is Sort.STATUS:
        return [row for section in sections(comparison) for _, row in section.rows]
    index = {article.id: place for place, article in enumerate(comparison.articles)}
    never = (len(index), 0)

    def place(row: Row) -> tuple[int, int]:
        return min(((index[cell.claim.document], cell.claim.start) for cell in row.cells), default=never)

    keys: dict[Sort, Callable[[Row], object]] = {
        Sort.SCORE: lambda row: (not row.cells, -row.score),
        Sort.SOURCES: lambda row: -len({cell.claim.document for cell in row.cells}),
        Sort.PLACE: place,
    }
    return sorted(comparison.rows, key=keys[sort])  # type: ignore[arg-type]


def _speakers(articles: Iterable[Article], names: Collection[str]) -> set[str]:
    known = {name: set[str]() for article in articles for name in (article.id, article.source) if name}
    for article in articles:
        for name in filter(None, (article.id, article.source)):
            known[name].add(article.id)
    for name in names:
        if name not in known:
            raise UsageError(f'there is no source "{name}"', where="--source", hint=suggestion(name, known))
    return {document for name in names for document in known[name]}


def _entities(rows: Iterable[Row], names: Collection[str], wholes: Callable[[str], Collection[str]]) -> set[str]:
    if not names:
        return set()
    known = {whole for row in rows for cell in row.cells for entity in cell.claim.entities for whole in wholes(entity)}
    for name in names:
        if name not in known:
            hint = suggestion(name, known) if known else "no claim names anybody"
            raise UsageError(f'no claim names an entity "{name}"', where="--entity", hint=hint)
    return set(names)
