"""What a claim leaves open: who claimed the attack, how many died, whether anybody did."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from llamafund.compare.pair.sentence import ADJECTIVE, VERB
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.disputes.reading.predicates import Predicates, cut
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Claim
from llamafund.orthography import ARTICLE, PREPOSITIONS

NEAR = 3  # words from a negation to the verb of knowing that it negates: لم تعلن، من دون أن يحدد
CUES = ("negators", "wished", "plainly", "what", "known", "whether", "who", "unknown")  # by these a question is known
KEYS = (*CUES, "seeking", "empty", "events", "bodies", "upon", "another", "topics")
TELLER = 3  # words behind the cue in which whoever does not tell may stand: لم تعلن وزارة الصحة عدد القتلى
COUNTED = 7  # words behind the cue in which what is not counted stands
LISTS, FLAGS = ("asked", "words", "before", "credited", "holds", "instead"), ("alone", "loose", "spoken", "settled")
_MARK = re.compile("[،؛,.:;]")
_GLUED = frozenset(PREPOSITIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What is asked: the words that say so, and what an answer holds: one of `words`, a `name`, `money`, or `instead` a number.

    One of `credited` answers in a claim that is credited to somebody: قالت الجماعة إن أحد رجالها نفذ الهجوم.

    One that can stand `alone` needs nothing else that it is about: nobody has taken responsibility. The answer to a `loose` one
    may have its subject in the claims beside it, if both name one thing. One that is `spoken` is answered too by the first claim
    that is credited to whom it is about; one that asks what is to be `settled`, by any deed done to it.
    """

    id: str
    asked: frozenset[str]
    words: frozenset[str]
    before: frozenset[str]
    credited: frozenset[str]
    holds: frozenset[str]
    instead: frozenset[str]
    alone: bool
    loose: bool
    spoken: bool
    settled: bool

    @property
    def strict(self) -> bool:
        """Whether what answers it has to speak of the same subject in so many words."""
        return self.spoken or self.settled


@dataclass(frozen=True, slots=True)
class Question:
    """An open question in a claim: its topic, where known, the cue, what is asked and the words that say of what (indices).

    `whether`: it is asked whether something is so. `who` has said nothing, where that is asked.
    """

    topic: Topic | None
    cue: int
    asked: int | None
    subject: tuple[int, ...]
    whether: bool = False
    who: tuple[int, ...] = ()


class Questions:
    """Reads the open question of a claim."""

    def __init__(self, words: Words, part: Located, counter: Counter, predicates: Predicates) -> None:
        """`part` is `open` of `data/lexicon/disputes.yaml`."""
        held = part.mapping(KEYS, required=KEYS)
        self._counter, self._predicates = counter, predicates
        cues = (words.norms(held[name]) for name in CUES)
        self._negators, self._wished, self._plainly, self._what, self.known, self._whether, self._who, self._unknown = cues
        lists = (words.norms(held[name]) for name in KEYS[len(CUES) : -1])
        seeking, self._empty, self.events, self.bodies, self._upon, self.another = lists
        self.seeking = self.known | seeking
        self._topics = topics = tuple(_topic(words, name.text(), entry) for name, entry in held["topics"].entries())
        self._of_whom = next(topic for topic in topics if topic.id == "outcome")

    def marks(self, claim: Claim) -> Iterator[str]:
        """The questions that some word of a claim asks or answers: responsibility for «مسؤولية»; what it may leave uncounted."""
        for topic in self._topics:
            if topic.alone and any(among(word, topic.asked) or among(word, topic.words) for word in claim.words):
                yield topic.id
        if any(among(word, self.known) or among(word, self._unknown) for word in claim.words):
            yield from {what for word in claim.words for what in (self._counter.kind(word),) if what is not None}

    def __call__(self, side: Side) -> Question | None:
        """The question that a claim leaves open, if it does."""
        cue = self._cue(side)
        if cue is None:
            return None
        behind = [i for i in range(cue + 1, _stop(side, cue)) if self._tells(side, i)]
        about = behind or [i for i in range(cue) if self._tells(side, i)]
        if any(among(item.word, self._whether) for item in side.items[cue + 1 : cue + 1 + NEAR]):
            return Question(None, cue, None, self._subject(side, behind), whether=True)
        topic = self._of_whom if self._asks_who(side, cue) else self._asked(side, (cue,)) or self._asked(side, about)
        if topic is not None and topic.spoken:
            behind = about = self._main(side, cue + 1) or about
        asked = next((i for i in about if topic is not None and among(side.items[i].word, topic.asked)), None)
        behind_it = [] if asked is None or topic is None or topic.loose else self._main(side, asked + 1)
        subject = self._subject(side, behind_it) or self._subject(side, about) or self._subject(side, range(cue))
        return Question(topic, cue, asked, subject, who=self._silent(side, cue, topic) if topic and topic.spoken else ())

    def counts(self, side: Side, question: Question) -> str | None:
        """What it is that is not counted, be it that there are any: the dead for لم تعلن الشرطة عدد القتلى، لم تؤكد سقوط قتلى.

        Who does not tell may stand ahead of it.
        """
        told = skipped = False
        for index in range(question.cue + 1, min(_stop(side, question.cue), question.cue + COUNTED)):
            word = side.items[index].word
            told |= word.lemma in self._counter.lexicon.numbers or word.lemma in self._counter.lexicon.occurring
            if self._counter.leads(word) or self._predicates.light(word):
                continue
            what = self._counter.kind(word)
            if what is not None or told or index > question.cue + TELLER:
                return what if told or not skipped else None
            skipped = True
        return None

    def _asked(self, side: Side, places: Sequence[int]) -> Topic | None:
        return next((topic for topic in self._topics if any(among(side.items[i].word, topic.asked) for i in places)), None)

    def _main(self, side: Side, first: int) -> list[int]:
        """The words from one on, up to what only belongs to one of them: سبب [الحريق] الذي شب."""
        every = range(first, _stop(side, first - 1))
        return list(takewhile(lambda i: not self._predicates.opens(side.items[i].word), every))

    def _silent(self, side: Side, cue: int, topic: Topic) -> tuple[int, ...]:
        """Who has said nothing: the first words that stand together and tell neither when nor of what.

        لم يصدر مساء السبت تعليق من [السلطات المحلية] بشأن الأنباء.
        """
        found: list[int] = []
        upon = False
        for index in range(cue + 1, _stop(side, cue)):
            word = side.items[index].word
            leads = not side.tells(index) or bool(set(word.proclitic.removesuffix(ARTICLE)) & _GLUED)
            if found and leads:
                break
            if not found and side.items[index].kind == ADJECTIVE:
                continue  # بيان رسمي أو تعليق
            upon = among(word, self._upon) or (upon and not leads)
            if side.tells(index) and not upon and not self._predicates.light(word) and not among(word, topic.asked):
                found.append(index)
        return tuple(found)

    def _asks_who(self, side: Side, cue: int) -> bool:
        """Whether it is asked who will do something: «من غير الواضح من سيدفع»."""
        behind = side.items[cue + 1 : cue + 3]
        return len(behind) > 1 and behind[0].norm in self._who and behind[1].kind == VERB

    def _subject(self, side: Side, places: Iterable[int]) -> tuple[int, ...]:
        asked = (i for i in places if self._tells(side, i))
        return tuple(i for i in asked if not any(among(side.items[i].word, topic.asked) for topic in self._topics))

    def _cue(self, side: Side) -> int | None:
        for index, item in enumerate(side.items):
            if among(item.word, self._unknown):
                return index
            if among(item.word, self.known) and self._negated(side, index):
                return index
        return None

    def _negated(self, side: Side, index: int) -> bool:
        """Whether a verb of knowing is negated: nothing that opens another clause between, and not «ما يعرف بـ»."""
        for before in range(index - 1, max(-1, index - NEAR - 1), -1):
            item = side.items[before]
            if among(item.word, self._negators):
                ahead = side.items[before - 1].word if before else None
                if ahead is not None and among(ahead, self._wished) and item.norm not in self._plainly:
                    return False
                relative = ahead is not None and self._predicates.opens(ahead)
                return item.norm not in self._what or (not relative and (side.items[index].word.pos or "") == "verb-past")
            if self._predicates.opens(item.word) or cut(side, before):
                return False
        return False

    def _tells(self, side: Side, index: int) -> bool:
        return side.tells(index) and not among(side.items[index].word, self._empty)


def _stop(side: Side, cue: int) -> int:
    """Where a question ends: at the next mark of punctuation, or the end of the claim."""
    found = _MARK.search(side.claim.text, side.starts[cue])
    return len(side.items) if found is None else bisect_left(side.starts, found.start())


def _topic(words: Words, name: str, entry: Located) -> Topic:
    fields = entry.mapping((*LISTS, *FLAGS), required=("asked",))
    asked, said, before, credited = (words.norms(fields[key]) if key in fields else frozenset() for key in LISTS[:4])
    holds, instead = (frozenset(fields[key].texts()) if key in fields else frozenset() for key in LISTS[4:])
    alone, loose, spoken, settled = (key in fields and fields[key].truth() for key in FLAGS)
    return Topic(
        id=name,
        asked=asked,
        words=said,
        before=before,
        credited=credited,
        holds=holds,
        instead=instead,
        alone=alone,
        loose=loose,
        spoken=spoken,
        settled=settled,
    )
