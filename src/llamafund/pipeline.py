"""One way through: read, text, entities, claims, compare. The only place where the stages meet.

analyse(article) -> Analysis | Skipped        one article by itself
compare(analyses) -> Comparison               many of them, which claims each source makes
report(analyses) -> Report                    the same, with all that is known of each article
find(question, analyses) -> Answer            who says, reports or denies one thing
relate(pairs) -> RelatedPair | Skipped, ...   what two sentences are to each other
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cache, cached_property, lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import TypeVar, cast

from llamafund import resources
from llamafund.claims import Cues, extract, quantities, read_cues
from llamafund.compare import (
    EMBEDDED,
    Ground,
    PairModel,
    Pin,
    Reading,
    Statement,
    StoryJudge,
    pair_model,
    pinned_rows,
    read_codebook,
    rows,
    story_judge,
)
from llamafund.compare import relate as related
from llamafund.entities import RECOGNISERS, Gazetteer, NameIndex, Recogniser, Tools, open_gazetteer, read_triggers
from llamafund.errors import UsageError
from llamafund.model import (
    Analysis,
    Answer,
    Article,
    Claim,
    Comparison,
    Document,
    Kind,
    Pair,
    Profile,
    RelatedPair,
    Report,
    Signature,
    Skipped,
    Stories,
    StoryComparisons,
    Word,
)
from llamafund.signature import NEURAL, differences, sign
from llamafund.stories import WINDOW, Space, gather, profile
from llamafund.text import MORPHOLOGIES, Vocabulary, cut, norms, tokens
from llamafund.text.entry import Pos

T = TypeVar("T")
NO_CODEBOOK = "none"
BUILT_IN = "builtin"
_BUILT_IN_CODEBOOK = "llama-funding.yaml"
_SURE = 0.5  # an answer has to be more likely than not; a row of a comparison has other cells to lean on
_SAME = "every machine needs the same llamafund, packages and data as the one that calls"
_TOGETHER = 128  # pairs judged at once: enough to keep the model busy, few enough for the first answers to come soon


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a person can choose. `gazetteers` add to the one that comes along; `codebook` is `builtin`, `none` or a path.

    `relate_model` is `embedded` or the folder of an NLI classifier.
    """

    gazetteers: tuple[Path, ...] = ()
    codebook: str = NO_CODEBOOK
    morphology: str = "table"
    ner: str = "embedded"
    relate_model: str = EMBEDDED


DEFAULTS = Options()


class Workbench:
    """The data that the stages work with, loaded on first use and kept."""

    def __init__(self, options: Options) -> None:
        self.options = options

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Word forms and their analyses."""
        return Vocabulary(MORPHOLOGIES.get(self.options.morphology)())

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The known things."""
        return open_gazetteer(self.options.gazetteers, norms)

    @cached_property
    def names(self) -> NameIndex:
        """The known things by their names."""
        return NameIndex(self.gazetteer.names, read_triggers(norms))

    @cached_property
    def recogniser(self) -> Recogniser:
        """Who finds the names."""
        return RECOGNISERS.get(self.options.ner)(Tools(names=self.names, table=self.gazetteer.names, keys_of=norms))

    @cached_property
    def cues(self) -> Cues:
        """The words that show who says something, how surely, and how much."""
        return read_cues(self.words)

    @cached_property
    def pair_model(self) -> PairModel:
        """What tells agreement of two sentences from contradiction."""
        return pair_model(self.options.relate_model)

    @cached_property
    def judge(self) -> StoryJudge:
        """What tells agreement of two articles from contradiction."""
        return story_judge(self.words, self.pair_model)

    @cached_property
    def pins(self) -> tuple[Pin, ...]:
        """The claims of the codebook."""
        if self.options.codebook == NO_CODEBOOK:
            return ()
        built_in = self.options.codebook == BUILT_IN
        path = resources.data("codebooks", _BUILT_IN_CODEBOOK) if built_in else Path(self.options.codebook)
        reading = Reading(words=self.words, claim=self.statement, entities=self.gazetteer.ids)
        return read_codebook(path, reading)

    def words(self, text: str) -> tuple[Word, ...]:
        """A text as words."""
        return self.document(Article(id="", text=text)).words

    def document(self, article: Article) -> Document:
        """An article, tokenised."""
        return tokens(article, self.vocabulary)

    def naming(self, article: Article) -> Analysis:
        """An article, with who it names."""
        text = self.document(article)
        return Analysis(document=text, mentions=tuple(self.recogniser(text)), claims=())

    def analysis(self, article: Article) -> Analysis:
        """An article, with who it names and what it claims."""
        naming = self.naming(article)
        text = cut(naming.document)
        return Analysis(document=text, mentions=naming.mentions, claims=extract(text, naming.mentions, self.cues))

    def said(self, text: str) -> Statement:
        """A sentence as the pair model reads it: its words, and the quantities if it has a number."""
        document = self.document(Article(id="", text=text))
        if not any(word.pos == Pos.NUMBER or any(map(str.isdigit, word.norm)) for word in document.words):
            return Statement(document.words)
        return Statement(document.words, quantities(document, tuple(self.names.mentions(document)), self.cues))

    def statement(self, text: str) -> Claim:
        """A sentence as a claim of its own, whole: how a codebook's claims and the question of `find` are read.

        One sentence is too little to discover a name in; it names what the gazetteer knows.
        """
        document = cut(self.document(Article(id="", text=text)))
        mentions = tuple(self.names.mentions(document))
        claims = extract(document, mentions, self.cues)
        whole = Claim(
            id="",
            document="",
            start=0,
            end=len(text),
            text=text,
            kind=Kind.ASSERTION,
            words=document.words,
            entities=tuple(dict.fromkeys(mention.entity.id for mention in mentions)),
        )
        if not claims:
            return whole
        said = claims[0]
        return replace(whole, factuality=said.factuality, evidence=said.evidence, quantities=said.quantities)


@cache
def workbench(options: Options) -> Workbench:
    """The workbench for some options; every process has its own."""
    return Workbench(options)


def tokenise(item: Article | Skipped, options: Options = DEFAULTS) -> Document | Skipped:
    """The words of an article. What was skipped before stays skipped."""
    return item if isinstance(item, Skipped) else workbench(options).document(item)


def name(item: Article | Skipped, options: Options = DEFAULTS) -> Analysis | Skipped:
    """Who an article names; an analysis without claims. What was skipped before stays skipped."""
    return item if isinstance(item, Skipped) else workbench(options).naming(item)


def analyse(item: Article | Skipped, options: Options = DEFAULTS) -> Analysis | Skipped:
    """Who an article names and what it claims. What was skipped before stays skipped."""
    return item if isinstance(item, Skipped) else workbench(options).analysis(item)


def named(item: Article | Skipped, options: Options = DEFAULTS) -> Analysis | Skipped:
    """`name`, without the words: all that `entities` shows, and all that has to travel where a process does it for another."""
    outcome = name(item, options)
    return outcome if isinstance(outcome, Skipped) else outcome.brief()


def claimed(item: Article | Skipped, options: Options = DEFAULTS) -> Analysis | Skipped:
    """`analyse`, without the words: all that `claims` shows."""
    outcome = analyse(item, options)
    return outcome if isinstance(outcome, Skipped) else outcome.brief()


def elsewhere(function: Callable[..., T], options: Options) -> Callable[..., T]:
    """`function(item, options)` as it is done on another machine: only where what decides the result is what it is here.

    Files are named by their whole paths there. What is returned raises UsageError that says which machine differs, and in what.
    """
    own = options.codebook not in (NO_CODEBOOK, BUILT_IN)
    neural = options.relate_model != EMBEDDED
    there = replace(
        options,
        gazetteers=tuple(path.resolve() for path in options.gazetteers),
        codebook=str(Path(options.codebook).resolve()) if own else options.codebook,
        relate_model=str(Path(options.relate_model).resolve()) if neural else EMBEDDED,
    )
    return partial(_there, function=function, options=there, made_with=signature(there))


def _there(item: object, *, function: Callable[..., T], options: Options, made_with: Signature) -> T:
    _agree(options, made_with)
    return function(item, options)


@lru_cache(maxsize=1)
def _agree(options: Options, made_with: Signature) -> None:
    workbench.cache_clear()  # a worker outlives a call, and a file of that name may have been another one
    try:
        mine = signature(options)
    except OSError as error:
        raise UsageError(f"{error.filename} is not there", where=platform.node(), hint=_SAME) from None
    if differing := differences(made_with, mine):
        raise UsageError(f"what decides results is not the same there: {'; '.join(differing)}", where=platform.node(), hint=_SAME)


def profiled(item: Article | Skipped, options: Options = DEFAULTS) -> Profile | Skipped:
    """What an article is about: its words, and the known things it names. What was skipped before stays skipped."""
    if isinstance(item, Skipped):
        return item
    bench = workbench(options)
    document = bench.document(item)
    title = bench.document(Article(id="", text=item.title or ""))
    return profile(document, bench.names.mentions(document), title.words, bench.names.mentions(title))


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
        rows=rows(Ground.of(analyses, wholes=bench.gazetteer.wholes), pins, decide, decide.marks),
        skipped=skipped,
    )


def shelved(item: Article | Skipped, options: Options = DEFAULTS) -> tuple[Profile, Article] | Skipped:
    """What an article is about, and the article itself, for who will compare it."""
    outcome = profiled(item, options)
    return (outcome, item) if isinstance(outcome, Profile) and isinstance(item, Article) else cast("Skipped", outcome)


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

    def profiles() -> Iterator[Profile | Skipped]:
        for outcome in outcomes:
            if not isinstance(outcome, Skipped):
                shelf[outcome[1].id] = outcome[1]
            yield outcome if isinstance(outcome, Skipped) else outcome[0]

    found = stories(profiles(), options, window=window)
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
    (row,) = pinned_rows(Ground.of(analyses, wholes=bench.gazetteer.wholes), (pin,), decide)
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


def _parted(outcomes: Iterable[Analysis | Skipped]) -> tuple[list[Analysis], tuple[Skipped, ...]]:
    analyses: list[Analysis] = []
    skipped: list[Skipped] = []
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
        else:
            analyses.append(outcome)
    return analyses, tuple(skipped)


def signature(options: Options = DEFAULTS) -> Signature:
    """What results made with these options depend on."""
    own = [*options.gazetteers, *([] if options.codebook in (NO_CODEBOOK, BUILT_IN) else [Path(options.codebook)])]
    neural = options.relate_model != EMBEDDED
    shown = {field.name: _shown(getattr(options, field.name)) for field in fields(options)}
    return sign(shown, [*own, *([Path(options.relate_model)] if neural else [])], NEURAL if neural else ())


def _shown(value: object) -> str:
    return ", ".join(str(item) for item in value) if isinstance(value, tuple) else str(value)
