"""There is none of something, and there is: بلا ترخيص / بترخيص, خلو الولاية من المرض / وصل المرض, أي فدية لم تدفع / فدية.

What is denied so need not be what a claim mainly says, so nothing is asked of the claims as a whole (see `polarity`).
"""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.reasons import DENIED
from llamafund.compare.pair.sentence import NAME, NOUN
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.negated import from_outside
from llamafund.compare.story.disputes.reading.predicates import cut
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.orthography import AND

REACH = 4  # words behind «بلا» in which stands what there is none of
SCOPE = 6  # words from a negation to «أي»: لم تتلق الأسر حتى اليوم أي مال
LIKELY = 0.3  # chance of agreement from which two claims tell of one thing
CLOSE = 3  # words behind the noun of «أي» in which its negation stands


class Absence:
    """Finds what there is none of in one claim, and which the other speaks of as there.

    Behind `without`, and `being` with one of `through`, is nothing of the next noun, behind `free` of the one behind «من»;
    `through` lead to it (عدم وجود دليل على); `any` with a negation denies all of a noun, but for one of `what` between, or `of`
    right before; `nobody` are nouns that say nothing by themselves (أي جهة); `or` joins two, `that` begins a clause.
    """

    def __init__(self, known: Known, part: Located) -> None:
        lists = known.words.lists(part, "without", "being", "free", "through", "any", "nobody", "of", "that", "or", "what")
        self._without, self._being, self._free, self._through, self._any, self._nobody, *small = lists
        self._of, self._that, self._or, self._what = small
        self._negated, self._predicates = known.negated, known.predicates
        self._known: Memo[tuple[str, bool], frozenset[int]] = Memo()

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if faced.uncommitted:
            return
        for side, other in faced.sides:
            if from_outside(other.claim):
                continue
            none_there = self.absent(other)
            for index in sorted(self.absent(side)):
                there = side.same.get(index)
                if (
                    there is None
                    or there in none_there
                    or self._denied(other, there)
                    or self._negated.lacks(other, there)
                    or not self._of_one(faced, side, index, there)
                ):
                    continue
                plain = self._predicates.main(other, there) and self._predicates.alike(side, other, index, there)
                reason = f"{DENIED}: {opposed(side, index, other, there)}"
                yield Suspect(Topic.DENIED, *faced.in_order(side, (index,), (there,)), reason, plain, lone=faced.brief)

    def _of_one(self, faced: Faced, side: Side, index: int, there: int) -> bool:
        """Whether it is one word, and the claims share another one that says something, or are likely to tell one thing."""
        other = faced.other(side)
        besides = [i for i in side.same if i != index and side.tells(i) and not self._predicates.light(side.items[i].word)]
        return side.items[index].lemma == other.items[there].lemma and (bool(besides) or faced.chance >= LIKELY)

    def absent(self, side: Side) -> frozenset[int]:
        """The words of what a claim says there is none of, by index."""
        outside = from_outside(side.claim)
        return self._known.of((side.claim.id, outside), lambda: self._absent(side, outside=outside))

    def _absent(self, side: Side, *, outside: bool) -> frozenset[int]:
        found: set[int] = set()
        for index, item in enumerate(side.items):
            if among(item.word, self._any) and (outside or self._in_scope(side, index)):
                found.update(self._nouns(side, index + 1))
            elif among(item.word, self._free):
                behind = range(index + 1, min(len(side.items), index + 1 + SCOPE))
                start = next((i + 1 for i in behind if side.items[i].norm in self._of), None)
                found.update(self._nouns(side, start) if start is not None else ())
            elif among(item.word, self._without) or (among(item.word, self._being) and self._leads(side, index + 1)):
                found.update(self._nouns(side, index + 1))
        return frozenset(found)

    def _leads(self, side: Side, index: int) -> bool:
        return index < len(side.items) and among(side.items[index].word, self._through)

    def _in_scope(self, side: Side, index: int) -> bool:
        """Whether a negation stands close ahead of «أي», or of the verb behind its noun: أي فدية لم تدفع.

        Not where that only belongs to something else (ما لم يحققه أي لاعب), nor behind «من» (لم يعد في مأمن من أي رد).
        """
        if index and side.items[index - 1].norm in self._of:
            return False
        if any(
            self._predicates.opens(item.word) or item.norm in self._what for item in side.items[max(0, index - SCOPE) : index]
        ):
            return False
        near = (*side.items[max(0, index - SCOPE) : index], *side.items[index + 2 : index + 2 + CLOSE])
        return any(item.negation for item in near)

    def _nouns(self, side: Side, start: int) -> list[int]:
        """The next noun, one that belongs to it and one that is joined to it; none where a verb comes first: دون أن يعلن."""
        found: list[int] = []
        for index in range(start, min(len(side.items), start + REACH + len(found))):
            item = side.items[index]
            if item.norm in self._that or item.word.is_verb or (index > start and cut(side, index - 1)):
                break
            if among(item.word, self._through) or item.norm in self._or or not side.tells(index):
                if found and item.norm not in self._or:
                    break
                continue
            if (
                item.kind not in (NOUN, NAME)
                or among(item.word, self._nobody)
                or (found and item.word.proclitic not in ("", AND))
            ):
                break
            found.append(index)
        return found

    @staticmethod
    def _denied(side: Side, index: int) -> bool:
        """Whether a word may be denied in its claim too: a negation stands anywhere ahead (لا يجد كثيرون الماء أو الخدمات)."""
        return any(item.negation for item in side.items[:index])
