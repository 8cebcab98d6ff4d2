"""What may be a dispute between two claims, and what is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from llamafund.compare.story.counting.numbers.value import Value
from llamafund.compare.story.facing.faced import Faced, Side


class Topic(StrEnum):
    """What may be in dispute. The values are names of columns in `data/models/disputes.json`, in this order."""

    SLOT = "slot"  # a number between the same two words, whatever it counts
    OPEN = "open"  # what one article leaves open
    DENIED = "denied"
    ANNOUNCED = "announced"  # somebody has not announced it, or has
    OPPOSITE = "opposite"
    AGE = "age"
    HOLDER = "holder"  # who holds an office, or which office somebody holds
    CAUSE = "cause"
    MEANS = "means"
    PLACE = "place"
    TIME = "time"
    ALIKE = "alike"  # what the pair model takes for a contradiction of two that are alike
    STATE = "state"
    RANK = "rank"
    NAME = "name"
    NUMBER = "number"  # no column: what all others are weighed against


WHOLE = frozenset({Topic.DENIED, Topic.ANNOUNCED, Topic.OPPOSITE, Topic.OPEN, Topic.STATE})  # about what is said at large
SAID = frozenset({Topic.OPPOSITE, Topic.STATE, Topic.MEANS})  # of these no word is asked whether it is only hoped
SEEN = frozenset({Topic.OPPOSITE, Topic.STATE})  # a match seen from its two ends looks like one of these
QUESTIONS = {Topic.NAME: "who", Topic.HOLDER: "who", Topic.PLACE: "where", Topic.DENIED: "whether"}  # that several kinds ask


class Suspect(NamedTuple):
    """What may be a dispute: about what, by which words of either claim, by index, and why, for people.

    `plain` is whether it is as plain as one who goes by rules alone would ask for; `values` are the two numbers, if it is about
    such; `near` is whether two times lie side by side: the 25th and the 26th; `states` is what is weighed of two states of one
    thing (`states.WEIGHED`), if it is about such. `lone` is whether two short reports have no other answer to the question in
    which they differ. Whether it is one is weighed (`evidence`).
    """

    topic: Topic
    left: tuple[int, ...]
    right: tuple[int, ...]
    reason: str
    plain: bool = False
    values: tuple[Value, Value] | None = None
    near: bool = False
    states: tuple[float, ...] = ()
    lone: bool = False

    def is_as(self, other: Suspect) -> bool:
        """Whether it is one suspicion with another: about one question, by words that both have in either claim."""
        question = QUESTIONS.get(self.topic)
        return (
            question is not None
            and question == QUESTIONS.get(other.topic)
            and not (set(self.left).isdisjoint(other.left) or set(self.right).isdisjoint(other.right))
        )


class Finding(NamedTuple):
    """That two claims contradict each other: how surely (0..1), and why, for people.

    `whole`: what the one says at large is denied by the other, so that they back nothing together. Two that differ in a number, a
    place or a time may.
    """

    score: float
    reason: str
    whole: bool = False


Suspicious = Callable[[Faced], Iterator[Suspect]]  # a kind of dispute


def once(suspects: Iterable[Suspect]) -> list[Suspect]:
    """Each suspicion once, however many kinds have it: as the first of them tells it, and plain or lone if it is so to any."""
    found: list[Suspect] = []
    for suspect in suspects:
        place = next((place for place, other in enumerate(found) if suspect.is_as(other)), None)
        if place is None:
            found.append(suspect)
        else:
            held = found[place]
            found[place] = held._replace(plain=held.plain or suspect.plain, lone=held.lone or suspect.lone)
    return found


def opposed(side: Side, index: int, other: Side, there: int) -> str:
    """Two words that contradict each other, for people: opened / shut."""
    return f"{side.items[index].word.form} / {other.items[there].word.form}"
