"""«بحسب فلان» and «كما قال فلان», before or after what is credited."""

from __future__ import annotations

from llamafund.claims.attribution.cue.behind_source import citing, past_relative
from llamafund.claims.attribution.cue.content import complement
from llamafund.claims.attribution.frame import NO_SAYS, Frame, FrameKind, View
from llamafund.claims.words.trait import BREAKS
from llamafund.orthography import ARTICLE, PLURAL, WITH
from llamafund.punctuation import COMMAS, STOPS

_SPOKEN_OF = ("ه", "ها", "هم", "هما", "هن")


def according(view: View, index: int, begin: int) -> Frame | None:
    """The according-to phrase that begins at `index`, in a clause that begins at `begin`, or None."""
    said = view.speech.as_said.at(view.traits, index, view.end)
    own = view.speech.own_words.at(view.traits, index, view.end)
    phrase = view.speech.according.at(view.traits, index, view.end)
    if (said or own or phrase) is None or _is_no_source(view, index, begin):
        return None
    frame = _said(view, index, said[0], begin) if said is not None and said[0] < view.end else None
    if frame is None and own is not None and not view.traits[index].enclitic and _is_own(view, index, own[0]):
        frame = _of_speaker(view, index, own[0], begin)
    if frame is not None or phrase is None or phrase[0] >= view.end or _is_measure(view, phrase[0]):
        return frame
    after = phrase[0]
    if view.traits[after].bare in view.particles.what:
        stands = after + 2 < view.end and _stands_in(view, after + 1)
        if after + 1 >= view.end or not (stands or _is_said(view, after + 1)):
            return None
        after = after + 3 if stands else _past_pronoun(view, after + 2)
    return _frame(view, index, after, (index, phrase[0]), begin, plain=after == phrase[0])


def _is_no_source(view: View, index: int, begin: int) -> bool:
    """«رويت من وجهة نظر الضحية», «بناء على ما تعلنه الوزارة»: how something is told, or what it rests on."""
    after_mark = index == begin or view.traits[index - 1].mark or _leads(view, begin, index)
    if view.speech.set_off.at(view.traits, index, view.end) is not None and not after_mark:
        return True
    return view.traits[index].preposition and index > view.begin and view.traits[index - 1].lemma in view.speech.rests_on


def _said(view: View, index: int, verb: int, begin: int) -> Frame | None:
    """«كما قال فلان», «وفق ما جاء في البيان», with the verb at `verb`."""
    if verb + 1 < view.end and _stands_in(view, verb):
        return _frame(view, index, verb + 2, (index, verb + 1), begin)
    if not _is_said(view, verb, also=view.traits[index].bare in view.particles.also) or _has_content(view, verb):
        return None
    frame = _frame(view, index, _past_pronoun(view, verb + 1), (index, verb + 1), begin)
    also = view.traits[index].bare in view.particles.also
    nobody = also and frame is not None and frame.source is not None and _is_deed(view, *frame.source)
    nobody = nobody or (also and frame is not None and frame.source is not None and _tells(view, *frame.source))
    return None if frame is not None and (nobody or _goes_on(view, index, frame)) else frame


def _is_deed(view: View, first: int, last: int) -> bool:
    """«كما ذكر وجود إعلان», «كما أكد إدانته»: what is said or confirmed, and nobody who says it."""
    head = view.traits[first]
    thing = head.noun and head.number == "s" and (not head.definite or bool(head.enclitic))
    return thing and not _speaks(view, first, last, owned=False)


def _tells(view: View, first: int, last: int) -> bool:
    """«كما أعلن التلفزيون إغلاق الطريق»: what is announced stands right behind who announces it."""
    end = view.scene.phrase(first, last)
    return first < end < last and view.traits[end].noun and not view.traits[end].definite and end not in view.scene.named


def _is_measure(view: View, index: int) -> bool:
    """«وفق أفضل الممارسات», «حسب الحاجة»: what something goes by, and nobody who says it."""
    while index + 1 < view.end and view.traits[index].lemma in view.speech.before_source:
        index += 1
    return view.traits[index].lemma in view.speech.according_unless


def _is_own(view: View, index: int, after: int) -> bool:
    """Whether «حسب قوله», «برأيها» end in the pronoun of somebody spoken of."""
    ends = view.traits[after - 1].enclitic in _SPOKEN_OF
    return ends and (after > index + 1 or view.traits[index].glued == WITH)


def _of_speaker(view: View, index: int, after: int, begin: int) -> Frame:
    """«حسب قوله»: the speaker is understood."""
    leads = _leads(view, begin, index)
    content = view.scene.light(after, view.end) if leads else after
    kind = FrameKind.LEADING if leads and content < view.end and view.traits[content].form not in STOPS else FrameKind.TRAILING
    return Frame(kind=kind, start=index, content=content, cue=(index, after), participle=True, says=NO_SAYS)


def _goes_on(view: View, index: int, frame: Frame) -> bool:
    """«كما أعلنت وقف إطلاق النار بشكل كلي»: «كما» is «also» where its clause goes on behind what would be the source."""
    after = frame.content
    ends = after >= view.end or after in view.opens or view.traits[after - 1].mark or view.traits[after].mark
    return view.traits[index].bare in view.particles.also and not ends


def _stands_in(view: View, index: int) -> bool:
    """«وفق ما جاء في البيان»: the text is the source."""
    return view.traits[index].lemma in view.speech.stands_in and view.traits[index + 1].bare in view.particles.stood_in


def _is_said(view: View, index: int, *, also: bool = False) -> bool:
    trait = view.traits[index]
    says = view.speech.verbs.get(trait.lemma)
    stands = trait.lemma in view.speech.stands_in  # «كما جاء في», but «كما جاء عدد المستخدمين أقل»
    known = says is not None and ("quote" in says.takes or not also)
    known = known or (trait.lemma in view.speech.as_said_verbs and not stands)
    return known and trait.person != "1" and (bool(trait.verb) or trait.noun)


def _has_content(view: View, index: int) -> bool:
    """«كما أكد فلان أن …»: what is said follows, and «كما» only means «also»."""
    says = view.speech.verbs.get(view.traits[index].lemma)
    found = complement(view, index, says) if says is not None else None
    return found is not None and found.kind == FrameKind.CLAUSE


def _past_pronoun(view: View, index: int) -> int:
    """Past «به» and «فيه» behind the verb."""
    return index + int(index < view.end and view.traits[index].pos == "prep" and bool(view.traits[index].enclitic))


def _frame(view: View, start: int, after: int, cue: tuple[int, int], begin: int, *, plain: bool = False) -> Frame | None:
    after += int(after < view.end and view.traits[after].glued_alone)  # «وفقا لـ«رويترز»»
    heard = after < view.end and view.scene.is_hearer(after)  # «وفقا لوكالة …» is no hearer here
    first = after if heard else view.scene.light(after, view.end)
    last = _source(view, first)
    if last == first:
        return _of_understood(view, start, after, first, cue)
    leads = _leads(view, begin, start)
    apart = leads or view.traits[start - 1].mark or view.traits[start - 1].norm in view.particles.and_that
    if plain and not (apart or _speaks(view, first, last)):
        return None  # «مصنفة وفقا لتسمية محددة», «يتكيف بحسب الظروف المحيطة»
    end = past_relative(view, first, last)
    inner = citing(view, end)
    end = inner.content if inner is not None else end
    end = view.scene.light(end, view.end if leads else _past_comma(view, end))
    if leads:
        end = _past_resumed(view, end)
    leads = leads and end < view.end and view.traits[end].form not in STOPS and not _is_followed(view, start, end)
    kind = FrameKind.LEADING if leads else FrameKind.TRAILING
    start -= int(not leads and start - 1 > view.begin and view.traits[start - 1].norm in view.particles.and_that)
    if not leads:
        end = _past_occasion(view, end) if view.traits[end - 1].form in COMMAS else _past_rest(view, end)
    return Frame(kind=kind, start=start, content=end, cue=cue, source=(first, last), inner=inner, says=NO_SAYS)


def _is_followed(view: View, start: int, end: int) -> bool:
    """«سقطت صواريخ كما أعلن الجيش، فيما أعلن مسؤول …»: what is credited stands before it, where something new opens behind it."""
    also = view.traits[start].bare in view.particles.also and start > view.begin
    return also and end in view.opens and view.traits[end].bare in view.particles.place


def _past_resumed(view: View, index: int) -> int:
    """Past «فإن» behind the source, and behind what is told of it with no comma: «وفق ملخص للتقرير صدر أمس فإن …»."""
    for place in range(index, min(view.end, index + view.windows.fronted)):
        trait = view.traits[place]
        if trait.norm in view.particles.resume and (place == index or trait.joined):
            return place + 1
        if trait.mark or trait.that or view.scene.quotes.get(place):
            break
    return index


def _speaks(view: View, first: int, last: int, *, owned: bool = True) -> bool:
    """Whether a phrase names somebody, or people, a body or a text that may say something; `owned`: or what has a pronoun."""
    while first + 1 < last and (view.traits[first].lemma in view.speech.before_source or view.traits[first].preposition):
        first += 1
    if any(index in view.scene.named or _is_name(view, index) for index in range(first, last)):
        return True
    head, speech = view.traits[first], view.speech
    people = head.number == "p" and head.norm.endswith(PLURAL)
    return (
        people
        or (owned and bool(head.enclitic))
        or any(
            head.lemma in known
            for known in (speech.roles, speech.anonymous, speech.documents, speech.hearers, speech.occasions, speech.bodies)
        )
    )


def _is_name(view: View, index: int) -> bool:
    trait = view.traits[index]
    return trait.pos == "proper" or (trait.pos == "unknown" and not trait.norm.startswith(ARTICLE))


def _source(view: View, first: int) -> int:
    """The token after the source: up to the next mark where nothing but a noun phrase stands before it, names and all."""
    last = view.scene.phrase(first, view.end)
    edge = next((i for i in range(first, view.end) if _is_edge(view, i)), view.end)
    if last == first or last >= edge or any(view.traits[i].verb or view.traits[i].that for i in range(last, edge)):
        return last
    whole = view.scene.phrase(first, edge, whole=True)
    return whole if whole == edge else last


def _is_edge(view: View, index: int) -> bool:
    trait = view.traits[index]
    return trait.form in BREAKS or trait.norm in view.particles.resume or index in view.opens


def _past_comma(view: View, index: int) -> int:
    """The token after the next comma."""
    return next((i + 1 for i in range(index, view.end) if view.traits[i].form in COMMAS), view.end)


def _past_occasion(view: View, index: int) -> int:
    """Past «، في بيان نشر أمس» behind the source: where it was said."""
    said = index + 1 < view.end and view.traits[index].bare in view.particles.inside and view.scene.is_occasion(index + 1)
    if said:
        return view.scene.light(index, view.end)
    last = next((i for i in range(index, view.end) if not view.scene.is_time(i)), view.end)  # «، وفقا للوكالة، الخميس»
    return last if last == view.end or view.traits[last].form in STOPS else index


def _past_rest(view: View, index: int) -> int:
    """Past what is left of the clause behind the source, where it has no verb: «وفقا لما كتبه فلان بمقال في الصحيفة»."""
    last = next((i for i in range(index, view.end) if i in view.opens or view.traits[i].form in BREAKS), view.end)
    return index if any(view.traits[i].verb or view.traits[i].that for i in range(index, last)) else last


def _of_understood(view: View, start: int, after: int, first: int, cue: tuple[int, int]) -> Frame | None:
    """«حسب ما أوضح في لقاء»: with a verb and no source the speaker is understood."""
    said = _is_said(view, after - 1)
    if not said or (first < view.end and view.traits[first].word):
        return None
    return Frame(kind=FrameKind.TRAILING, start=start, content=first, cue=cue, says=NO_SAYS)


def _leads(view: View, begin: int, start: int) -> bool:
    """Whether nothing of a statement stands before the phrase in its clause."""
    if view.scene.light(begin, start) >= start:
        return True
    return all(view.traits[index].mark or view.traits[index].pos in ("conj", "particle") for index in range(begin, start))
