"""The words that tell a club from a city or from an everyday word."""

from __future__ import annotations

from llamafund.entities.gazetteer.name_table import MemoryNames
from llamafund.entities.rules.club_words import KINDS, Alone, Club, ClubWords
from llamafund.model import Entity, EntityType

CLUB = Entity(id="club", type=EntityType.ORG, ar="القوة الجوية", en="Air Force")


def test_the_first_word_of_a_longer_name_is_no_club() -> None:
    """Only where an everyday word is all of the name does it stand for a club alone, so that no rule is asked for each القوة."""
    everyday = Club((CLUB,), ("",), None, Alone.TOLD, frozenset())
    clubs = {("القوه", "الجويه"): everyday, ("الهلال",): everyday, ("دبي",): everyday._replace(alone=None)}
    lists = {kind: frozenset[str]() for kind in KINDS}
    words = ClubWords(table=MemoryNames([], tuple), clubs=clubs, named=(), nationalities={}, **lists)
    assert words.alone == {"الهلال"}
    assert words.first_words == {"القوه", "الهلال", "دبي"}
