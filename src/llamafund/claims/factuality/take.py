"""What each word of a proposition means for those behind it: a main verb, the head of a clause within, what is said."""

from __future__ import annotations

from llamafund.claims.factuality.lexicon import LINKS
from llamafund.claims.factuality.scan import POINTING, Scan
from llamafund.claims.factuality.that import is_found, is_said, is_within, states
from llamafund.claims.words.passed_over import NO_EFFECT
from llamafund.claims.words.trait import is_aim
from llamafund.orthography import SO


def take(scan: Scan, index: int) -> None:
    """Take note of what a word means for those behind it."""
    trait = scan.traits[index]
    if trait.marks & NO_EFFECT:
        return
    who = trait.preposition and trait.bare == scan.words.who and index + 1 < scan.last and bool(scan.traits[index + 1].verb)
    fronted = index <= scan.first + 1 and _is_fronted(scan, index)
    if fronted or (trait.relative and _is_matter(scan, index)):
        scan.bound = scan.bound or fronted
        return
    linked = trait.pos in LINKS and not trait.that and index > scan.first and trait.bare not in scan.words.coordinates
    opens = trait.relative and index == scan.first and trait.joined  # «والذي لم يحضر»: its verb is the main one
    then = trait.that and trait.joined and trait.norm.startswith(SO) and "إ" in trait.form
    supposed = then and any(word.bare in scan.certainty.provisos for word in scan.traits[scan.first : index])
    if then and not supposed:
        scan.main = scan.bound = scan.nested = False  # «على أي حال، فإن …»
        return
    what = (trait.bare == scan.words.what and _is_what(scan, index)) or _is_case(scan, index)
    has = trait.relative and _has_something(scan, index)
    if (trait.relative and not (opens or has)) or who or trait.norm in scan.words.of_whom or linked or what:
        scan.bound = True
    elif trait.that and (is_said(scan, index) or is_found(scan, index)):
        scan.main = False
    elif trait.that and index > scan.first and not states(scan, index):
        if is_within(scan, index):
            scan.bound = True
        else:
            scan.main = scan.bound = scan.nested = True
    elif trait.verb and index not in scan.names and not scan.is_noun(index):
        _take_verb(scan, index)
    elif trait.pos == "unknown" and index > scan.first and scan.traits[index - 1].relative:
        scan.bound = False  # «الذين يقتفون …»: right behind a relative pronoun an unknown word is its verb
        scan.within, scan.within_at = True, index


def _is_matter(scan: Scan, index: int) -> bool:
    """«الأمر الذي لم تعتد عليه المدينة», «وهو الأمر الذي …»: the relative clause is the statement."""
    pointed = index == scan.first + 2 and scan.traits[scan.first].bare in scan.words.is_he
    return (index == scan.first + 1 or pointed) and scan.traits[index - 1].norm == scan.words.matter


def _has_something(scan: Scan, index: int) -> bool:
    """«التي لديها فروع في المدينة»: a relative clause without a verb."""
    him, after = scan.at(index + 1), scan.at(index + 2)
    return him is not None and him.pos == "prep" and bool(him.enclitic) and not (after is not None and after.verb)


def _is_fronted(scan: Scan, index: int) -> bool:
    """«عندما وصل لم يجد أحدا», «في وقت تستعد فيه …»: the clause that opens here stands before its main clause."""
    trait = scan.traits[index]
    if index == scan.first + 1 and scan.traits[scan.first].bare == scan.words.inside:
        return trait.norm in scan.certainty.moments and index + 1 < scan.last and bool(scan.traits[index + 1].verb)
    return index == scan.first and trait.bare in scan.certainty.fronted


def _is_what(scan: Scan, index: int) -> bool:
    """«ما أعلنته الشركة لا يعني …»: what somebody does; not «سرعان ما تراجع»."""
    before = scan.before(index)
    main = before is None or before.norm in scan.certainty.often or before.pos in POINTING  # «وهو ما نفاه»
    after = scan.at(index + 1)
    denied = after is not None and after.bare in scan.certainty.negative and not main  # «يهدد بالرد ما لم يعتذروا»
    verb = after is not None and bool(after.verb) and (before is None or not main)
    return denied or verb


def _is_case(scan: Scan, index: int) -> bool:
    """«المفاوضات، في حال تم عقدها، …»: a condition within the statement, with a verb of its own."""
    inside = scan.traits[index].norm in scan.certainty.cases and scan.traits[index - 1].bare == scan.words.inside
    return inside and index > scan.first + 1 and index + 1 < scan.last and bool(scan.traits[index + 1].verb)


def _take_verb(scan: Scan, index: int) -> None:
    trait = scan.traits[index]
    if scan.bound:
        scan.bound = scan.is_auxiliary(index) and _has_verb(scan, index)
        scan.within, scan.within_at = True, index
    elif not (scan.within and trait.joined) and not _waits(scan, index) and not is_aim(trait):
        scan.main_at = index if scan.main_at < 0 else scan.main_at
        scan.main = True


def _waits(scan: Scan, index: int) -> bool:
    """Whether another verb is still the main one: behind كان, not behind «تمت مصادرة»."""
    if scan.traits[index].lemma in scan.words.done:
        return index + 1 < scan.last and bool(scan.traits[index + 1].verb)
    near = scan.traits[index + 1 : index + 1 + scan.windows.auxiliary]
    starts = scan.traits[index].bare in scan.certainty.starting and not any(trait.verb for trait in near)
    return scan.is_auxiliary(index) and not starts


def _has_verb(scan: Scan, index: int) -> bool:
    """Whether an auxiliary has a verb of its own («كان الوزير يزورها») or a noun («كانت مفتوحة», «يتم توريدها»)."""
    if scan.traits[index].lemma in scan.words.done:
        return False
    for place in range(index + 1, min(index + 1 + scan.windows.auxiliary, scan.last)):
        if scan.traits[place].verb:
            return True
        if scan.traits[place].norm in scan.certainty.particles and place > index + 1:
            return False  # «كانت مغلقة اليوم لم تتضرر»
    return False
