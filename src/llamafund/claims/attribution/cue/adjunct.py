"""Past when, where and with whom something was said, to the preposition that introduces what was said."""

from __future__ import annotations

from llamafund.claims.attribution.frame import View
from llamafund.claims.attribution.lexicon import Says
from llamafund.orthography import WITH


def past_adjunct(view: View, edge: int, last: int, takes: Says) -> int:
    """«حذر الوزير في مقابلة نشرتها مجلة من مخاطر …»: where the preposition that the verb takes stands, before an indefinite noun.

    `edge` itself where no adjunct begins there, or where أن, a relative pronoun or a verb of its own stands between.
    """
    if edge >= last or not _begins(view, edge):
        return edge
    for index in range(edge + 1, min(last - 1, edge + view.windows.adjunct)):
        trait = view.traits[index]
        if trait.that or trait.relative or (trait.verb and not _describes(view, index)):
            return edge
        if trait.preposition and not trait.enclitic and trait.bare in takes.takes and not _is_governed(view, index):
            return index if _is_told(view, index + 1) else edge
    return edge


def _begins(view: View, index: int) -> bool:
    """«في مقابلة», «بعد اجتماعه», «بالتعاون مع»."""
    head = view.traits[index]
    led = head.bare in view.particles.inside or head.bare in view.particles.adjuncts or head.bare in view.particles.towards
    return not head.joined and ((led and not head.enclitic) or (head.glued == WITH and head.noun))


def _describes(view: View, index: int) -> bool:
    """Whether the verb speaks with its pronoun of the indefinite noun before it («في مقابلة نشرتها مجلة»)."""
    before = view.traits[index - 1]
    return bool(view.traits[index].enclitic) and before.noun and not before.definite


def _is_governed(view: View, index: int) -> bool:
    """«بيان صادر عن …», «تقرير عن …», «للمحافظة على …»: the word before the preposition takes it."""
    before = view.traits[index - 1]
    own = before.noun and (bool(before.glued) or not (before.definite or before.describes))
    return own or before.lemma in view.particles.in_charge


def _is_told(view: View, index: int) -> bool:
    """Whether an indefinite noun stands here, or a quotation opens with one."""
    index += int(view.opens_quote(index))
    noun = view.traits[min(index, view.end - 1)]
    return noun.noun and not (noun.definite or noun.glued or view.scene.is_time(index))
