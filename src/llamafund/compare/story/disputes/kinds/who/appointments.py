"""Who is given which office: سامي حداد وزيرا للصحة وليلى عواد وزيرة للثقافة; تولى حقيبة الصحة رامي سليم."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llamafund.compare.pair.sentence import ADJECTIVE, NAME, NOUN, UNKNOWN
from llamafund.compare.story.disputes.reading.names import names
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim
from llamafund.orthography import ACCUSATIVE, FOR

KEYS = ("offices", "seats", "ranks", "to", "vague", "replaced", "given")
OFFICE = ("holder", "office")
WORDS = 2  # of the shortest name in full
BEHIND = 4  # words behind «خلفا» in which a name stands
AHEAD = 3  # words before an office among which stands that it is given
FIELD = frozenset({NOUN, ADJECTIVE, NAME, UNKNOWN})


class Given(NamedTuple):
    """An office that somebody is given: of which sort, of what, and the words of who has it, by index."""

    sort: int
    field: frozenset[str]
    name: tuple[int, ...]

    def answers(self, other: Given) -> bool:
        """Whether two offices may be one: of one sort, and of the same, or one says more of what it is of."""
        return self.sort == other.sort and (self.field <= other.field or other.field <= self.field)


class Appointments:
    """Reads who gets an office in a claim, each claim once.

    Each of `offices` lists what its holder (وزير) and it are called (وزارة, حقيبة); one of `seats` may stand before it, one of
    `ranks` behind. `vague` does not say by itself of what an office is, `replaced` stands before who had it, `given` says that
    somebody gets it.
    """

    def __init__(self, words: Words, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        offices = [office.mapping(OFFICE, required=OFFICE[:1]) for office in held["offices"].items()]
        self._holders = [words.norms(office["holder"]) for office in offices]
        self._seated = [words.norms(office["office"]) if "office" in office else frozenset() for office in offices]
        self._seats, self._ranks, self._to = (words.norms(held[key]) for key in KEYS[1:4])
        self._vague, self._replaced, self._given = (words.norms(held[key]) for key in KEYS[4:])
        self._read: Memo[str, list[Given]] = Memo()

    def __call__(self, side: Side) -> list[Given]:
        """The offices that a claim gives."""
        return self._read.of(side.claim.id, lambda: list(self._gives(side)))

    def replaced(self, claims: Sequence[Claim]) -> frozenset[str]:
        """The words behind what tells of somebody who had an office before: خلفا لكريم ناصر."""
        return frozenset(
            name.norm
            for words in (claim.words for claim in claims)
            for place, word in enumerate(words)
            if among(word, self._replaced)
            for name in words[place + 1 : place + 1 + BEHIND]
        )

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
            if all(among(items[place].word, self._vague) for place in field):
                continue
            described = not seated and self._is_holder(side, index) and not _indefinite(side, index)  # فلان، وزير الصحة
            before = None if described else ends.get(first - 1) or _short(side, first - 2)
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
            every = enumerate(zip(self._holders, self._seated, strict=True))
            sort = next((number for number, forms in every if any(among(item.word, listed) for listed in forms)), None)
            if sort is None:
                continue
            if last != index - 1 and not item.word.enclitic:
                yield index, sort
            last = index

    def _is_holder(self, side: Side, index: int) -> bool:
        """Whether a word is what a holder is called, and not the office."""
        return any(among(side.items[index].word, forms) for forms in self._holders)

    def _field(self, side: Side, first: int) -> list[int]:
        """The words that say of what an office is, or which of several."""
        word = side.items[first].word
        of = word.has_article or word.proclitic.startswith(FOR) or among(word, self._ranks)
        found = [first] if side.items[first].kind in FIELD and of else []
        while found and found[-1] + 1 < len(side.items) and side.items[found[-1] + 1].word.has_article:
            found.append(found[-1] + 1)
        return found


def _indefinite(side: Side, index: int) -> bool:
    """Whether what somebody becomes is written as such: وزيرا، وزيرة للصحة."""
    return side.items[index].word.norm.endswith(ACCUSATIVE) or side.items[index + 1].word.proclitic.startswith(FOR)


def _short(side: Side, first: int) -> tuple[int, ...] | None:
    """A name of two words from one on, if there is one."""
    words = side.items[first : first + 2] if first >= 0 else ()
    if len(words) < WORDS or words[0].kind != NAME or words[1].kind not in FIELD or words[1].word.proclitic:
        return None
    named = words[1].kind == NAME or not words[1].norm.endswith(ACCUSATIVE)  # مؤخرا
    return (first, first + 1) if named else None
