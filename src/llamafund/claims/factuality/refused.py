"""What is not done: the object of a verb of refusing, failing or deciding (رفض الكشف عن, قرر عدم)."""

from __future__ import annotations

from collections.abc import Collection

from llamafund.claims.factuality.lexicon import Negation
from llamafund.claims.factuality.only import is_that_not
from llamafund.claims.factuality.scan import Scan
from llamafund.orthography import HE, SHE, WITH
from llamafund.punctuation import COMMAS


def is_accompanied(scan: Scan, end: int, negation: Negation) -> bool:
    """Whether one of the nouns it asks for stands behind the cue."""
    if not negation.company:
        return True
    # «فشلت المنتخبات الأربعة المشاركة هناك في …», «فضل اللاعب، الذي أحرز ثلاثة أهداف في الدوري أمس، عدم الحديث»
    near = range(end, min(scan.last, end + scan.windows.object))
    told = any(scan.traits[index].relative and scan.traits[index - 1].form in COMMAS for index in near)
    far = scan.words.inside in negation.company or (told and scan.words.not_to in negation.company)
    for index in range(end, scan.last) if far else near:
        if scan.traits[index].lemma in negation.other or scan.traits[index].pos == "demonstrative":
            return False  # «ترفض طلب الإفراج عنه», «ترفض هذه التغييرات»
        if _is_object(scan, index, negation.company):
            return not _is_of_other(scan, end, index)
    return False


def _is_of_other(scan: Scan, end: int, index: int) -> bool:
    """«ترفض الفنانة أن يذكرها الناس»: what is refused is done by a man where a woman refuses, or the other way round."""
    refuses, does = scan.traits[end - 1], scan.at(index + 1)
    if not scan.traits[index].that or does is None or does.verb != "present" or not refuses.verb:
        return False
    hers, man = refuses.gender == "f" and refuses.number == "s", refuses.gender == "m" and refuses.verb == "past"
    return (hers and does.bare.startswith(HE)) or (
        man and refuses.number == "s" and does.bare.startswith(SHE) and does.gender == "f"
    )


def _is_object(scan: Scan, index: int, company: Collection[str]) -> bool:
    """Whether what stands here can be the object: no preposition before it or written onto it."""
    trait = scan.traits[index]
    if trait.glued == WITH or trait.bare == scan.words.inside:
        return (trait.glued or trait.bare) in company and _is_deed(scan, index)
    taken = bool(trait.glued) or trait.joined or (index > scan.first and scan.traits[index - 1].preposition)
    taken = taken or (trait.lemma == scan.words.not_to and _is_possessed(scan, index))
    if trait.lemma == scan.words.that_not:
        return scan.words.that_not in company and is_that_not(scan, index)
    looks_verb = bool(trait.verb) and bool(trait.enclitic)  # «رفض منحها الدواء»
    return trait.lemma in company and (trait.noun or trait.that or trait.preposition or looks_verb) and not taken


def _is_deed(scan: Scan, index: int) -> bool:
    """«فشل في إقناعهم», «فشلت بتوحيد صفوفها»: what was not done, and no place (فشلت المحادثات في جنيف)."""
    place = index + int(not scan.traits[index].glued)
    deed = scan.at(place)
    if deed is None or place in scan.names or not deed.word:
        return False
    timed = deed.norm in scan.certainty.moments or deed.lemma in scan.certainty.manner
    return not timed and (deed.noun or bool(deed.verb) or deed.pos == "unknown")


def _is_possessed(scan: Scan, index: int) -> bool:
    """Whether a noun behind the object of the verb takes it: «قررت إخلاء سبيله شرط عدم السفر»."""
    before, further = scan.before(index), scan.before(index - 1)
    noun = before is not None and before.noun and not before.definite and index - 1 not in scan.names
    return noun and further is not None and not further.verb
