"""The lists of what people are called by."""

from __future__ import annotations

from llamafund.entities.rules.people import read_person_names
from llamafund.text import norms


def test_a_given_name_is_one_thing() -> None:
    """A link between names opens none, and a doubtful name is not a certain one too."""
    names = read_person_names(norms)
    assert not names.given & names.links
    assert not names.given & names.doubtful
