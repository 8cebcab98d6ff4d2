"""One way through: read, text, entities, claims, compare. The place where the stages meet.

tokenise(articles) -> Document | Skipped, ...      their words
names(articles) -> Analysis | Skipped, ...         whom each names
analyse(article) -> Analysis | Skipped             whom it names, and what it claims
compare(analyses) -> Comparison                    many of them: which claims each source makes
report(analyses) -> Report                         the same, with all that is known of each article
find(question, analyses) -> Answer                 who says, reports or denies one thing
relate(pairs) -> RelatedPair | Skipped, ...        what two sentences are to each other

Of an article words are read first, then names, then clauses (none may end within a name), then claims. One that could not be
read stays `Skipped`, at its place, all the way. `by_story` groups a mixed corpus first, `shipped` is work as engines hand it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from llamafund.claims import extract
from llamafund.compare import Ground, Pin, pinned_rows, rows_of
from llamafund.compare import relate as related
from llamafund.model import (
    Analysis,
    Answer,
    Article,
    Comparison,
    Document,
    Pair,
    RelatedPair,
    Report,
    Skipped,
)
from llamafund.text import cut
from llamafund.workbench import DEFAULTS, Options, Workbench, signature, workbench

Items = Sequence[Article | Skipped]
T = TypeVar("T")
_SURE = 0.5  # an answer has to be more likely than not; a row of a comparison has other cells to lean on
_TOGETHER = 128  # pairs judged at once: enough to keep the model busy, few enough for the first answers to come soon


def articles_of(items: Items) -> list[Article]:
    """Those of the items that could be read."""
    return [item for item in items if isinstance(item, Article)]


def in_place(items: Items, found: Iterable[T]) -> list[T | Skipped]:
    """What was `found` of each article, in order, and between them what was skipped."""
    waiting = iter(found)
    return [item if isinstance(item, Skipped) else next(waiting) for item in items]


def tokenise(items: Items, options: Options = DEFAULTS) -> list[Document | Skipped]:
    """The words of each article."""
    bench = workbench(options)
    return in_place(items, bench.documents(articles_of(items)))


def names(items: Items, options: Options = DEFAULTS) -> list[Analysis | Skipped]:
    """Who each article names; analyses without claims."""
    bench = workbench(options)
    documents = bench.documents(articles_of(items))
    named = zip(documents, bench.recogniser(documents), strict=True)
    return in_place(items, [Analysis(document=document, mentions=mentions, claims=()) for document, mentions in named])


def analyse(item: Article | Skipped, options: Options = DEFAULTS) -> Analysis | Skipped:
    """Who an article names and what it claims."""
    (analysis,) = analyses([item], options)
    return analysis


def analyses(items: Items, options: Options = DEFAULTS) -> list[Analysis | Skipped]:
    """`analyse` of several articles, which takes less time than one after another."""
    return [naming if isinstance(naming, Skipped) else with_claims(naming, options) for naming in names(items, options)]


def with_claims(naming: Analysis, options: Options) -> Analysis:
    """An analysis with its claims; clauses are cut only here, since none may end within a name."""
    text = cut(naming.document, sorted((mention.start, mention.end) for mention in naming.mentions))
    return replace(naming, document=text, claims=extract(text, naming.mentions, workbench(options).cues))


def compare(outcomes: Iterable[Analysis | Skipped], options: Options = DEFAULTS) -> Comparison:
    """Which claims each source makes: the codebook's first, then those the articles themselves put forward."""
    bench = workbench(options)
    pins, judge = bench.pins, bench.judge  # a wrong codebook or model is told before any work is done
    analyses, skipped = _parted(outcomes)
    return Comparison(
        signature=signature(options),
        articles=tuple(analysis.article for analysis in analyses),
        rows=rows_of(_ground(analyses, bench), pins, judge, judge.marks),
        skipped=skipped,
    )


def report(outcomes: Iterable[Analysis | Skipped], options: Options = DEFAULTS) -> Report:
    """Which claims each source makes, beside all that is known of each article by itself."""
    held = list(outcomes)
    return Report(comparison=compare(held, options), analyses=tuple(outcome for outcome in held if isinstance(outcome, Analysis)))


def find(question: str, outcomes: Iterable[Analysis | Skipped], options: Options = DEFAULTS) -> Answer:
    """Who says, reports or denies what the question puts as a statement: a codebook of one claim, judged by the pair model."""
    bench = workbench(options)
    judge = bench.judge
    analyses, skipped = _parted(outcomes)
    pin = Pin(id="question", ar=question, en=None, claim=bench.statement(question))
    (row,) = pinned_rows(_ground(analyses, bench), (pin,), judge, judge.marks)
    return Answer(
        signature=signature(options),
        question=question,
        articles=tuple(analysis.article for analysis in analyses),
        matches=tuple(sorted((cell for cell in row.cells if cell.score >= _SURE), key=lambda cell: -cell.score)),
        skipped=skipped,
    )


def relate(pairs: Iterable[Pair | Skipped], options: Options = DEFAULTS) -> Iterator[RelatedPair | Skipped]:
    """What the two sentences of each pair are to each other, in order; what was skipped before stays skipped, at its place."""
    bench = workbench(options)
    model = bench.pair_model
    waiting = iter(pairs)
    while batch := list(islice(waiting, _TOGETHER)):
        together = [item for item in batch if isinstance(item, Pair)]
        said = {text: bench.said(text) for pair in together for text in (pair.s1, pair.s2)}
        relations = iter(related(model, [(said[pair.s1], said[pair.s2]) for pair in together]))
        for item in batch:
            yield item if isinstance(item, Skipped) else RelatedPair(pair=item, relation=next(relations))


def _ground(analyses: Iterable[Analysis], bench: Workbench) -> Ground:
    return Ground.of(analyses, bench.gazetteer.wholes, bench.judge.offices)


def _parted(outcomes: Iterable[Analysis | Skipped]) -> tuple[list[Analysis], tuple[Skipped, ...]]:
    analyses: list[Analysis] = []
    skipped: list[Skipped] = []
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
        else:
            analyses.append(outcome)
    return analyses, tuple(skipped)
