"""A report as the values of its page (`view.Page`), and these as HTML."""

from __future__ import annotations

from llamafund.model import Factuality, Report
from llamafund.render.presentation.messages import Messages
from llamafund.render.report.charts import bars, charts
from llamafund.render.report.disputes import disputes
from llamafund.render.report.index import STATUSES, Index
from llamafund.render.report.lines import choices, groups, lines
from llamafund.render.report.notes import notes
from llamafund.render.report.papers import papers
from llamafund.render.report.template import page_of
from llamafund.render.report.view import Page


def render(report: Report, messages: Messages, title: str | None = None) -> str:
    """The report as a page of HTML in the language of the messages; `title` stands above it in place of what was found."""
    return page_of(page(report, messages.language, title), messages)


def page(report: Report, language: str, title: str | None = None) -> Page:
    """All that the page shows. A language decides on nothing but names and glosses."""
    index = Index.of(report, language)
    made = lines(index)
    counts = {status: sum(line.status == status for line in made.values()) for status in STATUSES}
    said = {quote.factuality for line in made.values() for quote in line.quotes}
    signature = report.comparison.signature
    return Page(
        title=title,
        sources=tuple(index.sources.values()),
        counts=bars(counts, len(made) or 1),
        total=len(made),
        disputes=disputes(index, made),
        groups=groups(made.values()),
        entities=choices(made.values(), index),
        certainties=tuple(value.value for value in Factuality if value.value in said),
        charts=charts(index),
        papers=papers(index, made),
        notes=notes(index, made),
        skipped=report.comparison.skipped,
        made_with=(*signature.versions, *signature.options),
    )
