"""Opposite words said of one thing: prices rose, prices fell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from llamafund.compare.pair.links import CONVERSE, OPPOSED
from llamafund.compare.pair.reasons import OPPOSITE
from llamafund.compare.pair.sentence import NAME, VERB
from llamafund.compare.story.counting.count import Count
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.orthography import ARTICLE

KEYS = ("again", "still", "never", "groups")
LEAST = 0.3  # chance of contradiction below which opposed words are no matter
REST, LIKELY = 0.6, 0.6  # part of either claim's other words that has to be the same, and chance of contradiction;
BESIDE, SOME, SURE = 0.35, 0.15, 0.85  # less where the words beside the opposed ones are the same, and the pair model is sure
ALIKE = 0.6  # chance of agreement otherwise, from which the words of the list are said of one thing
NEAR = 3  # words between one that says again and what is so again: أعادت الشرطة الإسرائيلية فتح
STILL = 5  # words between one that says still and what is so: لا يزال معبر النهر الحدودي مغلقا
CERTAIN = 0.9  # chance of contradiction from which opposed verbs share no row though they count
TWO = 2  # names that both claims hold


class Opposites:
    """Finds opposed words whose neighbours answer each other; `Negated` says what is denied, and so turned round."""

    def __init__(self, known: Known, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._negated, self._predicates, self._counter, self._roles = known.negated, known.predicates, known.counter, known.roles
        self._again, self._still, self._never = (known.words.norms(held[name]) for name in ("again", "still", "never"))
        self._groups = [tuple(known.words.lists(entry, "a", "b")) for entry in held["groups"].items()]

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if faced.reading.disagree < LEAST or self._turned(faced) or self._roles.converse(faced):
            return
        left, right = faced.left, faced.right
        listed = set(self._listed(left, right))
        for here, there in (*sorted(listed), *self._contrasts(faced)):
            if not self._both_say(faced, here, there):
                continue
            least, most = sorted((left.repeated(without=(here,)), right.repeated(without=(there,))))
            beside = (
                most >= BESIDE and least >= SOME and faced.reading.disagree >= SURE and self._beside(left, right, here, there)
            )
            enough = least >= REST or beside or ((here, there) in listed and faced.chance >= ALIKE)
            likely = faced.reading.disagree >= LIKELY and not faced.apart
            plain = enough and likely and self._predicates.same_said(left, right, here, there)
            yield Suspect("opposite", (here,), (there,), f"{OPPOSITE}: {opposed(left, here, right, there)}", plain)

    def sure(self, faced: Faced) -> bool:
        """Whether two opposed words, a verb among them, are mainly said, and the pair model is sure, whatever is counted."""
        left, right = faced.left, faced.right
        if faced.reading.disagree < CERTAIN or self._excused(faced):
            return False
        return any(
            VERB in (left.items[here].kind, right.items[there].kind)
            and left.same.get(here) in (None, there + 1)
            and right.same.get(there) in (None, here + 1)  # «سيوقع» and «ألغي التوقيع»: the one undoes the deed of the other
            and self._says(left, here)
            and self._says(right, there)
            and self._predicates.main(left, here)
            and self._predicates.main(right, there)
            for here, there in self._opposed(faced)
        )

    def said(self, faced: Faced) -> tuple[int, int] | None:
        """Two opposed words, one of them a verb, that are mainly said of the same, by index: a dispute asks for more."""
        left, right = faced.left, faced.right
        if self._excused(faced):
            return None
        for here, there in self._opposed(faced):
            verb = VERB in (left.items[here].kind, right.items[there].kind)
            if not verb or here in left.same or there in right.same or not self._says(left, here) or not self._says(right, there):
                continue
            if not self._counted_apart(left, right, here, there) and self._predicates.same_said(left, right, here, there):
                return here, there
        return None

    def _excused(self, faced: Faced) -> bool:
        """Whether opposed words may say the same: one of the two is denied, or one event is told from its two ends."""
        return self._turned(faced) or self._roles.converse(faced)

    def _opposed(self, faced: Faced) -> list[tuple[int, int]]:
        """The words that are opposed, by index: those of the list first."""
        return [*sorted(set(self._listed(faced.left, faced.right))), *self._contrasts(faced)]

    def restored(self, faced: Faced) -> bool:
        """Whether one claim says that something is so again of which the other says the opposite: أعادت فتح / أغلقت."""
        return any(self.is_again(faced.left, here) != self.is_again(faced.right, there) for here, there in self._contrasts(faced))

    def is_again(self, side: Side, index: int) -> bool:
        """Whether a word says what is so again: أعادت الشرطة فتح الأبواب."""
        return any(among(item.word, self._again) for item in side.items[max(0, index - NEAR) : index])

    def is_still(self, side: Side, index: int) -> bool:
        """Whether a word says what has not changed: لا يزال المعبر مغلقا."""
        return any(among(item.word, self._still) for item in side.items[max(0, index - STILL) : index])

    def _turned(self, faced: Faced) -> bool:
        """Whether one of the two is denied, or takes back what it denies: then opposed words may say the same."""
        left, right = faced.left, faced.right
        if any(among(item.word, self._negated.exceptions) for side in (left, right) for item in side.items):
            return True
        return bool(self._negated.reached(left)) != bool(self._negated.reached(right))

    def _contrasts(self, faced: Faced) -> list[tuple[int, int]]:
        """The words that the pair model sees opposed; none where one side negates, since لم تنجح says what فشلت does.

        What is listed holds with a negation too: أبقت دون تغيير.
        """
        if self._negated.negations(faced.left) % 2 != self._negated.negations(faced.right) % 2:
            return []
        return [(i, j) for i, j in np.argwhere(faced.reading.seen.links[:, :, OPPOSED] > 0).tolist()]

    def _both_say(self, faced: Faced, here: int, there: int) -> bool:
        """Whether two opposed words are what the two claims say, and not what is counted, denied or exchanged."""
        left, right = faced.left, faced.right
        if here in left.answers or there in right.answers or not self._says(left, here) or not self._says(right, there):
            return False
        if left.is_counted(here) and right.is_counted(there):
            return False  # three soldiers, seven gunmen
        if self._counted_apart(left, right, here, there) or _denied(left, here) != _denied(right, there):
            return False
        # one wins over the other, who loses to the one
        return not (faced.reading.seen.links[here, there, CONVERSE] and self._named(left) >= TWO)

    def _counted_apart(self, left: Side, right: Side, here: int, there: int) -> bool:
        """Whether two words tell what became of people, or what is counted in claims that both count: the dead, the hurt."""
        own, other = self._counter.kind(left.items[here].word), self._counter.kind(right.items[there].word)
        counts = self._counter.counts(left.claim), self._counter.counts(right.claim)
        both = all(counts) and not _one_number(*counts)
        fates = self._counter.lexicon.fates
        return own is not None and other is not None and (both or (own in fates and other in fates))

    def _listed(self, left: Side, right: Side) -> Iterator[tuple[int, int]]:
        for here, own in enumerate(left.items):
            for there, other in enumerate(right.items):
                if any(
                    (among(own.word, a) and among(other.word, b)) or (among(own.word, b) and among(other.word, a))
                    for a, b in self._groups
                ):
                    yield here, there

    @staticmethod
    def _beside(left: Side, right: Side, own: int, their: int) -> bool:
        """Whether the nearest word that says something beside the one is the nearest beside the other."""
        there = {word for word in right.beside((their,)) if word is not None}
        return any(
            here is not None and left.same.get(here) in there and left.items[here].kind != NAME for here in left.beside((own,))
        )

    def _says(self, side: Side, index: int) -> bool:
        """Whether a word is what is said: it neither tells one thing from another (the former minister), nor what is so again."""
        word = side.items[index].word
        if self.is_again(side, index):
            return False
        if not side.tells(index) or side.items[index].kind == NAME or among(word, self._never):
            return False
        before = side.items[index - 1].word.proclitic if index else ""
        return not (word.has_article and before.endswith(ARTICLE))

    @staticmethod
    def _named(side: Side) -> int:
        return sum(side.items[index].kind == NAME for index in side.same)


def _one_number(own: Sequence[Count], their: Sequence[Count]) -> bool:
    """Whether two claims give one number of the same people: five were arrested, five were freed."""
    return {(count.quantity.value, count.quantity.unit) for count in own} == {
        (count.quantity.value, count.quantity.unit) for count in their
    }


def _denied(side: Side, index: int) -> bool:
    """Whether a verb is negated; «دون تغيير» is a way to say it, and no negation of a change."""
    return side.items[index].kind == VERB and index > 0 and side.items[index - 1].negation
