"""What begins a sentence behind a comma alone, as people speak (لا نخشى أحدا، نحن جاهزون)."""

from __future__ import annotations

from llamafund.orthography import FUTURE, MINE
from llamafund.text.clauses.open_clause import SoFar
from llamafund.text.clauses.whole import is_whole, states, waits

FIRST = "1"
WE = "ن"
OURS = "نا"


def begins_anew(so: SoFar, index: int) -> bool:
    """Whether a word behind a comma begins a sentence: «…، نحن نثق به», «…، لقد انتهى», «…، أعتقد أن», «…، إنه سعيد»."""
    sign = so.signs[index]
    heads = sign.bare in so.lists.anew and (so.words[index].pos != "demonstrative" or _points(so, index))
    verb = min(so.line.past_particles(index), len(so.words) - 1)  # «، لا أعلم لماذا»
    i_say = bool(so.signs[verb].verb) and so.words[verb].person == FIRST
    i_say = i_say and (so.words[verb].lemma not in so.lists.linking or _is_linked_to_us(so, verb))
    if not (heads or (sign.inna and so.words[index].enclitic) or (i_say and _i_speak(so, verb))) or waits(so, index):
        return False
    said = sign.inna and any(so.signs[place].says for place in range(so.begin, so.line.content(so.begin, index)))
    if said:
        return states(so, index)  # not «قال الشاهد، الذي كان يريد أن يسافر، إنه رأى الحريق»
    return (sign.inna and bool(so.words[index].enclitic) and so.predicate) or is_whole(so, index)  # «ليس سهلا، إنه لغز»


def _is_linked_to_us(so: SoFar, index: int) -> bool:
    """«كنا», «سأكون»: where كنت and كان look alike."""
    return so.words[index].norm.endswith(OURS) or so.words[index].proclitic.endswith(FUTURE)


def _points(so: SoFar, index: int) -> bool:
    """«هذه حقيقة», «هذا لا يزعجني», not «هذا العام», «هذا إلى جانب …»."""
    after = so.signs[index + 1]
    return (after.noun and not after.definite) or bool(after.verb) or after.verbal or after.bare in so.lists.pronouns


def _i_speak(so: SoFar, index: int) -> bool:
    """Whether a verb in the first person is one: it says «we», or somebody spoke of himself before (أرفع, أرمين are none)."""
    if so.signs[index].bare.lstrip(FUTURE).startswith(WE) or so.words[index].norm.endswith(OURS):
        return True
    before = range(so.begin, index)
    return any(
        so.words[place].person == FIRST or so.words[place].enclitic in MINE or so.signs[place].bare in so.lists.speakers
        for place in before
    )
