"""When a hedge is one."""

from __future__ import annotations

from llamafund.claims.factuality.lexicon import Hedge
from llamafund.claims.factuality.scan import Scan

PERSON = 4  # words between «يمكن» and its أن
CAN = "امكن"
FOR = "ل"
FOR_ANY = "لاي"

_NEAR = 2  # words from a hedge to what undoes it


def hedges(scan: Scan, index: int, end: int, hedge: Hedge) -> bool:
    """Whether the cue in `[index, end)` lowers the certainty of the statement."""
    trait = scan.traits[index]
    if scan.nominal and (trait.verb or trait.norm in scan.certainty.particles):
        return False
    if not _is_followed(scan, index, end, hedge):
        return False
    if hedge.unless and any(follower.norm in hedge.unless for follower in scan.traits[end : min(end + _NEAR, scan.last)]):
        return False  # «لا تستبعد الشرطة أي فرضية»
    if hedge.value == "PR" and trait.verb and not scan.main and _is_negated(scan, index):
        return True  # «لا يبدو أن»
    if trait.norm in scan.certainty.particles or trait.verb or hedge.next:
        return not scan.main and not _is_negated(scan, index) and not scan.is_described(index)
    return not (index == scan.after_negation or (trait.noun and _is_no_predicate(scan, index, end)))


def _is_no_predicate(scan: Scan, index: int, end: int) -> bool:
    """Whether a noun of possibility stands behind the main verb or a preposition, or is the subject (إمكانية حدوث ذلك تزداد)."""
    before = scan.before(index)
    subject = index == scan.first and scan.has_predicate(end)
    return scan.main or subject or (before is not None and before.preposition)


def _is_followed(scan: Scan, index: int, end: int, hedge: Hedge) -> bool:
    if hedge.next == "أن":
        return _takes_that(scan, end)
    if hedge.next != "verb-present":
        return True
    word = scan.at(end)
    if word is not None and word.norm in scan.certainty.particles:
        word = scan.at(end + 1)  # «قد لا ينجح»
    if word is None or word.verb != "present" or _is_past(scan, end):
        return False
    before = range(scan.first, index)
    return not any(scan.traits[earlier].lemma in scan.certainty.earlier for earlier in before)  # «كان قد أعلن»


def _takes_that(scan: Scan, end: int) -> bool:
    """Whether أن comes next, or behind the one for whom it is possible (يمكن للمحليات أن …)."""
    word = scan.at(end)
    if word is None or word.that:
        return word is not None
    told = word.norm == FOR_ANY or word.glued == "ل" or (word.pos == "prep" and bool(word.enclitic) and word.lemma == FOR)
    reach = range(end, min(scan.last, end + PERSON))
    return told and (scan.traits[end - 1].lemma == CAN or any(scan.traits[index].that for index in reach))


def _is_past(scan: Scan, index: int) -> bool:
    """Whether a form in تـ is past after all, because its subject is masculine: «وقد تقدم المنتخب», with no subject before."""
    verb, after = scan.traits[index], scan.at(index + 1)
    masculine = after is not None and after.noun and after.definite and (after.gender, after.number) == ("m", "s")
    return masculine and index == scan.first + 1 and verb.gender == "f" and verb.bare.startswith("ت")


def _is_negated(scan: Scan, index: int) -> bool:
    before = scan.before(index)
    return before is not None and (index == scan.after_negation or before.bare in scan.certainty.negative)
