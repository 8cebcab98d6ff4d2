"""Another office of one person, however it is told: «ناصر سالم، مدير السجن» here, «كان سالم يتولى قيادة الشرطة» there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from llamafund.compare.pair.sentence import ADJECTIVE, NAME, NOUN, UNKNOWN
from llamafund.compare.story.disputes.reading.elsewhere import called_there
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.names import names
from llamafund.compare.story.disputes.reading.predicates import cut
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import SourceType

KEYS = ("holders", "seats", "acting", "former", "of_his", "vague")
LEAST = 0.1  # chance of agreement below which two claims tell of two people
LIKELY = 0.5  # chance of agreement from which two claims tell of one person
FIELD = 3  # words of what an office is of
CALLED = frozenset({NAME, UNKNOWN})
PARTED = "-"
NEAR = 4  # words from one who acts to his office
BESIDE, FULL = 3, 5  # words behind what an office is of among which a name stands, and in which one in full begins
OF = frozenset({NOUN, ADJECTIVE, UNKNOWN})


class _Held(NamedTuple):
    """An office, by index: its word, and those of what it is of."""

    post: int
    field: tuple[int, ...]


class Office:
    """Finds one person in two offices of which neither article knows the other's."""

    def __init__(self, known: Known, part: Located) -> None:
        held = part.mapping((*KEYS, "ranks"), required=(*KEYS, "ranks"))
        lists = (known.words.norms(held[key]) for key in KEYS)
        self._holders, self._seats, self._acting, self._former, self._of_his, self._vague = lists
        self._ranks = [known.words.norms(listed) for listed in held["ranks"].items()]
        self._fields, self._nobody = known.fields, known.nobody
        self._read: Memo[str, tuple[_Held, ...]] = Memo()

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        brief = faced.brief
        if faced.chance < LEAST and not brief:
            return
        own = self._offices(left)
        their = self._offices(right) if own else ()
        if not own or not their:
            return
        one, other = own[0], their[0]
        if not self._of_one_person(faced, brief=brief) and not (brief and _beside_one_name(left, one, right, other)):
            return
        two_ranks = brief and self._of_two_ranks(left, one, right, other)
        if not two_ranks:
            if any(self._one_field(left, one, right, other) for one, other in product(own, their)):
                return
            known = all if brief else any  # a short report tells of the town, too, in which his office is
            if known(faced.told_there(left, i) for i in one.field) or known(faced.told_there(right, j) for j in other.field):
                return
        here, there = (one.post, *one.field), (other.post, *other.field)
        reason = f"different name: {left.written(here)} / {right.written(there)}"
        yield Suspect(Topic.NAME, here, there, reason, plain=True, lone=brief and len(own) == len(their) == 1)

    def _of_two_ranks(self, left: Side, one: _Held, right: Side, other: _Held) -> bool:
        """Whether two posts are never one, whatever they are of: a minister, and who heads something."""
        ranks = [
            {number for number, listed in enumerate(self._ranks) if among(side.items[held.post].word, listed)}
            for side, held in ((left, one), (right, other))
        ]
        return all(ranks) and ranks[0].isdisjoint(ranks[1])

    def _one_field(self, left: Side, one: _Held, right: Side, other: _Held) -> bool:
        """Whether two offices may be of one thing: by one word, or by two of one list."""
        by_word = any(left.same.get(i) in other.field for i in one.field)
        return by_word or self._fields.one(left, one.field, right, other.field)

    def _offices(self, side: Side) -> tuple[_Held, ...]:
        return self._read.of(side.claim.id, lambda: tuple(self._each(side)))

    def _each(self, side: Side) -> Iterator[_Held]:
        items = side.items
        for index, item in enumerate(items):
            holder = among(item.word, self._holders)
            ahead = items[max(0, index - NEAR) : index]
            acting = any(among(each.word, self._acting) for each in ahead)
            if not (holder or (acting and among(item.word, self._seats))) or item.word.has_article or item.word.enclitic:
                continue
            if index and among(items[index - 1].word, self._of_his):
                continue
            field = self._field(side, index + 1)
            if not field or not (acting or self._named_beside(side, index, field[-1])):
                continue
            if not any(among(items[i].word, self._former) for i in (*field, field[-1] + 1) if i < len(items)):
                told = tuple(i for i in field if not among(items[i].word, self._vague) and not items[i].sense.lands)
                if told:
                    yield _Held(index, told)

    def _field(self, side: Side, first: int) -> tuple[int, ...]:
        """The words behind an office that say of what it is: up to a name, a mark, or what has a preposition."""
        found: list[int] = []
        for index in range(first, min(first + FIELD, len(side.items))):
            item = side.items[index]
            of = item.kind in OF or (item.kind == NAME and item.word.has_article)
            if not of or (found and cut(side, index - 1)) or (item.word.proclitic and not item.word.has_article):
                break
            if found and side.items[index - 1].word.has_article and not item.word.has_article:
                break
            found.append(index)
        return tuple(found)

    @staticmethod
    def _named_beside(side: Side, post: int, last: int) -> bool:
        """Whether a name stands right ahead of an office or near behind what it is of, be there a mark between or not."""
        around = range(max(0, post - 1), min(len(side.items), last + 1 + BESIDE))
        called = [i for i in around if side.items[i].kind in CALLED and i not in range(post, last + 1)]
        in_full = any(name.words[-1] == post - 1 or last < name.words[0] <= last + FULL for name in names(side))
        return bool(called) or in_full

    def _of_one_person(self, faced: Faced, *, brief: bool) -> bool:
        """Whether both name or credit somebody by one word; of claims that are likely to tell one thing one may name nobody.

        So may one of two short reports, where the other article names him somewhere: ويشغل الموقوف منصب قبطان الميناء.
        """
        one, other = self._people(faced.left), self._people(faced.right)
        if one & other or (faced.chance >= LIKELY and not (one and other)):
            return True
        if not brief or (one and other) or not (one or other):
            return False
        side = faced.left if one else faced.right
        return any(item.norm in one | other and called_there(faced, side, index) for index, item in enumerate(side.items))

    def _people(self, side: Side) -> frozenset[str]:
        """The last words of people's names in a claim and in who is credited with it: an agency is nobody in an office."""
        credit = side.claim.attribution
        named = credit.entity if credit is not None and credit.type is SourceType.NAMED else None
        ids = (entity.split(PARTED) for entity in (*side.claim.entities, named or "") if not entity.isascii())
        parts = [each for each in ids if len(each) > 1 and each[0] not in self._nobody]
        kinds = [item.kind in CALLED and not item.sense.lands for item in side.items]
        lone = [
            item.norm for item, named, next_ in zip(side.items, kinds, (*kinds[1:], False), strict=True) if named and not next_
        ]
        return frozenset((*(each[-1] for each in parts), *lone))


def _beside_one_name(left: Side, one: _Held, right: Side, other: _Held) -> bool:
    """Whether two words that stand together in both claims stand right beside either office: رياض منصور، قائد الحرس."""
    for side, held, there in ((left, one, right), (right, other, left)):
        for first in (held.post - 2, max(held.field) + 1):
            words = (first, first + 1)
            if first >= 0 and all(index in side.same and side.tells(index) for index in words):
                here, behind = (side.same[index] for index in words)
                if behind == here + 1 and not any(item.sense.lands or item.word.has_article for item in there.items[here:behind]):
                    return True
    return False
