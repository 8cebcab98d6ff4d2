"""What a statement is about may stand far before its verb, with words that look like the main verb."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.claims.words.trait import Trait, is_like_deed
from llamafund.orthography import FEMININE, FOR, HE, SHE, SO, WITH
from llamafund.punctuation import COMMAS

UNKNOWN = "unknown"
SHORT = 3  # letters


def is_behind_main(scan: Scan, index: int) -> bool:
    """Whether the main verb stands before a place; what looks like it may describe the head, or be the head itself."""
    return scan.main and not (_describes_head(scan) or _is_head_deed(scan, index) or opens_main(scan, index))


def opens_main(scan: Scan, index: int) -> bool:
    """«نظرا لأن الطريق مغلق، فقد يتأخر الوفد»: behind a phrase with a preposition, «ف» opens the main clause."""
    trait, head, after = scan.traits[index], scan.traits[scan.first], scan.at(scan.first + 1)
    if not (trait.joined and trait.norm.startswith(SO) and index > scan.first and scan.traits[index - 1].form in COMMAS):
        return False
    led = head.preposition or bool(head.glued) or (after is not None and after.glued == FOR)
    return led or head.bare in scan.certainty.fronted or head.bare in scan.certainty.fronting


def describes(scan: Scan, index: int) -> bool:
    """Whether the verb at a place describes the indefinite noun before it."""
    if not scan.is_described(index) or _speaks(scan, index) or _disagrees(scan, index):
        return False
    return not (_is_subject(scan, index) or _is_of_deed(scan, index))


def _speaks(scan: Scan, index: int) -> bool:
    """«عندما أكون في إجازة لا أجد سببا …»: a verb of who speaks, with no pronoun behind that goes back to the noun."""
    near = scan.traits[index : min(scan.last, index + scan.windows.person)]
    verb = next((trait for trait in near if trait.verb), None)
    return verb is not None and verb.person == "1" and not any(trait.enclitic for trait in near)


def _disagrees(scan: Scan, index: int) -> bool:
    """«نشر صور قديمة لا يثبت شيئا»: a verb of a man behind a feminine noun with its adjective, and no pronoun that goes back."""
    noun, like = scan.traits[index - 2], scan.traits[index - 1]
    near = scan.traits[index : min(scan.last, index + scan.windows.person + 1)]
    verb = next((trait for trait in near if trait.verb), None)
    if scan.main or verb is None or not verb.bare.startswith(HE) or verb.number == "p" or index - 2 <= scan.first:
        return False
    woman = noun.noun and not noun.definite and like.describes and like.norm.endswith(FEMININE)
    return woman and not verb.passive and not any(trait.enclitic for trait in near)


def _describes_head(scan: Scan) -> bool:
    """Whether what looked like the main verb describes the indefinite noun at the head («أي جهة تتعامل معها لن …»)."""
    if scan.nested or scan.main_at <= scan.first or scan.main_at > scan.first + 2:
        return False
    before, verb = scan.traits[scan.main_at - 1], scan.traits[scan.main_at]
    head = scan.traits[scan.first]
    told_of = scan.main_at == scan.first + 1 and bool(verb.enclitic)  # «عراقيل تضعها الدوحة قد تحول …»
    return before.noun and not (before.definite or before.glued) and (told_of or head.bare in scan.words.anybody)


def _is_subject(scan: Scan, index: int) -> bool:
    """Whether all before is indefinite and nothing behind is said of it («نحو 3 ملايين امرأة قد يحصلن على رخص»)."""
    before = scan.traits[scan.first : index]
    counted = any(trait.pos == "number" or trait.norm.isdigit() for trait in before)
    counted = counted and not any(trait.pos == "pronoun" for trait in before)  # «وهو واحد من خمسة أسماء قد تنجح»
    plain = all(trait.noun or trait.adjective or counted or trait.norm in scan.certainty.particles for trait in before)
    open_ = any(trait.definite or trait.verb or trait.relative for trait in before)
    return plain and not open_ and not scan.has_predicate(_behind_verb(scan, index))


def _is_head_deed(scan: Scan, index: int) -> bool:
    """«تناول السكر في المساء قد يضر …»: the head looks like a past verb, and another verb of a man follows."""
    at = scan.main_at
    opens = at == scan.first or scan.traits[at - 1].that
    after = scan.at(at + 1)
    if not opens or scan.nested or after is None or not (after.noun or after.definite or after.pos == UNKNOWN) or after.glued:
        return False
    deed = scan.traits[at]
    if not (is_like_deed(deed) or _is_no_verb_of(deed, after) or (_is_short(scan, deed) and _may(scan, index))):
        return False
    near = scan.traits[index : min(scan.last, index + scan.windows.person)]
    verb = next((trait for trait in near if trait.verb or trait.bare == scan.words.is_not), None)
    other = any(trait.verb or trait.that or trait.relative or trait.form in COMMAS for trait in scan.traits[at + 1 : index])
    return verb is not None and not (verb.bare.startswith(SHE) or other)


def _is_short(scan: Scan, deed: Trait) -> bool:
    """«شرب», «أكل»: spelt like its verbal noun as most past verbs of three letters are."""
    return deed.verb == "past" and deed.bare == deed.lemma and len(deed.bare) == SHORT and deed.bare not in scan.certainty.earlier


def _may(scan: Scan, index: int) -> bool:
    """Whether «قد» or its like stands before a present verb: with no و no second verb follows a first one so."""
    cue, verb = scan.traits[index], scan.at(index + 1)
    return (
        cue.norm in scan.certainty.particles
        and cue.bare not in scan.certainty.negative
        and verb is not None
        and verb.verb == "present"
    )


def _is_no_verb_of(deed: Trait, after: Trait) -> bool:
    """«تغير النهج قد يضر …»: what looks like the present verb of a woman or of things, before a masculine noun."""
    alike = deed.verb == "present" and deed.bare == SHE + deed.lemma
    return alike and deed.gender == "f" and (after.gender, after.number) == ("m", "s")


def _is_of_deed(scan: Scan, index: int) -> bool:
    """«اللجوء إلى تدخل خارجي يمكن أن …», «السدود القائمة منذ عقود لم …»: the noun before belongs to what is done, or to when."""
    if scan.main or scan.has_predicate(_behind_verb(scan, index)):
        return False
    place = index - 1
    while place > scan.first and _is_indefinite(scan, place) and not scan.traits[place].glued:
        place -= 1
    how = scan.traits[place].glued == WITH and scan.traits[place].number == "p"  # «التمارين بأوزان خفيفة قد …»
    if place == scan.first or not (how or scan.traits[place].norm in scan.certainty.complements):
        return False
    head = scan.traits[scan.first : place]
    return (
        (head[0].noun or head[0].pos == "demonstrative")
        and (head[-1].definite or bool(head[-1].verb))  # «السجين الذي أوقف قبل عام لم …»
        and not any(trait.mark or trait.that or trait.bare == scan.words.what for trait in head)
    )


def _behind_verb(scan: Scan, index: int) -> int:
    return next((place for place in range(index, scan.last) if scan.traits[place].verb), scan.last - 1) + 1


def _is_indefinite(scan: Scan, index: int) -> bool:
    trait = scan.traits[index]
    return (trait.noun or trait.adjective or scan.is_noun(index)) and not trait.definite
