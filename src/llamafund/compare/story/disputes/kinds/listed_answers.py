"""Two answers to a question whose answers can be listed: a car bomb or a belt, a boat of wood or of rubber, which court."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Word

KEYS = ("of", "kinds", "alike", "behind", "but", "several", "brief", "reason")
NEAR = 15  # words between a thing and what it is


class Question(NamedTuple):
    """What may be answered in several ways, of which one is right at most.

    An answer stands behind one of the prepositions `behind`, if there are such, and not right behind one of `but` (موسم الأمطار).
    Kinds of answer that stand together in `alike` may be one. Where one may have `several` answers (two forces that act
    together), who tells of both tells no other. `brief`: it is asked of short reports alone.
    """

    reason: str
    behind: frozenset[str]
    but: frozenset[str]
    alike: tuple[frozenset[int], ...]
    several: bool
    brief: bool


class Answer(NamedTuple):
    """What is listed as an answer: of which question, by its number, of which kind, and its dictionary forms."""

    question: int
    kind: int
    forms: tuple[str, ...]


class Given(NamedTuple):
    """The answer that a claim gives to a question: its kind and its words, by index."""

    kind: int
    words: tuple[int, ...]


class ListedAnswers:
    """Finds two answers to one question of a list: with what was he armed, which court ruled?

    It suspects so from a chance of agreement on, `least`; of two short reports, which tell a thing once, that is `in_brief`, and
    one that gives no other answer may tell in another claim what it is about.
    """

    def __init__(self, known: Known, part: Located, topic: Topic, *, least: float, in_brief: float) -> None:
        """Reads a part of `data/lexicon/disputes.yaml` that lists questions (`means`, `bodies`)."""
        self._topic, self._least, self._in_brief = topic, least, in_brief
        self._answers: defaultdict[str, list[Answer]] = defaultdict(list)
        self._of: defaultdict[str, set[int]] = defaultdict(set)
        self._told: Memo[str, Mapping[int, Given]] = Memo()
        self._questions = [self._question(known.words, number, held) for number, (_, held) in enumerate(part.entries())]

    def _question(self, words: Words, number: int, part: Located) -> Question:
        held = part.mapping(KEYS, required=("of", "kinds", "reason"))
        for form in words.norms(held["of"]):
            self._of[form].add(number)
        for kind, listed in enumerate(held["kinds"].items()):
            for text in listed.texts():
                forms = tuple(map(words.norm, text.split()))
                self._answers[forms[0]].append(Answer(number, kind, forms))
        behind, but = (words.norms(held[key]) if key in held else frozenset[str]() for key in ("behind", "but"))
        return Question(
            reason=f"another {held['reason'].text()}",
            behind=behind,
            but=but,
            alike=tuple(self._kinds(number, words.norms(each)) for each in held["alike"].items()) if "alike" in held else (),
            several="several" in held,
            brief="brief" in held,
        )

    def _kinds(self, question: int, forms: frozenset[str]) -> frozenset[int]:
        """Which kinds the answers to a question are of that begin with one of these forms."""
        return frozenset(answer.kind for form in forms for answer in self._answers.get(form, ()) if answer.question == question)

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        brief = faced.brief
        if faced.chance < (self._in_brief if brief else self._least):
            return
        own, their = (self._in_short(faced, side) if brief else self._read(side) for side in (left, right))
        for number in sorted(own.keys() & their.keys()):
            question, one, other = self._questions[number], own[number], their[number]
            if (question.brief and not brief) or _may_be_one(question, one, other):
                continue
            named = [faced.setting.read(side.claim.document, self._named).get(number, set()) for side in (left, right)]
            both = one.kind in named[1], other.kind in named[0]
            if all(both) or (any(both) and question.several):
                continue  # each article tells of both, or one does that may be told of one thing
            reason = f"{question.reason}: {left.written(one.words)} / {right.written(other.words)}"
            lone = named == [{one.kind}, {other.kind}]
            near = sum(number in self._read(side) for side in (left, right))
            if near == len(named) or (near and lone):
                yield Suspect(self._topic, one.words, other.words, reason, plain=lone, lone=lone and brief)

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
                    size, question = len(answer.forms), self._questions[answer.question]
                    if index and among(words[index - 1], question.but):
                        continue
                    led = not question.behind or _is_behind(question.behind, words, index)
                    if led and _stands(answer.forms, words[index : index + size]):
                        yield answer.question, Given(answer.kind, tuple(range(index, index + size)))


def _may_be_one(question: Question, one: Given, other: Given) -> bool:
    """Whether two answers are of one kind, or of two that may be one."""
    return one.kind == other.kind or any({one.kind, other.kind} <= kinds for kinds in question.alike)


def _stands(forms: tuple[str, ...], words: Sequence[Word]) -> bool:
    """Whether these words are those of a phrase."""
    return len(words) == len(forms) and all(among(word, (form,)) for word, form in zip(words, forms, strict=True))


def _is_behind(prepositions: frozenset[str], words: Sequence[Word], index: int) -> bool:
    """Whether a preposition stands right before a word or is written onto it."""
    return bool(set(words[index].proclitic) & prepositions) or (index > 0 and among(words[index - 1], prepositions))
