"""What a claim says brought something about: «الحريق نجم عن ماس كهربائي», «تسبب ماس كهربائي في الحريق», «سبب الحريق ماس»."""

from __future__ import annotations

from typing import NamedTuple

from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.orthography import FOR

KEYS = (
    *("ahead", "because", "reason", "behind", "led", "ascribing", "to", "into", "sought", "said", "after"),
    *("being", "which", "driving", "blame", "events"),
)
ACCIDENTS, DECISIONS = EVENTS = ("accidents", "decisions")  # what befalls, and what somebody has a reason for
TURN = 6  # words from «ما دفع» to «هو», and from one that blames to what is blamed
MANY = "p"  # نتائج and النتيجة are results, not causes
OPENING = 2  # words of a claim that may be a verb that ascribes
FAR = 12  # words behind such a verb in which «إلى» stands
SOUGHT = 3  # words ahead in which one says that a cause is looked for, or a negation: لم يذكر سبب الوفاة
BESIDE = 4  # words behind one that leads to an event in which it stands

Found = tuple[list[int], list[int], bool]  # the words for an event and for its cause, and whether the event stands ahead


class Parts(NamedTuple):
    """The words for an event and for its cause, by index; `core`: the word for the event itself.

    `firm`: a claim says that it is the cause, and not that the one came after the other: اندلع الحريق إثر انفجار. `singled`: it
    tells the cause by words of its own, whatever it calls the event.
    """

    event: list[int]
    cause: list[int]
    core: int
    firm: bool = True
    singled: bool = False


class Causes:
    """Reads causes by the words under `cause` in `data/lexicon/disputes.yaml`."""

    def __init__(self, words: Words, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._words = words
        self._read: Memo[str, tuple[Parts | None]] = Memo()
        self._ahead, self._because, self._reason, self._behind, self._led = (words.norms(held[key]) for key in KEYS[:5])
        self._parting = self._ahead | self._because | self._reason
        self._ascribing, self._to, self._into, self._sought, self._said, self._after = (
            words.norms(held[key]) for key in KEYS[5:11]
        )
        self._being, self._which, self._driving, self._blame = (words.norms(held[key]) for key in KEYS[11:15])
        self._events = dict(zip(EVENTS, words.lists(held["events"], *EVENTS), strict=True))

    def sort(self, side: Side, index: int) -> str | None:
        """Which list of events a word is of."""
        return next((name for name, listed in self._events.items() if among(side.items[index].word, listed)), None)

    def __call__(self, side: Side) -> Parts | None:
        """The event and its cause, where a claim tells them; read once."""
        found = self._read.of(side.claim.id, lambda: (self._parts(side),))
        return found[0]

    def _parts(self, side: Side) -> Parts | None:
        ascribed = self._ascribes(side)
        for index in range(len(side.items)):
            found = self._at(side, index, ascribed=ascribed)
            if found is not None and found[0] and found[1]:
                event, cause, last = found
                if among(side.items[cause[0]].word, self._said):
                    return None
                cause = [i for i in cause if not among(side.items[i].word, self._reason)] or cause
                told = [i for i in event if self.sort(side, i) is not None]
                return Parts(event, cause, (told or event)[-1 if last else 0])
        return self._singled_out(side) or self._blamed(side) or self._after_each_other(side)

    def _singled_out(self, side: Side) -> Parts | None:
        """Those of «المرض هو ما دفع الوزير إلى الرحيل» and of «ما دفع الوزير إلى الرحيل هو المرض»."""
        norms, end = [item.norm for item in side.items], len(side.items)
        for verb in range(1, end):
            if not (among(side.items[verb].word, self._driving) and norms[verb - 1] in self._which):
                continue
            if verb > 1 and norms[verb - 2] in self._being:
                event, cause = _telling(side, verb, end), _telling(side, 0, verb - 2)
            elif verb > 1:  # it tells of somebody: الرجل الذي فجر نفسه كان مطلوبا
                continue
            else:
                being = next((i for i in range(verb + 1, end) if norms[i] in self._being), end)
                event, cause = _telling(side, verb, being), _telling(side, being + 1, end)
            if event and cause and not any(item.negation for item in side.items[:verb]):
                told = [i for i in event if self.sort(side, i) is not None]
                return Parts(event, cause, (told or event)[0], singled=True)
        return None

    def _blamed(self, side: Side) -> Parts | None:
        """What is blamed for an event: حملت الوزارة المسؤولية لحمولة زائدة."""
        for index, item in enumerate(side.items):
            if not among(item.word, self._blame):
                continue
            behind = range(index + 1, min(index + 1 + TURN, len(side.items)))
            first = next((i for i in behind if side.items[i].word.proclitic.startswith(FOR)), None)
            if first is not None and not any(each.negation for each in side.items[:index]):
                return Parts([index], _telling(side, first, len(side.items)), index, singled=True)
        return None

    def _after_each_other(self, side: Side) -> Parts | None:
        """Those of «اندلع الحريق إثر انفجار»: the one came after the other."""
        for index, item in enumerate(side.items):
            if among(item.word, self._after):
                before, cause = _telling(side, 0, index), _telling(side, index + 1, len(side.items))
                told = [i for i in before if self.sort(side, i) is not None]
                if told and cause:
                    return Parts(before, cause, told[-1], firm=False)
        return None

    def _at(self, side: Side, index: int, *, ascribed: bool) -> Found | None:
        """The words for an event and its cause, if the word at `index` parts them."""
        if any(each.negation or among(each.word, self._sought) for each in side.items[max(0, index - SOUGHT) : index]):
            return None
        word = side.items[index].word
        bare = (word.is_verb or word.number != MANY) and not word.has_article
        found = self._event_first(side, index, bare=bare, ascribed=ascribed)
        return found if found is not None else self._cause_first(side, index, bare=bare)

    def _event_first(self, side: Side, index: int, *, bare: bool, ascribed: bool) -> Found | None:
        """Those of «الحريق نجم عن ماس», «أغادر لأن», «الحريق سببه ماس» and «سبب الحريق ماس»."""
        item = side.items[index]
        if not (among(item.word, self._parting) or (ascribed and item.norm in self._to)):
            return None
        before, after = _telling(side, 0, index), _telling(side, index + 1, len(side.items))
        if before and ((among(item.word, self._ahead) and bare) or (ascribed and item.norm in self._to)):
            return before, after, True
        if among(item.word, self._because) and any(self.sort(side, i) is not None for i in before):
            return before, after, True
        if not (among(item.word, self._reason) and bare):
            return None
        if item.word.enclitic and before and not item.word.proclitic:
            return before, after, True
        event = not item.word.enclitic and self._event_at(side, index + 1)
        return ([index + 1], _telling(side, index + 2, len(side.items)), True) if event else None

    def _cause_first(self, side: Side, index: int, *, bare: bool) -> Found | None:
        """Those of «ماس تسبب في الحريق», «تسبب ماس في الحريق» and «ماس وراء الحريق»."""
        word, end = side.items[index].word, len(side.items)
        behind, led = among(word, self._behind), bare and among(word, self._led)
        before = _telling(side, 0, index) if behind or led else []
        if behind:
            return (_telling(side, index + 1, end), before, False) if before else self._verb_first(side, index)
        if not (before and led):
            return None
        event = next((i for i in range(index + 1, min(index + 1 + BESIDE, end)) if self._event_at(side, i)), None)
        return None if event is None else (_telling(side, event, end), before, False)

    def _verb_first(self, side: Side, verb: int) -> Found | None:
        """The cause behind its verb, and the event behind «في»: تسببت السرعة الزائدة عند المنحنى في الحادث."""
        for index in range(verb + 2, len(side.items)):
            item, before = side.items[index], side.items[index - 1]
            led = before.norm in self._into or item.word.proclitic[:1] in self._into
            if led and self._event_at(side, index):
                return [index], _telling(side, verb + 1, index), True
        return None

    def _event_at(self, side: Side, index: int) -> bool:
        return index < len(side.items) and self.sort(side, index) is not None

    def _ascribes(self, side: Side) -> bool:
        """Whether a claim stands behind a verb that ascribes it: عزت القناة [الحادث إلى انهيار جسر]."""
        credit = side.claim.attribution
        cue = self._words.read(credit.cue) if credit is not None else ()
        opening = (item.word for item in side.items[:OPENING])
        if not any(among(word, self._ascribing) for word in (*cue, *opening)):
            return False
        first = next((i for i, item in enumerate(side.items[:FAR]) if item.norm in self._to), 0)
        return any(self.sort(side, i) is not None for i in range(first))


def _telling(side: Side, first: int, last: int) -> list[int]:
    return [i for i in range(first, last) if side.tells(i)]
