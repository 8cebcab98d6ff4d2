"""Pages: the article is kept, the page around it dropped; and pages made to hurt."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from llamafund.corpus.formats.html_page import MAX_PAGE_BYTES
from llamafund.corpus.formats.readers import READERS
from llamafund.corpus.page.head import head_of
from llamafund.corpus.page.text import text_of
from llamafund.corpus.raw.input import Input
from llamafund.corpus.unreadable import UnreadableError
from tests.corpus.outcomes import only, skipped

PAGES = Path(__file__).parent / "pages"
CASES = yaml.safe_load((PAGES / "cases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["page"] for case in CASES])
def test_pages(case, write):
    """The article is kept and the page around it dropped; the head is understood."""
    page = (PAGES / case["page"]).read_text(encoding="utf-8")
    write("page.html", page.encode(case.get("encoding", "utf-8")))
    article = only("page.html")
    assert [words for words in case["keep"] if words not in article.text] == []
    assert [words for words in case["drop"] if words in article.text] == []
    assert [words for words in case.get("leak", []) if words not in article.text] == []
    assert (article.title, article.source, article.published) == (case["title"], case["source"], case["published"])


def test_layout():
    """Paragraphs, line breaks, items and cells stay apart; words within one do not."""
    page = html.document_fromstring(
        "<title>عنوان</title><div><p>أول   <b>كلمة</b>،\n ثم</p><p>سطر<br>سطر</p><ul><li>بند</li><li>آخر <i>مائل</i></li></ul>"
        "<table><tr><td>خلية</td><td>خلية</td></tr></table><script>x</script>ذيل<!-- تعليق -->بعده</div>"
    )
    assert text_of(page) == "أول كلمة، ثم\n\nسطر\nسطر\n\n• بند\n\n• آخر مائل\n\nخلية خلية\n\nذيلبعده"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>عنوان - موقع</title>", ("عنوان", "", None)),
        ("<title>عنوان | قسم | موقع</title>", ("عنوان | قسم", "", None)),
        ("<title> </title>", (None, "", None)),
        ("<title>x</title><h1>عنوان</h1><time datetime=2024-05-03>3 مايو</time>", ("عنوان", "", "2024-05-03")),
        ("<title>عنوان</title><h1>a</h1><h1>b</h1>", ("عنوان", "", None)),
        ('<meta property="og:title" content=" "><meta name="twitter:title" content="ع\nن">', ("ع ن", "", None)),
        (
            '<script type="application/ld+json">[{"@type": ["NewsArticle"], "publisher": "موقع", "headline": 7}]</script>',
            (None, "موقع", None),
        ),
        ('<script type="application/ld+json">{"@type": "WebSite", "headline": "x"}</script>', (None, "", None)),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script>", (None, "", None)),
    ],
)
def test_heads(head, expected):
    """Title, site and date come from wherever a page states them."""
    found = head_of(html.document_fromstring(f"<html><body>{head}<p>نص"))
    assert (found.title, found.site, found.published) == expected


def test_page_on_standard_input():
    """A page on standard input is read as one."""
    page = (PAGES / "no_names.html").read_bytes()
    assert "أعلن فريق" in only("-", stdin=io.BytesIO(page)).text


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><script>app()</script><div id=root></div></html>", "is it built by scripts?"),
        ("<div>" * 100_000 + "نص", "nested deeper"),
        ("<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">نص", "more than 2000 attributes"),
        ("<p " + "a/" * 100_000 + ">نص", "more than 2000 attributes"),
        ("<p " + "a='>'" * 100_000 + ">نص", "more than 2000 attributes"),
        ("x" * (MAX_PAGE_BYTES + 1), "longer than 10 MB"),
    ],
    ids=["scripts", "deep", "attributes", "slashes", "quoted", "long"],
)
def test_hostile_pages(write, page, reason):
    """A page that cannot be read whole is skipped with the reason, and at once."""
    write("a.html", page)
    start = time.perf_counter()
    assert reason in skipped("a.html").reason
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    "unit",
    [
        "<p>كلمة</p>",
        "<nav>كلمة</nav>",
        "<div class=share>كلمة</div>",
        "<",
        "<a ",
        "<!--",
        "&amp;",
        "<td>x",
        "<br>",
        "<style>",
        "</p>",
        " ",
    ],
)
def test_linear_time(unit):
    """Eight times the page takes about eight times as long, whatever it is made of."""

    def seconds(count: int) -> float:
        best = 10.0
        for _ in range(3):
            start = time.perf_counter()
            outcome(unit * count)
            best = min(best, time.perf_counter() - start)
        return best

    seconds(10)
    assert seconds(8000) < 8 * 3 * seconds(1000) + 0.1


def outcome(page: str) -> str:
    """The text of a page, or why there is none."""
    item = Input(path="a.html", stem="a", ending=".html", stream=io.BufferedReader(io.BytesIO(page.encode())))
    try:
        (article,) = READERS.get(".html")(item)
    except UnreadableError as error:
        return str(error)
    return article.text


PIECES = [
    *(
        "<p>",
        "</p>",
        "<div class='x'>",
        "</div>",
        "<br",
        "<table><tr><td>",
        "<svg>",
        "&#0;",
        "&#xd800;",
        "<!--",
        "-->",
        "<script>",
    ),
    *(
        "</script>",
        "<ul><li>",
        "<a href=x>",
        "نص طويل بعض الشيء، وفيه فاصلة",
        "\n",
        "\x1b[2J",
        "<![CDATA[",
        "<?x",
        "<meta charset=x>",
    ),
    *("<base href='http://['>", "<h1>", "style='display:none'", ">", '"', "<body hidden>", "<template>", "\ud7ff"),
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_tags(page):
    """Any heap of tags gives an article or a reason."""
    assert outcome(page)
