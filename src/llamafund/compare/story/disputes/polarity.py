"""One article says that something is so, the other that it is not.

A negation counts for the words it reaches, and those words have to be the other's too: «لم يوضح البيان سبب الاستقالة» does not
deny «أعلن البيان الاستقالة».
"""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.links import OPPOSED
from llamafund.compare.pair.reasons import DENIED
from llamafund.compare.pair.sentence import CLASSES, NAME, VERB
from llamafund.compare.story.disputes.predicates import Predicates, cut
from llamafund.compare.story.disputes.suspect import Suspect, Words, among, norms
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.located import Located
from llamafund.model import Claim, Evidence, EvidenceKind, Factuality, Word
from llamafund.orthography import AND, LIKE, WITH

FAR = 6  # words behind a verb that denies in which what it denies may stand: رفض المرشح الاعتراف
CLOSE = 3  # words from a negation to what it negates
DONE = "قد"
BESIDE = 2  # words from a noun to one that says that it is not there
CORE = 0.6  # part of one claim's words that the other has to say too
AMPLE, ENOUGH = 0.45, 3  # less will do where it is three words or more
DEEDS = frozenset({CLASSES["noun"]})
LIKELY = 0.5  # chance of contradiction that the pair model has to give, where it can see the negation
WITH_OR_LIKE = (WITH, LIKE)
OTHER = 0.25  # and part of the other's words
BOTH = 2  # words that have to be said by both, the denied one among them


class Polarity:
    """Finds what one claim denies and the other does not."""

    def __init__(self, words: Words, root: dict[str, Located], predicates: Predicates) -> None:
        self._predicates = predicates
        self._light = norms(words, root["light"].texts())
        self._linking = norms(words, root["linking"].texts())
        self._ceasing = norms(words, root["ceasing"].texts())
        self.lasting = norms(words, root["lasting"].texts())
        self._unmoved = self._ceasing | self.lasting
        self.exceptions = norms(words, root["except"].texts())
        self._denying = norms(words, root["denying"].texts())
        self._lacking = norms(words, root["lacking"].texts())

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be one."""
        if Factuality.UNCOMMITTED in (faced.left.claim.factuality, faced.right.claim.factuality):
            return
        left, right = faced.left.claim, faced.right.claim
        if left.factuality.negated == right.factuality.negated:
            return
        likely = faced.reading.disagree >= LIKELY or from_outside(left if left.factuality.negated else right)
        if any(among(item.word, self.exceptions) for side in (faced.left, faced.right) for item in side.items):
            return
        for side, other in faced.sides:
            for index in sorted(self.reached(side)):
                there = side.same.get(index)
                if there is None or side.items[index].kind == NAME or self.denied(other, there):
                    continue
                plain = (
                    likely
                    and not self._led(side, index)
                    and self._predicates.main(other, there)
                    and self._predicates.alike(side, other, index, there)
                    and self._one_thing(side, other)
                )
                reason = f"{DENIED}: {side.items[index].word.form} / {other.items[there].word.form}"
                yield Suspect("denied", *faced.in_order(side, (index,), (there,)), reason, plain)

    def turned(self, faced: Faced) -> tuple[int, int] | None:
        """A word that one claim denies and the other says, by index: be it a dispute or not, they do not agree."""
        if faced.left.claim.factuality.negated == faced.right.claim.factuality.negated:
            return None
        for side, other in faced.sides:
            for index in (*sorted(self.reached(side)), *self._denied_deed(side)):
                there = side.same.get(index)
                if there is not None and not self.denied(other, there):
                    return (index, there) if side is faced.left else (there, index)
        return None

    def one_denies(self, faced: Faced) -> bool:
        """Whether one claim denies something and the other has no word that might deny it too."""
        for side, other in faced.sides:
            if not side.claim.factuality.negated or other.claim.factuality.negated:
                continue
            cues = [
                i for evidence in side.claim.evidence if evidence.kind is EvidenceKind.NEGATION for i in _words(side, evidence)
            ]
            if any(cue in side.same for cue in cues) or self.takes_back(side) or self._opposed(faced, side):
                return False
            return not any(item.negation or among(item.word, self._denying) for item in other.items)
        return False

    def _opposed(self, faced: Faced, side: Side) -> bool:
        """Whether the other claim says the opposite of what a claim denies: لم يغلق، مفتوح."""
        links = faced.reading.seen.links[:, :, OPPOSED]
        links = links if side is faced.left else links.T
        return any(links[index].max() > 0 for index in self.reached(side))

    def takes_back(self, side: Side) -> bool:
        """Whether a claim denies a word that itself denies: لم يرفض الرئيس الاستقالة."""
        return any(among(side.items[index].word, self._denying) for index in self.reached(side))

    def ceases(self, side: Side) -> bool:
        """Whether a claim says of something that it is so no longer: لم يعد في حالة حرجة."""
        pairs = zip(side.items, side.items[1:], strict=False)
        return any(item.negation and among(behind.word, self._ceasing) for item, behind in pairs)

    def negations(self, side: Side) -> int:
        """How many words of a claim negate what stands behind: not those of what is so still (لا تزال)."""
        behind = (*side.items[1:], None)
        return sum(
            item.negation and not (after is not None and among(after.word, self.lasting))
            for item, after in zip(side.items, behind, strict=True)
        )

    def reached(self, side: Side) -> frozenset[int]:
        """The words that a negation of the claim reaches, by index."""
        claim = side.claim
        negations = [evidence for evidence in claim.evidence if evidence.kind is EvidenceKind.NEGATION]
        found: set[int] = set()
        for evidence in negations:
            if not claim.start <= evidence.start < claim.end:
                found.update(self._heads(side, 0))
                continue
            first = next((i for i, start in enumerate(side.starts) if start >= evidence.end - claim.start), len(side.items))
            before = side.items[first - 1] if first else None
            if before is not None and before.kind == VERB and not before.negation:
                found.update(self._object(side, first))
            else:
                found.update(self._heads(side, first, linked=before is not None and before.kind == VERB))
        return frozenset(found)

    def _heads(self, side: Side, first: int, *, linked: bool = False) -> list[int]:
        """The first word that says something, behind those that only say that it is (لم يتم الإعلان، عدم وجود نية).

        None behind one that says that it was so before or is still, nor behind a comma. Behind one that links a subject to what
        is denied of it, and where the negation is such a verb itself (`linked`), the subject, definite or a name, is passed over:
        لم يكن سفير البلاد على علم.
        """
        linked |= first < len(side.items) and among(side.items[first].word, self._linking)
        if linked:  # أن يكون المدير قد استقال
            ahead = range(first, min(first + FAR, len(side.items)))
            first = next((index for index in ahead if side.items[index].norm == DONE), first)
        for index in range(first, min(first + FAR, len(side.items))):
            item = side.items[index]
            if (index == first and among(item.word, self._unmoved)) or (index > first and cut(side, index - 1)):
                return []
            linked |= among(item.word, self._linking)
            subject = linked and (item.kind == NAME or item.word.has_article or self._heads_the_subject(side, index, first))
            if side.tells(index) and not subject and not among(item.word, self._light):
                return [index]
        return []

    @staticmethod
    def _heads_the_subject(side: Side, index: int, first: int) -> bool:
        """Whether a noun right behind a linking verb belongs to one with the article: لم يكن [سفير] البلاد."""
        owned = any(each.word.has_article for each in side.items[index + 1 : index + 2])
        return owned and index <= first + 1 and side.items[index].kind == CLASSES["noun"] and side.items[index - 1].kind == VERB

    @staticmethod
    def _object(side: Side, first: int) -> list[int]:
        """The action that a verb denies, where the other claim has a verb for it: رفض المرشح الاعتراف / اعترف."""
        for index in range(first, min(first + FAR, len(side.items))):
            if side.items[index].kind in DEEDS and index in side.verbs:
                return [index]
        return []

    @staticmethod
    def _denied_deed(side: Side) -> list[int]:
        """What stands last behind a verb that denies, where the other claim has all the words behind it: نفى الوزير استقالته."""
        claim = side.claim
        for evidence in claim.evidence:
            if evidence.kind is not EvidenceKind.NEGATION or not claim.start <= evidence.start < claim.end:
                continue
            first = next((i for i, start in enumerate(side.starts) if start >= evidence.end - claim.start), len(side.items))
            behind = [index for index in range(first, len(side.items)) if side.tells(index)]
            verbal = first > 0 and side.items[first - 1].kind == VERB and not side.items[first - 1].negation
            if verbal and behind and all(index in side.same for index in behind):
                return [index for index in behind[-1:] if side.items[index].kind in DEEDS]
        return []

    @staticmethod
    def _led(side: Side, index: int) -> bool:
        """Whether a word only says how or with whom: برفقة، بطريقة."""
        return side.items[index].word.proclitic.removeprefix(AND).startswith(WITH_OR_LIKE)

    def is_light(self, word: Word) -> bool:
        """Whether a word between a negation and what it denies only says that something is."""
        return among(word, self._light)

    def denied(self, side: Side, index: int) -> bool:
        """Whether a word is denied in its claim too, stands right behind a negation, or is said not to be there."""
        near = side.items[max(0, index - CLOSE) : index]
        denied = index in self.reached(side) or any(item.negation or among(item.word, self._denying) for item in near)
        return denied or self.lacks(side, index)

    def lacks(self, side: Side, index: int) -> bool:
        """Whether a word close to a noun says that it is not there: انقطاع التيار الكهربائي."""
        near = side.items[max(0, index - BESIDE) : index + BESIDE + 1]
        return side.items[index].kind in DEEDS and any(among(item.word, self._lacking) for item in near)

    @staticmethod
    def _one_thing(side: Side, other: Side) -> bool:
        """Whether the two speak of one thing: one says most of what the other does."""
        met = sum(side.tells(index) for index in side.same)
        least, most = sorted((side.repeated(), other.repeated()))
        return met >= BOTH and (most >= CORE or (most >= AMPLE and met >= ENOUGH)) and least >= OTHER


def from_outside(claim: Claim) -> bool:
    """Whether a claim is denied by the words that credit it: نفت الحكومة [إعلان الحداد]."""
    return any(
        evidence.kind is EvidenceKind.NEGATION and not claim.start <= evidence.start < claim.end for evidence in claim.evidence
    )


def _words(side: Side, evidence: Evidence) -> list[int]:
    """The words of a cue, by index, where it stands in the claim."""
    return [i for i, start in enumerate(side.starts) if evidence.start <= side.claim.start + start < evidence.end]
