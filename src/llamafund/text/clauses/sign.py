"""A word form as the cutter of clauses sees it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A word form as the cutter sees it.

    `bare` is the form without و or ف, `stem` that without its pronoun (لكنه is لكن) where it is a conjunction; `joined` says
    whether و or ف was there; `alike` and `opener` that a phrase of those lists may begin with it, `leads`
    one that waits for its main clause. `says` marks verbs that take
    إن; `quiet` words open a clause only behind a mark; `participle` holds what a participle of saying takes.
    """

    norm: str
    bare: str
    stem: str
    joined: bool
    verb: str
    noun: bool
    definite: bool
    binds: bool
    verbal: bool
    fronting: bool
    says: bool
    participle: frozenset[str] | None
    circumstance: tuple[str, ...] | None
    inna: bool
    alike: bool
    opener: bool
    leads: bool
    quiet: bool
