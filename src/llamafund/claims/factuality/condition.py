"""Conditions: a clause that states nothing by itself, and one behind the main clause that leaves this open."""

from __future__ import annotations

from collections.abc import Sequence

from llamafund.claims.factuality.scan import Scan
from llamafund.claims.words.passed_over import NO_CONDITION
from llamafund.claims.words.trait import Trait, is_aim, is_future, is_like_deed
from llamafund.orthography import AND, ARTICLE, SO
from llamafund.punctuation import COMMAS

BEHIND = 2  # tokens behind the clause, where what follows from it begins: a comma and «فلن»


def is_condition(scan: Scan) -> bool:
    """Whether the clause begins with «if», or with a question that somebody asks; «إن شاء الله», «حال دون» only look like it."""
    if scan.certainty.traps.at(scan.traits, scan.first, scan.last) is not None:
        return False
    if scan.first and scan.traits[scan.first].norm == scan.words.did_not and _is_plain_that(scan.traits[scan.first - 1]):
        return True  # «قال إنه إن لم يعالج …»: before لم it is «if»
    that = _is_that(scan)
    first = scan.first + int(that and bool(scan.traits[scan.first].enclitic))  # «وإنه إن لم يعالج …»
    found = None
    if first < scan.last and not scan.traits[first].marks & NO_CONDITION and not (that and first == scan.first):
        found = scan.certainty.conditions.at(scan.traits, first, scan.last)
    return (found is not None and not _is_case(scan, found[0])) or _is_if(scan)


def _is_plain_that(trait: Trait) -> bool:
    return trait.that and "إ" in trait.form and not (trait.enclitic or trait.joined)  # «وإن لم» is «although»


def is_proviso(scan: Scan, index: int) -> bool:
    """«…، إذا لم تنفذ وعودها», «في حال فوزه» behind the main clause, but not «ما إذا», «حتى إذا»."""
    before, after = scan.before(index), scan.at(index + 1)
    if before is None or after is None:
        return False
    passed = scan.traits[scan.first : index]
    if scan.traits[index].norm in scan.certainty.cases:
        happens = before.bare == scan.words.inside and (bool(after.enclitic) or not after.definite)  # not «في حال الطوارئ»
        only = index - 1 > scan.first and scan.traits[index - 2].norm in scan.certainty.no_proviso  # «إلا في حال»
        return happens and not only and _tells_future(scan, index)
    if scan.traits[index].norm in scan.certainty.provisos and before.mark and not any(trait.verb for trait in passed):
        return True  # «أثناء وجودكم هناك، إذا سمعتم …»
    if scan.traits[index].norm in scan.certainty.unreal and not scan.traits[index].joined:
        return _would(scan, index)
    if scan.traits[index].norm == scan.words.what and after.norm == scan.words.did_not:
        return _is_unless(scan)
    unless = _is_plain_that(scan.traits[index]) and after.norm == scan.words.did_not  # «سيغلق المصنع إن لم يوقع العمال»
    opens = unless or (scan.traits[index].norm in scan.certainty.provisos and not _is_whether(scan, index))
    asks = any(word is not None and word.norm in scan.certainty.no_proviso for word in (before, scan.before_quoted(index)))
    return opens and not asks and not after.that and _is_open(scan, passed)


def _is_unless(scan: Scan) -> bool:
    """«لن يعود ما لم يعتذروا»: behind what will not be or is not, but not «لم يقل ما لم يره»."""
    return scan.negated and scan.traits[scan.after_negation - 1].norm != scan.words.did_not


def _would(scan: Scan, index: int) -> bool:
    """«ما كانا سيلتقيان لو لم …», «ما كان ليحضر لو …»: what would have been, with its condition behind it."""
    passed = range(scan.first, index - 1)
    was = next((place for place in passed if scan.traits[place].lemma == scan.words.was), None)
    near = scan.traits[was + 1 : index] if was is not None else ()
    return any(is_future(trait) or is_aim(trait) for trait in near)


def _is_whether(scan: Scan, index: int) -> bool:
    """«سيقرر إذا ما كانت آمنة»: what is decided, where no comma sets it off."""
    what, was = scan.at(index + 1), scan.at(index + 2)
    whether = what is not None and what.norm == scan.words.what and was is not None and was.lemma == scan.words.was
    return whether and scan.traits[index - 1].form not in COMMAS


def _is_open(scan: Scan, passed: Sequence[Trait]) -> bool:
    """Whether a condition can leave open what was said: in the present, by nobody else, and neither asked nor promised."""
    if any(trait.norm in scan.certainty.provisos or trait.lemma in scan.certainty.promises for trait in passed):
        return False  # «سؤال عما إذا كانت ستشترك إذا ما قررت …», «يهدد الوزير بالرد إذا …»
    main = next((trait.verb for trait in passed if trait.verb), "")
    return main == "present" and not any(trait.that or trait.relative for trait in passed)


def _tells_future(scan: Scan, index: int) -> bool:
    """Whether the main clause before `index` tells what will be."""
    main = next((place for place in range(scan.first, index) if scan.traits[place].verb), None)
    told = main is not None and main > scan.first and scan.traits[main - 1].bare in scan.certainty.future
    return main is not None and (told or is_future(scan.traits[main]))


def _is_that(scan: Scan) -> bool:
    """«وأنها لم تعد …»: أن with its pronoun or hamza above is no «if»."""
    head = scan.traits[scan.first]
    return head.that and (bool(head.enclitic) or "أ" in head.form)


def _is_case(scan: Scan, index: int) -> bool:
    """«في حالة الأشخاص الذين …», «حال البلاد»: with a definite noun it is a case or state of something and no condition."""
    after, word = scan.at(index), scan.traits[index - 1]
    named = after is not None and (after.norm.startswith(ARTICLE) or after.pos == "proper" or index in scan.names)
    alone = word.lemma == scan.words.case or index - 1 == scan.first
    return word.noun and named and alone and word.lemma in scan.words.case_or_state


def _is_if(scan: Scan) -> bool:
    """«إن نجحت الخطة …»: إن right before a verb is «if», but «وإن كانت» is «although» where nothing follows from it."""
    head, after = scan.traits[scan.first], scan.at(scan.first + 1)
    if not (head.that and "إ" in head.form and not head.enclitic) or after is None:
        return False
    if head.norm.startswith(AND) and (after.lemma == scan.words.was or after.norm == scan.words.did_not):
        return any(trait.joined and trait.norm.startswith(SO) for trait in scan.traits[scan.first + 1 : scan.last + BEHIND])
    return bool(after.verb) and not is_like_deed(after)  # not «فإن تناول الفاكهة …»
