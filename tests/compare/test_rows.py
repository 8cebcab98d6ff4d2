"""Rows from hand-made claims: who backs, who denies, who is a source of his own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from llamafund.compare.codebook.codebook_file import Pin
from llamafund.compare.offices import Offices
from llamafund.compare.rows.candidates import CLAIMS_ASKED
from llamafund.compare.rows.clusters import clusters
from llamafund.compare.rows.found import found_rows
from llamafund.compare.rows.ground import Ground
from llamafund.compare.rows.pinned import pinned_rows
from llamafund.compare.story.facing.setting import Lengths
from llamafund.model import (
    Analysis,
    Article,
    Attribution,
    Claim,
    Document,
    Factuality,
    Kind,
    Relation,
    RelationKind,
    Row,
    Stance,
    Status,
    Word,
)
from llamafund.publication_day import Days

AGREE = Relation(kind=RelationKind.AGREE, score=0.9, similarity=0.9)
DISAGREE = Relation(kind=RelationKind.DISAGREE, score=0.8, similarity=0.6, reasons=("number differs: 4 / 14",))
OTHER = Relation(kind=RelationKind.OTHER, score=0.9, similarity=0.1)


def _words(text: str) -> tuple[Word, ...]:
    return tuple(Word(form=form, norm=form, lemma=form) for form in text.split())


def _claim(document: str, text: str, **more: object) -> Claim:
    return Claim(
        id=f"{document}:{text}",
        document=document,
        start=0,
        end=len(text),
        text=text,
        kind=Kind.ASSERTION,
        words=_words(text),
        **more,
    )


def _analysis(source: str, *claims: Claim, published: str | None = None) -> Analysis:
    text = " ".join(claim.text for claim in claims)
    words = _words(text)
    document = Document(
        article=Article(id=claims[0].document, source=source, text=text, published=published),
        starts=tuple(range(len(words))),
        words=words,
        sentences=(),
    )
    return Analysis(document=document, mentions=(), claims=claims)


def _ground(*analyses: Analysis) -> Ground:
    return Ground.of(
        analyses,
        wholes=lambda entity: frozenset({entity}),
        offices=Offices(frozenset({"وزير", "متحدث", "مدير"}), frozenset({"باسم"})),
    )


def _judge(pairs: Sequence[tuple[Claim, Claim]], *_of_articles: object) -> list[Relation]:
    """Equal last words agree, numbers as first words that differ disagree, the rest is something else."""
    found = []
    for left, right in pairs:
        (first, *_, last), (other_first, *_, other_last) = left.text.split(), right.text.split()
        found.append(OTHER if last != other_last else AGREE if first == other_first else DISAGREE)
    return found


def _statuses(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    return [(row.status.value, *sorted(cell.claim.document for cell in row.cells)) for row in rows]


def test_two_sources_corroborate_and_two_numbers_dispute() -> None:
    """Agreement makes one row; contradiction leaves two rows that name each other and say why."""
    rows = found_rows(
        _ground(
            _analysis("x", _claim("a", "4 في انهيار"), _claim("a", "غرقت سفينة")),
            _analysis("y", _claim("b", "14 في انهيار"), _claim("b", "غرقت سفينة")),
        ),
        _judge,
    )
    assert _statuses(rows) == [("disputed", "a"), ("disputed", "b"), ("corroborated", "a", "b")]
    assert rows[0].conflicts[0].other == rows[1].id
    assert rows[1].conflicts[0].other == rows[0].id
    assert rows[0].conflicts[0].why == "number differs: 4 / 14"


def test_the_surest_conflict_comes_first() -> None:
    """A row names those it is against in the order of how surely it is."""

    def judge(pairs: Sequence[tuple[Claim, Claim]], *_of_articles: object) -> list[Relation]:
        return [
            replace(relation, score=0.7 + len(right.text) / 1000)
            for relation, (_, right) in zip(_judge(pairs), pairs, strict=True)
        ]

    texts = {"a": "4 في انهيار", "b": "14 في انهيار", "c": "19 على الأقل في انهيار", "d": "31 حسب الشرطة في انهيار"}
    rows = found_rows(_ground(*(_analysis(name, _claim(name, text)) for name, text in texts.items())), judge)
    assert all(len(row.conflicts) == len(texts) - 1 for row in rows)
    for row in rows:
        scores = [conflict.score for conflict in row.conflicts]
        assert scores == sorted(scores, reverse=True)
    assert len({conflict.score for row in rows for conflict in row.conflicts}) > 1


def test_what_others_back_is_told_by_nobody_alone() -> None:
    """A claim whose one row would be itself has none where it has joined the row of others."""
    third = _claim("c", "غرقت سفينة كبيرة في انهيار")

    def judge(pairs: Sequence[tuple[Claim, Claim]], *_of_articles: object) -> list[Relation]:
        return [
            replace(AGREE, score=0.95 if third not in pair else 0.5) if all("سفينة" in claim.text for claim in pair) else OTHER
            for pair in pairs
        ]

    rows = found_rows(
        _ground(
            _analysis("x", _claim("a", "غرقت سفينة")),
            _analysis("y", _claim("b", "غرقت السفينة سفينة")),
            _analysis("z", third, _claim("c", "نجت طائرة")),
        ),
        judge,
    )
    assert _statuses(rows) == [("corroborated", "a", "b", "c"), ("single-source", "c")]
    assert rows[1].ar == "نجت طائرة"


def test_one_source_neither_corroborates_nor_disputes_itself() -> None:
    """Two articles of one publisher are one source, whatever they say."""
    rows = found_rows(
        _ground(
            _analysis("x", _claim("a", "4 في انهيار"), _claim("a", "غرقت سفينة")),
            _analysis("x", _claim("b", "14 في انهيار"), _claim("b", "غرقت سفينة")),
        ),
        _judge,
    )
    assert {row.status for row in rows} == {Status.SINGLE_SOURCE}


def test_a_copy_is_no_second_source() -> None:
    """The same words under another name corroborate nothing."""
    rows = found_rows(_ground(_analysis("x", _claim("a", "غرقت سفينة")), _analysis("y", _claim("b", "غرقت سفينة"))), _judge)
    assert {row.status for row in rows} == {Status.SINGLE_SOURCE}


def test_two_papers_that_quote_one_agency_have_one_witness() -> None:
    """Both corroborate, and the row says that one agency stands behind both."""
    reuters = Attribution(source="رويترز", start=0, end=6, cue="قالت", entity="reuters")
    rows = found_rows(
        _ground(
            _analysis("x", _claim("a", "غرقت سفينة", attribution=reuters)),
            _analysis("y", _claim("b", "غرقت السفينة سفينة", attribution=reuters)),
        ),
        _judge,
    )
    assert rows[0].status is Status.CORROBORATED
    assert rows[0].witnesses == ("reuters",)


@pytest.mark.parametrize(
    ("sources", "number"),
    [
        (("وزير الصحة", "وزير الصحة عادل حمدان"), 1),
        (("وزير الصحة العماني", "وزير الصحة عادل حمدان"), 1),
        (("وزير الصحة العماني", "وزير الصحة القطري"), 2),
        (("وزير الصحة عادل حمدان", "وزير الصحة رائد حمدي"), 2),
        (("وزير الصحة", "وزير الدفاع"), 2),
        (("وزير الصحة العماني", "وزير الصحة القطري", "وزير الصحة"), 3),
        (("عادل حمدان", "وزير الصحة عادل حمدان"), 1),
        (("المتحدث باسم الجيش", "المتحدث باسم الجيش رائد حمدي"), 1),
        (("المتحدث باسم الجيش", "المتحدث باسم البلدية"), 2),
        (("مدير مستشفى الرحمة", "مدير مستشفى ابن رشد"), 2),
        (("سكان القرية", "سكان القرية المجاورة"), 2),
    ],
)
def test_an_office_and_who_holds_it_are_one_witness(sources: tuple[str, ...], number: int) -> None:
    """A minister is one with his name or without it, but two by two names or countries; who may be either is put with none."""
    claims = [
        _claim(f"d{at}", f"غرقت {'كبيرة ' * at}سفينة", attribution=Attribution(source=source, start=0, end=4, cue="قال"))
        for at, source in enumerate(sources)
    ]
    rows = found_rows(_ground(*(_analysis(claim.document, claim) for claim in claims)), _judge)
    assert [len(row.witnesses) for row in rows] == [number]
    assert set(rows[0].witnesses) <= set(sources)


@pytest.mark.parametrize(
    ("later", "status"),
    [("2026-03-05", Status.DISPUTED), ("2026-03-20", Status.SINGLE_SOURCE), (None, Status.DISPUTED), ("lately", Status.DISPUTED)],
)
def test_what_changes_in_a_week_is_news(later: str | None, status: Status) -> None:
    """Two numbers are in dispute where they were published days apart, or nobody knows when, and not weeks apart."""
    rows = found_rows(
        _ground(
            _analysis("x", _claim("a", "4 في انهيار"), published="2026-03-01"),
            _analysis("y", _claim("b", "14 في انهيار"), published=later),
        ),
        _judge,
    )
    assert {row.status for row in rows} == {status}


def test_who_judges_is_told_when_articles_were_published_and_how_long_they_are() -> None:
    """«Yesterday» is a day of the calendar for found rows and pinned ones; one claim may be all that meets of a long one."""
    told: list[tuple[Days, Lengths]] = []

    def judge(pairs: Sequence[tuple[Claim, Claim]], days: Days, lengths: Lengths) -> list[Relation]:
        told.append((days, lengths))
        return _judge(pairs)

    ground = _ground(
        _analysis("x", _claim("a", "4 في انهيار"), published="1970-01-03"), _analysis("y", _claim("b", "14 في انهيار"))
    )
    found_rows(ground, judge)
    pinned_rows(ground, [Pin(id="toll", ar="4 في انهيار", en=None, claim=_claim("", "4 في انهيار"))], judge)
    assert told == [({"a": 2.0, "b": None}, {"a": 11, "b": 12})] * 2


def test_a_pin_without_needs_is_judged_by_the_pair_model() -> None:
    """Agreement backs the pinned statement, contradiction denies it, and both together are a dispute."""
    pin = Pin(id="toll", ar="4 في انهيار", en=None, claim=_claim("", "4 في انهيار"))
    ground = _ground(_analysis("x", _claim("a", "4 في انهيار")), _analysis("y", _claim("b", "14 في انهيار")))
    (row,) = pinned_rows(ground, [pin], _judge)
    assert [cell.stance for cell in row.cells] == [Stance.ASSERTS, Stance.DENIES]
    assert row.status is Status.DISPUTED


def test_what_all_deny_is_disputed_and_not_corroborated() -> None:
    """Nobody backs it, so nobody corroborates it; one that denies it alone is a single source."""
    pin = Pin(id="toll", ar="4 في انهيار", en=None, claim=_claim("", "4 في انهيار"))
    one, other = (_analysis(name, _claim(name, text)) for name, text in (("x", "14 في انهيار"), ("y", "19 في انهيار")))
    (denied,) = pinned_rows(_ground(one, other), [pin], _judge)
    (alone,) = pinned_rows(_ground(one), [pin], _judge)
    assert (denied.status, alone.status) == (Status.DISPUTED, Status.SINGLE_SOURCE)


def test_a_statement_is_not_judged_against_a_whole_archive() -> None:
    """Of more claims than are judged those that share nothing with the statement are left out, and the one that does is found."""
    archive = [_analysis(f"a{number}", _claim(f"a{number}", f"x{number} وصف")) for number in range(CLAIMS_ASKED)]
    pin = Pin(id="toll", ar="4 في انهيار", en=None, claim=_claim("", "4 في انهيار"))
    judged: list[tuple[Claim, Claim]] = []

    def judge(pairs: Sequence[tuple[Claim, Claim]], *_of_articles: object) -> list[Relation]:
        judged.extend(pairs)
        return _judge(pairs)

    (row,) = pinned_rows(_ground(*archive, _analysis("y", _claim("b", "14 في انهيار"))), [pin], judge)
    assert [cell.claim.text for cell in row.cells] == ["14 في انهيار"]
    assert len(judged) == 1


def test_stances_follow_attribution_and_certainty() -> None:
    """Credited claims are reported, uncertain ones hedged, the others asserted."""
    credited = Attribution(source="مصدر", start=0, end=4, cue="قال")
    rows = found_rows(
        _ground(
            _analysis("x", _claim("a", "غرقت أ"), _claim("a", "غرقت ب", factuality=Factuality.POSSIBLE)),
            _analysis("y", _claim("b", "غرقت ج", attribution=credited, factuality=Factuality.POSSIBLE)),
        ),
        _judge,
    )
    assert {row.ar: row.cells[0].stance.value for row in rows} == {"غرقت أ": "asserts", "غرقت ب": "hedges", "غرقت ج": "reports"}


def test_a_chain_of_weak_links_is_no_cluster() -> None:
    """a~b and b~c do not put a and c together when nobody finds them alike."""
    assert clusters(3, {(0, 1): 0.9, (1, 2): 0.6}) == [(0, 1), (2,)]
    assert clusters(3, {(0, 1): 0.9, (1, 2): 0.75, (0, 2): 0.7}) == [(0, 1, 2)]


def test_what_contradicts_shares_no_cluster() -> None:
    """However much two claims agree with a third, they are no row where they contradict each other."""
    assert clusters(3, {(0, 1): 0.9, (1, 2): 0.9}, {(0, 2)}) == [(0, 1), (2,)]


def test_articles_stay_kin_when_a_codebook_has_taken_claims() -> None:
    """Whether two articles are on one subject is told by all their claims, not by those that are left."""
    ground = _ground(
        _analysis("x", _claim("a", "زلزال المغرب الحوز"), _claim("a", "غرقت سفينة")),
        _analysis("y", _claim("b", "زلزال المغرب الحوز"), _claim("b", "نجت طائرة")),
    )
    left = replace(ground, claims=tuple(claim for claim in ground.claims if "زلزال" not in claim.text))
    assert left.may_meet(*left.claims)


def test_what_an_article_comes_back_to_is_its_subject() -> None:
    """Two reports in other words are kin by the one word that each says again and again; said once in each it is too little."""
    said = ("الكوليرا تنتشر بسرعة كبيرة في المدينة", "لقاح الكوليرا يصل", "مرضى الكوليرا كثيرون")
    told = ("الكوليرا تحاصر المخيم منذ أسبوع كامل", "ضحايا الكوليرا بالعشرات", "مصدر الكوليرا بئر")
    often = _ground(_analysis("x", *(_claim("a", text) for text in said)), _analysis("y", *(_claim("b", text) for text in told)))
    bare = [text.replace(" الكوليرا", "").replace("الكوليرا ", "") for text in (*said[1:], *told[1:])]
    once = _ground(
        _analysis("x", _claim("a", said[0]), *(_claim("a", text) for text in bare[:2])),
        _analysis("y", _claim("b", told[0]), *(_claim("b", text) for text in bare[2:])),
    )
    assert often.may_meet(often.claims[0], often.claims[3])
    assert not once.may_meet(once.claims[0], once.claims[3])


def test_articles_on_other_subjects_never_meet() -> None:
    """Tolls of two unrelated events are no two answers to one question."""
    ground = _ground(
        _analysis("x", _claim("a", "زلزال المغرب الحوز"), _claim("a", "4 في انهيار")),
        _analysis("y", _claim("b", "انتخابات البرلمان الفرنسي"), _claim("b", "14 عند مصنع")),
    )
    assert not ground.may_meet(ground.claims[1], ground.claims[3])
