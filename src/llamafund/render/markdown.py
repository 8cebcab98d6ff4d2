"""`md`: tables that GitHub, GitLab and most editors show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from llamafund.model import Article, Comparison, Result, Row, Stance, StoryComparisons
from llamafund.render.escape import in_markdown
from llamafund.render.lines.columns import columns
from llamafund.render.lines.records import records
from llamafund.render.presentation.marks import CONFLICT, SILENT, STANCES, WITNESS, numeral
from llamafund.render.presentation.matrix import Opponents, Said, name, said, sections, sole_witness
from llamafund.render.presentation.messages import Messages, read_messages
from llamafund.render.style import PLAIN, Style

_BREAK = "<br>"


def render(result: Result, stream: TextIO, style: Style = PLAIN) -> None:
    """Write a comparison as a matrix of sources under a heading for each status, also story by story; else a plain table."""
    match result:
        case Comparison():
            lines = _comparison(result, style)
        case StoryComparisons():
            lines = _by_story(result, style)
        case _:
            lines = _facts(result)
    stream.writelines(f"{line}\n" for line in lines)


def _facts(result: Result) -> Iterator[str]:
    table = columns(result)
    yield _line(heading if heading.isidentifier() else in_markdown(heading) for heading, _ in table)
    yield _line("---" for _ in table)
    for record in records(result):
        values = (read(record) for _, read in table)
        yield _line("" if value is None else in_markdown(str(value)) for value in values)


def _comparison(result: Comparison, style: Style) -> Iterator[str]:
    messages = read_messages(style.language)
    opponents = Opponents(result, style.language)
    for index, article in enumerate(result.articles):
        yield f"- {numeral(index)} **{in_markdown(name(article))}** {in_markdown(article.title or '')}".rstrip()
    parts = sections(result)
    for part in parts:
        yield f"\n## {messages.say(part.mark.word).capitalize()} ({len(part.rows)})\n"
        yield _line(["", messages.say("column.claim"), *(numeral(index) for index, _ in enumerate(result.articles))])
        yield _line(["---:", "---", *("---" for _ in result.articles)])
        for number, row in part.rows:
            stances = (_stances(said(row, article), messages) for article in result.articles)
            yield _line([str(number), _claim(row, opponents, messages, result.articles if style.evidence else ()), *stances])
    yield ""
    yield ", ".join(f"{len(part.rows)} {messages.say(part.mark.word)}" for part in parts)
    for item in result.skipped:
        yield f"\n{messages.say('table.skipped')}: {in_markdown(item.path or item.id)}: {in_markdown(item.reason)}"


def _by_story(result: StoryComparisons, style: Style) -> Iterator[str]:
    for story, comparison in result.each():
        yield f"# {in_markdown(story.title)}\n"
        yield from _comparison(comparison, style)
        yield ""
    messages = read_messages(style.language)
    stories = result.stories
    yield f"{messages.say('count.stories', n=len(stories.stories))}, {messages.say('count.alone', n=len(stories.alone))}"
    for item in stories.skipped:
        yield f"\n{messages.say('table.skipped')}: {in_markdown(item.path or item.id)}: {in_markdown(item.reason)}"


def _claim(row: Row, opponents: Opponents, messages: Messages, quoted: Sequence[Article]) -> str:
    lines = [in_markdown(row.ar), *([f"*{in_markdown(row.en)}*"] if row.en and messages.language != "ar" else [])]
    if witness := sole_witness(row):
        lines.append(f"{WITNESS} {messages.say('table.one witness', source=in_markdown(witness))}")
    conflicts, more = opponents.named(row)
    for conflict in conflicts:
        key, values = opponents.message(conflict)
        said = {name: in_markdown(value) if isinstance(value, str) else value for name, value in values.items()}
        lines.append(f"{CONFLICT} {messages.say(key, **said)}")
    if more:
        lines.append(f"{CONFLICT} {messages.say('table.against more', n=more)}")
    return _BREAK.join([*lines, *(_quotes(row, quoted) if quoted else [])])


def _quotes(row: Row, articles: Iterable[Article]) -> Iterator[str]:
    signs = {article.id: numeral(index) for index, article in enumerate(articles)}
    for cell in row.cells:
        yield f"{signs[cell.claim.document]} {cell.claim.start}–{cell.claim.end} «{in_markdown(cell.claim.text)}»"


def _stances(stances: list[Said], messages: Messages) -> str:
    if not stances:
        return SILENT.sign
    return _BREAK.join(_stance(item, messages) for item in stances)


def _stance(item: Said, messages: Messages) -> str:
    mark = STANCES[item.stance]
    times = f" ×{item.times}" if item.times > 1 else ""
    via = f"{_BREAK}{messages.say('table.via', source=in_markdown('، '.join(item.credited)))}" if item.credited else ""
    unsure = f" {STANCES[Stance.HEDGES].sign}" if item.unsure else ""
    return f"{mark.sign} {messages.say(mark.word)}{times}{unsure}{via}"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
