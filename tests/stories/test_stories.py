"""Articles on one event come together, and no others."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest

from llamafund.by_story import profile_one
from llamafund.model import Article, Profile, Story
from llamafund.publication_day import day
from llamafund.stories import Space, gather
from llamafund.stories.near import pairs

BRIDGE = (
    "انهيار جسر في مدينة الوادي يوقع ضحايا",
    "انهار جسر معلق في مدينة الوادي صباح اليوم وسقطت سيارات في النهر، وقال رجال الإنقاذ إن عشرة أشخاص قتلوا.",
    "قتل عشرة أشخاص عندما سقط الجسر المعلق في نهر مدينة الوادي، ويبحث رجال الإنقاذ عن سيارات تحت الماء.",
    "فتحت النيابة تحقيقا في انهيار الجسر المعلق بمدينة الوادي، بعد أن انتشل رجال الإنقاذ السيارات من النهر.",
)
MATCH = (
    "المنتخب يفوز بكأس القارة",
    "فاز المنتخب بكأس القارة بعد ركلات الترجيح، وسجل الحارس الركلة الأخيرة أمام خمسين ألف متفرج.",
    "حمل قائد المنتخب كأس القارة بعد مباراة انتهت بركلات الترجيح، وبكى الحارس أمام المتفرجين.",
)
BREAD = ("سعر الخبز", "أبقت وزارة التموين سعر الخبز المدعم بلا تغيير، ووعدت بزيادة مخزون القمح قبل الشتاء.")


def article(name: str, text: str, title: str | None = None, published: str | None = None) -> Profile:
    """What an article is about."""
    outcome = profile_one(Article(id=name, text=text, title=title, published=published))
    assert isinstance(outcome, Profile)
    return outcome


def corpus(**published: str) -> list[Profile]:
    """Three articles on a bridge, two on a match, one on bread; `published` gives some of them a date."""
    told = [(f"bridge-{number}", text, BRIDGE[0]) for number, text in enumerate(BRIDGE[1:], 1)]
    told += [(f"match-{number}", text, MATCH[0]) for number, text in enumerate(MATCH[1:], 1)]
    told.append(("bread", BREAD[1], BREAD[0]))
    return [article(name, text, title, published.get(name.replace("-", "_"))) for name, text, title in told]


def stories(profiles: list[Profile], **more: float) -> tuple[Story, ...]:
    """The stories of some articles."""
    return gather(Space(profiles), **more)


def members(found: tuple[Story, ...]) -> list[list[str]]:
    """The ids of each story's articles."""
    return [[member.document for member in story.members] for story in found]


def test_articles_on_one_event_come_together() -> None:
    """Without any date, words and names decide; who is on nothing else is in no story."""
    assert members(stories(corpus())) == [["bridge-1", "bridge-2", "bridge-3"], ["match-1", "match-2"]]


def test_a_reader_sees_why() -> None:
    """The shared words are those of the event, each with the number of articles that use it."""
    bridge, match = stories(corpus())
    assert "جسر" in dict(bridge.terms)
    assert all(2 <= count <= 3 for _, count in (*bridge.terms, *bridge.names))
    assert "كاس" in dict(match.terms)
    assert bridge.title == BRIDGE[0]
    assert bridge.central in {"bridge-1", "bridge-2", "bridge-3"}
    assert all(0 < member.score <= 1 for member in bridge.members)


def test_names_tell_too() -> None:
    """A known thing that all name stands among the reasons."""
    told = [article(str(number), text) for number, text in enumerate(["قالت شركة ميتا إنها ستبيع مقرها", "باعت شركة ميتا مقرها"])]
    (story,) = stories(told)
    assert [name.id for name, _ in story.names] == ["meta"]


def test_time_parts_what_words_join() -> None:
    """The same words a year later are another event."""
    dates = {"bridge_1": "2024-03-01", "bridge_2": "2024-03-02T08:00:00Z", "bridge_3": "Sat, 01 Mar 2025 10:00:00 +0200"}
    assert members(stories(corpus(**dates)))[0] == ["bridge-1", "bridge-2"]
    assert members(stories(corpus(**dates), window=400))[0] == ["bridge-1", "bridge-2", "bridge-3"]


def test_no_chain() -> None:
    """A like B like C makes no story of A and C, which share nothing: the group has to be near on average."""
    chain = ["ا ب ج د", "ج د ه و", "ه و ز ح", "ز ح ط ي"]
    words = {letter: f"{letter}{letter}{letter}" for letter in "ابجدهوزحطي"}
    told = [
        replace(
            article(f"a{number}", "خبر"),
            terms=tuple((words[letter], 1.0, 1.0) for letter in text.split()),
            names=(),
        )
        for number, text in enumerate(chain)
    ]
    for story in members(stories(told)):
        assert not {"a0", "a2"} <= set(story)
        assert len(story) < 3


def test_the_order_of_the_input_changes_no_story() -> None:
    """Whoever shuffles the input gets the same stories, in the order of their first article."""
    told = corpus(bridge_1="2024-03-01", match_2="2024-03-01")
    expected = {frozenset(story) for story in members(stories(told))}
    for seed in range(5):
        random.Random(seed).shuffle(told)  # noqa: S311
        assert {frozenset(story) for story in members(stories(told))} == expected


def test_the_same_articles_have_the_same_id() -> None:
    """An id comes from who is in the story, so two runs and two engines agree."""
    assert [story.id for story in stories(corpus())] == [story.id for story in stories(corpus())]
    assert stories(corpus())[0].id == stories(corpus()[:3])[0].id


def test_nothing_and_one_make_no_story() -> None:
    """There is no story of one article."""
    assert stories([]) == ()
    assert stories(corpus()[:1]) == ()


def test_the_index_misses_no_close_pair() -> None:
    """What the index finds is what all-against-all finds above the least cosine."""
    space = Space(corpus())
    least = 0.3
    vectors = [dict(space.items(index)) for index in range(6)]
    cosines = {
        (left, right): sum(weight * vectors[right].get(number, 0.0) for number, weight in vectors[left].items())
        for left, right in combinations(range(6), 2)
    }
    found = {(left, right) for _, left, right in pairs(space, [None] * 6, 2.0, least)}
    assert found == {pair for pair, cosine in cosines.items() if cosine >= least}


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ("1970-01-02", 1.0),
        ("1970-01-02T12:00:00Z", 1.5),
        ("1970-01-02 12:00:00+0000", 1.5),
        ("Fri, 02 Jan 1970 14:00:00 +0200", 1.5),
        ("", None),
        (None, None),
        ("أمس", None),
        ("12", None),
        ("9999-99-99", None),
    ],
)
def test_dates_are_read_where_they_can_be(published: str | None, days: float | None) -> None:
    """ISO 8601 and the dates of feeds; anything else is no date, and no fault."""
    assert day(published) == days
