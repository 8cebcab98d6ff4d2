"""A fact conceded behind the main clause (فاز الفريق رغم خسارته مباراة الذهاب): a clause of its own, though without a verb."""

from __future__ import annotations

from llamafund.punctuation import COMMAS
from llamafund.text.clauses.line import AHEAD
from llamafund.text.clauses.open_clause import SoFar
from llamafund.text.clauses.phrases import longest

FEWEST = 3  # words of a fact; «رغم إرادتهن», «رغم صغر سنه» only say how


def concedes_fact(so: SoFar, index: int) -> bool:
    """Whether «رغم» or its like stands here, behind a predicate, with an indefinite noun that has more behind it.

    Not so where the main clause goes on behind it («نجح رغم إصابة نجمه، في الفوز»), nor before what is known («رغم الأزمة»),
    nor behind «وذلك».
    """
    if not so.predicate or so.signs[index].joined or so.signs[index - 1].norm in so.lists.and_that:
        return False
    at = index + longest(so.lists.concessions, so.signs, index)
    if at == index or at + FEWEST > len(so.signs) or not _is_deed(so, at):
        return False
    comma = next((i for i in range(at, min(len(so.signs), at + AHEAD)) if so.words[i].form in COMMAS), len(so.signs))
    words = sum(1 for sign in so.signs[at:comma] if sign.norm[:1].isalnum())
    return words >= FEWEST and (comma + 1 >= len(so.signs) or _begins_next(so, comma + 1))


def begins_with_fact(so: SoFar) -> bool:
    """Whether the clause so far is a fact conceded: it has all that it needs to be one."""
    head = so.signs[so.begin]
    length = longest(so.lists.concessions, so.signs, so.begin) if head.opener and not head.joined else 0
    return length > 0 and _is_deed(so, so.begin + length)


def _is_deed(so: SoFar, index: int) -> bool:
    """Whether an indefinite noun stands here: «رغم خسارته», not «رغم الأزمة», «رغم كل ذلك»."""
    noun = so.words[index]
    return noun.pos == "noun" and not (noun.has_article or noun.proclitic) and so.signs[index].bare not in so.lists.quantities


def _begins_next(so: SoFar, index: int) -> bool:
    """Whether what stands behind the comma is no rest of the main clause."""
    sign = so.signs[index]
    opens = sign.joined or sign.participle is not None or sign.circumstance is not None
    return opens or longest(so.lists.openers, so.signs, index) > 0
