"""How much text goes through in a second, in one process, once the words of the texts have been met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

from bench import peers
from bench.contest import Contest, Target
from bench.timing import Timer, over
from llamafund.compare import Statement, relate
from llamafund.engines.batches import batches
from llamafund.entities.gazetteer.entries import read_gazetteer
from llamafund.entities.gazetteer.gazetteer import built_in_sources
from llamafund.model import Analysis, Article
from llamafund.pipeline import analyse, analyses, names
from llamafund.workbench import DEFAULTS, Workbench, workbench

TOKENS = "llamafund tokens"
GAZETTEER, ENTITIES = "llamafund entities, gazetteer alone", "llamafund entities"
CLAIMS = "llamafund claims"
PAIRS = "llamafund pairs"
MET = 600  # articles, all words of which the vocabulary keeps: in no round is one met for the first time


def tokens(articles: Sequence[Article]) -> Contest:
    """Tokens with places, lemmas and roots beside bare tokens."""
    contenders, missing = _peers(peers.TOKENIZERS, articles)
    target = Target(ours=TOKENS, theirs=next(iter(peers.TOKENIZERS)), speed=5)
    ours = {TOKENS: over(_tokens, list(batches(articles, steady=1)))}  # as the program reads them
    return Contest(
        title="tokens", contenders=contenders | ours, targets=[target], work=_megabytes(articles), unit="MB", missing=missing
    )


def entities(articles: Sequence[Article]) -> Contest:
    """Names beside programs that look up the same names."""
    bench = workbench(DEFAULTS)
    known = sorted({name for entry in read_gazetteer(built_in_sources()) for name in entry.names})
    contenders, missing = _peers(peers.MATCHERS, articles, known)
    together = list(batches(articles, steady=1))  # as the program reads them
    ours = {GAZETTEER: over(partial(_known, bench), together), ENTITIES: over(names, together)}
    spacy, flashtext, scan = peers.MATCHERS
    targets = [
        Target(ours=GAZETTEER, theirs=spacy, speed=5),
        Target(ours=GAZETTEER, theirs=flashtext, speed=1),
        Target(ours=GAZETTEER, theirs=scan, times=5),
        Target(ours=ENTITIES, theirs=spacy, speed=3),
    ]
    return Contest(
        title="entities", contenders=contenders | ours, targets=targets, work=_megabytes(articles), unit="MB", missing=missing
    )


def claims(articles: Sequence[Article]) -> Contest:
    """Everything that is found in one article by itself; articles are read many at a time, as the command reads them."""
    ours = {CLAIMS: over(lambda some: list(analyses(some)), [list(articles)])}
    return Contest(title="claims", contenders=ours, floors={CLAIMS: 150}, work=len(articles), unit="articles")


def pairs(articles: Sequence[Article]) -> Contest:
    """Judgements on pairs of neighbouring claims."""
    analyses = [outcome for outcome in map(analyse, articles) if isinstance(outcome, Analysis)]
    found = [Statement(claim.words, claim.quantities) for analysis in analyses for claim in analysis.claims]
    both = list(pairwise(found))
    model = workbench(DEFAULTS).pair_model
    ours = over(lambda some: list(relate(model, some)), [both])
    return Contest(title="pairs", contenders={PAIRS: ours}, floors={PAIRS: 2000}, work=len(both), unit="pairs")


def _tokens(articles: list[Article]) -> object:
    return [(read.starts, read.words) for read in workbench(DEFAULTS).documents(articles)]


def _known(bench: Workbench, articles: Sequence[Article]) -> object:
    return list(bench.names.mentions_of(bench.documents(articles)))


def _peers(
    table: Mapping[str, peers.Peer], articles: Sequence[Article], names: Sequence[str] = ()
) -> tuple[dict[str, Timer], list[str]]:
    texts = [article.text for article in articles]
    contenders, missing = {}, []
    for title, peer in table.items():
        try:
            contenders[title] = over(peer(names), texts)
        except ImportError as error:
            missing.append(f"{title} ({error.name} is not installed)")
    return contenders, missing


def _megabytes(articles: Sequence[Article]) -> float:
    return sum(len(article.text.encode()) for article in articles) / 1e6
