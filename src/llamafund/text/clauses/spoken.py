"""What begins a sentence behind a comma alone, as people speak (لا نخشى أحدا، نحن جاهزون)."""

from __future__ import annotations

from llamafund.orthography import FUTURE
from llamafund.text.clauses.line import THAT
from llamafund.text.clauses.open_clause import SoFar
from llamafund.text.clauses.phrases import leading

FIRST = "1"
WE = "ن"
OURS = "نا"
MINE = ("ي", "ني", "نا")


def begins_anew(so: SoFar, index: int) -> bool:
    """Whether a word behind a comma begins a sentence: «…، نحن نثق به», «…، لقد انتهى», «…، أعتقد أن», «…، إنه سعيد»."""
    sign, first = so.signs[index], so.line.content(so.begin, index)
    waits = leading(so.lists.before_main, so.signs, first) or so.leads(index) or so.awaits_main(index)
    if waits or so.signs[first].fronting or so.words[first].pos == "prep" or so.line.awaits_content(index):
        return False
    heads = sign.bare in so.lists.anew and (so.words[index].pos != "demonstrative" or _points(so, index))
    verb = min(so.line.past_particles(index), len(so.words) - 1)  # «، لا أعلم لماذا»
    i_say = bool(so.signs[verb].verb) and so.words[verb].person == FIRST
    i_say = i_say and (so.words[verb].lemma not in so.lists.linking or _is_linked_to_us(so, verb))
    if not (heads or (sign.inna and so.words[index].enclitic) or (i_say and _i_speak(so, verb))):
        return False
    said = sign.inna and any(so.signs[place].says for place in range(so.begin, first))
    if sign.inna and so.words[index].enclitic and so.predicate and not said:
        return True  # «ليست من الأمور السهلة، إنها ألغاز»
    taken = not said and any(so.signs[place].verb and so.signs[place - 1].stem == THAT for place in range(first, index))
    return taken or so.line.full_verb_before(so.begin, index) or _is_stated(so, first, index)


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


def _is_stated(so: SoFar, first: int, index: int) -> bool:
    """Whether the words before the comma are a nominal sentence: «أنا فخور بالفريق», «هذه حرب», «الأمر صعب جدا»."""
    first += int(so.words[first].pos == "conj" and first + 1 < index)  # «لكن هذا ليس صحيحا»
    head = so.signs[first]
    return head.bare in so.lists.anew or (
        head.definite and so.signs[first + 1].noun and not so.signs[first + 1].definite and index > first + 1
    )
