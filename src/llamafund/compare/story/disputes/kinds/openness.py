"""A question that one article leaves open and the other answers: nobody has claimed the attack, a group has."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.sentence import CLASSES, GRAMMAR, NAME, VERB
from llamafund.compare.story.counting.counted_when import YEAR
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.question import Question, Questions, Topic
from llamafund.compare.story.disputes.reading.words import among
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.located import Located
from llamafund.model import Factuality

NEAR = 3  # words ahead of what may answer in which a word of seeking makes it what somebody wants to know
SO = 0.8  # part of what may be so or not that the other claim has to say, to be plain
SUBJECT = 0.5  # part of what is asked about that the other claim has to speak of
WORDS, LOOSELY = 2, 0.3  # of the words asked about so many, and this part, a claim and its neighbours have to hold
BESIDE = 6  # words from what answers to the name that it gives
DEEDS = frozenset({CLASSES["noun"], VERB})
NAMES = frozenset({NAME, CLASSES["unknown"]})
COUNT = "count"


class Openness:
    """Finds open questions of one claim that the other answers."""

    def __init__(self, known: Known, part: Located) -> None:
        self._words, self._predicates = known.words, known.predicates
        self._counter, self._values = known.counter, known.values
        self.questions = Questions(known.words, part, known.counter, known.predicates)

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be one."""
        for side, other in faced.sides:
            question = self.questions(side)
            if question is None or other.claim.factuality is Factuality.UNCOMMITTED or self._left_open(other, question):
                continue
            dates = question.topic is not None and YEAR in question.topic.instead
            if self._counter.times.earlier(other.claim) and not dates:
                continue
            answer = self._answer(faced, side, other, question)
            if answer is None:
                continue
            asked = question.topic.id if question.topic else "whether"
            reason = f"open on one side, known on the other: {side.items[question.cue].word.form} ({asked})"
            here = (question.cue, *question.subject)
            yield Suspect("open", *faced.in_order(side, here, tuple(range(len(other.items)))), reason, answer)

    def _left_open(self, other: Side, question: Question) -> bool:
        """Whether the other claim leaves a question open too; where it is asked whether something is so, the same question."""
        open_there = self.questions(other)
        return open_there is not None and not (question.whether and not open_there.whether)

    def _answer(self, faced: Faced, side: Side, other: Side, question: Question) -> bool | None:
        """None where the other claim does not answer, else whether it speaks of what is asked about."""
        if self._counted(side, other, question):
            return True
        events = any(among(item.word, self.questions.events) for item in other.items)
        met = [i for i in question.subject if i in side.same or (events and among(side.items[i].word, self.questions.events))]
        part = side.part(met, question.subject)
        if question.whether:
            return part >= SO if part >= SUBJECT and not other.claim.factuality.negated else None
        if question.topic is None:
            return None  # of nine that were seen in 476 groups of ANT none was right
        if self._revealed(side, other, question):
            return part >= SUBJECT or not question.subject
        if self._replies(side, other, question, part):
            return True
        enough = part >= SUBJECT or (question.topic.alone and not question.subject)
        if not enough and question.topic.loose:
            near = self._beside(faced, side, other, question)
            enough = near and bool({*side.claim.entities} & {*other.claim.entities})
        if question.topic.spoken:
            enough &= question.subject[:1] == tuple(met[:1])  # who speaks
        told = (enough or not question.topic.strict) and self._holds(side, other, question, met)
        return enough if told else None

    def _replies(self, side: Side, other: Side, question: Question, part: float) -> bool:
        """Whether the other claim is the word that is said to be missing, or what is said not to be settled."""
        topic = question.topic
        if topic is None or not topic.strict:
            return False
        return (topic.spoken and self._credited(side, other, question)) or (
            topic.settled and part >= SUBJECT and self._disposes(other)
        )

    @staticmethod
    def _beside(faced: Faced, side: Side, other: Side, question: Question) -> bool:
        """Whether the other claim, with those right before and behind it, speaks of what is asked about."""
        around = faced.setting.around(other.claim)
        said = [i for i in question.subject if i in side.same or (side.items[i].root or side.items[i].lemma) in around]
        return len(said) >= WORDS and len(said) >= LOOSELY * len(question.subject)

    def _counted(self, side: Side, other: Side, question: Question) -> bool:
        """Whether the question is of how many, and the other claim counts them."""
        asked = self.questions.counts(side, question)
        return any(count.what == asked for count in self._counter.counts(other.claim))

    def _revealed(self, side: Side, other: Side, question: Question) -> bool:
        """Whether somebody is credited with telling what is asked for: وكشف النادي عن سبب الوفاة."""
        credit = other.claim.attribution
        first = next((i for i in range(len(other.items)) if other.tells(i)), None)
        asked = side.same.get(question.asked) if question.asked is not None else None
        if credit is None or first is None or asked != first or other.claim.factuality.negated:
            return False
        return any(among(word, self.questions.known) for word in self._words.read(credit.cue))

    @staticmethod
    def _disposes(other: Side) -> bool:
        """Whether a claim opens with a deed that the other does not tell of: [تقرر] إغلاق الفنادق."""
        first = next((i for i in range(len(other.items)) if other.tells(i)), None)
        return (
            first is not None
            and first not in other.same
            and other.items[first].kind in DEEDS
            and not other.claim.factuality.negated
        )

    def _credited(self, side: Side, other: Side, question: Question) -> bool:
        """Whether the other claim is credited to whom the question is about: رحب الصندوق بالقرار."""
        credit, topic = other.claim.attribution, question.topic
        if credit is None or topic is None or not any(among(word, topic.words) for word in self._words.read(credit.cue)):
            return False
        about = {side.items[i].word.lemma for i in question.subject}
        return any(word.lemma in about for word in self._words.read(credit.source))

    def _holds(self, side: Side, other: Side, question: Question, met: list[int]) -> bool:
        """Whether the other claim holds what answers a question."""
        topic = question.topic
        if topic is None or (YEAR in topic.instead and not {*question.subject[:1]} & {*met} and question.asked not in side.same):
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
            and (self._says_it(side, other, question, met) or all(self._has(side, other, what) for what in topic.holds))
        )

    def _instead(self, side: Side, other: Side, question: Question) -> bool:
        """Whether the other claim says what was asked for (مصدر العدوى محطة المياه), gives a date, or a number of people."""
        topic, there = question.topic, side.same.get(question.asked or 0)
        if topic is None or question.asked is None:
            return False
        if COUNT in topic.instead:
            people = any(item.word.lemma in self._counter.lexicon.people for item in side.items[question.asked :])
            fates = self._counter.lexicon.fates if people else frozenset()
            known = {count.quantity.start for count in self._counter.told(other.claim) if count.what in fates}
            units = {quantity.unit for quantity in other.claim.quantities if quantity.start not in known}
            return self.questions.counts(side, question) is None and bool(units & {None, *self._counter.lexicon.people})
        dated = any(quantity.unit in topic.instead for quantity in other.claim.quantities)
        return dated or (there is not None and not other.claim.factuality.negated and self._answering(other, there, topic))

    def _says_it(self, side: Side, other: Side, question: Question, met: list[int]) -> bool:
        """Whether the other claim tells what is asked for by that word, of the same: مصدر العدوى محطة المياه."""
        there, topic = side.same.get(question.asked) if question.asked is not None else None, question.topic
        told = topic is not None and there is not None and self._answering(other, there, topic)
        return told and not other.claim.factuality.negated and bool(met) and len(met) == len(question.subject)

    def _answering(self, side: Side, index: int, topic: Topic) -> bool:
        """Whether a word answers, and is not what somebody wants to know: للكشف عن سبب الانفجار، للحديث عن دوافعه."""
        ahead = side.items[max(0, index - NEAR) : index]
        wanted = (bool(topic.before) or topic.settled) and (
            side.claim.factuality.negated or any(among(item.word, self.questions.seeking) for item in ahead)
        )
        return not wanted and self._predicates.main(side, index)

    def _has(self, side: Side, other: Side, what: str) -> bool:
        if what == "name":
            return bool({*other.claim.entities} - {*side.claim.entities})
        if what == "money":
            return any(self._values.is_money(value.sort) for value in self._values.of(other.claim))
        return any(quantity.unit == what for quantity in other.claim.quantities)
