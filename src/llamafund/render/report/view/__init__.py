"""What the page shows, as values: the template adds nothing but tags and words of the interface."""

from __future__ import annotations

from llamafund.render.report.view.articles import Block, Cue, Note, Paper, Run, Standing
from llamafund.render.report.view.charts import Bar, Certainty, Charts, Credit, Dot, Meeting, Named, Publisher
from llamafund.render.report.view.disputes import Dispute, Side
from llamafund.render.report.view.matrix import Against, Choice, Group, Line, Said
from llamafund.render.report.view.page import Page
from llamafund.render.report.view.words import Piece, Quote, Source

__all__ = [
    "Against",
    "Bar",
    "Block",
    "Certainty",
    "Charts",
    "Choice",
    "Credit",
    "Cue",
    "Dispute",
    "Dot",
    "Group",
    "Line",
    "Meeting",
    "Named",
    "Note",
    "Page",
    "Paper",
    "Piece",
    "Publisher",
    "Quote",
    "Run",
    "Said",
    "Side",
    "Source",
    "Standing",
]
