"""What a part is of: «ثلثي الأصوات» counts votes, «ثلث العراق» a third of it, «ربع النهائي» nothing."""

from __future__ import annotations

from llamafund.claims.quantities.lexicon import Figures
from llamafund.claims.quantities.singular import singular
from llamafund.claims.words.number import Number
from llamafund.orthography import ARTICLE

_OWNERS = 2  # words within which the owner stands


def whole_of(figures: Figures, number: Number, last: int, *, named: bool) -> tuple[str | None, int] | None:
    """The unit of a part and the token after it, None where it is a part of nothing that is definite.

    What is named or only pointed at has no unit.
    """
    index = number.last
    whole, further = figures.after(number, last), figures.traits[index + 1] if index + 1 < last else None
    if whole is None or whole.mark or whole.joined or whole.glued or whole.preposition or whole.verb:
        return None
    if whole.lemma in figures.units.no_half or whole.bare in figures.units.no_half or figures.number(index, last) is not None:
        return None  # «نصف قطرها», «نصف العشرة آلاف مقاتل»
    if whole.bare in figures.units.sums and further is not None and further.noun:
        return None, index  # «ربع مجمل الإيرادات»
    if named or whole.pos in ("proper", "demonstrative"):
        return None, index
    owned = _is_owned(figures, index + 1)
    definite = whole.norm.startswith(ARTICLE) or bool(whole.enclitic) or owned
    if not whole.noun or not definite or whole.norm in figures.units.ordering:
        return None
    return singular(figures, index), index + 1


def _is_owned(figures: Figures, index: int) -> bool:
    """Whether a noun with an owner stands at a token, or what has one: «نصف أعضاء المجلس», «نصف مستخدمي تطبيق المحادثة»."""
    for trait in figures.traits[index : index + _OWNERS]:
        if trait.joined or trait.glued:
            return False
        if trait.definite:
            return True
        if not trait.noun:
            return False
    return False
