"""A word form as the cutter of clauses sees it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A word form as the cutter sees it; how who reads claims sees it is `claims.words.trait.Trait`, by other questions."""

    norm: str
    bare: str  # without و or ف
    stem: str  # and without its pronoun, where it is a conjunction: لكنه is لكن
    joined: bool  # و or ف is written onto it
    verb: str  # past, present or nothing
    noun: bool
    definite: bool
    binds: bool  # a verb behind it belongs to it: relative pronouns, subordinators
    verbal: bool  # it stands between such a word and its verb: قد
    fronting: bool  # it begins a fronted adverbial or topic
    says: bool  # a verb that takes إن
    participle: frozenset[str] | None  # what a participle of saying takes
    circumstance: tuple[str, ...] | None  # the prepositions of a participle that tells a circumstance: معتمدة على
    inna: bool  # إن or one of its sisters
    alike: bool  # a phrase that joins what is alike may begin with it
    opener: bool  # a phrase that opens a clause may begin with it
    leads: bool  # one that waits for its main clause may
    quiet: bool  # it opens a clause only behind a mark
