"""Another person in what one alone is: who scored the only goal, who won the prize, who was put at the head of the bank."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.story.disputes.reading.elsewhere import called_there
from llamafund.compare.story.disputes.reading.gapped_phrases import GappedPhrases
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.names import names, one_person, two_lands
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Word

KEYS = ("roles", "vague", "aside")
LEAST = 0.02  # chance of agreement below which two claims tell of two things
NEAR = 12  # words from what somebody is to the deed by which he becomes so
ASIDE = 3  # words behind one that puts somebody aside
BEHIND = 3  # words behind a prize or an office by which it is known


class _Role(NamedTuple):
    """What one alone may be: `of`, the deeds by which he is it, what says that there is one alone, and how people are told.

    Words of two of `sorts` are two offices: رئيسا لمجلس الإدارة, مديرة عامة. Right behind one of `bodies` stands no office.
    """

    name: str
    reason: str
    of: frozenset[str]
    by: GappedPhrases
    once: Callable[[Sequence[Claim]], bool] | None
    beside: bool
    sorts: tuple[frozenset[str], ...] = ()
    bodies: frozenset[str] = frozenset()


class _Told(NamedTuple):
    """A person in a role: the words for the role and those of the name, by index."""

    of: tuple[int, ...]
    name: tuple[int, ...]


class SingleRole:
    """Finds two names for one person, by the roles under `sole` in `data/lexicon/disputes.yaml`."""

    def __init__(self, known: Known, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        words = known.words
        self._roles = tuple(_role(words, name.text(), entry) for name, entry in held["roles"].entries())
        self._vague, self._aside = (words.norms(held[key]) for key in KEYS[1:])
        self._nobody = known.nobody
        self._read: Memo[str, dict[str, _Told]] = Memo()

    def marks(self, claim: Claim) -> Iterator[str]:
        """The roles of which a claim tells."""
        if claim.entities:
            words = [word for word in claim.words if word.norm.isalnum()]
            yield from (f"sole {role.name}" for role in self._roles if _in_role(role, words))

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        brief = faced.brief
        if faced.chance < LEAST and not brief:
            return
        own = self._told(left)
        their = self._told(right) if own else {}
        for role in self._roles:
            one, other = own.get(role.name), their.get(role.name)
            if one is None or other is None or not (_alone(role, faced) and self._of_one(role, left, right, one, other)):
                continue
            if (
                one_person(left, one.name, right, other.name)
                or (role.beside and two_lands(left, one.name, right, other.name))
                or called_there(faced, left, one.name[-1])
                or called_there(faced, right, other.name[-1])
            ):
                continue
            reason = f"{role.reason}: {left.written(one.name)} / {right.written(other.name)}"
            yield Suspect(Topic.HOLDER, one.name, other.name, reason, plain=True, lone=brief)

    def _told(self, side: Side) -> dict[str, _Told]:
        return self._read.of(side.claim.id, lambda: dict(self._each(side)))

    def _each(self, side: Side) -> Iterator[tuple[str, _Told]]:
        words = [item.word for item in side.items]
        if side.claim.factuality.negated:
            return
        people = [name.words for name in names(side) if self._is_person(side, name.words)]
        if len(people) != 1:
            return
        for role in self._roles:
            of = _in_role(role, words)
            if of:
                yield role.name, _Told(of, people[0])

    def _is_person(self, side: Side, name: tuple[int, ...]) -> bool:
        first = side.items[name[0]].word
        ahead = side.items[max(0, name[0] - ASIDE) : name[0]]
        aside = any(among(item.word, self._aside) for item in ahead)
        return not (first.has_article or among(first, self._nobody) or aside)

    def _of_one(self, role: _Role, left: Side, right: Side, one: _Told, other: _Told) -> bool:
        """Whether it is one prize, one office: a word right behind what it is called is in both."""
        if not role.beside:
            return True
        if (
            _sorts(role, left, one)
            and _sorts(role, right, other)
            and _sorts(role, left, one).isdisjoint(_sorts(role, right, other))
        ):
            return False
        there = {j for place in other.of for j in range(place + 1, place + 1 + BEHIND)} - set(other.name)
        here = {i for place in one.of for i in range(place + 1, place + 1 + BEHIND)} - set(one.name)
        return any(left.same.get(i) in there and left.tells(i) and not among(left.items[i].word, self._vague) for i in here)


def _role(words: Words, name: str, entry: Located) -> _Role:
    held = entry.mapping(("reason", "of", "by", "once", "score", "beside", "sorts", "bodies"), required=("reason", "of", "by"))
    return _Role(
        name,
        held["reason"].text(),
        words.norms(held["of"]),
        GappedPhrases(words, [(name, held["by"])]),
        _once(words, held) if "once" in held else None,
        "beside" in held and held["beside"].truth(),
        tuple(map(words.norms, held["sorts"].items())) if "sorts" in held else (),
        words.norms(held["bodies"]) if "bodies" in held else frozenset(),
    )


def _once(words: Words, held: Mapping[str, Located]) -> Callable[[Sequence[Claim]], bool]:
    """Whether the claims of an article say that there is one alone: by a phrase, or by a score."""
    phrases, score = GappedPhrases(words, [("once", held["once"])]), None
    if "score" in held:
        one, *none = held["score"].texts()
        zero = "|".join(none)
        score = re.compile(rf"(?<!\d){one}\s*[-–]\s*(?:{zero})(?!\d)|(?<!\d)(?:{zero})\s*[-–]\s*{one}(?!\d)")

    def told(claims: Sequence[Claim]) -> bool:
        return any((score and score.search(claim.text)) or any(True for _ in phrases(claim.words)) for claim in claims)

    return told


def _in_role(role: _Role, words: Sequence[Word]) -> tuple[int, ...]:
    """The words for what one alone is that stand near a deed by which he becomes so."""
    of = [
        index
        for index, word in enumerate(words)
        if among(word, role.of) and not (index and role.bodies and among(words[index - 1], role.bodies))
    ]
    by = [deed.words[0] for deed in role.by(words)] if of else []
    return tuple(index for index in of if any(place != index and abs(place - index) <= NEAR for place in by))


def _sorts(role: _Role, side: Side, told: _Told) -> frozenset[int]:
    """Of which sorts, by number, the words for a role are."""
    every = enumerate(role.sorts)
    return frozenset(number for number, listed in every if any(among(side.items[place].word, listed) for place in told.of))


def _alone(role: _Role, faced: Faced) -> bool:
    """Whether both articles say that there is one alone, where that has to be said."""
    once = role.once
    return once is None or all(faced.setting.read(side.claim.document, once) for side in (faced.left, faced.right))
