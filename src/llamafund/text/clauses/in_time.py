"""A verb with و that goes on with the clause of time or condition before it (بعد أن دمرت المنازل وقتلت الماشية)."""

from __future__ import annotations

from llamafund.text.clauses.line import AHEAD, COMMAS, THAT, Line


def in_time(line: Line, begin: int, index: int) -> bool:
    """Whether the verb with و at `index` goes on with the one that «بعد أن», «عندما», «إذا» takes.

    No comma and no other verb stands between, but for one that goes on with it, too. Behind a word of time they are of the
    same gender and number, and no new subject stands behind the verb, unless the main verb is of another gender.
    """
    word, sign = line.words[index], line.signs[index]
    if sign.says or line.comma_before(index) or word.lemma in line.lists.linking:
        return False
    before = _verb_before(line, begin, index)
    if not before or line.words[before].lemma in line.lists.linking:
        return False
    if line.signs[before].joined:
        return in_time(line, begin, before)
    other = line.words[before]
    taker = _taker(line, before)
    alike = (other.gender, other.number) == (word.gender, word.number)
    main = next((i for i in range(line.content(begin, before), before) if line.own_verb(i)), before)
    told = line.words[main].gender not in ("", word.gender) or _has_object(line, index)
    return taker in line.lists.conditional or (taker in line.lists.since and alike and told)


def _verb_before(line: Line, begin: int, index: int) -> int:
    """The last verb of the clause so far, or 0 where a comma stands behind it."""
    for place in range(index - 1, max(begin, index - AHEAD), -1):
        if line.words[place].form in COMMAS:
            return 0
        if line.signs[place].verb:
            return place
    return 0


def _taker(line: Line, index: int) -> str:
    """The word that takes the verb, particles and أن aside: «إذا لم تعتذر», «بعد أن دمرت»."""
    before = index - 1
    while before > 0 and line.signs[before].verbal:
        before -= 1
    return line.signs[before - 1 if line.signs[before].stem == THAT else before].bare


def _has_object(line: Line, index: int) -> bool:
    """Whether what stands right behind the verb is no new subject: an indefinite noun, a preposition, or its own pronoun."""
    after = line.signs[index + 1]
    return bool(line.words[index].enclitic) or line.words[index + 1].pos == "prep" or (after.noun and not after.definite)
