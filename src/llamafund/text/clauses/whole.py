"""Whether what stands before a comma is a clause by itself, and no more than the opening of one."""

from __future__ import annotations

from llamafund.orthography import ACCUSATIVE
from llamafund.punctuation import COMMAS
from llamafund.text.clauses.line import THAT
from llamafund.text.clauses.nominal import is_nominal
from llamafund.text.clauses.open_clause import SHORTEST, UNPUNCTUATED, SoFar
from llamafund.text.clauses.phrases import leading
from llamafund.text.clauses.predicated import has_predicate, is_accusative


def waits(so: SoFar, index: int) -> bool:
    """Whether the words before a comma wait for more: «إذا فاز الفريق،», «رغم ذلك،», «في الوقت الحالي،», «قال الوزير،»."""
    first = so.line.content(so.begin, index)
    supposed = leading(so.lists.before_main, so.signs, first) or so.leads(index) or so.awaits_main(index)
    comma = next((i + 1 for i in range(index - SHORTEST, first, -1) if so.words[i].form in COMMAS), first)
    led = any(so.signs[i].fronting or so.words[i].pos == "prep" for i in (first, *((comma,) if so.signs[comma].joined else ())))
    led = (led and so.signs[first].bare not in so.lists.anew) or (
        first == so.begin and so.signs[first].bare in so.lists.places
    )  # «الناس في المدن، حيث الماء ملوث، يجب أن …»
    return bool(supposed) or led or _supposes(so, first, index) or so.line.awaits_content(index)


def _supposes(so: SoFar, first: int, index: int) -> bool:
    """«وهو لو لم يفز، ربما …»: a condition before any main verb."""
    for place in range(first, index):
        if leading(so.lists.conditions, so.signs, place):
            return True
        if so.line.own_verb(place):
            return False
    return False


def is_whole(so: SoFar, index: int) -> bool:
    """Whether the words before a comma have a predicate of their own, or أن with its verb or its pronoun."""
    if states(so, index):
        return True
    first = so.line.content(so.begin, index)
    that = first > so.begin and so.signs[first - 1].stem == THAT
    short = index - first <= UNPUNCTUATED or so.signs[first].definite  # not «أنه بداية من الدور الثاني في المسابقة، لا يحق …»
    of_pronoun = that and bool(so.words[first - 1].enclitic) and index - first >= SHORTEST and short  # «أشعر بأنني بخير»
    return of_pronoun or (that and bool(so.signs[first].verb) and not so.signs[first - 1].inna)


def states(so: SoFar, index: int) -> bool:
    """Whether what is said before a comma has a full verb, كان with its predicate, or is a nominal sentence."""
    first = so.line.content(so.begin, index)
    return so.line.full_verb_before(so.begin, index) or _is_linked(so, first, index) or _is_stated(so, first, index)


def _is_stated(so: SoFar, first: int, index: int) -> bool:
    """Whether the words up to the comma are a nominal sentence: «أنا فخور بالفريق», «هذه حرب», «الأمر صعب جدا»."""
    first += int(so.words[first].pos == "conj" and first + 1 < index)  # «لكن هذا ليس صحيحا»
    head, after = so.signs[first], so.signs[first + 1]
    told = after.noun and not (after.definite or after.fronting or after.bare in so.lists.taking)
    if so.words[first].pos == "demonstrative" and after.definite and index - first <= SHORTEST + 1:
        return False  # «هذه الحادثة، هي …»
    if head.bare in so.lists.anew or head.bare in so.lists.pronouns or (head.definite and told and index > first + 1):
        return True
    return has_predicate(so, first) or is_nominal(so.line, first) or _ends_in_predicate(so, first, index)


def _ends_in_predicate(so: SoFar, first: int, index: int) -> bool:
    """«استيلاء الحكومة على الميناء مؤسف»: an indefinite adjective right before the comma that agrees with the first noun."""
    word, before = so.words[index - SHORTEST], so.signs[index - SHORTEST - 1]
    bare = word.pos == "adj" and not (word.has_article or word.proclitic or word.norm.endswith(ACCUSATIVE))
    known = so.words[first].pos == "noun" and so.signs[first + 1].definite and index - SHORTEST > first + 1
    return bare and known and (before.definite or not before.noun) and word.gender == so.words[first].gender


def _is_linked(so: SoFar, first: int, index: int) -> bool:
    """«كان صعبا», «كانت 9 أعوام رائعة», «لم يكن لدينا وقت», «البداية كانت مع النادي»: كان with its predicate."""
    verb = so.line.past_particles(first)
    alone = verb < index and so.signs[verb].verb and so.words[verb].lemma in so.lists.linking
    if not alone:
        after = next((i for i in range(first, index - SHORTEST) if so.line.own_verb(i)), first)
        known = so.signs[after - 1].definite or so.words[after - 1].pos == "demonstrative"
        return after > first and known and so.words[after].lemma in so.lists.linking
    said = so.words[verb + 1]
    owned = (said.pos == "prep" and bool(said.enclitic)) or said.norm in so.lists.having  # «لدي»
    placed = so.signs[verb + 1].definite and verb + 2 < index and so.words[verb + 2].pos == "prep"  # «كان الأمر من أجل المتعة»
    return owned or placed or said.norm.isdigit() or any(_is_said(so, i) for i in range(verb + 1, index))


def _is_said(so: SoFar, index: int) -> bool:
    """Whether an indefinite predicate of كان stands here, or a pronoun before a definite one («كان الأمس هو الأصعب»)."""
    return is_accusative(so, index) or (so.signs[index].bare in so.lists.pronouns and not so.signs[index].joined)
