"""When a hedge is one."""

from __future__ import annotations

from llamafund.claims.factuality.able_now import is_able_now
from llamafund.claims.factuality.in_part import is_in_part
from llamafund.claims.factuality.lexicon import Hedge
from llamafund.claims.factuality.only import is_that_not
from llamafund.claims.factuality.scan import Scan
from llamafund.claims.factuality.topic import describes, is_behind_main, opens_main
from llamafund.claims.words.trait import Trait
from llamafund.orthography import ARTICLE, FOR, FUTURE, SHE, SO, WITH
from llamafund.punctuation import OPENING

YEH = "ي"  # ends no past verb
SHORTEST = 4  # letters of a past verb that begins with ت


def hedges(scan: Scan, index: int, end: int, hedge: Hedge) -> bool:
    """Whether the cue in `[index, end)` lowers the certainty of the statement."""
    trait = scan.traits[index]
    described = scan.nominal and (trait.verb or trait.norm in scan.certainty.particles)
    if described or not _is_followed(scan, index, end, hedge) or _is_undone(scan, end, hedge):
        return False
    if _is_what(scan, index) or is_able_now(scan, index):
        return False
    return _lowers(scan, index, end, hedge)


def _lowers(scan: Scan, index: int, end: int, hedge: Hedge) -> bool:
    """Whether the cue stands where it says something of the whole statement."""
    trait = scan.traits[index]
    exists = trait.bare == scan.words.of or trait.bare in scan.certainty.existential
    if scan.negated and hedge.value == "PS" and (trait.verb or trait.noun or exists):
        return False  # «لم يعد بإمكانه», «لا أحد يمكنه», «لم يكن هناك احتمال»: it is not possible
    if trait.verb and _is_negated(scan, index) and not scan.main and hedge.value == "PR":
        return True  # «لا يبدو أن»
    noun = (trait.noun or trait.adjective) and trait.glued != WITH and trait.norm not in scan.certainty.particles
    if noun and hedge.next in ("", "of"):
        return _is_head(scan, index, end)
    if trait.norm in scan.certainty.particles or trait.verb or trait.glued or hedge.next:
        return not (is_behind_main(scan, index) or describes(scan, index) or _is_negated(scan, index))
    if index == scan.after_negation:
        return hedge.value == "PR" and not scan.nested  # «ليس من المتوقع أن» expects that it will not, «ليس من الممكن» denies
    nested = scan.nested and not opens_main(scan, index)  # «انتقد بعد أن قال إن الأسعار ربما ترتفع»
    power = trait.bare == scan.words.inside and hedge.value == "PS"
    predicate = power or trait.bare == scan.words.of
    # «رفض الحديث عما إذا كان من المحتمل أن», «مرض كان من الممكن تفاديه», «يبحث في إمكان ذلك»
    anew = trait.joined and (power or trait.norm.startswith(SO))  # «سواء وقع الاتفاق أم لا، فمن المتوقع أن …»
    inner = predicate and scan.main and not anew
    return not (inner or nested or _describes(scan, index, end) or is_in_part(scan, index, end, adverb=not predicate))


def _describes(scan: Scan, index: int, end: int) -> bool:
    """«واقعة ربما تعرض النادي للعقوبة»: said of an indefinite noun behind the main verb or a hedge."""
    after = scan.at(end)
    passed = scan.main or scan.after_hedge > 0 or scan.traits[scan.first].bare in scan.words.is_he  # «وهو تحقيق ربما يقود إلى …»
    return passed and after is not None and bool(after.verb) and scan.is_described(index) and index - 1 > scan.first


def _is_what(scan: Scan, index: int) -> bool:
    """«وما يمكن فعله», «في ما بدا أنها طائرة», «كل ما بوسعها», «كل ما في وسعها»: what is or can be, no statement of its own."""
    before, further = scan.before(index), scan.before(index - 1)
    if before is None or before.bare != scan.words.what:
        return False
    if scan.traits[index].glued or scan.traits[index].bare == scan.words.inside:
        return True
    return bool(scan.traits[index].verb) and (further is None or further.preposition or before.joined)


def _is_undone(scan: Scan, end: int, hedge: Hedge) -> bool:
    """«لا تستبعد الشرطة أي فرضية»."""
    return any(follower.norm in hedge.unless for follower in scan.traits[end : min(end + scan.windows.undone, scan.last)])


def _is_head(scan: Scan, index: int, end: int) -> bool:
    """Whether a noun of doubt is what is said: at the head and no subject (إمكانية حدوث ذلك تزداد), or behind هناك."""
    before = scan.before(index)
    if before is None:
        return not scan.traits[index].definite and (scan.nominal or not scan.has_predicate(end))
    has = before.pos == "prep" and bool(before.enclitic) and index == scan.first + 1  # «لديه إمكانية»
    exists = has or before.bare in scan.certainty.existential
    return exists and index != scan.after_negation and index - scan.first <= scan.windows.predicate


def _is_followed(scan: Scan, index: int, end: int, hedge: Hedge) -> bool:
    if hedge.next == "أن":
        return _takes_that(scan, end)
    if hedge.next in ("of", "deed"):
        bears = hedge.next == "deed" and end < scan.last and scan.traits[end].norm.startswith(ARTICLE)
        return _is_of(scan, end) and not bears  # «يحتمل النص قراءات كثيرة»
    if hedge.next != "verb-present":
        return True
    word = scan.at(end)
    if word is not None and (word.norm in scan.certainty.particles or word.form in OPENING):
        word = scan.at(end + 1)  # «قد لا ينجح», «قد "يقود إلى …»
    if word is None or not (_is_present(scan, index, word) or _does(scan, end)) or _is_past(scan, end):
        return False
    before = range(scan.first, index)
    return not any(scan.traits[earlier].lemma in scan.certainty.earlier for earlier in before)  # «كان قد أعلن»


def _is_present(scan: Scan, index: int, verb: Trait) -> bool:
    """Whether a verb is present, or «ترقى» behind a feminine subject, which the word table takes for the past of a man."""
    subject = scan.before(index)
    woman = subject is not None and subject.noun and subject.definite and subject.gender == "f" and subject.number != "p"
    man = verb.verb == "past" and verb.bare.startswith(SHE) and (verb.gender, verb.number, verb.person) == ("m", "s", "3")
    return verb.verb == "present" or (woman and man and not verb.bare.endswith(SHE))


def _does(scan: Scan, index: int) -> bool:
    """«قد تسبب نتائج عكسية»: a form that may be past takes for its object what cannot be its subject."""
    verb, after = scan.traits[index], scan.at(index + 1)
    if after is None or not after.noun or after.definite or after.glued or after.joined or verb.verb != "past":
        return False
    like = scan.at(index + 2)  # «خسائر كبيرة»
    things = after.number == "p" and like is not None and like.adjective and (like.gender, like.number) == ("f", "s")
    return verb.bare in scan.certainty.either and (after.gender == "f" or things)


def _is_of(scan: Scan, index: int) -> bool:
    """Whether what is doubted comes next: «مخاوف من اندلاع», «توقعات بارتفاع», «احتمال تأجيل», an adjective between at most."""
    word = scan.at(index)
    if word is not None and word.adjective and not word.definite:
        word = scan.at(index + 1)
    if word is None:
        return False
    return word.that or word.bare in scan.certainty.of or word.glued in scan.certainty.of or (word.noun and not word.glued)


def _takes_that(scan: Scan, end: int) -> bool:
    """Whether أن comes next, or a deed that can be done, or أن behind the one for whom it is possible (يمكن للمحليات أن …)."""
    word, can = scan.at(end), scan.traits[end - 1]
    able = can.lemma == scan.words.can and can.verb == "present"
    while able and word is not None and _is_between(scan, word):  # «يمكن الآن للجميع», «يمكن في المقابل»
        end += 1 + int(word.preposition)
        word = scan.at(end)
    if word is None or word.that or (word.bare == scan.words.that_not and is_that_not(scan, end)):
        return word is not None
    if able and word.noun and not (word.glued or word.joined):
        hers = can.bare.removeprefix(FUTURE).startswith(SHE)
        reach = range(end, min(scan.last, end + scan.windows.object))
        if hers and any(scan.traits[place].bare == scan.words.of for place in reach):
            return False  # «ستمكن العملية القوات من التقدم»: who is made able
        return word.lemma not in scan.certainty.discourse  # «يمكن استخدامها», not «يمكن تلخيص الأسباب»
    him = word.pos == "prep" and bool(word.enclitic) and word.lemma == FOR
    told = him or word.norm == scan.words.for_any or word.glued == FOR or word.bare.startswith(FOR * 2)
    reach = range(end, min(scan.last, end + scan.windows.person))
    return told and (able or can.lemma == scan.words.can or any(scan.traits[index].that for index in reach))


def _is_between(scan: Scan, word: Trait) -> bool:
    return word.pos == "adverb" or word.norm in scan.certainty.adverbs or word.form in OPENING or word.preposition


def _is_past(scan: Scan, index: int) -> bool:
    """Whether a form in تـ is past after all, because its subject is masculine: «وقد تقدم المنتخب», with no subject before."""
    verb, after = scan.traits[index], scan.at(index + 1)
    if after is None or index != scan.first + 1 or verb.gender != "f" or not verb.bare.startswith(SHE):
        return False
    if verb.form.endswith(YEH) or len(verb.bare) < SHORTEST:
        return False  # «وقد تحمي الإنسان», «وقد تضر الجسم»
    man = after.noun and (after.gender, after.number) == ("m", "s") and not after.glued
    if man and after.definite:
        return True
    return verb.bare in scan.certainty.either and (after.pos == "prep" or (man and _is_possessed(scan, index + 1)))


def _is_possessed(scan: Scan, index: int) -> bool:
    """«شكل المدينة», «كل من»: a noun with what it is of, more likely the subject than the object."""
    of = scan.at(index + 1)
    return of is not None and (of.definite or of.noun or of.bare == scan.words.of)


def _is_negated(scan: Scan, index: int) -> bool:
    before = scan.before(index)
    if before is None:
        return False
    return index == scan.after_negation or before.bare in scan.certainty.negative or before.lemma == scan.words.is_not
