"""Two states of one thing, of which it can be in one: the strike is off, the strike goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from llamafund.compare.pair.reasons import DENIED, OPPOSITE
from llamafund.compare.pair.sentence import VERB
from llamafund.compare.story.disputes.opposites import Opposites
from llamafund.compare.story.disputes.polarity import Polarity
from llamafund.compare.story.disputes.states.sets import Sets
from llamafund.compare.story.disputes.states.told import Told, told
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.memo import Memo
from llamafund.model import Claim, Factuality

CLOSE = 4  # words between a state and what is in it
FUTURE = "س"
# What is weighed of such a suspect only: whether both claims name the thing, by one word, close by; whether either article tells
# of its state and no other; whether one claim denies what the other says, or tells of what will be; whether both say it by words
# that need no thing
WEIGHED = ("both topics", "one topic", "topics close", "one state each", "turned", "to come", "both alone")


class States:
    """Finds what two claims say is in states that exclude each other."""

    def __init__(self, sets: Sets, polarity: Polarity, opposites: Opposites) -> None:
        self._sets = sets
        self._opposites = opposites
        self._polarity = polarity
        self._sides: Memo[str, Mapping[str, Told]] = Memo()
        self._claims: Memo[str, Mapping[str, Told]] = Memo()

    def marks(self, claim: Claim) -> Iterator[str]:
        """The sets of whose states a claim tells one."""
        for group in self._read(claim):
            yield f"state {group}"

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be one."""
        left, right = faced.left, faced.right
        if Factuality.UNCOMMITTED in (left.claim.factuality, right.claim.factuality):
            return
        own, their = self._told(left), self._told(right)
        for group in sorted(own.keys() & their.keys()):
            one, other = own[group], their[group]
            turned = self._denied(left, one) != self._denied(right, other)
            if (one.topic is None and other.topic is None) or (one.state == other.state) != turned:
                continue
            if self._opposites.is_again(left, one.words[-1]) != self._opposites.is_again(right, other.words[-1]):
                continue  # it was shut, and is open again: both may be told
            weighed = self._weighed(faced, group, (one, other), turned=turned)
            plain = weighed["one topic"] > 0 and weighed["one state each"] > 0 and not weighed["to come"]
            reason = f"{DENIED if turned else OPPOSITE}: {_words(left, one)} / {_words(right, other)}"
            yield Suspect("state", one.words, other.words, reason, plain, states=tuple(weighed.values()))

    def _told(self, side: Side) -> Mapping[str, Told]:
        """The states that a side tells of, by the words of the pair model, which joins what is one number."""
        found = self._sides.get(side.claim.id)
        return self._sides.keep(side.claim.id, told(self._sets, [item.word for item in side.items])) if found is None else found

    def _read(self, claim: Claim) -> Mapping[str, Told]:
        found = self._claims.get(claim.id)
        words = [word for word in claim.words if word.norm.isalnum()] if found is None else []
        return self._claims.keep(claim.id, told(self._sets, words)) if found is None else found

    def _denied(self, side: Side, tale: Told) -> bool:
        """Whether a claim denies the state; a phrase that denies something is one as it stands."""
        if any(side.items[index].negation for index in tale.words):
            return False
        first = tale.words[0]
        return (first > 0 and side.items[first - 1].negation) or not self._polarity.reached(side).isdisjoint(tale.words)

    def _weighed(self, faced: Faced, group: str, tales: tuple[Told, Told], *, turned: bool) -> dict[str, float]:
        """The numbers named in `WEIGHED`."""
        one, other = tales
        named = [faced.setting.read(side.claim.document, self._said).get(group, ()) for side in (faced.left, faced.right)]
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


def _words(side: Side, tale: Told) -> str:
    return " ".join(side.items[index].word.form for index in tale.words)


def _one_topic(faced: Faced, one: int | None, other: int | None) -> bool:
    """Whether two words for what is in a state are one word."""
    if one is None or other is None:
        return False
    return faced.left.same.get(one) == other or faced.left.items[one].lemma == faced.right.items[other].lemma


def _close(tale: Told) -> bool:
    topic = tale.topic
    return topic is not None and min(abs(topic - index) for index in tale.words) <= CLOSE


def _coming(side: Side, tale: Told) -> bool:
    """Whether a state is still to come: ستفتح."""
    items = [side.items[index] for index in tale.words]
    return any(item.kind == VERB and FUTURE in item.word.proclitic for item in items)
