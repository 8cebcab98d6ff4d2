"""Quotation marks around a name: whom or what something is called, and nobody's words."""

from __future__ import annotations

from llamafund.claims.attribution.frame import View
from llamafund.punctuation import COMMAS, STOPS

FOREIGN = ("proper", "unknown", "")


def is_name(view: View, verb: int, index: int) -> bool:
    """Whether the quotation that opens at `index`, behind a verb of saying, names something or somebody."""
    return _names_something(view, index) or _names_speaker(view, verb, index) or _names_source(view, verb, index)


def _names_source(view: View, verb: int, index: int) -> bool:
    """«تخبرك به، بحسب ما ذكرت "البوابة"»: whom an according-to phrase right before the mark names."""
    near = range(max(verb + 1, index - view.windows.according), index)
    return any(_accords(view, begin) for begin in near)


def _accords(view: View, index: int) -> bool:
    phrases = (view.speech.as_said, view.speech.according)
    return view.traits[index - 1].form in COMMAS and any(one.at(view.traits, index, view.end) for one in phrases)


def _names_speaker(view: View, verb: int, index: int) -> bool:
    """Whether the quotation that opens at `index`, right behind the verb, is who speaks (وتقول "سانا نيوتينين"، متطوعة: "…").

    Then what is said is introduced behind it, before another verb of saying.
    """
    end = view.closing(index)
    if (
        not view.traits[verb].verb
        or view.scene.light(verb + 1, index + 1) < index
        or not 0 < end - index <= view.windows.quoted_name
    ):
        return False
    if any(trait.verb or trait.that for trait in view.traits[index + 1 : end]):
        return False  # «وأضاف "أعتقد أن العدد أعلى"، مشددا على أن …»
    for position in range(end + 1, min(view.end, end + view.windows.bearer)):
        trait = view.traits[position]
        if trait.form in STOPS or (trait.verb and trait.lemma in view.speech.verbs and not trait.enclitic):
            return False
        if trait.that or trait.form == ":" or view.opens_quote(position):
            return True
    return False


def _names_something(view: View, index: int) -> bool:
    """Whether the quotation that opens at `index` is a name (قناة «المسيرة») or said of one (عنونه بـ«…»), nobody's words."""
    before = view.traits[index - 1]
    if index + 1 < view.end and view.traits[index + 1].that:
        return False
    if before.glued_alone or before.preposition or before.lemma in view.particles.in_the_name:
        return True
    length = view.closing(index) - index
    if not 0 < length <= view.windows.quoted_name:
        return False
    after = index + length + 1
    behind = after + int(after < view.end and view.traits[after].form in COMMAS)
    titled = (
        behind < view.end and view.traits[behind].that and not view.traits[behind].joined
    )  # هيئة الإذاعة «بي بي سي» إن …، منظمة «أنقذوا الأطفال»، إن …
    single = sum(1 for trait in view.traits[index + 1 : index + length] if trait.word) == 1
    foreign = all(trait.pos in FOREIGN for trait in view.traits[index + 1 : index + length] if trait.word)  # «بريتش إيرويز»
    if titled or single or foreign or _stands_before_that(view, index, after) or _is_borne(view, index, after):
        return True
    if not before.noun or before.definite or before.lemma in view.speech.occasions:
        return False  # في بيان «…»
    return before.lemma in view.speech.roles or (after < view.end and view.traits[after].word)  # رئيس «المعهد»، قناة «…»


def _is_borne(view: View, index: int, after: int) -> bool:
    """«مقدم برنامج «60 دقيقة»»: a name without a verb, behind what bears it."""
    before = view.traits[index - 1]
    return before.noun and before.lemma in view.speech.bearers and not any(one.verb for one in view.traits[index + 1 : after - 1])


def _stands_before_that(view: View, index: int, after: int) -> bool:
    """«قال المتحدث باسم التحالف "دعم الشرعية"، أمس، إن …»: a quotation without a verb, with إن still to come."""
    if any(trait.verb for trait in view.traits[index + 1 : after - 1]):
        return False
    for position in range(after, min(view.end, after + view.windows.bearer)):
        trait = view.traits[position]
        if trait.form in STOPS or trait.form == ":" or view.opens_quote(position) or position in view.opens:
            return False
        if trait.that and not trait.joined:
            return True
    return False
