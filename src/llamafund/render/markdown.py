"""`md`: tables that GitHub, GitLab and most editors show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from llamafund.model import Article, Comparison, Result, Row
from llamafund.render import wire
from llamafund.render.columns import columns
from llamafund.render.escape import in_markdown
from llamafund.render.marks import CONFLICT, MORE_CONFLICTS, SILENT, STANCES, WITNESS, numeral
from llamafund.render.matrix import Opponents, Said, name, said, sections, sole_witness
from llamafund.render.style import PLAIN, Style

_BREAK = "<br>"


def render(result: Result, stream: TextIO, style: Style = PLAIN) -> None:
    """Write a comparison as a matrix of sources under a heading for each status, anything else as a plain table."""
    lines = _comparison(result, style) if isinstance(result, Comparison) else _facts(result)
    stream.writelines(f"{line}\n" for line in lines)


def _facts(result: Result) -> Iterator[str]:
    table = columns(result)
    yield _line(heading if heading.isidentifier() else in_markdown(heading) for heading, _ in table)
    yield _line("---" for _ in table)
    for record in wire.records(result):
        values = (read(record) for _, read in table)
        yield _line("" if value is None else in_markdown(str(value)) for value in values)


def _comparison(result: Comparison, style: Style) -> Iterator[str]:
    opponents = Opponents(result)
    for index, article in enumerate(result.articles):
        yield f"- {numeral(index)} **{in_markdown(name(article))}** {in_markdown(article.title or '')}".rstrip()
    parts = sections(result)
    for part in parts:
        yield f"\n## {part.mark.word.capitalize()} ({len(part.rows)})\n"
        yield _line(["", "claim", *(numeral(index) for index, _ in enumerate(result.articles))])
        yield _line(["---:", "---", *("---" for _ in result.articles)])
        for number, row in part.rows:
            stances = (_stances(said(row, article)) for article in result.articles)
            yield _line([str(number), _claim(row, opponents, result.articles if style.evidence else ()), *stances])
    yield ""
    yield ", ".join(f"{len(part.rows)} {part.mark.word}" for part in parts)
    yield from (f"\nskipped: {in_markdown(item.path or item.id)}: {in_markdown(item.reason)}" for item in result.skipped)


def _claim(row: Row, opponents: Opponents, quoted: Sequence[Article]) -> str:
    lines = [in_markdown(row.ar), *([f"*{in_markdown(row.en)}*"] if row.en else [])]
    if witness := sole_witness(row):
        lines.append(f"{WITNESS} {in_markdown(witness)}")
    conflicts, more = opponents.named(row)
    for conflict in conflicts:
        number, words = opponents.words(conflict)
        lines.append(f"{CONFLICT}{number}: {in_markdown(words)}")
    if more:
        lines.append(f"{MORE_CONFLICTS} {more:,}")
    return _BREAK.join([*lines, *(_quotes(row, quoted) if quoted else [])])


def _quotes(row: Row, articles: Iterable[Article]) -> Iterator[str]:
    signs = {article.id: numeral(index) for index, article in enumerate(articles)}
    for cell in row.cells:
        yield f"{signs[cell.claim.document]} {cell.claim.start}–{cell.claim.end} «{in_markdown(cell.claim.text)}»"


def _stances(stances: list[Said]) -> str:
    if not stances:
        return SILENT.sign
    return _BREAK.join(_stance(item) for item in stances)


def _stance(item: Said) -> str:
    mark = STANCES[item.stance]
    times = f" ×{item.times}" if item.times > 1 else ""
    via = f"{_BREAK}via {in_markdown('، '.join(item.credited))}" if item.credited else ""
    return f"{mark.sign} {mark.word}{times}{via}"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
