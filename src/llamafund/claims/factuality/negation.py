"""When a negative word denies the statement."""

from __future__ import annotations

from collections.abc import Collection

from llamafund.claims.factuality.able_now import tells_how_it_is_done
from llamafund.claims.factuality.anew import denies_anew
from llamafund.claims.factuality.aside import is_aside
from llamafund.claims.factuality.lexicon import Negation
from llamafund.claims.factuality.only import goes_on_with_but, is_only, is_that_not
from llamafund.claims.factuality.refused import is_accompanied
from llamafund.claims.factuality.said_of_noun import is_said_of_noun
from llamafund.claims.factuality.scan import Scan
from llamafund.claims.factuality.topic import describes, is_behind_main
from llamafund.claims.words.trait import Trait, is_aim
from llamafund.orthography import ACCUSATIVE, ARTICLE
from llamafund.punctuation import COMMAS, OPENING

_SUBJECTS = ("adverb", "pronoun", "demonstrative")  # «هذا غير صحيح»
_SUBJECT_ENDS = ("pronoun", "demonstrative", "conj", "particle")  # «ذلك لا علاقة له بالحرب»


def negates(scan: Scan, index: int, end: int, negation: Negation) -> bool:
    """Whether the cue in `[index, end)` denies the statement from where it stands."""
    if scan.traits[index].bare == scan.words.that_not and not is_that_not(scan, index):
        return False
    if _affirms(scan, end) or (negation.behind and scan.traits[max(index - 1, 0)].bare not in negation.behind):
        return False
    stands = _stands(scan, index, end, negation.where, company=negation.company)
    refused = bool(negation.company) and not any(trait.bare in scan.certainty.only for trait in scan.traits[end : end + 2])
    only = not refused and is_only(scan, end)  # «رفض الرحيل إلا بعد …» refuses all the same, not «أبى إلا أن يرحل»
    return stands and not only and is_accompanied(scan, end, negation)


def _affirms(scan: Scan, end: int) -> bool:
    """«لم يخف الوزير قلقه», «لا يقف الأمر عند هذا الحد»: the verb, denied, says that something is so."""
    verb = scan.at(end)
    told = scan.certainty.affirmed.get(verb.lemma) if verb is not None and verb.verb else None
    near = range(end + 1, min(scan.last, end + scan.windows.object))
    return told is not None and any(_is_one(scan.traits[index], told) for index in near)


def _is_one(trait: Trait, words: Collection[str]) -> bool:
    return trait.bare in words or trait.lemma in words or trait.glued in words


def _stands(scan: Scan, index: int, end: int, where: str, *, company: frozenset[str]) -> bool:
    if where in ("head", "main"):
        return _is_head(scan, index, end) if where == "head" else _is_main(scan, index, company)
    before = scan.before_quoted(index)
    if before is not None and (before.preposition or (is_behind_main(scan, index) and not denies_anew(scan, index))):
        return False
    if is_said_of_noun(scan, index) or is_aside(scan, index) or _is_contrast(scan, index) or _is_alternative(scan, index):
        return False
    if where == "predicate":
        return _is_predicate(scan, index, end)
    if where == "aim":
        return any(is_aim(trait) for trait in scan.traits[end : min(scan.last, end + scan.windows.auxiliary)])
    return where == "any" or (end < scan.last and _takes_next(scan, index, end, where))


def _is_head(scan: Scan, index: int, end: int) -> bool:
    if index == scan.after_hedge and not scan.main:
        return True  # «من المتوقع عدم حضوره»
    return index == scan.first and (scan.nominal or not scan.has_predicate(end + 1))


def _is_main(scan: Scan, index: int, company: frozenset[str]) -> bool:
    """Whether the cue is the main verb, be it one that the word table reads as a noun (فشل) and that its object tells."""
    trait, before = scan.traits[index], scan.before(index)
    if scan.main or (before is not None and before.pos == "relative") or is_aside(scan, index):
        return False
    if trait.verb:
        return not scan.is_noun(index) and not scan.is_done(index)
    noun = trait.noun and trait.bare == trait.lemma and not trait.glued
    return noun and bool(company) and not scan.nominal and (_follows_subject(scan, index) or _leads_subject(scan, index, company))


def _follows_subject(scan: Scan, index: int) -> bool:
    """Whether a verb can stand here: behind a definite noun that no preposition takes, a name, or a comma."""
    before = scan.before(index)
    return before is not None and (before.form in COMMAS or index - 1 in scan.names or before.definite)


def _leads_subject(scan: Scan, index: int, company: frozenset[str]) -> bool:
    """«تجنب الوزير الإجابة»: at the head, before a definite noun that is not what is done (تجنب الإجابة صعب)."""
    after = scan.at(index + 1)
    return index == scan.first and after is not None and after.definite and not after.glued and after.lemma not in company


def _is_contrast(scan: Scan, index: int) -> bool:
    """«من الحق وليس الباطل», «هم مهمشون، ليس بسببه بل …»."""
    if index == scan.first or scan.traits[index].lemma != scan.words.is_not:
        return False
    after = scan.at(index + 1)
    aside = scan.traits[index - 1].form in COMMAS and after is not None and (after.preposition or bool(after.glued))
    return scan.traits[index].joined or (aside and goes_on_with_but(scan))


def _is_alternative(scan: Scan, index: int) -> bool:
    """«صادقة كانت أم لا», and «ما لا يمكن قبوله هو …» at the head."""
    before = scan.before(index)
    what = before is not None and before.bare == scan.words.what and index == scan.first + 1
    he = before is not None and before.pos == "pronoun" and index - 1 > scan.first
    what = what or (he and scan.traits[index - 2].bare == scan.words.what)  # «ما هو ليس بمرض»
    return what or (before is not None and before.bare in scan.words.either and not scan.main)


def _is_predicate(scan: Scan, index: int, end: int) -> bool:
    """Whether «غير آمن» says something of a definite subject, and does not describe a noun (التكاليف غير المباشرة)."""
    before, word = scan.before_quoted(index), scan.at(end)
    if scan.is_noun_hedged() or tells_how_it_is_done(scan, index):
        return False  # «من المتوقع تسجيل نسبة مشاركة في المدينة غير مسبوقة»
    opened = index - int(index > 0 and scan.traits[index - 1].form in OPENING)
    if before is None and opened > 0 and scan.traits[opened - 1].that:
        return bool(scan.traits[opened - 1].enclitic)  # «إنهم غير قادرين», «إنه "غير مندهش"»
    he = before is not None and before.pos == "pronoun" and index - 1 > scan.first
    if he and scan.traits[index - 2].bare == scan.words.what:
        return False  # «يعرف ما هو صحيح وما هو غير صحيح»
    named = index - 1 in scan.names
    if scan.traits[index].bare == scan.words.un and (word is None or (word.mark and word.form not in OPENING)):
        return False  # «ريتشارد غير، نجم السينما»
    if scan.traits[index].bare == scan.words.un and word is not None and (word.glued or word.preposition):
        return False  # «الرئيس غير بشكل جذري سياسته»: a verb
    subject = before is not None and (before.definite or named or before.pos in _SUBJECTS or scan.is_auxiliary(index - 1))
    others = word is not None and word.pos == "demonstrative" and scan.traits[index].joined  # «والفن وغير ذلك»
    return subject and not (scan.traits[index].definite or others or (word is not None and word.definite))


def _takes_next(scan: Scan, index: int, end: int, where: str) -> bool:
    """Whether the particle denies the verb, or the indefinite noun, that comes next."""
    word = scan.traits[end]
    if word.that or (where == "noun" and word.glued and index > scan.first):
        return False  # «مرتبطة بالأمن لا بالحقوق», «ليصدها، لا أن يشتتها»
    if word.joined or _is_epithet(scan, index, end) or describes(scan, index):
        return False
    if where == "noun" and (_is_contrasted(scan, end) or _is_besides(scan, index)):
        return False
    if where == "noun":
        return not word.verb and (_is_neither(scan, index) if word.definite else _ends_subject(scan, index))
    only_verbs = scan.traits[index].bare in scan.certainty.verbal
    name = word.pos == "proper" and end not in scan.names  # «لا أتذكر»: a form that the word table lacks
    named = word.bare.startswith(ARTICLE) if only_verbs or name else word.noun or word.adjective or word.definite
    return bool(word.verb) or not named


def _is_besides(scan: Scan, index: int) -> bool:
    """«مقتل ثلاثة جنود، ولا تفاصيل حتى الآن»: behind a comma, of what has been told nothing is taken back."""
    besides = scan.traits[index].joined and index > scan.first and scan.traits[index - 1].form in COMMAS
    return besides and not any(trait.bare in scan.certainty.negative for trait in scan.traits[scan.first : index])


def _is_contrasted(scan: Scan, end: int) -> bool:
    """«عاملا مساعدا لا عائقا»: a noun in ـا behind «لا» is what something is not; where nothing exists it has no such ending."""
    word = scan.traits[end]
    return word.norm.endswith(ACCUSATIVE) and not word.lemma.endswith(ACCUSATIVE) and end > scan.first + 1


def _is_epithet(scan: Scan, index: int, end: int) -> bool:
    """«تجربة لا تصدق», also where the noun is the first word: what it is like."""
    before, after = scan.before(index), scan.at(end + 1)
    noun = before is not None and (before.noun or before.adjective) and not before.definite
    return noun and scan.traits[end].bare in scan.certainty.epithets and not (after is not None and after.definite and after.noun)


def _is_neither(scan: Scan, index: int) -> bool:
    """«لا النادي ولا اللاعب سيعلق»: at the head, with another one soon."""
    near = range(index + 2, min(scan.last, index + scan.windows.object))
    again = any(scan.traits[place].bare == scan.words.never and scan.traits[place].joined for place in near)
    return index == scan.first and again and scan.has_predicate(index + 1)


def _ends_subject(scan: Scan, index: int) -> bool:
    """Whether a sentence can go on with «لا» and a noun here: at the head, behind a definite noun, a mark or a particle."""
    before = scan.before(index)
    return before is None or (not before.glued and (before.definite or before.mark or before.pos in _SUBJECT_ENDS))
