"""Who got which office, in a list of several: سامي حداد وزيرا للصحة وليلى عواد وزيرة للثقافة; تولى حقيبة الصحة رامي سليم."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from llamafund.compare.pair.sentence import ADJECTIVE, NAME, NOUN, UNKNOWN
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.names import names
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.memo import Memo

KEYS = ("offices", "given")
FOR = "ل"  # onto what an office is of: وزيرا للصحة
AHEAD = 3  # words before an office among which stands that it is given
FIELD = frozenset({NOUN, ADJECTIVE, NAME, UNKNOWN})


class Given(NamedTuple):
    """An office that somebody is given: of which sort, of what, and the words of who has it, by index."""

    sort: int
    field: frozenset[str]
    name: tuple[int, ...]


class Appointed:
    """Finds two holders of one office, both new.

    `offices` are lists of what its holder and it are called (وزير, وزارة, حقيبة), `given` what says that somebody gets it.
    """

    def __init__(self, known: Known, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._offices = [known.words.norms(office) for office in held["offices"].items()]
        self._given = known.words.norms(held["given"])
        self._read: Memo[str, list[Given]] = Memo()

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        own = self._of(left)
        for one in own:
            for other in self._of(right):
                of_one = one.sort == other.sort and (one.field <= other.field or other.field <= one.field)
                if of_one and not _one_person(left, one, right, other):
                    reason = f"another person in the post: {left.written(one.name)} / {right.written(other.name)}"
                    yield Suspect("name", one.name, other.name, reason, plain=True)

    def _of(self, side: Side) -> list[Given]:
        return self._read.of(side.claim.id, lambda: list(self._gives(side)))

    def _gives(self, side: Side) -> Iterator[Given]:
        items = side.items
        given = [index for index, item in enumerate(items) if among(item.word, self._given)]
        if not given:
            return
        called = names(side)
        ends, begins = {name.words[-1]: name.words for name in called}, {name.words[0]: name.words for name in called}
        for index, item in enumerate(items[:-1]):
            sort = next((number for number, forms in enumerate(self._offices) if among(item.word, forms)), None)
            if sort is None or item.word.has_article or item.word.enclitic:
                continue
            field = self._field(side, index + 1)
            if not field:
                continue
            before = ends.get(index - 1) or _short(side, index - 2)
            behind = begins.get(field[-1] + 1) or _short(side, field[-1] + 1)
            here = before or (behind if any(0 < index - place <= AHEAD for place in given) else None)
            if here:
                yield Given(sort, frozenset(items[place].lemma for place in field), here)

    @staticmethod
    def _field(side: Side, first: int) -> list[int]:
        """The words that say of what an office is."""
        found = [first] if side.items[first].kind in FIELD and _is_of(side, first) else []
        while found and found[-1] + 1 < len(side.items) and side.items[found[-1] + 1].word.has_article:
            found.append(found[-1] + 1)
        return found


def _is_of(side: Side, index: int) -> bool:
    word = side.items[index].word
    return word.has_article or word.proclitic.startswith(FOR)


def _short(side: Side, first: int) -> tuple[int, ...] | None:
    """A name of two words from one on, if there is one."""
    words = side.items[first : first + 2] if first >= 0 else ()
    named = len(words) > 1 and words[0].kind == NAME and words[1].kind in FIELD and not words[1].word.proclitic
    return (first, first + 1) if named else None


def _one_person(left: Side, one: Given, right: Side, other: Given) -> bool:
    return any(left.same.get(i) == j or one_name(left.items[i].norm, right.items[j].norm) for i in one.name for j in other.name)
