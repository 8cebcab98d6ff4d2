"""What something is not, behind what it is (من الحق وليس الباطل): no clause of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from llamafund.orthography import ACCUSATIVE
from llamafund.text.clauses.line import AHEAD, Line

PLAIN = 2  # words, behind a comma
LONGEST = 4  # words of what something is not


def is_contrast(line: Line, index: int) -> bool:
    """«من الحق وليس الباطل»: what it is not, in a word or two, with no predicate in the accusative."""
    if line.words[index].lemma not in line.lists.negations:
        return False
    rest = [i for i in line.before_comma(index + 1) if line.signs[i].norm[:1].isalnum()]
    if rest and _is_only_another_way(line, index, rest):
        return True
    if rest and _stood_before(line, index, rest[0]) and not (line.comma_before(index) or line.signs[rest[0]].verb):
        return not _is_there(line, rest)  # «استخدام الشاشة وليس استخدام القلم»
    if not rest or len(rest) > LONGEST or line.words[rest[0]].pos not in ("noun", "adj", "proper"):
        return False
    if line.signs[rest[-1]].bare in line.lists.only:
        return True  # «وليس اللجنة فقط»
    alone = len(rest) <= PLAIN and all(line.signs[i].definite for i in rest)  # «تحدده الدولة، وليس السوق الدولي»
    return alone or not (line.comma_before(index) or line.words[rest[-1]].norm.endswith(ACCUSATIVE))


def _stood_before(line: Line, index: int, after: int) -> bool:
    """Whether the word behind «وليس» at `index` stands before it, too."""
    return any(line.signs[i].bare == line.signs[after].bare for i in range(max(0, index - AHEAD), index))


def _is_there(line: Line, rest: Sequence[int]) -> bool:
    """«وليس في المدينة صيدلية واحدة»: behind a preposition and its noun stands an indefinite one, that of which there is none."""
    if line.words[rest[0]].pos != "prep":
        return False
    for before, place in pairwise(rest[1:]):
        sign = line.signs[place]
        if line.words[place].pos == "relative" or sign.verb:
            return False
        nominative = sign.noun and not (sign.definite or sign.joined or line.words[place].norm.endswith(ACCUSATIVE))
        if nominative and line.signs[before].definite and not (line.words[place].proclitic or line.signs[place].circumstance):
            return True
    return False


def _is_only_another_way(line: Line, index: int, rest: Sequence[int]) -> bool:
    """«يبنى على الحقائق، وليس على الكذب», «وليس فقط عبر الوسيط», «وليس بالضرورة حدوث …»: what stands there states nothing."""
    after = rest[0]
    if line.signs[after].bare in line.lists.only:
        return True
    if line.signs[after].norm in line.lists.qualified:
        return not any(line.words[i].norm.endswith(ACCUSATIVE) and not line.signs[i].definite for i in rest[1 : 1 + PLAIN])
    word = line.words[after]
    same = word.pos == "prep" and not word.enclitic and _stood_before(line, index, after)
    return same and line.verb_ahead(after) is None and not _is_there(line, rest)
