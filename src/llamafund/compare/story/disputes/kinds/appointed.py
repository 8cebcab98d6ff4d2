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

KEYS = ("offices", "seats", "ranks", "to", "given")
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

    `offices` are lists of what its holder and it are called (وزير, وزارة, حقيبة); one of `seats` may stand before it, one of
    `ranks` behind. `given` is what says that somebody gets it.
    """

    def __init__(self, known: Known, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._offices = [known.words.norms(office) for office in held["offices"].items()]
        self._seats, self._ranks, self._to, self._given = (known.words.norms(held[key]) for key in KEYS[1:])
        self._read: Memo[str, list[Given]] = Memo()

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        own = self._of(left)
        their = self._of(right) if own else []
        for one in own:
            others = [other for other in their if _one_office(one, other)]
            holders = [each for each in own if _one_office(one, each)]
            if any(_one_person(left, each, right, other) for each in holders for other in others):
                continue  # an office of which there are several
            for other in others:
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
        for index, sort in self._posts(side):
            seated = index > 0 and among(items[index - 1].word, self._seats)
            if items[index].word.has_article and not seated:
                continue
            first, field = index - seated, self._field(side, index + 1)
            if not field:
                continue
            before = ends.get(first - 1) or _short(side, first - 2)
            after = self._after(side, field[-1] + 1)
            behind = begins.get(after) or _short(side, after)
            here = before or (behind if any(0 < first - place <= AHEAD for place in given) else None)
            if here:
                yield Given(sort, frozenset(items[place].lemma for place in field), here)

    def _after(self, side: Side, place: int) -> int:
        """Where a name may begin behind an office; behind «إلى» it is told first what somebody is (إلى الخبير الاقتصادي فلان)."""
        items = side.items
        if place < len(items) and among(items[place].word, self._to):
            place += 1
            while place < len(items) and items[place].word.has_article:
                place += 1
        return place

    def _posts(self, side: Side) -> Iterator[tuple[int, int]]:
        """Where offices stand, each with its sort; what stands behind another one is what that is of (نائب رئيس الهيئة)."""
        last = -1
        for index, item in enumerate(side.items[:-1]):
            sort = next((number for number, forms in enumerate(self._offices) if among(item.word, forms)), None)
            if sort is None:
                continue
            if last != index - 1 and not item.word.enclitic:
                yield index, sort
            last = index

    def _field(self, side: Side, first: int) -> list[int]:
        """The words that say of what an office is, or which of several."""
        word = side.items[first].word
        of = word.has_article or word.proclitic.startswith(FOR) or among(word, self._ranks)
        found = [first] if side.items[first].kind in FIELD and of else []
        while found and found[-1] + 1 < len(side.items) and side.items[found[-1] + 1].word.has_article:
            found.append(found[-1] + 1)
        return found


def _short(side: Side, first: int) -> tuple[int, ...] | None:
    """A name of two words from one on, if there is one."""
    words = side.items[first : first + 2] if first >= 0 else ()
    named = len(words) > 1 and words[0].kind == NAME and words[1].kind in FIELD and not words[1].word.proclitic
    return (first, first + 1) if named else None


def _one_office(one: Given, other: Given) -> bool:
    return one.sort == other.sort and (one.field <= other.field or other.field <= one.field)


def _one_person(left: Side, one: Given, right: Side, other: Given) -> bool:
    """Whether two names share a word, or end in one that may be spelled in two ways."""
    last = one_name(left.items[one.name[-1]].norm, right.items[other.name[-1]].norm)
    return last or any(left.same.get(index) in other.name for index in one.name)
