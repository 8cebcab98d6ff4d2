"""The words of each article: where each stands and what is known of it."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from llamafund.model import Document, Skipped, Token, TokensResult
from llamafund.render.escape import visible
from llamafund.render.table.page import DIM, LTR, Page, plural

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
        page.write(_table(outcome, page.width))
        page.gap()
        articles += 1
        words += len(outcome.words)
    page.write(Text.assemble((plural(words, "token"), "bold"), f" in {plural(articles, 'source')}"))
    page.skipped(skipped)


def _table(document: Document, width: int) -> Text:
    """All that is known of each token; on a narrow page only its place, part of speech, form and lemma."""
    headings = _HEADINGS if width >= _WIDE else _FEW
    lines = [headings, *([_read(token)[heading] for heading in headings] for token in document.tokens())]
    widths = [max(cell_len(line[column]) for line in lines) for column in range(len(headings))]
    page = Text(no_wrap=True, overflow="ellipsis", end="")
    for index, line in enumerate(lines):
        latin: list[str] = []
        arabic: list[str] = []
        for heading, cell, size in zip(headings, line, widths, strict=True):
            space = " " * (size - cell_len(cell))
            (latin if heading in _LATIN else arabic).append(cell + space if heading in _LATIN else LTR + space + cell)
        page.append("  ".join(latin) + "  ", DIM).append("  ".join(arabic) + "\n", "" if index else DIM)
    return page


def _read(token: Token) -> dict[str, str]:
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
    return {"place": f"{token.start}–{token.end}", **{heading: visible(value or "") for heading, value in known.items()}}
