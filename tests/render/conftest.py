"""Two invented articles on a dam, and by hand what every stage would make of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from llamafund.model import (
    Analysis,
    Answer,
    Article,
    Attribution,
    Cell,
    Claim,
    ClaimsResult,
    Comparison,
    Conflict,
    Document,
    EntitiesResult,
    Entity,
    EntityType,
    Evidence,
    EvidenceKind,
    Factuality,
    Kind,
    Mention,
    Origin,
    Pair,
    PairsResult,
    Profile,
    Quantity,
    RelatedPair,
    Relation,
    RelationKind,
    Row,
    Signature,
    Skipped,
    Stance,
    Status,
    Stories,
    Story,
    StoryComparisons,
    StoryMember,
    TokensResult,
    Word,
)

NILE = Article(
    id="nile",
    source="النيل اليوم",
    title="السد يكتمل",
    published="2025-03-01",
    path="nile.txt",
    text="اكتمل بناء السد أمس. قالت وزارة الري إن الكلفة بلغت 4.5 مليار دولار. لم تعلن الحكومة عن أسماء الممولين.",
)
DELTA = Article(
    id="delta",
    source="Delta News",
    text="اكتمل بناء السد وفق بيان رسمي. قد تتجاوز الكلفة 4.5 مليار دولار. مول البنك الدولي المشروع.\tقال Llama <b>شيئا</b>",
)
BROKEN = Skipped(id="broken", path="broken.txt", reason="not UTF-8 (byte 0xff at 12)")
SIGNATURE = Signature(
    versions=(("llamafund", "0.1.0"), ("camel-tools", "1.6.0")),
    data=(("lexicon", "0123456789ab"),),
    options=(("codebook", "none"),),
)
DAM = Entity(id="dam", type=EntityType.PLACE, ar="السد", en="the Dam", wikidata="Q12")
BANK = Entity(id="world-bank", type=EntityType.ORG, ar="البنك الدولي", en="World Bank", parent="un")


def place(article: Article, words: str) -> tuple[int, int]:
    """The span of the first occurrence of some words."""
    start = article.text.index(words)
    return start, start + len(words)


def claim(article: Article, words: str, **more: object) -> Claim:
    """A claim made of the exact words of an article."""
    start, end = place(article, words)
    defaults = {"kind": Kind.ASSERTION, "words": ()}
    return Claim(id=f"{article.id}:{start}", document=article.id, start=start, end=end, text=words, **{**defaults, **more})


def attribution(article: Article, source: str, cue: str, **more: object) -> Attribution:
    """A credit to the exact words of an article."""
    start, end = place(article, source)
    return Attribution(source=source, start=start, end=end, cue=cue, **more)


def mention(article: Article, words: str, entity: Entity) -> Mention:
    """The first mention of an entity by some words."""
    start, end = place(article, words)
    return Mention(start=start, end=end, text=words, entity=entity, by="gazetteer")


def _quantity(article: Article) -> Quantity:
    start, end = place(article, "4.5 مليار دولار")
    return Quantity(start=start, end=end, text=article.text[start:end], value=4.5e9, unit="USD")


def _evidence(article: Article, words: str, kind: EvidenceKind) -> Evidence:
    start, end = place(article, words)
    return Evidence(kind=kind, start=start, end=end, text=words)


DONE_NILE = claim(NILE, "اكتمل بناء السد أمس", entities=("dam",))
COST_NILE = claim(
    NILE,
    "قالت وزارة الري إن الكلفة بلغت 4.5 مليار دولار",
    attribution=attribution(NILE, "وزارة الري", "قالت", entity="irrigation"),
    evidence=(_evidence(NILE, "قالت", EvidenceKind.ATTRIBUTION),),
    quantities=(_quantity(NILE),),
)
FUNDERS_NILE = claim(
    NILE,
    "لم تعلن الحكومة عن أسماء الممولين",
    factuality=Factuality.CERTAIN_NOT,
    evidence=(_evidence(NILE, "لم", EvidenceKind.NEGATION),),
)
DONE_DELTA = claim(
    DELTA,
    "اكتمل بناء السد وفق بيان رسمي",
    entities=("dam",),
    attribution=attribution(DELTA, "بيان رسمي", "وفق", chain=(attribution(DELTA, "Llama", "قال"),)),
)
COST_DELTA = claim(
    DELTA,
    "قد تتجاوز الكلفة 4.5 مليار دولار",
    factuality=Factuality.POSSIBLE,
    evidence=(_evidence(DELTA, "قد", EvidenceKind.HEDGE),),
    quantities=(_quantity(DELTA),),
)
FUNDERS_DELTA = claim(DELTA, "مول البنك الدولي المشروع", entities=("world-bank",))
TAB_DELTA = claim(DELTA, "المشروع.\tقال Llama <b>شيئا</b>", kind=Kind.QUESTION, factuality=Factuality.UNCOMMITTED)


def _document(article: Article, count: int = 4) -> Document:
    words, starts, cursor = [], [], 0
    for form in article.text.split()[:count]:
        cursor = article.text.index(form, cursor)
        starts.append(cursor)
        words.append(Word(form=form, norm=form, lemma=form, root="ك م ل" if not starts[1:] else None, pos="verb", by="table"))
        cursor += len(form)
    return Document(article=article, starts=tuple(starts), words=tuple(words), sentences=())


def _analysis(article: Article, mentions: tuple[Mention, ...], claims: tuple[Claim, ...]) -> Analysis:
    return Analysis(document=_document(article), mentions=mentions, claims=claims)


OUTCOMES = (
    _analysis(NILE, (mention(NILE, "السد", DAM),), (DONE_NILE, COST_NILE, FUNDERS_NILE)),
    BROKEN,
    _analysis(
        DELTA,
        (mention(DELTA, "السد", DAM), mention(DELTA, "البنك الدولي", BANK)),
        (DONE_DELTA, COST_DELTA, FUNDERS_DELTA, TAB_DELTA),
    ),
)
ROWS = (
    Row(
        id="done",
        origin=Origin.PINNED,
        ar="اكتمل بناء السد",
        en="The dam is finished",
        status=Status.CORROBORATED,
        score=0.987654,
        cells=(Cell(claim=DONE_NILE, stance=Stance.ASSERTS), Cell(claim=DONE_DELTA, stance=Stance.REPORTS)),
    ),
    Row(
        id="cost",
        origin=Origin.FOUND,
        ar="بلغت الكلفة 4.5 مليار دولار",
        en=None,
        status=Status.CORROBORATED,
        score=0.9,
        cells=(Cell(claim=COST_NILE, stance=Stance.REPORTS), Cell(claim=COST_DELTA, stance=Stance.HEDGES)),
        witnesses=("وزارة الري",),
    ),
    Row(
        id="undisclosed",
        origin=Origin.PINNED,
        ar="لم تُعلن أسماء الممولين",
        en="The funders were not named",
        status=Status.DISPUTED,
        score=0.8,
        cells=(Cell(claim=FUNDERS_NILE, stance=Stance.ASSERTS), Cell(claim=FUNDERS_DELTA, stance=Stance.DENIES)),
        conflicts=(Conflict(other="bank", score=0.75, why="one names the funder"),),
    ),
    Row(
        id="bank",
        origin=Origin.PINNED,
        ar="مول البنك الدولي السد",
        en="The World Bank paid",
        status=Status.SINGLE_SOURCE,
        score=1.0,
        cells=(Cell(claim=FUNDERS_DELTA, stance=Stance.ASSERTS), Cell(claim=TAB_DELTA, stance=Stance.ASSERTS)),
    ),
)


ANSWER = Answer(
    signature=SIGNATURE,
    question="بلغت كلفة السد 4.5 مليار دولار",
    articles=(NILE, DELTA),
    matches=(
        Cell(claim=COST_NILE, stance=Stance.REPORTS, score=0.93456, reasons=("same number: 4.5e9 USD", "shared words")),
        Cell(claim=COST_DELTA, stance=Stance.HEDGES, score=0.7),
        Cell(claim=FUNDERS_NILE, stance=Stance.DENIES, score=0.55, reasons=("negated on one side",)),
    ),
    skipped=(BROKEN,),
)


def _judged(s1: str, s2: str, relation: Relation, **more: object) -> RelatedPair:
    return RelatedPair(pair=Pair(s1=s1, s2=s2, more=more), relation=relation)


AGREE = Relation(kind=RelationKind.AGREE, score=0.91234, similarity=0.45617, reasons=("same meaning",))
DISAGREE = Relation(kind=RelationKind.DISAGREE, score=0.8, similarity=0.4, reasons=("opposite verbs", "same place"))
OTHER = Relation(kind=RelationKind.OTHER, score=0.99, similarity=0.495)
JUDGED = (
    _judged("اكتمل بناء السد", "انتهى بناء السد", AGREE, id=1, score=4.5),
    BROKEN,
    _judged("ارتفع منسوب السد", "انخفض منسوب السد", DISAGREE, id=2, score=None),
    _judged("اكتمل السد", "سعر الخبز\tثابت", OTHER, id="3", score=["a", 1]),
)


def _profile(article: Article, characters: int) -> Profile:
    return Profile(
        article=replace(article, text=""), characters=characters, headline=article.title or "اكتمل بناء السد", terms=(), names=()
    )


BREAD = Article(id="bread", source="النيل اليوم", title="سعر الخبز\tثابت", text="")
STORIES = Stories(
    signature=SIGNATURE,
    profiles=(_profile(NILE, len(NILE.text)), _profile(BREAD, 9), _profile(DELTA, len(DELTA.text))),
    stories=(
        Story(
            id="story-dam",
            title="السد يكتمل",
            central="nile",
            score=0.61239,
            members=(StoryMember(document="nile", score=0.7), StoryMember(document="delta", score=0.5)),
            names=((DAM, 2),),
            terms=(("كلفة", 2), ("سد", 2)),
        ),
    ),
    alone=("bread",),
    skipped=(BROKEN,),
)


@pytest.fixture
def comparison() -> Comparison:
    """Four rows, one of each kind and an unglossed one, from two articles and a skipped input."""
    return Comparison(signature=SIGNATURE, articles=(NILE, DELTA), rows=ROWS, skipped=(BROKEN,))


@pytest.fixture
def results(comparison: Comparison) -> dict[str, object]:
    """A result of each kind by the name of its command; the outcomes are iterators, as in a real run."""
    documents = (item if isinstance(item, Skipped) else item.document for item in OUTCOMES)
    return {
        "entities": EntitiesResult(signature=SIGNATURE, outcomes=iter(OUTCOMES)),
        "claims": ClaimsResult(signature=SIGNATURE, outcomes=iter(OUTCOMES)),
        "compare": comparison,
        "tokens": TokensResult(signature=SIGNATURE, outcomes=documents),
        "find": ANSWER,
        "stories": STORIES,
        "compare-by-story": StoryComparisons(stories=STORIES, comparisons=(comparison,)),
        "relate": PairsResult(signature=SIGNATURE, outcomes=iter(JUDGED), more=("id", "score")),
    }


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a text with the file of that name in tests/golden; UPDATE_GOLDEN=1 writes the file instead."""

    def check(name: str, text: str) -> None:
        path = Path(__file__).parents[1] / "golden" / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return check
