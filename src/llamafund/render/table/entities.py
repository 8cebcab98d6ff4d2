"""Who is named: a line an entity, a bar for each source, the total. Bars lie where there is room for them, else they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from rich.table import Table
from rich.text import Text

from llamafund.model import Article, EntitiesResult, Entity, Skipped
from llamafund.render.presentation.marks import SILENT, TYPES, numeral
from llamafund.render.table.page import DIM, Page
from llamafund.render.table.speech import Speech

_EIGHTHS, _HEIGHTS = " ▏▎▍▌▋▊▉█", "▁▂▃▄▅▆▇█"
_BAR = 8  # columns of the longest bar
_GAP = 2
_ROOM = 44  # columns for the names, the type and the total


@dataclass(slots=True)
class _Tally:
    """What the articles name, counted as they go by."""

    articles: list[Article] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    known: dict[str, Entity] = field(default_factory=dict)
    counts: dict[str, Counter[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, result: EntitiesResult) -> _Tally:
        tally = cls()
        for outcome in result.outcomes:
            if isinstance(outcome, Skipped):
                tally.skipped.append(outcome)
                continue
            tally.articles.append(outcome.article)
            for mention in outcome.mentions:
                tally.known.setdefault(mention.entity.id, mention.entity)
                tally.counts.setdefault(mention.entity.id, Counter())[outcome.article.id] += 1
        return tally

    def ranked(self) -> list[Entity]:
        return sorted(self.known.values(), key=lambda entity: (-self.counts[entity.id].total(), entity.id))


def show(result: EntitiesResult, page: Page) -> None:
    """Write one table of all entities, the most often named first."""
    tally = _Tally.of(result)
    for index, article in enumerate(tally.articles):
        page.source(index, article)
    page.gap()
    page.write(_table(tally, page))
    page.gap()
    total = sum(counts.total() for counts in tally.counts.values())
    counts = ("count.entities", len(tally.known)), ("count.mentions", total), ("count.sources", len(tally.articles))
    page.write(Text(page.speech.count(*counts), style="bold"))
    page.skipped(tally.skipped)


def _table(tally: _Tally, page: Page) -> Table:
    """A column of bars for each source where there is room; the Arabic name last, lest it drag numbers after it to its left."""
    speech = page.speech
    room = (page.width - _ROOM) // max(1, len(tally.articles))
    bar, width = (_lying, _BAR + 4) if room >= _BAR + 6 else (_standing, len(numeral(max(0, len(tally.articles) - 1))))
    bars = tally.articles if room >= width + _GAP else ()
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style=DIM)
    table.add_column(speech.say("column.type"), no_wrap=True)
    table.add_column(speech.say("column.name"), ratio=1, overflow="fold")
    table.add_column(speech.say("column.total"), justify="right")
    for index, _ in enumerate(bars):
        table.add_column(numeral(index), width=width, no_wrap=True)
    table.add_column("", justify="right", ratio=1, overflow="fold")
    most = max((count for counts in tally.counts.values() for count in counts.values()), default=1)
    for entity in tally.ranked():
        counts = tally.counts[entity.id]
        columns = (bar(counts[article.id], most) for article in bars)
        latin, arabic = _names(entity, speech)
        table.add_row(_type(entity, speech), latin, str(counts.total()), *columns, arabic)
    return table


def _type(entity: Entity, speech: Speech) -> Text:
    return Text(speech.say(f"short type.{entity.type.value}"), style=TYPES[entity.type])


def _names(entity: Entity, speech: Speech) -> tuple[Text, Text]:
    """The Latin name on the left and the Arabic one on the right, where an id stands in for none at all."""
    latin = entity.en or ("" if entity.ar else entity.id)
    return Text(speech.shown(latin), style="bold"), Text(speech.shown(entity.ar or ""), style="bold")


def _lying(count: int, most: int) -> Text:
    """The count and a bar as long as its share of the highest one; a dot for none."""
    if not count:
        return Text(f"{SILENT.sign:>3}", style=DIM)
    eighths = max(1, round(count * _BAR * 8 / most))
    full, rest = divmod(eighths, 8)
    return Text.assemble(f"{count:>3} ", ("█" * full + _EIGHTHS[rest].strip(), "cyan"))


def _standing(count: int, most: int) -> Text:
    """A bar of one column, as high as the count's share of the highest one; a dot for none."""
    if not count:
        return Text(SILENT.sign, style=DIM)
    return Text(_HEIGHTS[max(0, round(count * len(_HEIGHTS) / most) - 1)], style="cyan")
