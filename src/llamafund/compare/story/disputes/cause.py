"""Another cause of one event: a short circuit, an arson attack."""

from __future__ import annotations

from llamafund.compare.story.counts import Counter
from llamafund.compare.story.disputes.finding import Finding, Words, among, norms
from llamafund.compare.story.faced import Faced, Side
from llamafund.located import Located

SCORE = 0.7
EVENT = 0.5  # part of the words for the event, by weight, that has to be the same in one of the two
MANY, THE = "p", "ال"  # نتائج and النتيجة are results, not causes
SAME = 0.15  # part of the words for the cause that may be


class Cause:
    """Finds one event that two claims put down to different things."""

    def __init__(self, words: Words, root: dict[str, Located], counter: Counter) -> None:
        self._counter = counter
        self._said = norms(words, root["said"].texts())
        self._ahead = norms(words, root["ahead"].texts())
        self._behind = norms(words, root["behind"].texts())

    def __call__(self, faced: Faced) -> Finding | None:
        """The finding, if there is one."""
        left, right = faced.left, faced.right
        own, their = self._parts(left), self._parts(right)
        if own is None or their is None:
            return None
        (event, cause), (other_event, other_cause) = own, their
        if faced.apart or self._counter.earlier(left.claim) != self._counter.earlier(right.claim):
            return None
        if max(_answered(left, event, other_event), _answered(right, other_event, event)) < EVENT:
            return None
        if max(_met(left, cause), _met(right, other_cause)) > SAME:
            return None
        return Finding(SCORE, f"another cause: {left.items[cause[0]].word.form} / {right.items[other_cause[0]].word.form}")

    def _parts(self, side: Side) -> tuple[list[int], list[int]] | None:
        """The words for the event and those for its cause: «الحريق نجم عن ماس كهربائي», «تسبب ماس كهربائي في الحريق»."""
        for index, item in enumerate(side.items):
            ahead = among(item.word, self._ahead) and item.word.number != MANY and not item.word.proclitic.endswith(THE)
            behind = among(item.word, self._behind)
            if (not ahead and not behind) or (index == 0 and ahead):
                continue
            before, after = _telling(side, 0, index), _telling(side, index + 1, len(side.items))
            event, cause = (before, after) if ahead else (after, before)
            return (event, cause) if event and cause and not among(side.items[cause[0]].word, self._said) else None
        return None


def _telling(side: Side, first: int, last: int) -> list[int]:
    return [i for i in range(first, last) if side.tells(i)]


def _answered(side: Side, places: list[int], there: list[int]) -> float:
    weight = sum(side.weights[i] for i in places)
    return sum(side.weights[i] for i in places if side.same.get(i) in there) / weight if weight else 0.0


def _met(side: Side, places: list[int]) -> float:
    weight = sum(side.weights[i] for i in places)
    return sum(side.weights[i] * side.soft[i] for i in places) / weight if weight else 1.0
