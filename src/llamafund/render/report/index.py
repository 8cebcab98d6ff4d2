"""What the parts of the page call things: numbers for articles, rows, claims and entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from llamafund.model import Analysis, Claim, Entity, Kind, Report, Row, Status
from llamafund.render.presentation.matrix import name, sections
from llamafund.render.report.view import Source

UNMADE = "unmade"  # the status of a row of a codebook that nobody makes


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Articles by id, claims by id with their number on the page (from 1), rows with theirs, entities by id with theirs."""

    language: str
    analyses: tuple[Analysis, ...]
    sources: Mapping[str, Source]
    claims: Mapping[str, tuple[int, Claim]]
    rows: tuple[tuple[int, Row], ...]
    entities: Mapping[str, tuple[int, Entity]]

    @classmethod
    def of(cls, report: Report, language: str) -> Index:
        """Number what the page links to: claims and entities from 1, rows as the table numbers them, sources by article."""
        claims = [claim for analysis in report.analyses for claim in analysis.claims]
        entities = {mention.entity.id: mention.entity for analysis in report.analyses for mention in analysis.mentions}
        return cls(
            language=language,
            analyses=report.analyses,
            sources={source.id: source for source in _sources(report.analyses)},
            claims={claim.id: (number, claim) for number, claim in enumerate(claims, 1)},
            rows=tuple(pair for section in sections(report.comparison) for pair in section.rows),
            entities={key: (number, entity) for number, (key, entity) in enumerate(entities.items(), 1)},
        )

    def label(self, entity: Entity) -> str:
        """The name of an entity in the language of the page, else in the other one."""
        names = (entity.ar, entity.en) if self.language == "ar" else (entity.en, entity.ar)
        return next(filter(None, names), entity.id)

    def publisher(self, claim: Claim) -> str:
        """The name of the source of the article that a claim stands in."""
        return self.sources[claim.document].name


def status(row: Row) -> str:
    """The status of a row as the page has it."""
    return row.status.value if row.cells else UNMADE


STATUSES = (*(status.value for status in (Status.DISPUTED, Status.CORROBORATED, Status.SINGLE_SOURCE)), UNMADE)


def _sources(analyses: Iterable[Analysis]) -> Iterator[Source]:
    for number, analysis in enumerate(analyses, 1):
        article = analysis.article
        yield Source(
            number=number,
            id=article.id,
            name=name(article),
            title=article.title,
            published=article.published,
            claims=sum(claim.kind is Kind.ASSERTION for claim in analysis.claims),
        )
