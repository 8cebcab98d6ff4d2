"""The report as values and as a page: nothing is lost, nothing gets through, nothing differs from run to run."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import lxml.html
import pytest
import yaml

from llamafund import resources
from llamafund.model import Analysis, Article, Comparison, Conflict, Document, Factuality, Report, Role, Sentence, Stance
from llamafund.render.presentation.languages import LANGUAGES
from llamafund.render.presentation.messages import read_messages
from llamafund.render.presentation.reasons import COUNTED, KEYS, read_reasons, telling_words
from llamafund.render.report import page, render
from tests.render.conftest import BANK, COST_DELTA, DELTA, NILE, OUTCOMES, ROWS, SIGNATURE, claim, mention

ANALYSES = tuple(outcome for outcome in OUTCOMES if isinstance(outcome, Analysis))


@pytest.fixture
def report(comparison: Comparison) -> Report:
    """The two articles on a dam; the row of the bank is the one that the undisclosed funders conflict with, and says so."""
    bank = replace(
        ROWS[3], status=ROWS[2].status, conflicts=(Conflict(other="undisclosed", score=0.75, why="number differs: 4 / 5"),)
    )
    return Report(comparison=replace(comparison, rows=(*ROWS[:3], bank)), analyses=ANALYSES)


def parsed(report: Report, language: str = "en") -> lxml.html.HtmlElement:
    """The page as a browser would take it apart."""
    return lxml.html.document_fromstring(render(report, read_messages(language)))


def test_disputes_come_with_both_sides(report: Report) -> None:
    """A contradiction is shown once, from its first row; who denies the row and what conflicts with it stand against it."""
    (dispute,) = page(report, "en").disputes
    assert dispute.claim.line.ar == "لم تُعلن أسماء الممولين"
    assert [quote.source.name for quote in dispute.claim.quotes] == ["النيل اليوم"]
    denied, bank = dispute.against
    assert (denied.denied, denied.line.number) == (True, dispute.claim.line.number)
    assert (bank.denied, bank.line.en) == (False, "The World Bank paid")
    assert bank.score == 0.75
    assert dispute.lines == (dispute.claim.line.number, bank.line.number)


def test_what_all_deny_stands_with_nothing_against_it(comparison: Comparison) -> None:
    """A disputed row that nobody backs is shown with those who deny it, and with no empty other side."""
    denied = replace(
        ROWS[0], conflicts=(), status=ROWS[2].status, cells=tuple(replace(cell, stance=Stance.DENIES) for cell in ROWS[0].cells)
    )
    report = Report(comparison=replace(comparison, rows=(denied,)), analyses=ANALYSES)
    (dispute,) = page(report, "en").disputes
    assert (dispute.claim.denied, dispute.against) == (True, ())
    assert not parsed(report).xpath("//section[@id='disputes']//div[@class='versus']")


def test_rows_are_grouped_and_numbered_through(report: Report) -> None:
    """Disputed rows come first, numbers run through the page, and each group says how many it has."""
    view = page(report, "en")
    assert [(group.status, [line.number for line in group.lines]) for group in view.groups] == [
        ("disputed", [1, 2]),
        ("corroborated", [3, 4]),
    ]
    assert [(bar.kind, bar.count) for bar in view.counts] == [("disputed", 2), ("corroborated", 2)]
    assert sum(bar.length for bar in view.counts) == 100


def test_rows_nobody_makes_are_shown(comparison: Comparison) -> None:
    """A claim of a codebook that no article makes is shown as such, and is in no dispute."""
    lone = replace(ROWS[2], cells=(), conflicts=())
    view = page(Report(comparison=replace(comparison, rows=(lone,)), analyses=ANALYSES), "en")
    assert [group.status for group in view.groups] == ["unmade"]
    assert view.disputes == ()


def test_one_witness_is_told(report: Report) -> None:
    """A row that two articles back and both credit to one source says so, and counts as borrowed in the chart."""
    view = page(report, "en")
    assert [line.witness for group in view.groups for line in group.lines] == [None, None, None, "وزارة الري"]
    assert [(publisher.name, len(publisher.sources)) for publisher in view.charts.publishers] == [
        ("النيل اليوم", 1),
        ("Delta News", 1),
    ]
    ((meeting,),) = view.charts.meetings
    assert (meeting.agree, meeting.borrowed, meeting.clash) == (2, 1, 2)


def test_articles_are_whole(report: Report) -> None:
    """Every character of an article stands in the reading room, once, in order; white space apart."""
    for article, paper in zip((NILE, DELTA), page(report, "en").papers, strict=True):
        shown = "".join(piece.text for block in paper.blocks for run in block.runs for piece in run.pieces)
        assert "".join(shown.split()) == "".join(article.text.split())


def test_claims_in_claims_are_lit_by_the_innermost() -> None:
    """Where claims overlap, each stretch belongs to the shortest claim over it; each claim begins in exactly one place."""
    article = Article(id="x", text="قال الوزير إن السد اكتمل وإن الكلفة زادت\nثم مضى")
    inner, outer = claim(article, "السد اكتمل"), claim(article, "الوزير إن السد اكتمل وإن الكلفة زادت\nثم")
    crossing = replace(claim(article, "اكتمل وإن"), id="x:crossing")
    analysis = Analysis(
        document=Document(article=article, starts=(), words=(), sentences=()), mentions=(), claims=(outer, inner, crossing)
    )
    row = replace(ROWS[0], cells=tuple(replace(ROWS[0].cells[0], claim=each) for each in analysis.claims))
    view = page(Report(comparison=Comparison(signature=SIGNATURE, articles=(article,), rows=(row,)), analyses=(analysis,)), "ar")
    blocks = view.papers[0].blocks
    runs = [("".join(piece.text for piece in run.pieces), run.claim, run.begins) for block in blocks for run in block.runs]
    assert runs == [
        ("قال ", None, ()),
        ("الوزير إن ", 1, (1,)),
        ("السد ", 2, (2,)),
        ("اكتمل وإن", 3, (3,)),
        (" الكلفة زادت", 1, ()),
        ("ثم", 1, ()),
        (" مضى", None, ()),
    ]


def test_what_a_line_is_comes_from_its_sentences() -> None:
    """Headings and page furniture are told from prose."""
    article = Article(id="x", text="عنوان\nجملة أولى.")
    sentences = (
        Sentence(start=0, end=5, first=0, last=1, role=Role.HEADING, clauses=()),
        Sentence(start=6, end=16, first=1, last=3, role=Role.PROSE, clauses=()),
    )
    analysis = Analysis(document=Document(article=article, starts=(), words=(), sentences=sentences), mentions=(), claims=())
    view = page(Report(comparison=Comparison(signature=SIGNATURE, articles=(article,), rows=()), analyses=(analysis,)), "en")
    assert [block.kind for block in view.papers[0].blocks] == ["heading", "prose"]


def test_notes_say_why(report: Report) -> None:
    """The note of a claim has its cues with their places, its number read to a value, and the rows it stands in."""
    note = next(note for note in page(report, "en").notes if note.start == COST_DELTA.start and note.source.name == "Delta News")
    assert [(cue.kind, cue.text) for cue in note.cues] == [("hedge", "قد")]
    assert DELTA.text[note.cues[0].start : note.cues[0].end] == "قد"
    assert note.quantities == (("4.5 مليار دولار", "4,500,000,000 USD"),)
    assert [(standing.stance, standing.line.number) for standing in note.standings] == [("hedges", 4)]
    assert note.factuality == Factuality.POSSIBLE.value


def test_charts_count(report: Report) -> None:
    """Names by article, the most widely named first; certainty adds up; a chain credits each of its sources once."""
    charts = page(report, "en").charts
    assert [(named.label, [dot and dot.count for dot in named.dots]) for named in charts.named] == [
        ("the Dam", [1, 1]),
        ("World Bank", [None, 1]),
    ]
    assert [(row.claims, sum(bar.count for bar in row.bars)) for row in charts.certainty] == [(3, 3), (3, 3)]
    assert {credit.label: credit.total for credit in charts.credits} == {"وزارة الري": 1, "بيان رسمي": 1, "Llama": 1}


def test_names_follow_the_language(report: Report) -> None:
    """An entity is called by its name in the language of the page; a gloss in English stands on the English page only."""
    english, arabic = (set(parsed(report, language).xpath("//tbody/tr/th/bdi/text()")) for language in ("en", "ar"))
    assert {"World Bank", "the Dam"} <= english
    assert {"البنك الدولي", "السد"} <= arabic
    assert "The World Bank paid" not in render(report, read_messages("ar"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_somewhere(report: Report, language: str) -> None:
    """Every link of the page leads to a part of it, no name is given twice, and each mark names a claim that is lit."""
    root = parsed(report, language)
    names = root.xpath("//@id")
    assert len(names) == len(set(names))
    targets = root.xpath("//@href")
    assert targets
    assert [target for target in targets if target.removeprefix("#") not in names or not target.startswith("#")] == []
    labels = root.xpath("//@aria-labelledby")
    assert set(labels) <= set(names)
    assert set(root.xpath("//a[contains(@class, 'cell')]/@data-claim")) <= set(
        root.xpath("//a[contains(@class, 'lit')]/@data-claim")
    )


def test_the_policy_allows_its_own_style_and_script_only(report: Report) -> None:
    """The hashes in the policy are those of the one style and the one script; nothing else is inline or from outside."""
    root = parsed(report)
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (element,) = root.iter(tag)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    attributes = {name for element in root.iter("*") for name in element.attrib}
    assert not {name for name in attributes if name.startswith("on") or name in ("style", "src", "action")}


HOSTILE = (
    "<script>alert(1)</script></script></style></title>",
    "<!-- <![CDATA[ --> ]]> {{ 7*7 }} {% raw %} ${7}",
    "\" onmouseover=alert(1) x=\" ' onfocus='alert(1)",
    "<img src=x onerror=alert(1)><svg/onload=alert(1)><iframe src=//evil.example>",
    "&lt;b&gt; &amp; &#60; \u202eoverride\u202c \u2066isolate \x00\x1b[31m \ud800",
    "javascript:alert(1)//",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_an_article_becomes_markup(language: str) -> None:
    """Whatever stands in a text, a title, a source, an id, a name, a reason: the page has the same elements and attributes."""

    def made(words: tuple[str, ...]) -> str:
        text = "\n".join(words)
        articles = tuple(
            Article(id=f"{words[place]}{place}", source=words[place + 2], title=words[place + 1], published=words[3], text=text)
            for place in range(2)
        )
        claims = [claim(article, words[0], entities=(BANK.id,)) for article in articles]
        name = replace(BANK, ar=words[4], en=words[2])
        analyses = tuple(
            Analysis(
                document=Document(article=article, starts=(), words=(), sentences=()),
                mentions=(mention(article, words[5], name),),
                claims=(each,),
            )
            for article, each in zip(articles, claims, strict=True)
        )
        cells = tuple(
            replace(cell, claim=each, stance=stance, score=0.5, reasons=(words[1], f"opposite words: {words[2]}"))
            for cell, each, stance in zip(ROWS[0].cells, claims, (Stance.ASSERTS, Stance.DENIES), strict=True)
        )
        row = replace(ROWS[2], ar=words[2], en=words[3], cells=cells, conflicts=(), witnesses=(words[1],))
        comparison = Comparison(signature=SIGNATURE, articles=articles, rows=(row,))
        return render(Report(comparison=comparison, analyses=analyses), read_messages(language), title=words[0])

    tame = tuple(f"word{place}" for place in range(len(HOSTILE)))
    wild, mild = made(HOSTILE), made(tame)
    assert re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b\ud800]", wild) is None
    assert _skeleton(wild) == _skeleton(mild)
    assert wild.count("<script>") == 1
    assert "<!--" not in wild


def _skeleton(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page in their order, each with the names of its attributes."""
    return [(element.tag, tuple(element.attrib)) for element in lxml.html.document_fromstring(text).iter()]


def test_every_reason_has_its_words() -> None:
    """Each kind of reason has a message; several in one text are told apart, and an unknown one is kept."""
    messages = read_messages("ar")
    assert [key for key in KEYS.values() if key not in messages] == []
    assert [what for what in COUNTED if f"counted.{what}" not in messages] == []
    text = "number differs: 4; 5 / 6 (dead); opposite words: ارتفع / انخفض; opposite words: فاز / خسر"
    reasons = read_reasons([text, "something new"])
    assert [(reason.key, reason.details) for reason in reasons] == [
        ("reason.number", "4; 5 / 6 (dead)"),
        ("reason.opposite", "ارتفع / انخفض"),
        ("reason.opposite", "فاز / خسر"),
        (None, "something new"),
    ]
    assert reasons[0].shown(messages.say) == "4; 5 / 6 (القتلى)"
    assert telling_words(reasons) == ["4; 5", "6", "ارتفع", "انخفض", "فاز", "خسر"]


def test_whatever_is_counted_or_asked_has_its_words() -> None:
    """The kinds of counts.yaml and the questions of disputes.yaml are those that reasons are read for."""
    counts = yaml.safe_load(resources.data("lexicon", "counts.yaml").read_text(encoding="utf-8"))
    disputes = yaml.safe_load(resources.data("lexicon", "disputes.yaml").read_text(encoding="utf-8"))
    assert {*counts["counts"], *disputes["open"]["topics"]} <= COUNTED


def test_the_same_report_is_the_same_bytes(report: Report) -> None:
    """Nothing on the page depends on when, where or how often it is made."""
    assert render(report, read_messages("en")) == render(report, read_messages("en"))
