"""Another means, cause or sort of one thing: a car bomb or a belt, a lorry or two motorcycles, a boat of wood or of rubber."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Word

LEAST = 0.02  # chance of agreement below which two claims tell of two things
KEYS = ("of", "kinds", "alike", "behind", "but", "several", "brief", "reason")
NEAR = 15  # words between a thing and what it is


class Answer(NamedTuple):
    """What is listed as an answer: of which question, by its number, of which kind, and its dictionary forms."""

    question: int
    kind: int
    forms: tuple[str, ...]


class Given(NamedTuple):
    """The answer that a claim gives to a question: its kind and its words, by index."""

    kind: int
    words: tuple[int, ...]


class Means:
    """Finds two answers to one question, of which one is right at most: with what was he armed?

    What it suspects is of the kind `suspected`, and it does so from a chance of agreement on, `least`. Of two short reports,
    which tell a thing once, that is `in_brief`; one that gives no other answer may tell in another claim what it is about, and
    some questions (`brief`) are asked of these alone. Where one may have `several` answers (two forces that act together), who
    tells of both tells no other. Right behind one of `but` a word is no answer: موسم الأمطار.
    """

    def __init__(
        self, known: Known, part: Located, suspected: str = "means", least: float = LEAST, in_brief: float = 0.0
    ) -> None:
        words = known.words
        self._suspected, self._least, self._in_brief = suspected, least, in_brief
        self._answers: defaultdict[str, list[Answer]] = defaultdict(list)
        self._of: defaultdict[str, set[int]] = defaultdict(set)
        self._behind: dict[int, frozenset[str]] = {}
        self._but: dict[int, frozenset[str]] = {}
        self._several: set[int] = set()
        self._brief: set[int] = set()
        self._alike: list[tuple[int, set[int]]] = []
        self._reasons: list[str] = []
        self._told: Memo[str, Mapping[int, Given]] = Memo()
        for number, (_, question) in enumerate(part.entries()):
            held = question.mapping(KEYS, required=("of", "kinds", "reason"))
            self._reasons.append(f"another {held['reason'].text()}")
            for form in words.norms(held["of"]):
                self._of[form].add(number)
            if "behind" in held:
                self._behind[number] = words.norms(held["behind"])
            self._but[number] = words.norms(held["but"]) if "but" in held else frozenset()
            for flag, flagged in (("several", self._several), ("brief", self._brief)):
                if flag in held:
                    flagged.add(number)
            texts = ((kind, text) for kind, listed in enumerate(held["kinds"].items()) for text in listed.texts())
            for kind, text in texts:
                forms = tuple(map(words.norm, text.split()))
                self._answers[forms[0]].append(Answer(number, kind, forms))
            for each in held["alike"].items() if "alike" in held else ():
                self._alike.append((number, self._kinds(number, words.norms(each))))

    def _kinds(self, question: int, forms: frozenset[str]) -> set[int]:
        """Which kinds the answers to a question are of that begin with one of these forms."""
        return {answer.kind for form in forms for answer in self._answers.get(form, ()) if answer.question == question}

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        brief = faced.brief
        if faced.chance < (self._in_brief if brief else self._least):
            return
        own, their = (self._in_short(faced, side) if brief else self._read(side) for side in (left, right))
        for number in sorted(own.keys() & their.keys()):
            if number in self._brief and not brief:
                continue
            one, other = own[number], their[number]
            if one.kind == other.kind or any(number == asked and {one.kind, other.kind} <= kinds for asked, kinds in self._alike):
                continue
            named = [faced.setting.read(side.claim.document, self._named).get(number, set()) for side in (left, right)]
            both = one.kind in named[1], other.kind in named[0]
            if all(both) or (any(both) and number in self._several):
                continue  # each article tells of both, or one does that may be told of one thing
            reason = f"{self._reasons[number]}: {left.written(one.words)} / {right.written(other.words)}"
            lone = named == [{one.kind}, {other.kind}]
            near = sum(number in self._read(side) for side in (left, right))
            if near == len(named) or (near and lone):
                yield Suspect(self._suspected, one.words, other.words, reason, plain=lone, lone=lone and brief)

    def marks(self, claim: Claim) -> Iterator[str]:
        """The questions that a claim answers."""
        for number in self._given([word for word in claim.words if word.norm.isalnum()]):
            yield f"means {number}"

    def _read(self, side: Side) -> Mapping[int, Given]:
        return self._told.of(side.claim.id, lambda: self._given([item.word for item in side.items]))

    def _in_short(self, faced: Faced, side: Side) -> Mapping[int, Given]:
        """The first answer of a claim to each question of which its article tells."""
        told = faced.setting.read(side.claim.document, self._topics)
        found: dict[int, Given] = {}
        for number, given in self._all([item.word for item in side.items]):
            if number in told:
                found.setdefault(number, given)
        return found

    def _topics(self, claims: Sequence[Claim]) -> frozenset[int]:
        """The questions of which an article tells."""
        words = (word for claim in claims for word in claim.words)
        return frozenset(number for word in words for form in (word.lemma, word.norm) for number in self._of.get(form, ()))

    def _given(self, words: Sequence[Word]) -> dict[int, Given]:
        """The first answer to each question of which the words tell near by."""
        topics: defaultdict[int, list[int]] = defaultdict(list)
        for index, word in enumerate(words):
            for number in self._of.get(word.lemma, set()) | self._of.get(word.norm, set()):
                topics[number].append(index)
        found: dict[int, Given] = {}
        for number, given in self._all(words):
            if any(abs(topic - given.words[0]) <= NEAR for topic in topics[number]):
                found.setdefault(number, given)
        return found

    def _named(self, claims: Sequence[Claim]) -> dict[int, set[int]]:
        """The answers that an article gives anywhere, by the question."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for claim in claims:
            for number, given in self._all(claim.words):
                found[number].add(given.kind)
        return found

    def _all(self, words: Sequence[Word]) -> Iterator[tuple[int, Given]]:
        for index, word in enumerate(words):
            for form in dict.fromkeys((word.lemma, word.norm)):
                for answer in self._answers.get(form, ()):
                    size = len(answer.forms)
                    behind = self._behind.get(answer.question)
                    if index and among(words[index - 1], self._but[answer.question]):
                        continue
                    if _stands(answer.forms, words[index : index + size]) and (
                        behind is None or _is_behind(behind, words, index)
                    ):
                        yield answer.question, Given(answer.kind, tuple(range(index, index + size)))


def _stands(forms: tuple[str, ...], words: Sequence[Word]) -> bool:
    """Whether these words are those of a phrase."""
    return len(words) == len(forms) and all(among(word, (form,)) for word, form in zip(words, forms, strict=True))


def _is_behind(prepositions: frozenset[str], words: Sequence[Word], index: int) -> bool:
    """Whether a preposition stands right before a word or is written onto it."""
    return bool(set(words[index].proclitic) & prepositions) or (index > 0 and among(words[index - 1], prepositions))
