"""The four charts, as numbers: who is named, how sure the articles are, who is credited, who backs whom."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from llamafund.model import Attribution, Entity, Factuality, Kind, Row
from llamafund.render.presentation.matrix import sole_witness
from llamafund.render.report.index import Index
from llamafund.render.report.view import Bar, Certainty, Charts, Credit, Dot, Meeting, Named, Publisher

NAMED, CREDITED = 15, 12  # entities and credited sources that are shown
_SCALE = {
    Factuality.CERTAIN: "CT+",
    Factuality.PROBABLE: "PR+",
    Factuality.POSSIBLE: "PS+",
    Factuality.CERTAIN_NOT: "CT-",
    Factuality.PROBABLE_NOT: "CT-",
    Factuality.POSSIBLE_NOT: "CT-",
    Factuality.UNCOMMITTED: "UU",
}
SCALE = tuple(dict.fromkeys(_SCALE.values()))  # what is held false is one part, however sure


def charts(index: Index) -> Charts:
    """Who is named by whom, how sure each article is, who is credited, which publishers back or contradict each other."""
    names = tuple(dict.fromkeys(source.name for source in index.sources.values()))
    return Charts(
        named=named(index),
        certainty=certainty(index),
        credits=credited(index),
        publishers=tuple(
            Publisher(name=name, sources=tuple(source for source in index.sources.values() if source.name == name))
            for name in names
        ),
        meetings=meetings(index, names),
    )


def bars(counts: Mapping[str, int], whole: float) -> tuple[Bar, ...]:
    """Counts as parts of a bar, one behind the other; `whole` is what the full length stands for."""
    found, start = [], 0.0
    for kind, count in counts.items():
        if count:
            length = round(100 * count / whole, 2)
            found.append(Bar(kind=kind, start=round(start, 2), length=length, count=count))
            start += length
    return tuple(found)


def named(index: Index) -> tuple[Named, ...]:
    """The entities that most sources name, those named most often first."""
    counts: dict[str, Counter[str]] = {}
    for analysis in index.analyses:
        for mention in analysis.mentions:
            counts.setdefault(mention.entity.id, Counter())[analysis.article.id] += 1
    ranked = sorted(counts, key=lambda key: (-len(counts[key]), -counts[key].total(), key))[:NAMED]
    most = max((count for key in ranked for count in counts[key].values()), default=1)
    return tuple(_named(index.entities[key][1], counts[key], index, most) for key in ranked)


def _named(entity: Entity, counts: Counter[str], index: Index, most: int) -> Named:
    dots = tuple(_dot(counts[source], most) for source in index.sources)
    return Named(entity=entity, label=index.label(entity), dots=dots, total=counts.total())


def _dot(count: int, most: int) -> Dot | None:
    """A disc whose area stands for the count."""
    return Dot(count=count, radius=round(100 * math.sqrt(count / most), 1)) if count else None


def certainty(index: Index) -> tuple[Certainty, ...]:
    """How sure the claims of each article are."""
    found = []
    for source, analysis in zip(index.sources.values(), index.analyses, strict=True):
        held = Counter(_SCALE[claim.factuality] for claim in analysis.claims if claim.kind is Kind.ASSERTION)
        whole = held.total()
        found.append(Certainty(source=source, bars=bars({kind: held[kind] for kind in SCALE}, whole or 1), claims=whole))
    return tuple(found)


def credited(index: Index) -> tuple[Credit, ...]:
    """Who is credited by the claims of the articles, an entity under one name."""
    counts: dict[str, Counter[str]] = {}
    first: dict[str, Attribution] = {}
    for analysis in index.analyses:
        for claim in analysis.claims:
            for key, link in {link.entity or link.source: link for link in claim.credited}.items():
                first.setdefault(key, link)
                counts.setdefault(key, Counter())[claim.document] += 1
    ranked = sorted(counts, key=lambda key: (-counts[key].total(), key))[:CREDITED]
    most = max((counts[key].total() for key in ranked), default=1)
    return tuple(_credit(key, first[key], counts[key], most, index) for key in ranked)


def _credit(key: str, link: Attribution, counts: Counter[str], most: int, index: Index) -> Credit:
    sources = tuple((source, counts[name]) for name, source in index.sources.items() if counts[name])
    known = index.entities.get(key)
    return Credit(
        label=index.label(known[1]) if known else link.source,
        kind=link.type.value,
        bars=bars({str(source.number): count for source, count in sources}, most),
        sources=sources,
        total=counts.total(),
    )


def meetings(index: Index, publishers: tuple[str, ...]) -> tuple[tuple[Meeting, ...], ...]:
    """For each two publishers how many claims both back, and in how many they contradict each other."""
    agree, borrowed, clash = Counter[frozenset[str]](), Counter[frozenset[str]](), Counter[frozenset[str]]()
    rows = {row.id: row for _, row in index.rows}
    for row in rows.values():
        backers, deniers = _sides(row, index)
        both = {frozenset(pair) for pair in _pairs(backers, backers)}
        agree.update(both)
        borrowed.update(both if sole_witness(row) else ())
        against = _pairs(backers, deniers)
        for conflict in row.conflicts:
            if conflict.other in rows and row.id < conflict.other:
                against |= _pairs(backers, _sides(rows[conflict.other], index)[0])
        clash.update({frozenset(pair) for pair in against})
    most = max(agree.values(), default=1)
    return tuple(
        tuple(_meeting(frozenset({one, other}), agree, borrowed, clash, most) for other in publishers[:place])
        for place, one in enumerate(publishers[1:], 1)
    )


def _meeting(
    pair: frozenset[str],
    agree: Counter[frozenset[str]],
    borrowed: Counter[frozenset[str]],
    clash: Counter[frozenset[str]],
    most: int,
) -> Meeting:
    return Meeting(
        agree=agree[pair],
        borrowed=borrowed[pair],
        clash=clash[pair],
        dot=_dot(agree[pair], most),
    )


def _sides(row: Row, index: Index) -> tuple[set[str], set[str]]:
    """Who backs a row and who denies it."""
    against = {index.publisher(cell.claim) for cell in row.denying}
    return {index.publisher(cell.claim) for cell in row.backing}, against


def _pairs(ones: Iterable[str], others: Iterable[str]) -> set[tuple[str, str]]:
    return {(one, other) for one in ones for other in others if one != other}
