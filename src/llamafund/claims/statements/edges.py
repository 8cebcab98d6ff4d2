"""A proposition without what stands around it: connectives, marks, quotation marks, the dateline, a label before a colon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from llamafund.claims.words.particles import Particles
from llamafund.claims.words.passed_over import NO_EDGE
from llamafund.claims.words.phrases import Norm, Phrases
from llamafund.claims.words.trait import Trait
from llamafund.located import read_yaml
from llamafund.orthography import ACCUSATIVE, AND
from llamafund.punctuation import DASHES, QUOTES

_KEPT = frozenset("#($€£¥%")
WHERE = "حيث"
_KEPT_END = frozenset(")%٪$€£")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """What is left out at the head of a statement; what only sets a scene, and what only points to something on the page."""

    standing: Phrases[None]
    look_alikes: Phrases[None]
    bare: Phrases[None]
    concessions: Phrases[None]
    pointers: Phrases[None]
    denials: frozenset[str]
    opening: frozenset[str]
    and_that: frozenset[str]
    do: frozenset[str]
    do_not: frozenset[str]
    labels: int
    shortest: int
    dateline: int

    def marks(self, trait: Trait) -> int:
        """Whether a phrase at the head of a statement begins with a word."""
        lists = (self.standing, self.look_alikes, self.bare, self.concessions, self.pointers)
        return NO_EDGE * (not any(phrases.begins(trait) for phrases in lists))


def read_edges(connectives: Path, particles: Particles, norm: Norm) -> Edges:
    """Read the parts of `connectives.yaml` on the edges of statements; a fault there is a ConfigError at its place."""
    known = {key.text(): value for key, value in read_yaml(connectives).entries()}

    def phrases(name: str) -> Phrases[None]:
        return Phrases(((text, None) for text in known[name].texts()), norm)

    return Edges(
        standing=phrases("standing"),
        look_alikes=phrases("look_alikes"),
        bare=phrases("bare"),
        concessions=phrases("concessions"),
        pointers=phrases("pointers"),
        denials=frozenset(map(norm, known["denials"].texts())),
        and_that=particles.and_that,
        do=frozenset(map(norm, known["do"].texts())),
        do_not=frozenset(map(norm, known["do_not"].texts())),
        opening=frozenset(map(norm, known["opening"].texts())),
        labels=int(known["labels"].number()),
        shortest=int(known["shortest"].number()),
        dateline=int(known["dateline"].number()),
    )


def pointer_at(traits: Sequence[Trait], first: int, last: int, edges: Edges) -> tuple[int, None] | None:
    """What points to something on the page, if that is how the piece begins.

    «شاهد آلاف الأشخاص فيلما» tells what they saw, and so does «قالوا إنهم شاهدوا دخانا».
    """
    said = first > 0 and traits[first - 1].that
    found = None if said or traits[first].marks & NO_EDGE else edges.pointers.at(traits, first, last)
    after = traits[found[0]] if found is not None and found[0] < last else None
    tells = after is not None and after.pos == "number"
    return None if tells else found


def trim(traits: Sequence[Trait], first: int, last: int, edges: Edges, *, bullet: bool = False) -> tuple[int, int]:
    """The tokens of the statement in `[first, last)`; an empty range where nothing is left."""
    first = _past_label(traits, _past_dateline(traits, first, last, edges), last, edges, bullet=bullet)
    while first < last:
        trait = traits[first]
        if (trait.mark and trait.form not in _KEPT) or trait.norm == AND:
            first += 1
            continue
        if trait.norm in edges.opening and first + 1 < last and _goes_on(traits, first + 1, last):
            first += 1
            continue
        if trait.that and "إ" in trait.form and not trait.enclitic and first + 1 < last and traits[first + 1].verb:
            break  # «إن نجحت …»: if
        if trait.marks & NO_EDGE:
            break
        standing = edges.standing.at(traits, first, last) or _conceding(traits, first, last, edges)
        if standing is None or _belongs(traits, first, last, edges, standing[0]):
            break
        first = standing[0]
    while last > first and traits[last - 1].mark and not _is_kept(traits, first, last):
        last -= 1
    return first, last


def _goes_on(traits: Sequence[Trait], index: int, last: int) -> bool:
    """Whether و with a verb stands here, in one word or in two."""
    if traits[index].norm == AND:
        return index + 1 < last and bool(traits[index + 1].verb)
    return traits[index].joined and bool(traits[index].verb)


def _belongs(traits: Sequence[Trait], first: int, last: int, edges: Edges, end: int) -> bool:
    """Whether what looks like a connective up to `end` is none: «علينا أن ننجح», «فيما يتعلق بالبيت», and وأنه."""
    trait = traits[first]
    addressed = bool(trait.enclitic) and trait.pos == "prep"
    glued = trait.joined and trait.that and bool(trait.enclitic) and trait.norm[1:] == trait.bare
    alike = edges.look_alikes.at(traits, first, last)
    return addressed or glued or (alike is not None and alike[0] > end)


def _conceding(traits: Sequence[Trait], first: int, last: int, edges: Edges) -> tuple[int, None] | None:
    """«ورغم» before a mere noun (ورغم [عدم نجاح …]); before a main clause it belongs to the statement."""
    found = edges.concessions.at(traits, first, last)
    return found if found is not None and not any(_is_own_verb(traits, index) for index in range(first, last)) else None


def states(
    traits: Sequence[Trait], begin: int, first: int, last: int, edges: Edges, *, alone: bool, apart: bool, tail: bool, said: bool
) -> bool:
    """Whether the trimmed tokens `[first, last)` of the piece that began at `begin` say anything that could be checked.

    `alone` says that the piece is the whole sentence: then it is a statement even without a verb, as is what is conceded where it
    is a clause `apart` from the one before; `tail` that it goes on behind a
    quotation: then it is none without a verb of its own; `said` that it stands behind أن, where one word is enough (إنه بريء).
    """
    if last > first and traits[last - 1].that and "أ" in traits[last - 1].form:
        return False
    if not _has_words(traits, first, last, edges.shortest - int(said)):
        return False
    bare = None if traits[first].marks & NO_EDGE else edges.bare.at(traits, first, last)
    if bare is not None and bare[0] == last:
        return False
    conceded = None if traits[begin].marks & NO_EDGE else edges.concessions.at(traits, begin, last)
    concedes = conceded is not None and not (conceded[0] < last and traits[conceded[0]].that)  # «رغم أنه خسر» states it
    then = traits[first].norm in edges.and_that  # «…، وذلك في مقابلة»
    head = traits[first]
    aim = head.noun and not head.definite and head.norm.endswith(ACCUSATIVE)  # «وحفاظا على المصلحة، فإن …»
    fronted = (head.preposition or bool(head.glued) or aim) and _resumes(traits, last)
    if fronted:  # «بحسب شرطة دبي بدولة الإمارات، حيث توفيت، فإن …»
        last = next((index for index in range(first, last) if traits[index].norm == WHERE), last)
    conceded_fact = concedes and apart and not traits[begin].joined and traits[first].noun and not traits[first].glued
    if alone or conceded_fact or not (concedes or fronted or tail or then):
        return True
    end = next((index for index in range(first, last) if traits[index].that), last) if then else last
    return traits[first].bare in edges.denials or any(_is_own_verb(traits, index) for index in range(first, end))


def _has_words(traits: Sequence[Trait], first: int, last: int, least: int) -> bool:
    """Whether at least so many words stand in `[first, last)`."""
    words = (index for index in range(first, last) if traits[index].word)
    return least < 1 or next(islice(words, least - 1, None), None) is not None


def _resumes(traits: Sequence[Trait], index: int) -> bool:
    """Whether the main clause goes on with فإن behind `index`."""
    while index < len(traits) and traits[index].mark:
        index += 1
    return index < len(traits) and traits[index].that and traits[index].joined


def _is_own_verb(traits: Sequence[Trait], index: int) -> bool:
    return (
        bool(traits[index].verb) and traits[index].glued != "ل" and not traits[index - 1].relative and not traits[index - 1].that
    )


def _is_kept(traits: Sequence[Trait], first: int, last: int) -> bool:
    """Whether the mark at the end belongs to the statement: a sign of a number, a bracket or a quotation that opens within."""
    form = traits[last - 1].form
    if form in QUOTES:
        marks = [index for index in range(first, last) if traits[index].form in QUOTES]
        return len(marks) % 2 == 0 and any(trait.word for trait in traits[marks[-2] : last])
    if form == ")":
        return any(traits[index].form == "(" for index in range(first, last))
    return form in _KEPT_END


def _past_dateline(traits: Sequence[Trait], first: int, last: int, edges: Edges) -> int:
    """Past «المدينة، البلد (CNN) --»: a place, an agency in brackets, a dash."""
    for index in range(first, min(last, first + edges.dateline)):
        if traits[index].verb:
            break
        ended = traits[index].form == ")" and traits[index - 1].norm.isascii() and traits[index - 1].norm.isalpha()
        if ended and index > first and (index + 1 == last or traits[index + 1].form in DASHES or traits[index + 1].verb):
            return index + 1
    return first


def _past_label(traits: Sequence[Trait], first: int, last: int, edges: Edges, *, bullet: bool) -> int:
    for index in range(first, min(last - 1, first + edges.labels + 1)):
        if traits[index].verb and not bullet:
            break
        if traits[index].form == ":" and index > first and not traits[index + 1].form[0].isdigit():
            return index + 1
    return first
