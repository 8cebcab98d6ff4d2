"""A question that one article leaves open and the other answers: nobody has claimed the attack, a group has."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.sentence import NAME
from llamafund.compare.story.counting.numbers.counted_when import YEAR
from llamafund.compare.story.disputes.kinds.whether.answers import Answers, Asked
from llamafund.compare.story.disputes.kinds.whether.question import Question, Questions
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.time.dated import PRESENT
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.model import Factuality

SO = 0.8  # part of what may be so or not that the other claim has to say, to be plain
LIKELY = 0.6  # chance of agreement from which two claims tell of one deal
MONEY = frozenset({"money"})
SUBJECT = 0.5  # part of what is asked about that the other claim has to speak of
TOLD = 3  # words from a verb of telling to what it will tell
WORDS, LOOSELY = 2, 0.3  # of the words asked about so many, and this part, a claim and its neighbours have to hold


class Openness:
    """Finds open questions of one claim that the other answers; `questions` reads them."""

    def __init__(self, known: Known, part: Located) -> None:
        self._counter = known.counter
        self.questions = Questions(known.words, part, known.counter, known.predicates)
        self._answers = Answers(known, self.questions)

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        for side, other in faced.sides:
            question = self.questions(side)
            if question is None or other.claim.factuality is Factuality.UNCOMMITTED or self._left_open(other, question):
                continue
            if (
                self._of_another(side, other, question)
                or _of_somebody_else(side, question)
                or self._awaited(side, other, question)
            ):
                continue
            dates = question.topic is not None and YEAR in question.topic.instead
            if self._counter.times.earlier(other.claim) and not dates:
                continue
            plain = self._answered(faced, side, other, question)
            if plain is not None:
                asked = question.topic.id if question.topic else "whether"
                reason = f"open on one side, known on the other: {side.items[question.cue].word.form} ({asked})"
                here = (question.cue, *question.subject)
                there = tuple(range(len(other.items)))
                yield Suspect(Topic.OPEN, *faced.in_order(side, here, there), reason, plain, lone=faced.brief)

    def _left_open(self, other: Side, question: Question) -> bool:
        """Whether the other claim leaves a question open too; where it is asked whether something is so, the same question."""
        open_there = self.questions(other)
        return open_there is not None and not (question.whether and not open_there.whether)

    def _awaited(self, side: Side, other: Side, question: Question) -> bool:
        """Whether the other claim says that what is asked will be told: سيعلن النادي قيمة الصفقة الأحد."""
        there = side.same.get(question.asked) if question.asked is not None else None
        if there is None:
            return False
        ahead = (item.word for item in other.items[max(0, there - TOLD) : there])
        return any(word.pos == PRESENT and among(word, self.questions.known) for word in ahead)

    def _answered(self, faced: Faced, side: Side, other: Side, question: Question) -> bool | None:
        """None where the other claim does not answer, else whether it speaks of what is asked about."""
        if self._answers.counted(side, other, question):
            return True
        met = self._met(side, other, question)
        part = side.part(met, question.subject)
        if question.whether:
            return part >= SO if part >= SUBJECT and not other.claim.factuality.negated else None
        if question.topic is None:
            return None  # of nine that were seen in 476 groups of ANT none was right
        topic, asked = question.topic, Asked(question, question.topic, side, other, met, faced.setting)
        if self._answers.revealed(asked):
            return part >= SUBJECT or not question.subject
        if self._answers.replied(asked, of_one=part >= SUBJECT):
            return True
        enough = part >= SUBJECT or (topic.alone and not question.subject) or (topic.loose and _spoken_of_near(faced, asked))
        if topic.holds == MONEY and faced.chance >= LIKELY:
            enough = True  # of a deal told in other words
        enough |= faced.brief and not topic.strict  # a short report tells of one thing
        if topic.spoken:
            enough &= question.subject[:1] == tuple(met[:1])  # who speaks
        return enough if (enough or not topic.strict) and self._answers.held(asked) else None

    def _met(self, side: Side, other: Side, question: Question) -> list[int]:
        """The words asked about that the other claim has too; in a story, words for events are one."""
        events = self.questions.events
        event_there = any(among(item.word, events) for item in other.items)
        return [i for i in question.subject if i in side.same or (event_there and among(side.items[i].word, events))]

    def _of_another(self, side: Side, other: Side, question: Question) -> bool:
        """Whether the other claim tells of another one of whom the question is about: اعتقلت الشرطة ناشطا آخر."""
        there = [side.same[i] for i in question.subject if i in side.same]
        behind = (other.items[i + 1].word for i in there if i + 1 < len(other.items))
        return any(among(word, self.questions.another) and not word.has_article for word in behind)


def _of_somebody_else(side: Side, question: Question) -> bool:
    """Whether what is asked is somebody's whom the other claim does not name: لم تحدد واشنطن قيمة التزامها."""
    if not any(side.items[i].word.enclitic for i in question.subject):
        return False
    named = [i for i in range(min(question.subject)) if side.items[i].kind == NAME]
    return bool(named) and not any(i in side.answers for i in named)


def _spoken_of_near(faced: Faced, asked: Asked) -> bool:
    """Whether the other claim, with those right before and behind it, speaks of what is asked about, and both name one thing."""
    side, other, subject = asked.side, asked.other, asked.question.subject
    around = faced.setting.around(other.claim)
    said = [i for i in subject if i in side.same or (side.items[i].root or side.items[i].lemma) in around]
    near = len(said) >= WORDS and len(said) >= LOOSELY * len(subject)
    return near and not {*side.claim.entities}.isdisjoint(other.claim.entities)
