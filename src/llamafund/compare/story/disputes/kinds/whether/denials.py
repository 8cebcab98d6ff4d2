"""What a claim denies though no negation stands before it: لم يصدر أي تحذير, لم يتمكنوا من إخماده, بيان نفت فيه مقتله.

The verb that is negated only carries the deed, which the other claim may tell by a verb of its own: حذر المركز السكان.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from llamafund.compare.pair.links import SAME
from llamafund.compare.pair.reasons import DENIED
from llamafund.compare.pair.sentence import NAME, NOUN, VERB
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.negated import from_outside
from llamafund.compare.story.disputes.reading.predicates import cut
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.orthography import ARTICLE, PREPOSITIONS, SO

_GLUED = frozenset(PREPOSITIONS)
FAR = 6  # words behind a verb in which the deed that it carries may stand


class Denials:
    """Finds deeds that one claim denies by the verb that carries them, or by a word for a denial, and the other tells.

    `carrying` are such verbs (أصدر, تلقى, تمكن), `words` are those for a denial that need not be what is mainly said (نافيا),
    `accounts` are what is denied of anything (مزاعم), `leading` are prepositions; behind those of `beside` is no deed.
    """

    def __init__(self, known: Known, part: Located) -> None:
        lists = known.words.lists(part, "carrying", "words", "accounts", "leading", "beside")
        self._carrying, self._denial, self._accounts, self._leading, self._beside = lists
        self._negated, self._predicates = known.negated, known.predicates

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if faced.uncommitted or faced.doubted:
            return
        for side, other in faced.sides:
            if other.claim.factuality.negated or from_outside(other.claim):
                continue
            for index in sorted(self.denied(side) - self._negated.reached(side)):
                there = side.same.get(index)
                if there is None or self._negated.denied(other, there) or not self._of_one(faced, side, index, there):
                    continue
                plain = self._predicates.alike(side, other, index, there)
                reason = f"{DENIED}: {opposed(side, index, other, there)}"
                yield Suspect(Topic.DENIED, *faced.in_order(side, (index,), (there,)), reason, plain, lone=faced.brief)

    def denied(self, side: Side) -> frozenset[int]:
        """The words of the deeds that a claim denies so, by index; what a negation reaches hangs on the claim held against it."""
        return frozenset(self._read(side))

    def _read(self, side: Side) -> Iterator[int]:
        for index in self._negated.reached(side):
            if among(side.items[index].word, self._carrying):
                yield from self._carried(side, index)
        for index, item in enumerate(side.items):
            taken_up = item.kind == VERB and item.word.enclitic  # وهو ما نفاه الجيش
            if among(item.word, self._denial) and not taken_up and not (index and side.items[index - 1].negation):
                yield from self._carried(side, index)

    def _carried(self, side: Side, verb: int) -> list[int]:
        """The deed behind a verb: the first noun behind its subject, which is definite; else the last that nothing leads to.

        Of one that belongs to another it is the other: لم يتمكنوا من [إخماد] الحريق.
        """
        nouns = self._nouns(side, verb)
        behind = [index for index in nouns if not _definite(side, index)]
        if behind:
            return behind[:1]
        heads = (self._head(side, nouns, index) for index in reversed(nouns) if not self._led(side, index))
        return list(islice((head for head in heads if not self._aside(side, head)), 1))

    @staticmethod
    def _head(side: Side, nouns: list[int], index: int) -> int:
        """The noun to which one belongs."""
        while index - 1 in nouns and not side.items[index - 1].word.has_article:
            index -= 1
        return index

    def _aside(self, side: Side, index: int) -> bool:
        """Whether a noun only tells where, when or before whom: أمام المحكمة."""
        return index > 0 and side.items[index - 1].norm in self._beside

    def _nouns(self, side: Side, verb: int) -> list[int]:
        found: list[int] = []
        for index in range(verb + 1, min(verb + 1 + FAR, len(side.items))):
            item = side.items[index]
            if cut(side, index - 1) or self._predicates.opens(item.word) or among(item.word, self._accounts):
                break
            if item.kind == NOUN and not self._negated.is_light(item.word) and not _of_a_name(side, index):
                found.append(index)
        return found

    def _led(self, side: Side, index: int) -> bool:
        """Whether a preposition stands before a noun, glued or not: للدموع."""
        glued = _GLUED & set(side.items[index].word.proclitic.removesuffix(ARTICLE))
        return bool(glued) or (index > 0 and side.items[index - 1].norm in self._leading)

    def _of_one(self, faced: Faced, side: Side, index: int, there: int) -> bool:
        """Whether it is one deed, mainly said by the other, and the claims share another word that says something.

        Two nouns of one root alone are none: التحقيق, المحققون.
        """
        other = faced.other(side)
        left_word, right_word = faced.in_order(side, index, there)
        one = side.items[index].lemma == other.items[there].lemma or bool(faced.reading.seen.links[left_word, right_word, SAME])
        besides = (k for k in side.same if k != index and side.tells(k))
        return (
            (one or other.items[there].kind == VERB)
            and self._predicates.main(other, there)
            and any(not self._predicates.light(side.items[k].word) for k in besides)
        )


def _of_a_name(side: Side, index: int) -> bool:
    """Whether a word is taken for a noun that goes on with a name: ماركو [فالدي]."""
    word = side.items[index].word
    glued = word.has_article or bool(word.proclitic)
    return side.items[index - 1].kind == NAME and (not glued or word.proclitic.startswith(SO))  # فالفيردي


def _definite(side: Side, index: int) -> bool:
    """Whether a noun has the article, or belongs to one that has: رجال الإطفاء."""
    behind = side.items[index + 1 : index + 2]
    return side.items[index].word.has_article or any(item.word.has_article or item.kind == NAME for item in behind)
