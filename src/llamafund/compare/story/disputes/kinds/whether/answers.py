"""Whether a claim answers the open question of another one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from llamafund.compare.pair.sentence import GRAMMAR, NAME, NOUN, UNKNOWN, VERB
from llamafund.compare.story.counting.numbers.counted_when import YEAR
from llamafund.compare.story.disputes.kinds.whether.question import Question, Questions, Topic
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.story.facing.setting import Setting
from llamafund.compare.words import among
from llamafund.model import Word

NEAR = 3  # words ahead of what may answer in which a word of seeking makes it what somebody wants to know
BESIDE = 6  # words from what answers to the name that it gives
DEEDS = frozenset({NOUN, VERB})
NAMES = frozenset({NAME, UNKNOWN})
COUNT = "count"


class Asked(NamedTuple):
    """A question with its topic, the claim that leaves it open, and the one that may answer it.

    `met` are the words that the question is about which the other claim has too, by index in the one that asks; `setting` holds
    the articles of the two.
    """

    question: Question
    topic: Topic
    side: Side
    other: Side
    met: Collection[int]
    setting: Setting


class Answers:
    """Tells what answers a question: what its topic lists, a name, a sum, a date, a number, or what is asked for by its word."""

    def __init__(self, known: Known, questions: Questions) -> None:
        self._words, self._predicates = known.words, known.predicates
        self._counter, self._values = known.counter, known.values
        self._questions = questions

    def counted(self, side: Side, other: Side, question: Question) -> bool:
        """Whether the question is of how many, and the other claim counts them; that there are none answers no «how many»."""
        asked = self._questions.counts(side, question)
        return any(count.what == asked and count.quantity.value > 0 for count in self._counter.counts(other.claim))

    def revealed(self, asked: Asked) -> bool:
        """Whether somebody is credited with telling what is asked for: وكشف النادي عن سبب الوفاة."""
        other, place = asked.other, asked.question.asked
        credit, first = other.claim.attribution, _first(other)
        there = asked.side.same.get(place) if place is not None else None
        if credit is None or first is None or there != first or other.claim.factuality.negated:
            return False
        return any(among(word, self._questions.known) for word in self._words.read(credit.cue))

    def replied(self, asked: Asked, *, of_one: bool) -> bool:
        """Whether the other claim is the word that is said to be missing, or, `of_one` thing, what is said not to be settled."""
        topic = asked.topic
        return (topic.spoken and self._credited(asked)) or (topic.settled and of_one and _disposes(asked.other))

    def _credited(self, asked: Asked) -> bool:
        """Whether the other claim is the first of its article that is credited to whom the question is about."""
        about = [_forms(asked.side.items[index].word) for index in asked.question.who]
        claims = asked.setting.claims(asked.other.claim.document)
        first = next((claim for claim in claims if claim.attribution and self._of(claim.attribution.source, about)), None)
        return first is not None and first.id == asked.other.claim.id

    def _of(self, source: str, about: Sequence[frozenset[str]]) -> bool:
        """Whether who is credited is spoken of: half of the words that tell bodies apart, or the first where none does."""
        words = self._words.read(source)
        names = [word for word in words if not among(word, self._questions.bodies)]
        met = sum(any(not forms.isdisjoint(_forms(word)) for forms in about) for word in names)
        return 2 * met >= len(names) if names else any(not about[0].isdisjoint(_forms(word)) for word in words if about)

    def held(self, asked: Asked) -> bool:
        """Whether the other claim holds what answers a question."""
        question, topic, side = asked.question, asked.topic, asked.side
        if YEAR in topic.instead and not {*question.subject[:1]} & {*asked.met} and question.asked not in side.same:
            return False  # when it will begin is no matter of what else is told of it
        listed = bool(topic.words or topic.before or topic.instead)
        if (listed and not self._said(asked)) or not (listed or topic.holds):
            return False
        return self._says_it(asked) or all(self._has(asked, what) for what in topic.holds)

    def _said(self, asked: Asked) -> bool:
        """Whether something new stands with a word that answers, or behind one of `before` that has what is asked about ahead."""
        topic, other = asked.topic, asked.other
        new = [i for i, item in enumerate(other.items) if i not in other.answers and item.kind != GRAMMAR]
        answers = topic.words | (topic.credited if other.claim.attribution is not None else frozenset())
        words = [i for i, item in enumerate(other.items) if among(item.word, answers) and self._answering(other, i, topic)]
        if "name" in topic.holds:
            words = [i for i in words if any(abs(i - j) <= BESIDE and other.items[j].kind in NAMES for j in new)]
        if bool(new) and (bool(words) or self._instead(asked)):
            return True
        marker = next((i for i, item in enumerate(other.items) if among(item.word, topic.before)), None)
        there = [asked.side.same[i] for i in asked.met if i in asked.side.same]
        return marker is not None and any(i < marker for i in there) and any(i > marker for i in new)

    def _instead(self, asked: Asked) -> bool:
        """Whether the other claim says what was asked for (مصدر العدوى محطة المياه), gives a date, or a number of people."""
        question, topic, other = asked.question, asked.topic, asked.other
        if question.asked is None:
            return False
        if COUNT in topic.instead:
            return self._gives_a_number(asked, question.asked)
        there = asked.side.same.get(question.asked)
        if any(quantity.unit in topic.instead for quantity in other.claim.quantities):
            return True
        if there is None or other.claim.factuality.negated or not self._answering(other, there, topic):
            return False
        return YEAR not in topic.instead or any(among(item.word, topic.words) for item in other.items)

    def _gives_a_number(self, asked: Asked, word: int) -> bool:
        """Whether the other claim has a number of people, or of nothing, where it is asked how many there are of no kind."""
        lexicon = self._counter.lexicon
        people = any(item.word.lemma in lexicon.people for item in asked.side.items[word:])
        fates = lexicon.fates if people else frozenset()
        known = {count.quantity.start for count in self._counter.told(asked.other.claim) if count.what in fates}
        units = {quantity.unit for quantity in asked.other.claim.quantities if quantity.start not in known}
        return self._questions.counts(asked.side, asked.question) is None and bool(units & {None, *lexicon.people})

    def _says_it(self, asked: Asked) -> bool:
        """Whether the other claim tells what is asked for by that word, of the same: مصدر العدوى محطة المياه."""
        question, other = asked.question, asked.other
        there = asked.side.same.get(question.asked) if question.asked is not None else None
        if there is None or not self._answering(other, there, asked.topic):
            return False
        return not other.claim.factuality.negated and bool(asked.met) and len(asked.met) == len(question.subject)

    def _answering(self, side: Side, index: int, topic: Topic) -> bool:
        """Whether a word answers, and is not what somebody wants to know: للكشف عن سبب الانفجار، للحديث عن دوافعه."""
        ahead = side.items[max(0, index - NEAR) : index]
        wanted = (bool(topic.before or topic.instead) or topic.settled) and (
            side.claim.factuality.negated or any(among(item.word, self._questions.seeking) for item in ahead)
        )
        return not wanted and self._predicates.main(side, index)

    def _has(self, asked: Asked, what: str) -> bool:
        """Whether the other claim holds a name that the one does not, a sum of money, or a quantity of a unit."""
        other = asked.other.claim
        if what == "name":
            return bool({*other.entities} - {*asked.side.claim.entities})
        if what == "money":
            return sum(self._values.is_money(value.sort) for value in self._values.of(other)) == 1  # of several none is meant
        return any(quantity.unit == what for quantity in other.quantities)


def _disposes(other: Side) -> bool:
    """Whether a claim opens with a deed that the other does not tell of: [تقرر] إغلاق الفنادق."""
    first = _first(other)
    if first is None or first in other.same or other.claim.factuality.negated:
        return False
    return other.items[first].kind in DEEDS


def _first(side: Side) -> int | None:
    """The first word of a claim that says something, by index."""
    return next((index for index in range(len(side.items)) if side.tells(index)), None)


def _forms(word: Word) -> frozenset[str]:
    return frozenset({word.lemma, word.root or word.lemma})
