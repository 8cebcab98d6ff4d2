"""An adverb of doubt that is said of a part of the statement only: «في محاولة على ما يبدو لتهدئة الغضب»."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.orthography import AND, FOR, WITH
from llamafund.punctuation import COMMAS, DASHES


def is_in_part(scan: Scan, index: int, end: int, *, adverb: bool) -> bool:
    """Whether the cue in `[index, end)` leaves the main verb as it is."""
    if adverb and _adds(scan, index, end):
        return True
    set_off = scan.traits[index - 1].form in COMMAS or scan.traits[index - 1].form in DASHES
    place = index - 1 - int(index > scan.first and set_off)
    if place <= scan.first:
        return False
    return _is_of_verb(scan, place) if scan.traits[place].verb else scan.main and _is_of_deed(scan, place, end)


def _adds(scan: Scan, index: int, end: int) -> bool:
    """«ستصبح اللغة الأولى في القارة وربما في العالم»: it doubts what is added."""
    trait, before, after = scan.traits[index], scan.before(index), scan.at(end)
    added = (trait.joined and trait.norm.startswith(AND)) or (before is not None and before.bare in scan.words.either)
    if before is None or after is None or not added:
        return False
    exists = after.bare in scan.certainty.existential  # «وربما هناك سبب آخر»
    return not (after.verb or after.that or exists or after.norm in scan.certainty.particles)


def _is_of_verb(scan: Scan, place: int) -> bool:
    """«صعوبات واجهته على ما يبدو», «سيارة كان يقودها، على ما يبدو، …»: the verb before is of a clause on a noun."""
    verb, noun = scan.traits[place], scan.traits[place - 1]
    if place == scan.within_at or (scan.main and place != scan.main_at and scan.traits[place - 1].form not in COMMAS):
        return True
    return bool(verb.enclitic) and noun.noun and not noun.definite


def _is_of_deed(scan: Scan, place: int, end: int) -> bool:
    """«بعد دخولهما على ما يبدو منطقة محظورة»: behind a preposition and a noun, whose complement follows."""
    after = scan.at(end)
    while place > scan.first and scan.traits[place].adjective and not scan.traits[place].definite:
        place -= 1
    noun = scan.traits[place]
    led = bool(noun.glued) or scan.traits[place - 1].preposition
    if after is None or not (noun.noun and led) or (noun.definite and not noun.enclitic):
        return False
    taken = after.glued in (FOR, WITH) or after.bare in scan.words.deed_takes
    since = scan.traits[place - 1].bare in scan.certainty.fronting and after.noun and not after.glued
    return taken or (bool(noun.enclitic) and (noun.glued == FOR or since))
