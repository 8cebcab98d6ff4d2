"""Messages: complete in every language, and grammatical about counts."""

from __future__ import annotations

import pytest

from llamafund.errors import UsageError
from llamafund.render.presentation.languages import CATEGORIES, DIRECTIONS, LANGUAGES, PLURALS
from llamafund.render.presentation.messages import Messages, places, read_messages

NEEDED = {"en": {"one", "other"}, "ar": set(CATEGORIES)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_message(language: str) -> None:
    """No language lacks a message that another one has, and each has a direction."""
    assert list(read_messages(language)) == list(read_messages("en"))
    assert DIRECTIONS[language] in ("ltr", "rtl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_are_the_same(language: str) -> None:
    """A message takes the same values in every language; a form for none, one or two may leave them out."""
    english = read_messages("en")
    for key in english:
        wanted = set().union(*(places(form) for form in english.forms(key)))
        forms = read_messages(language).forms(key)
        assert places(forms[-1]) == wanted, key
        assert all(places(form) <= wanted for form in forms), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_have_all_forms(language: str) -> None:
    """A message that counts has a form for each plural category of its language."""
    messages = read_messages(language)
    counting = [key for key in messages if len(read_messages("en").forms(key)) > 1]
    assert counting
    for key in counting:
        assert len(messages.forms(key)) == len(NEEDED[language]), key


@pytest.mark.parametrize(
    ("count", "category"),
    [
        *[
            (0, "zero"),
            (1, "one"),
            (2, "two"),
            (3, "few"),
            (10, "few"),
            (11, "many"),
            (99, "many"),
            (100, "other"),
            (102, "other"),
        ],
        *[(103, "few"), (110, "few"), (111, "many"), (1000, "other"), (1002, "other"), (1003, "few")],
    ],
)
def test_arabic_plurals(count: int, category: str) -> None:
    """Arabic counts as CLDR says: 100 to 102 are no 0 to 2."""
    assert PLURALS["ar"](count) == category


def test_arabic_nouns_agree_with_their_number() -> None:
    """One and two are words, three to ten take the plural, eleven to ninety-nine the accusative."""
    say = read_messages("ar").say
    counted = [say("report.claims", n=n) for n in (1, 2, 3, 11, 100, 1000)]
    assert counted == ["ادعاء واحد", "ادعاءان", "3 ادعاءات", "11 ادعاءً", "100 ادعاء", "1,000 ادعاء"]


def test_faults_are_told() -> None:
    """An unknown language lists the known ones; a message without its value, or none of that name, is a fault of the program."""
    with pytest.raises(UsageError, match="known: ar, en"):
        read_messages("xx")
    messages = Messages("en", {"a.b": "by {source}", "a.c": {"one": "{n} thing", "other": "{n} things"}})
    assert "a.b" in messages
    for call in (lambda: messages.say("a.x"), lambda: messages.say("a.b"), lambda: messages.say("a.c")):
        with pytest.raises(KeyError):
            call()
    assert messages.say("a.c", n=1) == "1 thing"
