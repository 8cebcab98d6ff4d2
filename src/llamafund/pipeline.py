"""One way through: read, text, entities, claims, compare. The only place where the stages meet.

analyse(article) -> Analysis | Skipped        one article by itself
compare(analyses) -> Comparison               many of them, which claims each source makes
report(analyses) -> Report                    the same, with all that is known of each article
find(question, analyses) -> Answer            who says, reports or denies one thing
relate(pairs) -> RelatedPair | Skipped, ...   what two sentences are to each other
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar, cast

from llamafund.claims import extract
from llamafund.compare import Ground, Pin, pinned_rows, rows_of
from llamafund.compare import relate as related
from llamafund.model import (
    Analysis,
    Answer,
    Article,
    Comparison,
    Document,
    Mention,
    Pair,
    Profile,
    RelatedPair,
    Report,
    Result,
    Skipped,
    Stories,
    StoryComparisons,
)
from llamafund.render import FORMATS, Style
from llamafund.stories import WINDOW, Space, gather, profile
from llamafund.text import cut, headline
from llamafund.workbench import DEFAULTS, Options, signature, workbench

if TYPE_CHECKING:
    from llamafund.render.lines.line_format import Lines

_SURE = 0.5  # an answer has to be more likely than not; a row of a comparison has other cells to lean on
Items = Sequence[Article | Skipped]
Work = Callable[..., list[Any]]
T = TypeVar("T")
_TOGETHER = 128  # pairs judged at once: enough to keep the model busy, few enough for the first answers to come soon


def tokenise(items: Items, options: Options = DEFAULTS) -> list[Document | Skipped]:
    """The words of each article. What was skipped before stays skipped, here and below."""
    bench = workbench(options)
    return _in_place(items, bench.documents(_read(items)))


def names(items: Items, options: Options = DEFAULTS) -> list[Analysis | Skipped]:
    """Who each article names; analyses without claims."""
    bench = workbench(options)
    documents = bench.documents(_read(items))
    namings = [_naming(*told) for told in zip(documents, bench.recogniser(documents), strict=True)]
    return _in_place(items, namings)


def analyse(item: Article | Skipped, options: Options = DEFAULTS) -> Analysis | Skipped:
    """Who an article names and what it claims."""
    (analysis,) = analyses([item], options)
    return analysis


def analyses(items: Items, options: Options = DEFAULTS) -> list[Analysis | Skipped]:
    """`analyse` of several articles, which takes less time than one after another."""
    return [naming if isinstance(naming, Skipped) else _with_claims(naming, options) for naming in names(items, options)]


def named(items: Items, options: Options = DEFAULTS) -> list[Analysis | Skipped]:
    """`names`, without the words: all that `entities` shows, and all that has to travel where a process does it for another."""
    return [outcome if isinstance(outcome, Skipped) else outcome.brief() for outcome in names(items, options)]


def claimed(items: Items, options: Options = DEFAULTS) -> list[Analysis | Skipped]:
    """`analyses`, without the words: all that `claims` shows."""
    return [outcome if isinstance(outcome, Skipped) else outcome.brief() for outcome in analyses(items, options)]


def in_lines(
    items: Items, options: Options = DEFAULTS, *, work: Work, of: Callable[..., Result], form: str, style: Style
) -> list[str | Skipped]:
    """`work(items, options)` in a format of lines, the lines of each article: all that has to travel is text.

    `of(outcomes=…)` is what it is a result of, `form` the name of the format.
    """
    lines = cast("Lines", FORMATS.get(form))
    found: list[Analysis | Document | Skipped] = work(items, options)
    return [outcome if isinstance(outcome, Skipped) else lines.text(of(outcomes=(outcome,)), style) for outcome in found]


def profiled(item: Article | Skipped, options: Options = DEFAULTS) -> Profile | Skipped:
    """What an article is about: its words, and the known things it names."""
    (found,) = profiles([item], options)
    return found


def profiles(items: Items, options: Options = DEFAULTS) -> list[Profile | Skipped]:
    """`profiled` of several articles, which takes less time than one after another."""
    bench = workbench(options)
    articles = _read(items)
    documents = bench.documents(articles)
    titles = bench.documents([Article(id="", text=article.title or headline(article.text) or "") for article in articles])
    mentions, headed = bench.names.mentions_of(documents), bench.names.mentions_of(titles)
    found = [profile(*told) for told in zip(documents, mentions, titles, headed, strict=True)]
    return _in_place(items, found)


def stories(outcomes: Iterable[Profile | Skipped], options: Options = DEFAULTS, *, window: float | None = None) -> Stories:
    """The articles that are about one event, together; those of a story were published within `window` days (2)."""
    skipped: list[Skipped] = []

    def used() -> Iterator[Profile]:
        for outcome in outcomes:
            if isinstance(outcome, Skipped):
                skipped.append(outcome)
            else:
                yield outcome

    space = Space(used())
    found = gather(space, window=WINDOW if window is None else window)
    placed = {member.document for story in found for member in story.members}
    return Stories(
        signature=signature(options),
        profiles=tuple(space.profiles),
        stories=found,
        alone=tuple(each.article.id for each in space.profiles if each.article.id not in placed),
        skipped=tuple(skipped),
    )


def compare(outcomes: Iterable[Analysis | Skipped], options: Options = DEFAULTS) -> Comparison:
    """Which claims each source makes: the codebook's first, then those the articles themselves put forward."""
    bench = workbench(options)
    pins, decide = bench.pins, bench.judge  # a wrong codebook or model is told before any work is done
    analyses, skipped = _parted(outcomes)
    return Comparison(
        signature=signature(options),
        articles=tuple(analysis.article for analysis in analyses),
        rows=rows_of(Ground.of(analyses, bench.gazetteer.wholes, decide.posts), pins, decide, decide.marks),
        skipped=skipped,
    )


def shelved(items: Items, options: Options = DEFAULTS) -> list[tuple[Profile, Article] | Skipped]:
    """What each article is about, and the article itself, for who will compare it."""
    found = profiles(items, options)
    return [
        (outcome, item) if isinstance(outcome, Profile) and isinstance(item, Article) else cast("Skipped", outcome)
        for outcome, item in zip(found, items, strict=True)
    ]


def compare_stories(
    outcomes: Iterable[tuple[Profile, Article] | Skipped],
    analysed: Callable[[Iterable[Article]], Iterator[Analysis | Skipped]],
    options: Options = DEFAULTS,
    *,
    window: float | None = None,
) -> StoryComparisons:
    """Which claims each source makes, story by story; `analysed` gives what is known of some articles, in their order.

    Only articles of a story are analysed, and one story at a time is held in full.
    """
    bench = workbench(options)
    _ = bench.pins, bench.judge  # a wrong codebook or model is told before any work is done
    shelf: dict[str, Article] = {}

    def shelving() -> Iterator[Profile | Skipped]:
        for outcome in outcomes:
            if not isinstance(outcome, Skipped):
                shelf[outcome[1].id] = outcome[1]
            yield outcome if isinstance(outcome, Skipped) else outcome[0]

    found = stories(shelving(), options, window=window)
    waiting = analysed(shelf[member.document] for story in found.stories for member in story.members)
    comparisons = tuple(compare(islice(waiting, len(story.members)), options) for story in found.stories)
    lost = tuple(item for comparison in comparisons for item in comparison.skipped)
    return StoryComparisons(stories=replace(found, skipped=(*found.skipped, *lost)), comparisons=comparisons)


def report(outcomes: Iterable[Analysis | Skipped], options: Options = DEFAULTS) -> Report:
    """Which claims each source makes, beside all that is known of each article by itself."""
    held = list(outcomes)
    return Report(comparison=compare(held, options), analyses=tuple(outcome for outcome in held if isinstance(outcome, Analysis)))


def find(question: str, outcomes: Iterable[Analysis | Skipped], options: Options = DEFAULTS) -> Answer:
    """Who says, reports or denies what the question puts as a statement: a codebook of one claim, judged by the pair model."""
    bench = workbench(options)
    decide = bench.judge
    analyses, skipped = _parted(outcomes)
    pin = Pin(id="question", ar=question, en=None, claim=bench.statement(question))
    (row,) = pinned_rows(Ground.of(analyses, bench.gazetteer.wholes, decide.posts), (pin,), decide, decide.marks)
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


def _read(items: Items) -> list[Article]:
    return [item for item in items if isinstance(item, Article)]


def _in_place(items: Items, found: Iterable[T]) -> list[T | Skipped]:
    """What was found of the articles, and between them what was skipped."""
    waiting = iter(found)
    return [item if isinstance(item, Skipped) else next(waiting) for item in items]


def _naming(document: Document, mentions: tuple[Mention, ...]) -> Analysis:
    return Analysis(document=document, mentions=mentions, claims=())


def _with_claims(naming: Analysis, options: Options) -> Analysis:
    text = cut(naming.document, sorted((mention.start, mention.end) for mention in naming.mentions))
    return replace(naming, document=text, claims=extract(text, naming.mentions, workbench(options).cues))


def _parted(outcomes: Iterable[Analysis | Skipped]) -> tuple[list[Analysis], tuple[Skipped, ...]]:
    analyses: list[Analysis] = []
    skipped: list[Skipped] = []
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
        else:
            analyses.append(outcome)
    return analyses, tuple(skipped)
