"""In what role a short report may name one person or body, and where a claim tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.story.disputes.reading.gapped_phrases import GappedPhrases
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Word

KEYS = ("by", "of", "without", "verbs", "counted", "who", "either_way", "aside")
PEOPLE, BODIES, LANDS = "people", "bodies", "lands"  # who may be in a role: also a firm, a party; also a country
NAME, POST = "different name", "another person in the post"
SINGULAR = frozenset({"", "s"})
NEAR = 12  # words from what tells a role to what it is of


class Role(NamedTuple):
    """A role: a phrase of `by` tells it, near one of what it is `of`, if of anything, and beside no word of `without`.

    Behind one of `aside` is who is not in it: فاز سامي على رامي. `counted` is the count that tells of several in it; `either_way`
    is whether its words tell of the doer and of whom it befalls alike.
    """

    name: str
    reason: str
    by: GappedPhrases
    of: GappedPhrases | None
    without: frozenset[str] = frozenset()
    counted: str | None = None
    who: str = PEOPLE
    either_way: bool = False
    aside: frozenset[str] = frozenset()

    def places(self, words: Sequence[Word]) -> list[int]:
        """Where it is told of one, by index."""
        told = [
            deed.words[0] for deed in self.by(words) if words[deed.words[0]].is_verb or words[deed.words[0]].number in SINGULAR
        ]
        if not told or any(among(word, self.without) for word in words):
            return []
        if self.of is None:
            return told
        whose = [deed.words[0] for deed in self.of(words)]
        return [place for place in told if any(0 < abs(place - index) <= NEAR for index in whose)]


def read_roles(words: Words, roles: Located, posts: Located, given: Located) -> Iterator[Role]:
    """Those listed, and one for each of some `posts`, which tells that it is `given` to somebody."""
    for name, entry in roles.entries():
        yield _role(words, name.text(), entry.mapping(KEYS, required=("by",)))
    for name, post in posts.entries():
        yield Role(name.text(), POST, GappedPhrases(words, [("given", given)]), GappedPhrases(words, [(name.text(), post)]))


def _role(words: Words, name: str, held: Mapping[str, Located]) -> Role:
    verbs = {name: words.norms(held["verbs"])} if "verbs" in held else None
    return Role(
        name,
        NAME,
        GappedPhrases(words, [(name, held["by"])], verbs=verbs),
        GappedPhrases(words, [("of", held["of"])]) if "of" in held else None,
        words.norms(held["without"]) if "without" in held else frozenset(),
        held["counted"].text() if "counted" in held else None,
        held["who"].text() if "who" in held else PEOPLE,
        "either_way" in held and held["either_way"].truth(),
        words.norms(held["aside"]) if "aside" in held else frozenset(),
    )
