"""The words of each article: where each stands and what is known of it."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from llamafund.model import Document, Skipped, Token, TokensResult
from llamafund.render.table.page import DIM, Page
from llamafund.render.table.speech import LTR, Speech

_HEADINGS = ("place", "pos", "by", "text", "norm", "lemma", "root", "before", "after")
_FEW = ("place", "pos", "text", "lemma")
_LATIN = ("place", "pos", "by")
_WIDE = 90


def show(result: TokensResult, page: Page) -> None:
    """Write a table for each article as it comes, then the sum."""
    skipped, articles, words = [], 0, 0
    for outcome in result.outcomes:
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
            continue
        page.source(articles, outcome.article)
        page.gap()
        page.write(_table(outcome, page))
        page.gap()
        articles += 1
        words += len(outcome.words)
    page.write(Text(page.speech.count(("count.tokens", words), ("count.sources", articles)), style="bold"))
    page.skipped(skipped)


def _table(document: Document, page: Page) -> Text:
    """All that is known of each token; on a narrow page only its place, part of speech, form and lemma."""
    speech = page.speech
    headings = _HEADINGS if page.width >= _WIDE else _FEW
    named = [speech.say(f"column.{heading}") for heading in headings]
    lines = [named, *([_read(token, speech)[heading] for heading in headings] for token in document.tokens())]
    widths = [max(cell_len(line[column]) for line in lines) for column in range(len(headings))]
    table = Text(no_wrap=True, overflow="ellipsis", end="")
    for index, line in enumerate(lines):
        latin: list[str] = []
        arabic: list[str] = []
        for heading, cell, size in zip(headings, line, widths, strict=True):
            space = " " * (size - cell_len(cell))
            (latin if heading in _LATIN else arabic).append(cell + space if heading in _LATIN else LTR + space + cell)
        table.append("  ".join(latin) + "  ", DIM).append("  ".join(arabic) + "\n", "" if index else DIM)
    return table


def _read(token: Token, speech: Speech) -> dict[str, str]:
    word = token.word
    known = {
        "pos": word.pos,
        "by": word.by,
        "text": word.form,
        "norm": word.norm,
        "lemma": word.lemma,
        "root": word.root,
        "before": word.proclitic,
        "after": word.enclitic,
    }
    return {"place": f"{token.start}–{token.end}", **{heading: speech.shown(value or "") for heading, value in known.items()}}
