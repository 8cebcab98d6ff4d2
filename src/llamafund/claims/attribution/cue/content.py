"""What introduces the content of a verb of saying: إن or أن, a colon, a quotation mark."""

from __future__ import annotations

from typing import NamedTuple

from llamafund.claims.attribution.cue.quoted_name import is_name
from llamafund.claims.attribution.frame import FrameKind, View
from llamafund.claims.attribution.lexicon import Says
from llamafund.claims.words.trait import Trait
from llamafund.orthography import FOR, LIKE, SO
from llamafund.punctuation import COMMAS, QUOTES, STOPS

CAUSES = (FOR, LIKE)  # written onto أن
ASKS = "UU"
INITIALS = 2  # letters before the dot of an abbreviation


class Complement(NamedTuple):
    """`kind` is `CLAUSE` or `QUOTE`; the source ends before `edge`; the content begins at `content`."""

    kind: FrameKind
    edge: int
    content: int


class _State:
    """What has been passed on the way from the verb: brackets, a relative clause or an aside between commas."""

    def __init__(self) -> None:
        self.depth = 0
        self.aside = False
        self.placed = False  # an aside of place or reason, as إذ begins
        self.told = False  # «تفيد بقيام …»: what is said has begun


def complement(view: View, index: int, says: Says, reach: int | None = None) -> Complement | None:
    """What introduces the content of the verb at `index`, or None where nothing does within the sentence."""
    state = _State()
    position = index + 1
    last = min(view.end, index + (reach or view.windows.complement))
    while position < last:
        trait = view.traits[position]
        if trait.form in "()":
            state.depth = max(0, state.depth + (1 if trait.form == "(" else -1))
        elif not state.depth:
            found = _at(view, index, position, says, told=state.told)
            if found is not None:
                return found
            step = _past(view, index, position, last, state)
            if step is None:
                return None
            state.told = state.told or _begins_content(view, index, position, says)
            position = step
        position += 1
    return None


def _begins_content(view: View, verb: int, index: int, says: Says) -> bool:
    """Whether a preposition that the verb takes stands here with its noun, which is no text and nobody quoted in turn."""
    trait, known = view.traits[index], view.speech
    glued = bool(trait.glued) and trait.glued in says.takes and not trait.definite
    if not (glued or (trait.preposition and trait.bare in says.takes)) or view.traits[verb].lemma in known.passes_on:
        return False
    noun = index + int(not trait.glued)
    if noun >= view.end or not view.traits[noun].noun:
        return False
    lemma = view.traits[noun].lemma
    text = lemma in known.documents or lemma in known.occasions or lemma in known.channels
    text = text or lemma in view.particles.in_the_name  # «أوردت الناطقة باسم الوزارة»
    return not (text or known.is_manner(view.traits[noun]))


def _at(view: View, index: int, position: int, says: Says, *, told: bool) -> Complement | None:
    trait = view.traits[position]
    if "quote" in says.takes and trait.form == ":" and not _is_hour(view, position):
        behind = _past_that(view, view.past_marks(position))  # the words may stand in the next line
        return Complement(FrameKind.QUOTE, position, behind)
    quotes = "quote" in says.takes and view.opens_quote(position) and not told
    if quotes and not is_name(view, index, position):
        return Complement(FrameKind.QUOTE, position, _past_that(view, position + 1))
    asked = _asked(view, position) if says.value == ASKS else None
    if asked is not None:
        return Complement(FrameKind.CLAUSE, position, asked)
    named = view.traits[index].lemma not in view.speech.feels or _names_feeling(view, position)
    if trait.that and "clause" in says.takes and named and _governs(view, index, position, says):
        before = position - 1
        again = view.traits[before].lemma in view.speech.said_again
        introduced = before > index and (view.traits[before].preposition or again)
        return Complement(FrameKind.CLAUSE, before if introduced else position, position + 1)
    return None


def _is_hour(view: View, index: int) -> bool:
    """«الساعة 18:30»: a colon between two numbers introduces nothing."""
    near = view.traits[index - 1].norm, view.traits[min(index + 1, view.end - 1)].norm
    return all(norm.isdigit() for norm in near)


def _asked(view: View, index: int) -> int | None:
    """Where the question begins that is told at `index`: «عما إذا [كانت …]», «[هل …]»; None where none is."""
    if view.traits[index].norm in view.particles.asked:
        return index
    after = view.traits[index + 1].norm if index + 1 < view.end else ""
    return index + 2 if view.traits[index].norm in view.particles.asking and after in view.particles.whether else None


def _past_verb(view: View, index: int, position: int, last: int, state: _State) -> int | None:
    """Past another verb of saying, with its own أن, where it belongs to an aside; None where it begins something new."""
    after = view.traits[position + 1] if position + 1 < last else view.traits[position]
    if after.enclitic and after.lemma in view.speech.published and view.traits[position].lemma in view.speech.publishes:
        return position  # «استطلاع نشرت نتائجه أمس»
    new = position in view.opens or view.traits[position - 1].form in COMMAS or _begins_anew(view, index, position)
    if (position - 1 in view.opens and position - 1 != index) or (new and not state.aside):
        return None
    own = next((i for i in range(position + 1, min(last, position + view.windows.own_that)) if view.traits[i].that), position)
    taken = view.traits[own - 1].preposition or view.traits[position].lemma in view.speech.takes_inna  # «التي أشارت إلى أن»
    return own if taken or _has_other_that(view, own, last) else position


def _has_other_that(view: View, index: int, last: int) -> bool:
    """Whether one more إن or أن stands behind one that a verb within the source may take (أكد مسؤول تحدث لرويترز أن …)."""
    end = next((i for i in range(index + 1, last) if view.traits[i].form in STOPS or i in view.opens), last)
    return any(view.traits[i].that for i in range(index + 1, end))


def _begins_anew(view: View, verb: int, position: int) -> bool:
    """«سيضيف الكثير، وعن أدواره قال: …»: a fronted phrase with و stands between the last comma and the next verb of saying."""
    comma = next((i for i in range(position - 1, verb, -1) if view.traits[i].form in COMMAS), position)
    head = view.traits[comma + 1] if comma + 1 < position else None
    return head is not None and head.joined and head.pos == "prep"


def _names_feeling(view: View, position: int) -> bool:
    """«أعرب عن خشيته من أن», «كرر القول إن»: the noun that takes أن stands right before it or its preposition."""
    near = view.traits[max(0, position - view.windows.feeling) : position]
    told = view.speech.said_again
    return any(trait.bare in view.particles.about or (trait.noun and (trait.enclitic or trait.lemma in told)) for trait in near)


def _past_that(view: View, index: int) -> int:
    trait = view.traits[index] if index + 1 < view.end else None
    return index + int(trait is not None and trait.that and not trait.enclitic and trait.glued not in CAUSES)


def _past(view: View, index: int, position: int, last: int, state: _State) -> int | None:
    """Where to go on behind a token that introduces nothing; None where the verb's reach ends."""
    trait = view.traits[position]
    described = trait.relative and view.traits[index].lemma in view.speech.feels  # «عبر عن دعمه للمرشحة التي …»
    says_too = position in view.opens and view.speech.participle(trait) is not None and view.traits[position - 1].form in COMMAS
    after = view.traits[min(position + 1, last - 1)]
    says_too = says_too or (position in view.opens and trait.joined and trait.lemma in view.speech.verbs and after.that)
    says_too = says_too and not (trait.lemma in view.speech.mere and _is_right_behind(view, index, position))
    # «وكما ترى الوزارة، فإن …», «وسأله الصحفي عن السبب فأجاب: …»
    resumes = (
        trait.joined and trait.norm.startswith(SO) and (trait.that or (bool(trait.verb) and trait.lemma in view.speech.verbs))
    )
    if described or says_too or resumes or _stops(view, position) or trait.form == ":":
        return None
    if view.opens_quote(position):
        return max(position, view.closing(position))
    if trait.relative:
        state.aside = True
    elif trait.verb and trait.lemma in view.speech.verbs and not trait.joined and (state.aside or not trait.enclitic):
        return _past_verb(view, index, position, last, state)
    elif position in view.opens and trait.lemma in view.speech.mere and _is_right_behind(view, index, position):
        return position  # «وتابعت ميركل قائلة: …»
    elif position in view.opens:
        return position if _is_aside(view, position, state) else None
    return position


def _stops(view: View, index: int) -> bool:
    """Whether a mark ends the sentence here; a dot within «بي.إف.إم» does not."""
    short = len(view.traits[index - 1].norm) <= INITIALS and index + 1 < view.end and view.traits[index + 1].word
    return view.traits[index].form in STOPS and not (view.traits[index].form == "." and short)


def _is_aside(view: View, position: int, state: _State) -> bool:
    """Whether the clause that opens here is one more of an aside: not «يعتبر التحالف الأول، إذ أسسه المصرف، ومن المتوقع أن …»."""
    trait = view.traits[position]
    if state.placed and trait.joined:
        return False
    state.placed = state.placed or (trait.bare in view.particles.place and not state.aside)
    state.aside = state.aside or trait.bare in view.particles.pronouns or trait.bare in view.particles.place
    return state.aside


def _is_right_behind(view: View, verb: int, position: int) -> bool:
    """Whether nothing that is said stands between the verb and «قائلا»: «وتابع المدرب عقب المباراة، قائلا: …»."""
    if verb + 1 == position or view.scene.phrase(verb + 1, position, whole=True) >= position:
        return True
    told = any(one.verb or one.that for one in view.traits[verb + 1 : position])
    behind = view.scene.light(view.scene.phrase(verb + 1, position), position)
    rest = view.traits[behind]
    led = rest.pos in ("prep", "adverb") or rest.bare in view.particles.adjuncts
    led = led or (bool(rest.enclitic) and rest.lemma in view.speech.occasions)  # «وتابع المدرب حديثه عن الكرة قائلا»
    lemma = view.speech.forms.get(view.traits[verb].norm, view.traits[verb].lemma)  # «ورد»
    return lemma in view.speech.merely_says and (led or behind >= position) and not told


def _governs(view: View, index: int, position: int, says: Says) -> bool:
    """Whether the إن or أن at `position` belongs to the verb of saying, not to a word between."""
    trait, before = view.traits[position], view.traits[position - 1]
    after = view.traits[min(position + 1, view.end - 1)]
    named = after.joined and not after.verb and not trait.enclitic  # «مون جيه إن والزعيم الكوري …»
    if trait.joined or trait.glued in CAUSES or named:
        return False  # «وأن», «لأن», «كأن»
    if position - 1 == index or before.form in COMMAS or before.form in QUOTES or "إ" in trait.form:
        return True
    if before.preposition:
        if before.bare in view.particles.provided and before.stem not in says.takes and view.traits[position - 2].form in COMMAS:
            return False  # «، على أن يعلن الباقي غدا»
        feels = before.bare in view.particles.of and view.traits[index].lemma in view.speech.feels
        speaks = "quote" in says.takes and before.bare in view.particles.provided  # «تقول من قدمت نفسها على أنها …»
        told = before.stem in view.particles.before_that and not speaks
        return feels or before.stem in says.takes or told or position - 2 == index
    if before.bare in view.particles.subordinators:
        return False
    named = position - 2 == index and before.verb == "present" and before.lemma not in view.speech.modals  # «أكدت ندين أن»
    return named or not (before.verb == "present" or (before.verb and before.lemma in view.speech.verbs))


def is_weak(view: View, found: Complement) -> bool:
    """Whether a noun stands right before أن, which may take it (رغم علمها أنه …)."""
    position = found.content - 1
    before = view.traits[position - 1]
    described = before.describes and not view.traits[position - 2].definite and _is_noun(view.traits[position - 2])
    noun = before.word and not before.preposition and not described and (bool(before.enclitic) or not before.definite)
    return found.kind == FrameKind.CLAUSE and noun and "إ" not in view.traits[position].form


def _is_noun(trait: Trait) -> bool:
    return trait.noun or trait.adjective
