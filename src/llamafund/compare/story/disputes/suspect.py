"""What may be a dispute between two claims, and what is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from llamafund.compare.story.counting.value import Value
from llamafund.compare.story.facing.faced import Faced, Side

QUESTIONS = {"name": "who", "holder": "who", "place": "where", "denied": "whether"}  # what kinds are about that several ask


class Suspect(NamedTuple):
    """What may be a dispute: its kind, the words of either claim that contradict each other, by index, and why, for people.

    `plain` is whether it is as plain as one who goes by rules alone would ask for; `values` are the two numbers, if it is about
    such; `near` is whether two times lie side by side: the 25th and the 26th; `states` is what is weighed of two states of one
    thing (`states.WEIGHED`), if it is about such. `lone` is whether two short reports have no other answer to the question in
    which they differ. Whether it is one is weighed (`evidence`).
    """

    kind: str
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
        question = QUESTIONS.get(self.kind)
        return (
            question is not None
            and question == QUESTIONS.get(other.kind)
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


Kind = Callable[[Faced], Iterator[Suspect]]


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
