"""A verb with و that goes on with the clause of time or condition before it (بعد أن دمرت المنازل وقتلت الماشية)."""

from __future__ import annotations

from itertools import takewhile

from llamafund.orthography import ACCUSATIVE
from llamafund.punctuation import COMMAS
from llamafund.text.clauses.line import AHEAD, THAT, Line


def in_time(line: Line, begin: int, index: int) -> bool:
    """Whether the verb with و at `index` goes on with the one that «بعد أن», «عندما», «إذا» takes.

    No comma and no other verb stands between, but for those that go on with it, too. Behind a condition no day is told: that is
    of what happened. Behind a word of time the two are of the same gender and number, and no new subject stands behind the
    verb, unless the main verb is of another gender and the new subject does nothing to anything.
    """
    place, farthest = index, max(begin, index - 2 * AHEAD)
    while place == index or line.signs[place].joined:
        if line.signs[place].says or line.comma_before(place) or line.words[place].lemma in line.lists.linking:
            return False
        after, place = place, _verb_before(line, farthest, place)
        if not place or line.words[place].lemma in line.lists.linking:
            return False
    taker = _taker(line, begin, place)
    if taker in line.lists.conditional:
        return not _tells_day(line, index)
    return taker in line.lists.since and _is_of_one(line, begin, place, after)


def _is_of_one(line: Line, begin: int, before: int, index: int) -> bool:
    """Whether the verb at `index` tells of the same as the one `before`, or of what was done then."""
    word, other = line.words[index], line.words[before]
    if (other.gender, other.number) != (word.gender, word.number):
        return False
    main = next((i for i in range(line.content(begin, before), before) if line.own_verb(i)), before)
    done = line.words[main].gender not in ("", word.gender) and not _does_something(line, index)
    return done or _has_object(line, index)


def _verb_before(line: Line, begin: int, index: int) -> int:
    """The last verb of the clause so far, or 0 where a comma stands behind it."""
    for place in range(index - 1, max(begin, index - AHEAD), -1):
        if line.words[place].form in COMMAS:
            return 0
        if line.signs[place].verb:
            return place
    return 0


def _taker(line: Line, begin: int, index: int) -> str:
    """The word that takes the verb, particles and أن aside: «إذا لم تعتذر», «بعد أن دمرت»."""
    before = index - 1
    while before > begin and line.signs[before].verbal:
        before -= 1
    return line.signs[before - 1 if before > begin and line.signs[before].stem == THAT else before].bare


def _tells_day(line: Line, index: int) -> bool:
    """«وانخفضت أسعار النفط اليوم»: a day with no preposition behind the verb, before the next one with و."""
    clause = takewhile(lambda place: not (line.signs[place].joined and line.signs[place].verb), line.before_comma(index + 1))
    return any(line.signs[place].bare in line.lists.days_told and not line.after_preposition(place) for place in clause)


def _has_object(line: Line, index: int) -> bool:
    """Whether what stands right behind the verb is no new subject: an indefinite noun, a preposition, or its own pronoun."""
    after = line.signs[index + 1]
    return bool(line.words[index].enclitic) or line.words[index + 1].pos == "prep" or (after.noun and not after.definite)


def _does_something(line: Line, index: int) -> bool:
    """«وافتتحت الوزيرة معرضا»: an indefinite noun in the accusative behind a new subject, with no verb between."""
    for ahead in line.before_comma(index + 1):
        sign = line.signs[ahead]
        if sign.verb or line.words[ahead].pos == "prep":
            return False
        if sign.noun and not sign.definite and line.words[ahead].norm.endswith(ACCUSATIVE) and not line.words[ahead].proclitic:
            return True
    return False
