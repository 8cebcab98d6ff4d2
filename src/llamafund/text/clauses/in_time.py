"""A verb with و that goes on with the clause of time before it (بعد أن دمرت المنازل وقتلت الماشية)."""

from __future__ import annotations

from llamafund.text.clauses.line import AHEAD, COMMAS, THAT, Line


def in_time(line: Line, begin: int, index: int) -> bool:
    """Whether the past verb with و at `index` goes on with the one that «بعد أن» or «بعدما» takes.

    It is of the same gender and number, with no comma and no other verb of its own between, and not of the same gender as the
    main verb before it, unless its object stands right behind it.
    """
    word, sign = line.words[index], line.signs[index]
    if sign.verb != "past" or sign.says or line.comma_before(index) or word.lemma in line.lists.linking:
        return False
    taken = _taken(line, begin, index)
    if not taken:
        return False
    other = line.words[taken]
    alike = line.signs[taken].verb == "past" and (other.gender, other.number) == (word.gender, word.number)
    main = next((i for i in range(line.content(begin, taken), taken) if line.own_verb(i)), None)
    return alike and main is not None and (line.words[main].gender != word.gender or _has_object(line, index))


def _taken(line: Line, begin: int, index: int) -> int:
    """The verb behind «بعد أن» or «بعدما» in the clause so far, or 0 where a comma or another clause stands between."""
    for place in range(index - 1, max(begin, index - AHEAD), -1):
        if line.words[place].form in COMMAS:
            return 0
        if line.bound[place] and _is_timed(line, place - 1):
            return place
    return 0


def _is_timed(line: Line, index: int) -> bool:
    sign = line.signs[index]
    if sign.stem == THAT:
        return line.signs[index - 1].bare in line.lists.since
    return sign.bare in line.lists.since


def _has_object(line: Line, index: int) -> bool:
    """Whether what stands right behind the verb is no new subject: an indefinite noun, a preposition, or its own pronoun."""
    after = line.signs[index + 1]
    return bool(line.words[index].enclitic) or line.words[index + 1].pos == "prep" or (after.noun and not after.definite)
