"""What stands before «فإن …» and its like and only leads to it (وعبر بيع حصة فإنهم …، إذا أردت ذلك، فستنجح)."""

from __future__ import annotations

from llamafund.orthography import AND, PREPOSITIONS, SO
from llamafund.punctuation import COMMAS, OPENING
from llamafund.text.clauses.line import AHEAD, THAT
from llamafund.text.clauses.open_clause import SoFar
from llamafund.text.clauses.phrases import leading, longest

LEADS = ("prep", "adverb")


def answers(so: SoFar, index: int) -> bool:
    """Whether the word with ف at `index` begins what a condition right before it leads to, or «فإن» what a phrase leads to.

    It stands near; no verb of its own, no report and no answer stands between; the phrase is all that the clause has so far.
    """
    for place in range(index - 1, max(so.begin, index - 2 * AHEAD) - 1, -1):
        sign = so.signs[place]
        if so.line.own_verb(place) or sign.says or _is_answer(so, place):
            return False
        if leading(so.lists.conditions, so.signs, place) and _begins(so, place):
            return True
        if so.signs[index].inna and _is_phrase(so, place) and _is_all(so, place, index):
            return not leading(so.lists.concessions, so.signs, place)
    return False


def _is_answer(so: SoFar, index: int) -> bool:
    sign = so.signs[index]
    return sign.joined and sign.inna and sign.norm.startswith(SO)


def _is_all(so: SoFar, index: int, end: int) -> bool:
    """Whether nothing is said before a phrase: it begins what is said, or has و behind what is no statement either."""
    first = so.line.content(so.begin, end)
    return index == first or (so.signs[index].joined and not so.line.full_verb_before(first, index))


def leads_to_answer(so: SoFar, index: int) -> bool:
    """Whether «فإن» stands behind the phrase that begins at `index`, with no verb of its own between, and a verb before it."""
    if not (_is_phrase(so, index) and so.line.full_verb_before(so.begin, index)):
        return False
    for ahead in range(index + 1, min(len(so.signs), index + 2 * AHEAD)):
        sign = so.signs[ahead]
        if _is_answer(so, ahead):
            return True
        if so.line.own_verb(ahead) or sign.stem == THAT:
            return False
    return False


def _begins(so: SoFar, index: int) -> bool:
    """Whether something may begin here: behind a mark or with و."""
    before = so.words[index - 1].form if index else ":"
    return so.signs[index].joined or before in COMMAS or before in OPENING or before == ":" or so.signs[index - 1].stem == THAT


def _is_phrase(so: SoFar, index: int) -> bool:
    """«في ضوء ذلك», «بالنظر إلى الأرقام», «وبناء على الوثائق»: a preposition, alone or on its noun, or a fronted adverbial."""
    word, sign = so.words[index], so.signs[index]
    if so.signs[index + 1].verb or longest(so.lists.according, so.signs, index):
        return False  # «وفيما تراجعت النسبة، فإنها …», «بحسب المعلومات التي لدينا فإن …»
    glued = word.pos == "noun" and word.proclitic.lstrip(AND + SO)[:1] in PREPOSITIONS
    return (word.pos in LEADS and not word.enclitic) or glued or sign.fronting
