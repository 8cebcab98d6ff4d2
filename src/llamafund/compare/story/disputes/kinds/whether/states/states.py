"""Two states of one thing, of which it can be in one: the strike is off, the strike goes on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from llamafund.compare.pair.reasons import DENIED, OPPOSITE
from llamafund.compare.pair.sentence import NAME, NOUN, VERB
from llamafund.compare.story.disputes.kinds.whether.denials import Denials
from llamafund.compare.story.disputes.kinds.whether.states.sets import Sets
from llamafund.compare.story.disputes.kinds.whether.states.told import Told, things_told, told
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.memo import Memo
from llamafund.model import Claim, Word
from llamafund.orthography import FUTURE

CLOSE = 4  # words between a state and what is in it
THINGS = frozenset({NOUN, NAME})  # kinds of word for what may be in a state of a set that lists none
# What is weighed of such a suspect only: whether both claims name the thing, by one word, close by; whether either article tells
# of its state and no other; whether one claim denies what the other says, or tells of what will be; whether both say it by words
# that need no thing
WEIGHED = ("both topics", "one topic", "topics close", "one state each", "turned", "to come", "both alone")


class States:
    """Finds what two claims say is in states that exclude each other."""

    def __init__(self, known: Known, sets: Sets, denials: Denials) -> None:
        self._negated, self._contrasts = known.negated, known.contrasts
        self._sets, self._words = sets, known.words
        self._denials = denials
        self._sides: Memo[str, Mapping[str, Told]] = Memo()
        self._claims: Memo[str, Mapping[str, Told]] = Memo()

    def marks(self, claim: Claim) -> Iterator[str]:
        """The sets of whose states a claim tells one, of things that are listed: what is lost or found is too much."""
        for group, tale in self._read(claim).items():
            if not tale.open:
                yield f"state {group}"

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        if faced.uncommitted:
            return
        brief = faced.brief
        own, their = (self._in_short(faced, side) if brief else self._told(side) for side in (left, right))
        for group in sorted(own.keys() & their.keys()):
            one, other = _of_one_thing(faced, own[group], their[group])
            lone = brief and self._is_lone(faced, group, two=one.state != other.state)
            denied = self._denied(left, one), self._denied(right, other)
            turned = denied[0] != denied[1]
            of_nothing = one.topic is None and other.topic is None and not (lone and (one.alone or other.alone))
            if of_nothing or (one.state == other.state) != turned:
                continue
            if turned and (_negated_ahead(right, other) if denied[0] else _negated_ahead(left, one)):
                continue
            if self._changed(faced, one.words, other.words) or _of_others(faced, one, other):
                continue
            named = self._named(faced, group)
            if not turned and one.state in named[1] and other.state in named[0]:
                continue  # each article tells of both, as of two times: of 41 such pairs of the news none was a dispute
            weighed = self._weighed(faced, named, (one, other), turned=turned)
            plain = weighed["one topic"] > 0 and weighed["one state each"] > 0 and not weighed["to come"]
            reason = f"{DENIED if turned else OPPOSITE}: {left.written(one.words)} / {right.written(other.words)}"
            yield Suspect(Topic.STATE, one.words, other.words, reason, plain, states=tuple(weighed.values()), lone=lone)

    def _changed(self, faced: Faced, own: Sequence[int], their: Sequence[int]) -> bool:
        """Whether a thing was shut, and is open again: both may be told, unless it is shut still."""
        again = self._contrasts.is_again(faced.left, own[-1]), self._contrasts.is_again(faced.right, their[-1])
        if again[0] == again[1]:
            return False
        return not self._contrasts.is_still(*((faced.right, their[-1]) if again[0] else (faced.left, own[-1])))

    def _told(self, side: Side) -> Mapping[str, Told]:
        """The states that a side tells of, by the words of the pair model, which joins what is one number."""
        return self._sides.of(side.claim.id, lambda: told(self._sets, [item.word for item in side.items]))

    def _in_short(self, faced: Faced, side: Side) -> Mapping[str, Told]:
        """The same in a short report: the claim before may tell what is in a state, and how one is credited is one (اعترف)."""
        before = [claim for claim in faced.setting.claims(side.claim.document) if claim.end <= side.claim.start][-1:]
        things = things_told(self._sets, map(_worded, before))
        found = told(self._sets, [item.word for item in side.items], things)
        credit = side.claim.attribution
        if credit is not None and side.items:
            cued = told(self._sets, self._words.read(credit.cue), faced.setting.read(side.claim.document, self._things))
            found |= {group: tale._replace(words=(0,), topic=None) for group, tale in cued.items() if group not in found}
        return found

    def _things(self, claims: Sequence[Claim]) -> frozenset[str]:
        return things_told(self._sets, map(_worded, claims))

    def _is_lone(self, faced: Faced, group: str, *, two: bool) -> bool:
        """Whether two short reports tell of one state of a set each, and of `two` or of one."""
        states = [faced.setting.read(side.claim.document, self._short).get(group, set()) for side in (faced.left, faced.right)]
        return all(len(each) <= 1 for each in states) and (states[0] != states[1]) == two

    def _short(self, claims: Sequence[Claim]) -> dict[str, set[str]]:
        """The states of each set that a short report tells of."""
        things, found = self._things(claims), dict[str, set[str]]()
        for claim in claims:
            for group, tale in told(self._sets, _worded(claim), things).items():
                found.setdefault(group, set()).add(tale.state)
        return found

    def _read(self, claim: Claim) -> Mapping[str, Told]:
        return self._claims.of(claim.id, lambda: told(self._sets, _worded(claim)))

    def _denied(self, side: Side, tale: Told) -> bool:
        """Whether a claim denies the state; a phrase that denies something is one as it stands."""
        if any(side.items[index].negation for index in tale.words):
            return False
        first = tale.words[0]
        lasts = among(side.items[first].word, self._negated.lasting)  # لا يزال
        if first > 0 and side.items[first - 1].negation and not lasts:
            return True
        return not (self._negated.reached(side) | self._denials.denied(side)).isdisjoint(tale.words)

    def _named(self, faced: Faced, group: str) -> list[set[str]]:
        """The states of a set that the article of either claim tells of."""
        return [faced.setting.read(side.claim.document, self._said).get(group, set()) for side in (faced.left, faced.right)]

    def _weighed(
        self, faced: Faced, named: Sequence[Collection[str]], tales: tuple[Told, Told], *, turned: bool
    ) -> dict[str, float]:
        """The numbers named in `WEIGHED`."""
        one, other = tales
        coming = [_coming(side, tale) for side, tale in zip((faced.left, faced.right), tales, strict=True)]
        values = (
            one.topic is not None and other.topic is not None,
            _one_topic(faced, one.topic, other.topic),
            _close(one) and _close(other),
            turned or all(len(states) == 1 for states in named),
            turned,
            coming[0] != coming[1],
            one.alone and other.alone,
        )
        return dict(zip(WEIGHED, map(float, values), strict=True))

    def _said(self, claims: Sequence[Claim]) -> dict[str, set[str]]:
        """The states of each set that an article tells of."""
        found: dict[str, set[str]] = {}
        for claim in claims:
            for group, tale in self._read(claim).items():
                found.setdefault(group, set()).add(tale.state)
        return found


def _worded(claim: Claim) -> list[Word]:
    return [word for word in claim.words if word.norm.isalnum()]


def _of_one_thing(faced: Faced, one: Told, other: Told) -> tuple[Told, Told]:
    """Two states with the word that both claims hold, close by, for what is in them, where any thing may be."""
    if not (one.open and other.open):
        return one, other
    for here, there in sorted(faced.left.same.items()):
        close = _near(one.words, here) and _near(other.words, there)
        if close and faced.left.items[here].kind in THINGS and faced.right.items[there].kind in THINGS:
            return one._replace(topic=here), other._replace(topic=there)
    return one, other


def _of_others(faced: Faced, one: Told, other: Told) -> bool:
    """Whether one claim counts several in a state and the other tells of one by another word: nine dead, the driver alive."""
    counted = [tale.topic is not None and side.is_counted(tale.topic) for side, tale in ((faced.left, one), (faced.right, other))]
    return counted[0] != counted[1] and not _one_topic(faced, one.topic, other.topic)


def _negated_ahead(side: Side, tale: Told) -> bool:
    """Whether a negation stands anywhere ahead of a state, be it of a clause around it: لن نكون أول من ينتهك الاتفاق."""
    return any(item.negation for item in side.items[: tale.words[0]])


def _near(words: Sequence[int], place: int) -> bool:
    return place not in words and min(abs(place - index) for index in words) <= CLOSE


def _one_topic(faced: Faced, one: int | None, other: int | None) -> bool:
    """Whether two words for what is in a state are one word."""
    if one is None or other is None:
        return False
    return faced.left.same.get(one) == other or faced.left.items[one].lemma == faced.right.items[other].lemma


def _close(tale: Told) -> bool:
    return tale.topic is not None and _near(tale.words, tale.topic)


def _coming(side: Side, tale: Told) -> bool:
    """Whether a state is still to come: ستفتح."""
    items = [side.items[index] for index in tale.words]
    return any(item.kind == VERB and FUTURE in item.word.proclitic for item in items)
