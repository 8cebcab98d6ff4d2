"""What a claim denies: which of its words a negation reaches, and what is said not to be there."""

from __future__ import annotations

from llamafund.compare.pair.sentence import NAME, NOUN, VERB
from llamafund.compare.story.disputes.reading.predicates import cut
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Claim, Evidence, EvidenceKind, Word

FAR = 6  # words behind a verb that denies in which what it denies may stand: رفض المرشح الاعتراف
CLOSE = 3  # words from a negation to what it negates
BESIDE = 2  # words from a noun to one that says that it is not there
DEEDS = frozenset({NOUN})


class Negated:
    """Reads what claims deny, by the words under `polarity` in `data/lexicon/disputes.yaml`.

    `exceptions` take a negation back (إلا), `lasting` are verbs that say behind one that something is so still (لا يزال), `never`
    denies what is to come.
    """

    def __init__(self, words: Words, part: Located) -> None:
        lists = words.lists(
            part, "light", "coming", "linking", "done", "ceasing", "lasting", "never", "except", "denying", "lacking"
        )
        self._light, self._coming, self._linking, self._done, self._ceasing, self.lasting, self.never, *held = lists
        self.exceptions, self._denying, self._lacking = held
        self._unmoved = self._ceasing | self.lasting

    def reached(self, side: Side) -> frozenset[int]:
        """The words that a negation of the claim reaches, by index."""
        claim = side.claim
        negations = [evidence for evidence in claim.evidence if evidence.kind is EvidenceKind.NEGATION]
        found: set[int] = set()
        for evidence in negations:
            if not claim.start <= evidence.start < claim.end:
                found.update(self._heads(side, 0))
                continue
            first = behind(side, evidence)
            before = side.items[first - 1] if first else None
            if before is not None and before.kind == VERB and not before.negation:
                found.update(self._object(side, first))
            else:
                found.update(self._heads(side, first, linked=before is not None and before.kind == VERB))
        return frozenset(found)

    def denied(self, side: Side, index: int) -> bool:
        """Whether a word is denied in its claim too, stands right behind a negation, or is said not to be there."""
        near = side.items[max(0, index - CLOSE) : index]
        denied = index in self.reached(side) or any(item.negation or among(item.word, self._denying) for item in near)
        return denied or self.lacks(side, index) or _opens_a_denial(side, index)

    def lacks(self, side: Side, index: int) -> bool:
        """Whether a word close to a noun says that it is not there: انقطاع التيار الكهربائي."""
        near = side.items[max(0, index - BESIDE) : index + BESIDE + 1]
        return side.items[index].kind in DEEDS and any(among(item.word, self._lacking) for item in near)

    def is_light(self, word: Word) -> bool:
        """Whether a word between a negation and what it denies only says that something is."""
        return among(word, self._light)

    def negations(self, side: Side) -> int:
        """How many words of a claim negate what stands behind: not those of what is so still (لا تزال)."""
        behind = (*side.items[1:], None)
        return sum(
            item.negation and not (after is not None and among(after.word, self.lasting))
            for item, after in zip(side.items, behind, strict=True)
        )

    def ceases(self, side: Side) -> bool:
        """Whether a claim says of something that it is so no longer: لم يعد في حالة حرجة."""
        return self.ceased(side) is not None

    def ceased(self, side: Side) -> int | None:
        """The verb behind a negation that says so, by index."""
        pairs = enumerate(zip(side.items, side.items[1:], strict=False), 1)
        return next((index for index, (item, after) in pairs if item.negation and among(after.word, self._ceasing)), None)

    def takes_back(self, side: Side) -> bool:
        """Whether a claim denies a word that itself denies: لم يرفض الرئيس الاستقالة."""
        return any(among(side.items[index].word, self._denying) for index in self.reached(side))

    def may_deny(self, word: Word) -> bool:
        """Whether a word denies by itself what stands behind it: رفض، استبعد."""
        return among(word, self._denying)

    def _heads(self, side: Side, first: int, *, linked: bool = False) -> list[int]:
        """The first word that says something, behind those that only say that it is (لم يتم الإعلان، عدم وجود نية).

        None behind one that says that it was so before or is still, nor behind a comma. Behind one that links a subject to what
        is denied of it, and where the negation is such a verb itself (`linked`), the subject, definite or a name, is passed over:
        لم يكن سفير البلاد على علم.
        """
        linked |= first < len(side.items) and among(side.items[first].word, self._linking)
        if linked:  # أن يكون المدير قد استقال
            ahead = range(first, min(first + FAR, len(side.items)))
            first = next((index for index in ahead if side.items[index].norm in self._done), first)
        for index in range(first, min(first + FAR, len(side.items))):
            item = side.items[index]
            if (index == first and among(item.word, self._unmoved)) or (index > first and cut(side, index - 1)):
                return []
            linked |= among(item.word, self._linking)
            subject = linked and (item.kind == NAME or item.word.has_article or self._heads_the_subject(side, index, first))
            if side.tells(index) and not subject and not among(item.word, self._light) and not self._came(side, index):
                return [index]
        return []

    def _came(self, side: Side, index: int) -> bool:
        """Whether a verb says that word of something came, or that it may be: لم [ترد] تقارير، لا [يمكن] أن يحدث خلاف."""
        behind = next((item for i, item in enumerate(side.items[index + 1 :], index + 1) if side.tells(i)), None)
        return side.items[index].norm in self._coming and behind is not None and among(behind.word, self._light)

    @staticmethod
    def _heads_the_subject(side: Side, index: int, first: int) -> bool:
        """Whether a noun right behind a linking verb belongs to one with the article: لم يكن [سفير] البلاد."""
        owned = any(each.word.has_article for each in side.items[index + 1 : index + 2])
        return owned and index <= first + 1 and side.items[index].kind == NOUN and side.items[index - 1].kind == VERB

    @staticmethod
    def _object(side: Side, first: int) -> list[int]:
        """The action that a verb denies, where the other claim has a verb for it: رفض المرشح الاعتراف / اعترف."""
        for index in range(first, min(first + FAR, len(side.items))):
            if side.items[index].kind in DEEDS and index in side.verbs:
                return [index]
        return []


def behind(side: Side, evidence: Evidence) -> int:
    """The first word behind a cue that stands in the claim, by index; as many as it has where none does."""
    end = evidence.end - side.claim.start
    return next((index for index, start in enumerate(side.starts) if start >= end), len(side.items))


def _opens_a_denial(side: Side, index: int) -> bool:
    """Whether a claim begins with a noun and goes on to deny something of it: حظر الموقع لم يصدر عن الوزارة.

    One that is taken for a verb has no subject behind it: وفرض رقابة على الموقع لم يصدر عن الوزارة.
    """
    item, behind = side.items[index], side.items[index + 1 : index + 2]
    bare = any(each.kind == NOUN and not each.word.has_article for each in behind)
    noun = item.kind == NOUN or (item.kind == VERB and item.word.lemma == item.norm.removeprefix(item.word.proclitic) and bare)
    ahead = any(side.tells(i) for i in range(index))
    return noun and not ahead and any(each.negation for each in side.items[index + 1 :])


def from_outside(claim: Claim) -> bool:
    """Whether a claim is denied by the words that credit it: نفت الحكومة [إعلان الحداد]."""
    return any(
        evidence.kind is EvidenceKind.NEGATION and not claim.start <= evidence.start < claim.end for evidence in claim.evidence
    )
