"""A question that one article leaves open and the other answers: nobody has claimed the attack, a group has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from llamafund.compare.pair.sentence import CLASSES, GRAMMAR, NAME, VERB
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.values import YEAR, Values
from llamafund.compare.story.disputes.predicates import Predicates
from llamafund.compare.story.disputes.suspect import Suspect, Words, among, norms
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.located import Located
from llamafund.model import Claim, Factuality

NEAR = 3  # words from a negation to the verb of knowing that it negates: لم تعلن، من دون أن يحدد
SUBJECT = 0.5  # part of what is asked about that the other claim has to speak of
WORDS, LOOSELY = 2, 0.3  # of the words asked about so many, and this part, a claim and its neighbours have to hold
BESIDE = 6  # words from what answers to the name that it gives
NAMES = frozenset({NAME, CLASSES["unknown"]})
WHO = frozenset({"من"})
WHAT = frozenset({"ما", "وما", "بما", "فيما", "لما"})  # before a present verb it is no negation: ما يعرف بالدولة
COUNTED = 7  # words behind the cue in which what is not counted stands
COUNT = "count"
_MARK = re.compile("[،؛,.:;]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What is asked: the words that say so, and what an answer holds: one of `words`, a `name`, `money`, or `instead` a number.

    One that can stand `alone` needs nothing else that it is about: nobody has taken responsibility. The answer to a `loose` one
    may have its subject in the claims beside it, if both name one thing.
    """

    id: str
    asked: frozenset[str]
    words: frozenset[str]
    before: frozenset[str]
    holds: frozenset[str]
    instead: frozenset[str]
    alone: bool
    loose: bool


@dataclass(frozen=True, slots=True)
class Question:
    """An open question in a claim: its topic, where known, the cue, what is asked and the words that say of what (indices)."""

    topic: Topic | None
    cue: int
    asked: int | None
    subject: tuple[int, ...]


class Openness:
    """Finds open questions of one claim that the other answers."""

    def __init__(self, words: Words, root: dict[str, Located], seen: tuple[Counter, Values, Predicates]) -> None:
        self._counter, self._values, predicates = seen
        self._predicates = predicates
        self._negators = norms(words, root["negators"].texts())
        self._known = norms(words, root["known"].texts())
        self._unknown = norms(words, root["unknown"].texts())
        self._events = norms(words, root["events"].texts())
        self._seeking = self._known | norms(words, root["seeking"].texts())
        self._empty = norms(words, root["empty"].texts())
        self._topics = topics = tuple(_topic(words, name.text(), entry) for name, entry in root["topics"].entries())
        self._of_whom = next(topic for topic in topics if topic.id == "outcome")

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be one."""
        for side, other in faced.sides:
            question = self.question(side)
            if question is None or other.claim.factuality is Factuality.UNCOMMITTED or self.question(other) is not None:
                continue
            dates = question.topic is not None and YEAR in question.topic.instead
            if self._counter.earlier(other.claim) and not dates:
                continue
            answer = self._answer(faced, side, other, question)
            if answer is None:
                continue
            asked = question.topic.id if question.topic else "outcome"
            reason = f"open on one side, known on the other: {side.items[question.cue].word.form} ({asked})"
            here = (question.cue, *question.subject)
            yield Suspect("open", *faced.in_order(side, here, tuple(range(len(other.items)))), reason, answer)

    def topics(self, claim: Claim) -> Iterator[str]:
        """The questions that some word of a claim asks or answers: responsibility for «مسؤولية»; what it may leave uncounted."""
        for topic in self._topics:
            if topic.alone and any(among(word, topic.asked) or among(word, topic.words) for word in claim.words):
                yield topic.id
        if any(among(word, self._known) or among(word, self._unknown) for word in claim.words):
            yield from {what for word in claim.words for what in (self._counter.kind(word),) if what is not None}

    def question(self, side: Side) -> Question | None:
        """The question that a claim leaves open, if it does."""
        cue = self._cue(side)
        if cue is None:
            return None
        behind = [i for i in range(cue + 1, _stop(side, cue)) if self._tells(side, i)]
        about = behind or [i for i in range(cue) if self._tells(side, i)]
        topic = self._of_whom if self._who(side, cue) else self._asked(side, (cue, *about))
        asked = next((i for i in about if topic is not None and among(side.items[i].word, topic.asked)), None)
        behind_it = [] if asked is None or topic is None or topic.loose else self._behind(side, asked)
        subject = self._subject(side, behind_it) or self._subject(side, about) or self._subject(side, range(cue))
        return Question(topic, cue, asked, subject)

    def _asked(self, side: Side, places: Sequence[int]) -> Topic | None:
        return next((topic for topic in self._topics if any(among(side.items[i].word, topic.asked) for i in places)), None)

    def _behind(self, side: Side, asked: int) -> list[int]:
        """The words behind what is asked, up to what only belongs to one of them: سبب [الحريق] الذي شب."""
        every = range(asked + 1, _stop(side, asked))
        return list(takewhile(lambda i: not self._predicates.opens(side.items[i].word), every))

    @staticmethod
    def _who(side: Side, cue: int) -> bool:
        """Whether it is asked who will do something: «من غير الواضح من سيدفع»."""
        behind = side.items[cue + 1 : cue + 3]
        return len(behind) > 1 and behind[0].norm in WHO and behind[1].kind == VERB

    def _subject(self, side: Side, places: Iterable[int]) -> tuple[int, ...]:
        asked = (i for i in places if self._tells(side, i))
        return tuple(i for i in asked if not any(among(side.items[i].word, topic.asked) for topic in self._topics))

    def _cue(self, side: Side) -> int | None:
        for index, item in enumerate(side.items):
            if among(item.word, self._unknown):
                return index
            if among(item.word, self._known) and self._negated(side, index):
                return index
        return None

    def _negated(self, side: Side, index: int) -> bool:
        """Whether a verb of knowing is negated: nothing that opens another clause between, and not «ما يعرف بـ»."""
        for before in range(index - 1, max(-1, index - NEAR - 1), -1):
            item = side.items[before]
            if among(item.word, self._negators):
                relative = before > 0 and self._predicates.opens(side.items[before - 1].word)
                return item.norm not in WHAT or (not relative and (side.items[index].word.pos or "") == "verb-past")
            if self._predicates.opens(item.word):
                return False
        return False

    def _tells(self, side: Side, index: int) -> bool:
        return side.tells(index) and not among(side.items[index].word, self._empty)

    def _answer(self, faced: Faced, side: Side, other: Side, question: Question) -> bool | None:
        """None where the other claim does not answer, else whether it speaks of what is asked about."""
        if self._counted(side, other, question):
            return True
        weight = sum(side.weights[i] for i in question.subject)
        events = any(among(item.word, self._events) for item in other.items)
        met = [i for i in question.subject if i in side.same or (events and among(side.items[i].word, self._events))]
        part = sum(side.weights[i] for i in met) / weight if weight else 0.0
        if question.topic is None:
            return None  # of nine that were seen in 476 groups of ANT none was right
        enough = part >= SUBJECT or (question.topic.alone and not question.subject)
        if not enough and question.topic.loose:
            near = self._beside(faced, side, other, question)
            enough = near and bool({*side.claim.entities} & {*other.claim.entities})
        return enough if self._holds(side, other, question, met) else None

    @staticmethod
    def _beside(faced: Faced, side: Side, other: Side, question: Question) -> bool:
        """Whether the other claim, with those right before and behind it, speaks of what is asked about."""
        around = faced.setting.around(other.claim)
        said = [i for i in question.subject if i in side.same or (side.items[i].root or side.items[i].lemma) in around]
        return len(said) >= WORDS and len(said) >= LOOSELY * len(question.subject)

    def _counted(self, side: Side, other: Side, question: Question) -> bool:
        """Whether the question is of how many, and the other claim counts them."""
        asked = self._counts(side, question)
        return any(count.what == asked for count in self._counter.counts(other.claim))

    def _counts(self, side: Side, question: Question) -> str | None:
        """What it is that is not counted: the dead for عدد القتلى."""
        behind = (side.items[i].word for i in range(question.cue + 1, min(_stop(side, question.cue), question.cue + COUNTED)))
        first = next((word for word in behind if not self._counter.leads(word) and not self._predicates.light(word)), None)
        return None if first is None else self._counter.kind(first)

    def _holds(self, side: Side, other: Side, question: Question, met: list[int]) -> bool:
        """Whether the other claim holds what answers a question."""
        topic = question.topic
        if topic is None or (YEAR in topic.instead and not {*question.subject[:1]} & {*met}):
            return False  # when it will begin is no matter of what else is told of it
        new = [i for i, item in enumerate(other.items) if i not in other.answers and item.kind != GRAMMAR]
        words = [i for i, item in enumerate(other.items) if among(item.word, topic.words) and self._answering(other, i, topic)]
        if "name" in topic.holds:
            words = [i for i in words if any(abs(i - j) <= BESIDE and other.items[j].kind in NAMES for j in new)]
        said = bool(new) and (bool(words) or self._instead(side, other, question))
        if topic.before and not said:
            marker = next((i for i, item in enumerate(other.items) if among(item.word, topic.before)), None)
            there = [side.same[i] for i in met if i in side.same]
            said = marker is not None and any(i < marker for i in there) and any(i > marker for i in new)
        wanted = bool(topic.words or topic.before or topic.holds or topic.instead)
        return (
            wanted
            and (said or not (topic.words or topic.before or topic.instead))
            and all(self._has(side, other, what) for what in topic.holds)
        )

    def _instead(self, side: Side, other: Side, question: Question) -> bool:
        """Whether the other claim says what was asked for (مصدر العدوى محطة المياه), gives a date, or a number of people."""
        topic, there = question.topic, side.same.get(question.asked or 0)
        if topic is None or question.asked is None:
            return False
        if COUNT in topic.instead:
            units = {quantity.unit for quantity in other.claim.quantities}
            return self._counts(side, question) is None and bool(units & {None, *self._counter.lexicon.people})
        dated = any(quantity.unit in topic.instead for quantity in other.claim.quantities)
        return dated or (there is not None and not other.claim.factuality.negated and self._answering(other, there, topic))

    def _answering(self, side: Side, index: int, topic: Topic) -> bool:
        """Whether a word answers, and is not what somebody wants to know: للكشف عن سبب الانفجار، للحديث عن دوافعه."""
        ahead = side.items[max(0, index - NEAR) : index]
        wanted = bool(topic.before) and (side.claim.factuality.negated or any(among(item.word, self._seeking) for item in ahead))
        return not wanted and self._predicates.main(side, index)

    def _has(self, side: Side, other: Side, what: str) -> bool:
        if what == "name":
            return bool({*other.claim.entities} - {*side.claim.entities})
        if what == "money":
            return any(self._values.is_money(value.sort) for value in self._values.of(other.claim))
        return any(quantity.unit == what for quantity in other.claim.quantities)


def _stop(side: Side, cue: int) -> int:
    """Where a question ends: at the next mark of punctuation, or the end of the claim."""
    found = _MARK.search(side.claim.text, side.starts[cue])
    return len(side.items) if found is None else bisect_left(side.starts, found.start())


def _topic(words: Words, name: str, entry: Located) -> Topic:
    fields = entry.mapping(("asked", "words", "before", "holds", "instead", "alone", "loose"), required=("asked",))
    asked, said, before = (
        norms(words, fields[key].texts()) if key in fields else frozenset() for key in ("asked", "words", "before")
    )
    holds, instead = (frozenset(fields[key].texts()) if key in fields else frozenset() for key in ("holds", "instead"))
    alone, loose = (key in fields and fields[key].truth() for key in ("alone", "loose"))
    return Topic(id=name, asked=asked, words=said, before=before, holds=holds, instead=instead, alone=alone, loose=loose)
