"""A story is called by the headline of an article; where there is none, by the heading of its text or its first words."""

from __future__ import annotations

import pytest

from llamafund.by_story import profile_one
from llamafund.model import Article, Profile

BODY = "تهدم الجسر القديم في مدينة الوادي صباح اليوم بعد أمطار غزيرة استمرت ثلاثة أيام. وقالت البلدية إن أحدا لم يصب."


def headline(text: str, title: str | None = None) -> str:
    """What an article is called."""
    profile = profile_one(Article(id="a", text=text, title=title))
    assert isinstance(profile, Profile)
    return profile.headline


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (f"سقوط جسر الوادي\n\n{BODY}", "سقوط جسر الوادي"),
        (BODY, "تهدم الجسر القديم في مدينة الوادي صباح اليوم بعد أمطار غزيرة استمرت …"),
        (
            BODY.replace("صباح اليوم بعد أمطار غزيرة استمرت ثلاثة أيام", "صباح\nاليوم"),
            "تهدم الجسر القديم في مدينة الوادي صباح اليوم",
        ),
        ("تهدم الجسر القديم", "تهدم الجسر القديم"),
    ],
    ids=[
        "a heading stands above",
        "no heading, and a long sentence",
        "a short first sentence over a line's end",
        "no more than that",
    ],
)
def test_what_stands_for_a_title(text: str, called: str) -> None:
    """It is one line, whole, and nothing of what stands below it."""
    assert headline(text) == called
    assert headline(text, title="جسر الوادي") == "جسر الوادي"
