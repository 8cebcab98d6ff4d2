"""Sentences that a comma alone joins: «كان صعبا، كل مباراة لها أهميتها، اللاعبون يعرفون ذلك، إذا لعبت فسأبذل كل ما لدي»."""

from __future__ import annotations

from llamafund.orthography import ACCUSATIVE, SO
from llamafund.punctuation import COMMAS, QUOTES
from llamafund.text.clauses.line import AHEAD, SPEAKING
from llamafund.text.clauses.open_clause import SoFar
from llamafund.text.clauses.phrases import longest
from llamafund.text.clauses.predicated import has_predicate, has_verb, is_accusative
from llamafund.text.clauses.whole import is_whole, waits

NEAR = 3  # words from كان to its predicate


def runs_on(so: SoFar, index: int) -> bool:
    """Whether a sentence of its own begins behind a comma, with a whole one before it.

    Where nobody speaks, only a definite subject with its verb: what else stands there rather tells of a noun before.
    """
    begins = not so.signs[index].joined and (has_predicate(so, index) or _begins_as_spoken(so, index))
    if not begins or waits(so, index):
        return False
    if so.line.spoken[index]:
        return is_whole(so, index)
    told = so.line.full_verb_before(so.begin, index) or has_predicate(so, so.line.content(so.begin, index))
    return told and has_verb(so, index) and not _ends_aside(so, index)


def _ends_aside(so: SoFar, index: int) -> bool:
    """«أظهرت صور، الثلاثاء، عشرات الركاب يفرون»: another comma stands right before, and the verb may wait for its object.

    So it does in «وصل الوزير، المدير العام يرافقه، إلى المصنع»: behind the next comma the clause before goes on.
    """
    before = range(index - 2, max(so.begin, index - 2 - NEAR), -1)
    return any(so.words[place].form in COMMAS for place in before) or _goes_on_behind(so, index)


def _goes_on_behind(so: SoFar, index: int) -> bool:
    """Whether a preposition stands behind the next comma, and a pronoun before it that may stand for who was told of."""
    reach = range(index + 1, min(len(so.words) - 1, index + AHEAD))
    comma = next((place for place in reach if so.words[place].form in COMMAS), -1)
    goes_on = comma >= 0 and so.words[comma + 1].pos == "prep" and not so.signs[comma + 1].joined
    return goes_on and any(word.enclitic for word in so.words[index + 1 : comma])


def _begins_as_spoken(so: SoFar, index: int) -> bool:
    """«هو لاعب كبير», «كان وقتا رائعا», «لا يمكننا ذلك», «إذا لعبت فسأفوز»: a pronoun, كان, a denial, a condition.

    None of them where they may tell of the indefinite noun right before the comma («مشكلات كثيرة، لا يمكن حلها»).
    """
    sign = so.signs[index]
    if longest(so.lists.conditions, so.signs, index):
        return _has_main(so, index)
    verb = so.line.past_particles(index)
    if verb >= len(so.signs):
        return False
    linking = so.line.own_verb(verb) and so.words[verb].lemma in so.lists.linking
    denied = verb > index and sign.bare in so.lists.negations and bool(so.signs[verb].verb)
    if not (sign.bare in so.lists.pronouns or denied or (linking and _has_predicate_behind(so, verb))):
        return False
    if _goes_on_with_noun(so, index):
        return False
    return so.words[verb].person in SPEAKING or not _tells_of_noun(so, index, "" if denied else so.words[verb].gender)


def _goes_on_with_noun(so: SoFar, index: int) -> bool:
    """«الصداقة، والحياة الخاصة، لا يمكن شراؤها», «والسبب الأول، هو الحرب»: behind the comma before stands a noun, and no verb."""
    comma = next((i for i in range(index - 2, so.begin, -1) if so.words[i].form in COMMAS), -1)
    noun = comma >= 0 and so.words[comma + 1].pos == "noun" and (so.signs[comma + 1].joined or so.signs[comma + 1].definite)
    return noun and not any(so.signs[place].verb for place in range(comma + 1, index))


def _tells_of_noun(so: SoFar, index: int, gender: str) -> bool:
    """Whether an indefinite noun or adjective (of the gender, if given) stands right before the comma, and is no predicate."""
    last = index - 1
    while so.words[last].form in COMMAS or so.words[last].form in QUOTES:
        last -= 1
    word, sign = so.words[last], so.signs[last]
    return word.is_nominal and gender in ("", word.gender) and not (sign.definite or word.norm.endswith(ACCUSATIVE))


def _has_main(so: SoFar, index: int) -> bool:
    """Whether the main clause of a condition stands soon behind it, with its ف."""
    near = (so.signs[place] for place in range(index + 1, min(len(so.signs), index + AHEAD)))
    return any(one.norm.startswith(SO) and one.joined and (one.verb or one.inna or one.verbal) for one in near)


def _has_predicate_behind(so: SoFar, verb: int) -> bool:
    """Whether an indefinite predicate of كان stands soon behind it."""
    near = range(verb + 1, min(len(so.words), verb + 1 + NEAR))
    after = so.words[min(verb + 1, len(so.words) - 1)]
    if after.norm.isdigit() or (after.pos == "prep" and after.enclitic):
        return True  # «كانت 9 أعوام», «كان لدينا وقت»
    return any(is_accusative(so, place) for place in near)
