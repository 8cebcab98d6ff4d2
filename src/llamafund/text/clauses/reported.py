"""A report in an adverbial clause behind the main one (أغلقت المدارس بعد أن كشفت صحيفة أن الماء ملوث): a clause of its own."""

from __future__ import annotations

from llamafund.punctuation import QUOTES
from llamafund.text.clauses.line import AHEAD, THAT
from llamafund.text.clauses.open_clause import SoFar
from llamafund.text.clauses.phrases import longest


def opens_report(so: SoFar, index: int) -> bool:
    """Whether «بعد أن كشفت صحيفة أن …», «حين قال إن …», «وذلك بعدما …» begins here, behind a clause that has its predicate.

    In what somebody says only «وذلك» takes up the main clause again.
    """
    apart = so.signs[index].norm in so.lists.and_that
    at = index + int(apart)
    if not so.predicate or at + 2 >= len(so.signs) or so.signs[at].bare not in so.lists.told_late or so.signs[at].joined:
        return False
    if not apart and any(sign.says for sign in so.signs[so.begin : index]):
        return False
    verb = at + 1 + int(so.signs[at + 1].stem == THAT)
    verb += int(verb < len(so.signs) and so.words[verb].form in QUOTES)
    told = verb < len(so.signs) and so.words[verb].lemma in so.lists.reports
    past = told and (so.signs[verb].verb == "past" or (verb > at + 1 and so.signs[verb].noun))  # «بعد أن حذر»
    return past and not _only_leads(so, index) and _tells_that(so, verb)


def _only_leads(so: SoFar, index: int) -> bool:
    """«ويأتي ذلك بعد أن قالت الوزيرة إن …»: the main verb only says that something came."""
    main = next((place for place in range(so.begin, index) if so.line.own_verb(place)), index)
    return so.words[main].lemma in so.lists.comes


def _tells_that(so: SoFar, verb: int) -> bool:
    """Whether أن or إن stands behind who says it, with no other verb and no joined word between."""
    for place in range(verb + 1, min(len(so.signs) - 2, verb + AHEAD)):
        sign = so.signs[place]
        if sign.stem == THAT:
            return not (sign.joined or so.signs[place - 1].bare in so.lists.deeds)  # «منذ أن غادر»
        if sign.verb or (sign.opener and longest(so.lists.openers, so.signs, place)):
            return False
    return False
