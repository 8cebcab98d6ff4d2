"""Past what is told of a source between it and what it says: who he is, in a relative clause or in one between commas."""

from __future__ import annotations

from llamafund.claims.attribution.frame import View
from llamafund.claims.attribution.lexicon import Says
from llamafund.orthography import ARTICLE, HERS, HIS, THEIRS
from llamafund.punctuation import COMMAS


def past_description(view: View, first: int, index: int, last: int, takes: Says) -> int:
    """The token behind what is told of the source `[first, index)`; `index` where nothing is."""
    return _past_title(view, _past_relative(view, first, index, last, takes), last, takes)


def _past_title(view: View, index: int, last: int, takes: Says) -> int:
    """Past «، المصنفة أولى في العالم،» behind a source, where what introduces the content stands behind its second comma."""
    if index + 1 >= last or view.traits[index].form not in COMMAS or ARTICLE not in view.traits[index + 1].norm[:2]:
        return index
    comma = next((i for i in range(index + 1, last) if view.traits[i].form in COMMAS), last)
    title = view.traits[index + 1 : comma]
    closed = comma + 1 < last and view.traits[comma + 1].preposition and view.traits[comma + 1].bare in takes.takes
    return comma if closed and not any(trait.verb or trait.that for trait in title) else index


def _past_relative(view: View, first: int, index: int, last: int, takes: Says) -> int:
    """Past «، الذي فازت كتلته بالانتخابات،» behind a source, where its comma closes it."""
    if index + 1 >= last:
        return index
    if view.traits[index].relative:
        return _past_unmarked(view, index, last, takes)
    if view.traits[index].form not in COMMAS:
        return _past_unjoined(view, index, last, takes)
    if not (view.traits[index + 1].relative or _is_inserted(view, first, index, last)):
        return index
    return next((i for i in range(index + 1, last) if view.traits[i].form in COMMAS), index)


def _is_inserted(view: View, first: int, comma: int, last: int) -> bool:
    """«توقع مسؤول، رفض الكشف عن هويته، تراجع الأسعار»: between commas, with its pronoun, a clause on an indefinite source."""
    head, begin = view.traits[first], comma + 1
    begin += int(view.traits[begin].bare in view.particles.negations)
    end = next((i for i in range(begin, last) if view.traits[i].form in COMMAS), last)
    if head.definite or head.pos == "proper" or first in view.scene.names or not begin < end < last - 1:
        return False
    verb = view.traits[begin]
    tells = bool(verb.verb) or verb.norm in view.speech.unnamed
    theirs = any(trait.enclitic in (HIS, HERS, THEIRS) for trait in view.traits[begin:end])
    return tells and not verb.joined and theirs and end - comma <= view.windows.inserted


def _past_unmarked(view: View, index: int, last: int, takes: Says) -> int:
    """Past «الذي تقوده السعودية» behind a source with no comma before it: to the one behind it, or to the deed that is told."""
    comma = next((i for i in range(index, last) if view.traits[i].form in COMMAS), last)
    after = view.scene.light(comma, last, but=takes.takes)
    if after < last and view.traits[after].preposition and view.traits[after].bare in takes.takes:
        return comma
    if "object" not in takes.takes:
        return index
    if after < last and _is_told_deed(view, after):
        return comma  # «الندوة التي استضافتها الجمعية، ضرورة تشكيل لجنة»
    return next((i for i in range(index + 2, min(comma, last - 1)) if _is_told_deed(view, i)), index)


def _is_told_deed(view: View, index: int) -> bool:
    """«الذي أجرى الجراحة ارتكاب مخالفات»: the name of a deed with no article, behind a word that takes no possessor."""
    trait, before = view.traits[index], view.traits[index - 1]
    if not trait.noun or trait.definite or trait.glued or trait.joined:
        return False
    deed = trait.lemma in view.speech.ruled_out or trait.lemma in view.speech.takes_that
    return deed and (before.definite or before.form in COMMAS) and not before.preposition


def _past_unjoined(view: View, index: int, last: int, takes: Says) -> int:
    """«توقع خبراء استطلعت الوكالة آراءهم تراجع الأسعار»: past what describes the source, to its pronoun."""
    before = view.traits[index - 1]
    if not view.traits[index].verb or view.traits[index].joined or before.definite or not (before.noun or before.adjective):
        return index
    if view.traits[index].enclitic:
        return view.scene.phrase(index + 1, last)  # «تحقيق أجراه المكتب المركزي»
    if index + 1 < last and view.scene.is_hearer(index + 1):
        return view.scene.light(index + 1, last, but=takes.takes)  # «مصادر تحدثت لرويترز»
    near = range(index, min(last, index + view.windows.described))
    return next((i + 1 for i in near if view.traits[i].enclitic), index)
