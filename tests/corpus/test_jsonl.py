"""JSON Lines and JSON: records as others write them, and lines that are none."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llamafund.corpus import read
from llamafund.corpus.formats.json_lines import GIVE_UP_AFTER
from llamafund.corpus.records.fields import article_of
from llamafund.corpus.unreadable import UnreadableError
from llamafund.model import Article, Skipped
from tests.corpus.outcomes import articles, only, skipped


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            {
                "id": "AL-1",
                "source": "alarabia",
                "category": "culture",
                "published": "Sun, 18 Feb 2018",
                "title": "عنوان",
                "text": "نص",
            },
            ("AL-1", "alarabia", "عنوان", "Sun, 18 Feb 2018"),
        ),
        (
            {
                "id": None,
                "text": "نص",
                "raw_text": "x",
                "title": "عنوان",
                "sitename": "الشرق",
                "date": "2024-05-03",
                "url": "https://a.b/c",
            },
            ("a-1", "الشرق", "عنوان", "2024-05-03"),
        ),
        (
            {"text": "نص", "source": "https://www.asharq.example/1", "source-hostname": "الشرق", "hostname": "asharq.example"},
            ("a-1", "الشرق", None, None),
        ),
        (
            {"text": "نص", "title": "عنوان", "publish_date": "2024-05-03 00:00:00", "source_url": "https://www.asharq.example"},
            ("a-1", "asharq.example", "عنوان", "2024-05-03 00:00:00"),
        ),
        (
            {"maintext": "نص", "title": None, "date_publish": "2024-05-03", "source_domain": "asharq.example"},
            ("a-1", "asharq.example", None, "2024-05-03"),
        ),
        ({"content": "نص", "source": {"id": None, "name": "الشرق"}, "publishedAt": "2024"}, ("a-1", "الشرق", None, "2024")),
        (
            {"id": "https://a.b/1", "content_text": "نص", "url": "https://asharq.example/1", "date_published": "2024-05-03"},
            ("https://a.b/1", "asharq.example", None, "2024-05-03"),
        ),
        ({"ID": 7, " Text ": "نص"}, ("7", "", None, None)),
        ({"id": True, "text": "نص", "url": "http://[broken"}, ("a-1", "", None, None)),
    ],
    ids=[
        "ant",
        "trafilatura",
        "trafilatura-json",
        "newspaper",
        "news-please",
        "newsapi",
        "json-feed",
        "numbers-and-case",
        "nonsense",
    ],
)
def test_records_of_other_tools(write, record, expected):
    """Records as the usual tools write them are understood."""
    write("a.jsonl", json.dumps(record, ensure_ascii=False))
    article = only("a.jsonl")
    assert (article.id, article.source, article.title, article.published) == expected
    assert article.text == "نص"


def test_bad_lines(write):
    """A bad line is skipped with its number and the reason, and the next ones are read."""
    write("a.jsonl", '{"text": "نص"}\n\n{"text": \n[1]\n{"title": "x", "body_html": "y"}\n{"text": "  "}\n{"text": "آخر"}\r\n')
    outcomes = list(read(["a.jsonl"]))
    assert [outcome.id for outcome in outcomes] == ["a-1", "a-3", "a-4", "a-5", "a-6", "a-7"]
    reasons = [outcome.reason for outcome in outcomes if isinstance(outcome, Skipped)]
    assert reasons == [
        "line 3: not valid JSON: Expecting value (line 2, column 1)",
        'line 4: an object like {"id": …, "text": …} is wanted, not a list',
        'line 5: no field "text"; its fields are: title, body_html',
        "line 6: its text is empty",
    ]


@pytest.mark.parametrize("line", ["[" * 100_000, '{"text": ' * 100_000, "1" * 10_000, '{"text": "\x00"', "nul", '"'])
def test_hostile_lines(write, line):
    """Lines made to hurt a parser cost themselves."""
    write("a.jsonl", f'{line}\n{{"text": "نص"}}')
    outcomes = list(read(["a.jsonl"]))
    assert [type(outcome) for outcome in outcomes] == [Skipped, Article]


def test_something_else(write):
    """A file of something else gives a few messages, not one for each of its lines."""
    write("a.jsonl", "not json\n" * 1000)
    outcomes = list(read(["a.jsonl"]))
    assert len(outcomes) == GIVE_UP_AFTER + 1
    assert "single JSON document is called .json" in outcomes[-1].reason


def test_encodings(write):
    """Lines in UTF-16, as a Windows shell writes them, and in Windows-1256 are read."""
    record = json.dumps({"text": "قال الوزير إن الموازنة جاهزة اليوم"}, ensure_ascii=False) + "\r\n"
    write("a.jsonl", (record * 2).encode("utf-16"))
    write("b.jsonl", (record * 2).encode("cp1256"))
    assert [article.text for article in articles("a.jsonl", "b.jsonl")] == ["قال الوزير إن الموازنة جاهزة اليوم"] * 4


def test_streaming(write):
    """Lines are read when they are asked for, so a file that grows is read to its new end."""
    path = write("a.jsonl", '{"text": "نص"}\n' * 3)
    found = read(["a.jsonl"])
    next(found)
    with path.open("ab") as file:
        file.write(b'{"id": "late", "text": "x"}\n' * 100_000)
    assert sum(1 for _ in itertools.islice(found, 100_003)) >= 2
    assert [outcome.id for outcome in itertools.islice(read(["a.jsonl"]), 5)] == ["a-1", "a-2", "a-3", "late", "late~2"]


def test_json(write):
    """A JSON document holds one record, or a list of them."""
    write("a.json", '{"text": "نص"}')
    write("b.json", '[{"text": "نص"}, {"id": "x", "text": "نص"}]')
    assert [article.id for article in articles("a.json", "b.json")] == ["a", "b-1", "x"]
    write("c.json", '[{"text": "نص"}, 7]')
    assert [type(outcome) for outcome in read(["c.json"])] == [Article, Skipped]


@pytest.mark.parametrize("name", ["articles", "items", "entries", "results", "data"])
def test_an_envelope(write, name):
    """The answer of a service or a feed holds its records in a list; a record with a list of its own stays a record."""
    write("a.json", f'{{"status": "ok", "{name}": [{{"text": "نص"}}, 7]}}')
    assert [(type(outcome), outcome.id) for outcome in read(["a.json"])] == [(Article, "a-1"), (Skipped, "a-2")]
    write("b.json", f'{{"text": "نص", "{name}": [1]}}')
    assert only("b.json").id == "b"
    write("c.json", f'{{"{name}": []}}')
    assert "no field" in skipped("c.json").reason


@pytest.mark.parametrize("content", ["[]", "7", '{"name": "package"}', "{", "[" * 100_000])
def test_other_json(write, content):
    """JSON that holds no records is skipped with the reason."""
    write("a.json", content)
    assert skipped("a.json").reason


@given(
    st.dictionaries(
        st.sampled_from(["id", "text", "title", "source", "url", "date", "x"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
            max_leaves=5,
        ),
    )
)
def test_any_record(record):
    """Any record gives an article with its exact text, or a reason."""
    try:
        article = article_of(record, otherwise="n", path="p")
    except UnreadableError:
        return
    assert article.id
    assert len(article.text) == len(record["text"])
    (article.text + article.source + (article.title or "")).encode()


def test_what_newspaper_saves(write):
    """The JSON of newspaper4k's `Article.to_json()`, its fields as they come."""
    saved = {
        "url": "https://www.example.com/fire",
        "language": "ar",
        "title": "حريق",
        "publish_date": "2031-03-02T10:00:00+00:00",
        "summary": "",
        "meta_description": "",
        "meta_site_name": "صحيفة الساحل",
        "canonical_link": None,
        "text": "قتل 12 شخصا.",
    }
    write("fire.json", json.dumps(saved))
    article = only("fire.json")
    assert (article.source, article.text, article.published) == ("صحيفة الساحل", "قتل 12 شخصا.", "2031-03-02T10:00:00+00:00")


@pytest.mark.parametrize(
    "entry",
    [
        {
            "summary": "موجز",
            "content": [{"type": "text/html", "value": "<p>قتل 3 أشخاص.</p><p>وأصيب <b>4</b>.</p><script>x</script>"}],
        },
        {"summary": "<p>قتل 3 أشخاص.<p>وأصيب 4."},
        {"content_html": "<p>قتل 3 أشخاص.</p><p>وأصيب 4.</p>", "summary": "موجز"},
        {"content": [], "summary": "قتل 3 أشخاص.\n\nوأصيب 4."},
    ],
)
def test_what_feed_readers_save(write, entry):
    """An entry of feedparser or JSON Feed: the whole content where there is one, else the summary, without tags."""
    write("feed.jsonl", json.dumps({"id": "g1", "link": "https://www.example.com/1", **entry}))
    article = only("feed.jsonl")
    assert (article.id, article.source, article.text) == ("g1", "example.com", "قتل 3 أشخاص.\n\nوأصيب 4.")
