"""A quotation behind a colon that no verb of saying introduces: «سامي الحداد: "…"», «وفي تغريدة له: "…"», «وودع جمهوره: "…"»."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from llamafund.claims.attribution.frame import NO_SAYS, Frame, FrameKind, View
from llamafund.claims.attribution.lexicon import Speech
from llamafund.claims.words.trait import Trait
from llamafund.punctuation import QUOTES, STOPS

COLON = ":"
MINE = ("ي", "نا")


def behind_colon(view: View, index: int, begin: int, before: Frame | None) -> Frame | None:
    """The frame of the words behind the colon at `index`, in a clause that begins at `begin`, or None where nobody speaks.

    Who said something just `before` goes on; else who is named before the colon and nothing else, who acts before it, or is
    understood. Without quotation marks it has to be a sentence that such a name begins.
    """
    if view.traits[index].form != COLON:
        return None
    if view.opens_quote(index + 1):
        return _quoted(view, index, begin, before) if _states(view, index + 2) else None
    return _headed(view, index) if before is None and begin == view.begin else None


def _quoted(view: View, index: int, begin: int, before: Frame | None) -> Frame | None:
    if before is not None:
        how = view.traits[before.content].lemma in view.speech.circumstances  # «ذكر فلان واصفا القرار: …»
        start = before.content if how else index
        return replace(before, kind=FrameKind.QUOTE, start=start, content=index + 2, quoted=True, nominal=False, says=NO_SAYS)
    named = _label(view, begin, index, view.speech.roles)
    if named is not None:
        return Frame(
            kind=FrameKind.QUOTE, start=begin, content=index + 2, cue=(index, index + 1), source=named, quoted=True, says=NO_SAYS
        )
    cue = _cue(view, begin, index)
    if cue is None and view.speech.concerning.at(view.traits, begin, index) is not None:
        cue = index  # «وحول الفريق الذي يقدم مباريات كبيرة: "…"»
    if cue is None:
        return None
    verb = next((i for i in range(index - 1, begin - 1, -1) if _is_verb(view, i)), None)
    says = verb is None or _says(view.traits[verb], view.speech)
    return Frame(
        kind=FrameKind.QUOTE,
        start=begin if says else index,
        content=index + 2,
        cue=(cue, cue + 1),
        source=_actor(view, begin, verb, index) if verb is not None else None,
        participle=not view.traits[cue].verb,
        quoted=True,
        says=NO_SAYS,
    )


def _headed(view: View, index: int) -> Frame | None:
    """«وزير الصحة: لن نغلق المدارس»: a sentence that is somebody's name or title, a colon, and what he says."""
    named = _label(view, view.begin, index, view.speech.roles | view.speech.labels)
    if named is None or not _states(view, index + 1):
        return None
    return Frame(kind=FrameKind.QUOTE, start=view.begin, content=index + 1, cue=(index, index + 1), source=named, says=NO_SAYS)


def _actor(view: View, begin: int, verb: int, index: int) -> tuple[int, int] | None:
    """Who acts before the colon: the subject of the clause, or who stands behind its last verb (رد عليه الوزير بقوله)."""
    first = verb + 1 + int(view.traits[verb + 1].preposition and bool(view.traits[verb + 1].enclitic))
    behind = (first, view.scene.phrase(first, index)) if first < index else (index, index)
    found = (phrase for phrase in (behind, view.scene.subject(begin, index)) if phrase is not None and phrase[1] > phrase[0])
    return next((phrase for phrase in found if _speaks(view, phrase, view.speech.roles)), None)


def _is_verb(view: View, index: int) -> bool:
    trait = view.traits[index]
    said = trait.bare in view.speech.forms and index > view.begin and view.traits[index - 1].bare in view.particles.surely
    relative = index > view.begin and view.traits[index - 1].relative
    return (bool(trait.verb) or said) and index not in view.scene.named and not relative


def _states(view: View, first: int) -> bool:
    """Whether what the quotation holds is a statement, and no name of something."""
    last = next((i for i in range(first, view.end) if view.traits[i].form in QUOTES), view.end)
    words = view.traits[first:last]
    return any(trait.verb or trait.that or trait.pos == "pronoun" or _is_mine(trait) for trait in words)


def _is_mine(trait: Trait) -> bool:
    """«لدي», «لنا»."""
    return trait.pos == "prep" and trait.enclitic in MINE


def _label(view: View, begin: int, index: int, titles: Container[str]) -> tuple[int, int] | None:
    """Somebody's name or one of the titles, when that is all that stands before the colon."""
    first = view.past_marks(begin)
    if first >= index or view.scene.phrase(first, index, whole=True) != index:
        return None
    return (first, index) if _speaks(view, (first, index), titles) else None


def _speaks(view: View, phrase: tuple[int, int], titles: Container[str]) -> bool:
    """Whether a noun phrase names a person, or begins with a title."""
    first, last = phrase
    person = any(view.scene.names.get(i) in view.scene.persons for i in range(first, last) if i in view.scene.names)
    return person or view.traits[first].lemma in titles


def _cue(view: View, begin: int, index: int) -> int | None:
    """The word that leads to the quotation: something one speaks in right before the colon, else the verb of the clause."""
    near = range(index - 1, max(begin, index - view.windows.letter) - 1, -1)
    last = next((i for i in near if view.traits[i].form in STOPS), begin)
    said = next((i for i in near if i >= last and view.traits[i].noun and _is_text(view.traits[i].lemma, view.speech)), None)
    verb = next((i for i in near if i >= last and _is_verb(view, i)), None)
    return verb if said is None or (verb is not None and verb > said) else said


def _is_text(lemma: str, speech: Speech) -> bool:
    """Whether a noun is something one speaks in, and not what bears it."""
    return lemma in speech.documents or (lemma in speech.occasions and lemma not in speech.bearers)


def _says(trait: Trait, speech: Speech) -> bool:
    """Whether a verb tells what somebody says, and not what is put out."""
    return trait.lemma in speech.verbs and trait.lemma not in speech.publishes
