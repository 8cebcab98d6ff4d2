"""What something is not, behind what it is (من الحق وليس الباطل): no clause of its own."""

from __future__ import annotations

from llamafund.orthography import ACCUSATIVE
from llamafund.text.clauses.line import AHEAD, Line

PLAIN = 2  # words, behind a comma
LONGEST = 4  # words of what something is not


def is_contrast(line: Line, index: int) -> bool:
    """«من الحق وليس الباطل»: what it is not, in a word or two, with no predicate in the accusative."""
    if line.words[index].lemma not in line.lists.negations:
        return False
    rest = [i for i in line.before_comma(index + 1) if line.signs[i].norm[:1].isalnum()]
    if rest and _is_only_another_way(line, index, rest[0]):
        return True
    again = rest and any(line.signs[i].bare == line.signs[rest[0]].bare for i in range(max(0, index - AHEAD), index))
    if again and not (line.comma_before(index) or line.signs[rest[0]].verb):
        return True  # «استخدام الشاشة وليس استخدام القلم»
    if not rest or len(rest) > LONGEST or line.words[rest[0]].pos not in ("noun", "adj", "proper"):
        return False
    if line.signs[rest[-1]].bare in line.lists.only:
        return True  # «وليس اللجنة فقط»
    alone = len(rest) <= PLAIN and all(line.signs[i].definite for i in rest)  # «تحدده الدولة، وليس السوق الدولي»
    return alone or not (line.comma_before(index) or line.words[rest[-1]].norm.endswith(ACCUSATIVE))


def _is_only_another_way(line: Line, index: int, after: int) -> bool:
    """«يبنى على الحقائق، وليس على الكذب», «وليس فقط عبر الوسيط», «وليس بالضرورة حدوث …»: what stands there states nothing."""
    if line.signs[after].bare in line.lists.only or line.signs[after].norm in line.lists.qualified:
        return True
    word = line.words[after]
    same = any(line.signs[i].bare == line.signs[after].bare for i in range(max(0, index - AHEAD), index))
    return word.pos == "prep" and not word.enclitic and same and line.verb_ahead(after) is None
