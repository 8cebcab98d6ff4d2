"""Where the article says that somebody says: every frame of a sentence, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from llamafund.claims.attribution.cue.according import according
from llamafund.claims.attribution.cue.antecedent import of_antecedent
from llamafund.claims.attribution.cue.colon import COLON, behind_colon
from llamafund.claims.attribution.cue.content import complement
from llamafund.claims.attribution.cue.denied_talk import past_talk
from llamafund.claims.attribution.cue.in_text import in_it, in_text, meanwhile, says_in_it
from llamafund.claims.attribution.cue.verb import saying
from llamafund.claims.attribution.frame import NO_SAYS, Frame, FrameKind, Verb, View
from llamafund.claims.attribution.lexicon import Says
from llamafund.claims.attribution.source.scene import Scene
from llamafund.claims.words.passed_over import MAY_LEAD, NO_FRAME
from llamafund.claims.words.trait import is_aim, is_future

_STATED = (FrameKind.CLAUSE, FrameKind.QUOTE, FrameKind.OBJECT)


def frames(scene: Scene, cuts: Sequence[tuple[int, int]]) -> Iterator[Frame]:
    """The frames of one sentence that is cut into clauses `[first, last)`, in order; they do not overlap."""
    view = View(scene, cuts)
    done = cuts[0][0]  # tokens before this belong to a frame already
    for first, last in cuts:
        for frame in _of_clause(view, max(first, done), last):
            done = max(done, frame.content)
            yield frame


def _of_clause(view: View, first: int, last: int) -> Iterator[Frame]:
    """At most one frame that states something, what stands before it, and an according-to phrase at the end."""
    index = begin = first
    stated = heavy = spoken = False
    named: Frame | None = None
    traits = view.traits
    while index < last:
        trait = traits[index]
        announced = behind_colon(view, index, first, named) if trait.form == COLON and not spoken else None
        if announced is not None:
            yield announced
            index = begin = announced.content
            stated = spoken = True
            continue
        if trait.marks & NO_FRAME:
            index += 1
            continue
        if not stated:
            light = index if index == begin or heavy else view.scene.light(begin, index)
            heavy = heavy or index - light > view.windows.settled
        told = _trailing(view, index, begin) or _in_the_end(view, index) if stated else None
        frame = told if stated else _at(view, index, begin, last, starts=not heavy and light == index)
        if frame is None:
            index += 1
            continue
        yield frame
        more = of_antecedent(view, frame, last)
        if more is not None:
            yield more
            frame = more
        stated = stated or frame.kind in _STATED
        spoken = spoken or frame.kind in (FrameKind.CLAUSE, FrameKind.QUOTE)
        named = frame if frame.kind == FrameKind.OBJECT else named
        index = begin = max(frame.content, index + 1)
        heavy = False


def _trailing(view: View, index: int, begin: int) -> Frame | None:
    frame = according(view, index, begin) if _leads(view, index) else None
    return frame if frame is not None and frame.kind == FrameKind.TRAILING else None


def _at(view: View, index: int, begin: int, last: int, *, starts: bool) -> Frame | None:
    """The frame that begins or has its verb at a token, in a clause `[begin, last)`; `starts`: only light words stand before.

    A name that is spelt like a verb of saying (تعز) is none.
    """
    if view.traits[index].mark:
        return None
    before = None
    if _leads(view, index):
        before = _introducing(view, index) if starts else None
        before = before or according(view, index, begin) or _by_noun(view, index)
    if before is not None or index in view.scene.named:
        return before
    return _in_the_end(view, index) or _by_word(view, index, begin, last, starts=starts)


def _leads(view: View, index: int) -> bool:
    """Whether a phrase that is a frame stands at a token."""
    return bool(view.traits[index].marks & MAY_LEAD) and view.speech.leading.stands(view.traits, index, view.end)


def _in_the_end(view: View, index: int) -> Frame | None:
    """«تحدث عن الحرب، ليقول: "…"», «قبل أن يضيف "…"»: the verb with its ل, or behind أن, goes on with whoever spoke."""
    that = index - 2 >= view.begin and view.traits[index - 1].that
    before = that and view.traits[index - 2].bare in view.particles.subordinators
    says = view.speech.verbs.get(view.traits[index].lemma) if before or is_aim(view.traits[index]) else None
    found = complement(view, index, says, view.windows.goes_on) if says is not None else None
    frame = (
        _by_participle(view, index, says) if says is not None and found is not None and found.kind == FrameKind.QUOTE else None
    )
    return replace(frame, start=index - 2) if frame is not None and before else frame


def _introducing(view: View, index: int) -> Frame | None:
    """«يذكر أن», «ما يعني أن»: introduces what follows and credits nobody."""
    for kind, phrases in ((FrameKind.EMPTY, view.speech.frames), (FrameKind.CONTINUING, view.speech.continuing)):
        found = phrases.at(view.traits, index, view.end)
        if found is not None and not _is_subjunctive(view, found[0]):
            return Frame(kind=kind, start=index, content=view.past_marks(found[0]), cue=(index, found[0]))
    return None


def _is_subjunctive(view: View, index: int) -> bool:
    """«مما يعني أن تشارك»: أنْ with a present verb says what should be, and introduces no statement."""
    before = view.traits[index - 1]
    return before.that and not before.enclitic and index < view.end and view.traits[index].verb == "present"


def _by_word(view: View, index: int, begin: int, last: int, *, starts: bool) -> Frame | None:
    """A verb or a participle of saying."""
    trait = view.traits[index]
    relative = index > begin and view.traits[index - 1].norm in view.particles.relatives  # «واصفا ما جاء فيه بـ…»
    if trait.verb and trait.lemma in view.speech.stands_in and not relative:
        if says_in_it(view, index):
            return in_it(view, index, begin, _by_participle(view, index, NO_SAYS, behind=index + 2))
        answered = (
            view.speech.verbs.get(view.speech.forms.get(trait.norm, "")) if starts and _is_person(view, index + 1) else None
        )
        if answered is not None:
            return saying(view, Verb(index, answered, None), begin, last)
        return in_text(view, index) if starts else None
    if trait.person != "1" or (starts and trait.bare in view.speech.forms):
        unreal = (
            _is_asked(view, index) or _is_worth_telling(view, index) or (is_future(trait) and trait.lemma in view.speech.finds)
        )
        surely = index > begin and view.traits[index - 1].bare in view.particles.surely
        led = index - 1 in view.opens and view.traits[index - 1].bare in view.particles.place  # «، فيما رد الوزير، قائلا: …»
        says = None if unreal else view.speech.verb(trait, opens=starts or surely or led or index in view.opens)
        impersonal = view.speech.impersonal.get(trait.lemma) if trait.verb else None
        if says is not None and says_in_it(view, index):
            return meanwhile(view, index, says) or in_it(view, index, begin, _by_participle(view, index, says, behind=index + 2))
        if says is not None or impersonal is not None:
            return saying(view, Verb(index, says, impersonal), begin, last)
    participle = view.speech.participle(trait) if starts else None
    return _by_participle(view, index, participle) if participle is not None else None


def _is_person(view: View, index: int) -> bool:
    """Whether a person stands here: behind one «ورد» is «and he answered» (ورد الوزير بأن …)."""
    return index < view.end and (
        view.scene.names.get(index) in view.scene.persons
        if index in view.scene.names
        else view.traits[index].lemma in view.speech.roles
    )


def _is_asked(view: View, index: int) -> bool:
    """«سئل الوزير عن …»: who is asked says nothing."""
    asks = view.speech.verbs.get(view.traits[index].lemma) if view.traits[index].passive else None
    return asks is not None and asks.value == "UU"


def _is_worth_telling(view: View, index: int) -> bool:
    """«تفاصيل جديدة تذكر»: the verb describes the indefinite word before it, and nothing that is said follows."""
    before, after = view.traits[index - 1], view.traits[min(index + 1, view.end - 1)]
    described = index > view.begin and (before.noun or before.adjective) and not before.definite
    return view.traits[index].norm in view.speech.worth_telling and described and not after.that


def _by_noun(view: View, index: int) -> Frame | None:
    """«مع الإشارة إلى أن», «بالقول إن»: said in passing."""
    found = view.speech.said_nouns.at(view.traits, index, view.end)
    if found is None:
        return None
    end = found[0]
    content = end + 1 if end < view.end and view.traits[end].that else end
    cue = (index, end) if end == index + 1 else (index + 1, index + 2)
    return Frame(kind=FrameKind.CLAUSE, start=index, content=view.past_marks(content), cue=cue, participle=True, says=NO_SAYS)


def _is_linked(view: View, index: int) -> bool:
    """«كان متوقعا أن …»: the predicate of a linking verb, said by nobody."""
    return index > 0 and view.traits[index - 1].lemma in view.speech.linking


def _names_deed(view: View, index: int) -> bool:
    """«نشر المطار بيانا أكد فيه وقوع حادث»: the name of a deed with what it is of."""
    trait = view.traits[index]
    bare = trait.noun and not (trait.definite or trait.glued or trait.joined)
    deed = trait.lemma in view.speech.ruled_out or trait.lemma in view.speech.takes_that
    return bare and deed and index + 1 < view.end


def _by_participle(view: View, index: int, says: Says, *, behind: int | None = None) -> Frame | None:
    """«مضيفا أن», «مؤكدا التزامها», «كاشفا عن»: the speaker is understood. The content begins at `behind` at the soonest."""
    after = behind or index + 1
    if after >= view.end or (behind is None and _is_linked(view, index)):
        return None
    if behind is None and view.traits[index].lemma in view.speech.tells and not view.traits[after].preposition:
        after = view.scene.light(view.scene.phrase(after, view.end, but=says.takes), view.end, but=says.takes)
        after = after if after < view.end else index + 1  # «محذرا الدول من …»
    found = complement(view, index, says, view.windows.participle)
    trait = view.traits[after]
    if behind is not None and found is None and not _names_deed(view, after):
        return None
    if found is not None:
        kind, content = found.kind, found.content
    elif trait.preposition and trait.bare in says.takes and after + 1 < view.end:
        kind, content = FrameKind.OBJECT, after + 1
    elif says.denies and (matter := past_talk(view, after, view.end)) > after:
        kind, content = FrameKind.OBJECT, matter  # «نافيا ما تردد عن إفلاسه»
    elif "object" in says.takes and (trait.definite or trait.noun) and not trait.glued and not trait.verb:
        kind, content = FrameKind.OBJECT, after
    else:
        return None
    quoted = kind == FrameKind.QUOTE and view.is_quoted(content)
    source = _answering(view, index) if view.traits[index].lemma in view.speech.mere else None
    return Frame(
        kind=kind,
        start=index,
        content=content,
        cue=(index, index + 1),
        source=source,
        participle=source is None,
        quoted=quoted,
        says=says,
    )


def _answering(view: View, index: int) -> tuple[int, int] | None:
    """«وهو الأمر الذي رد عليه الرئيس قائلا …»: who answers in the relative clause right before."""
    who = next((at for at in range(index - 1, view.begin, -1) if view.traits[at].relative), None)
    matter = who is not None and view.traits[who - 1].norm in view.particles.matters
    if who is None or not matter or view.traits[who + 1].lemma not in view.speech.merely_says:
        return None
    first = who + 2 + int(view.traits[who + 2].pos == "prep" and bool(view.traits[who + 2].enclitic))
    end = view.scene.phrase(first, index, whole=True)
    return (first, end) if end > first and view.scene.light(end, index) >= index else None
