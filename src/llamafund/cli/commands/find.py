"""`llamafund find`."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from llamafund.cli.command import fixed
from llamafund.cli.exit import ExitStatus
from llamafund.cli.misuse import of_choice
from llamafund.cli.session.session import Session
from llamafund.errors import UsageError
from llamafund.model import Stance
from llamafund.orthography import SCRIPT

_ANY = ", ".join(Stance)

Question = Annotated[str, typer.Argument(metavar="CLAIM", help="What to look for, as a statement in Arabic.", show_default=False)]
Stances = Annotated[
    list[Stance] | None,
    typer.Option(
        "--stance",
        metavar="STANCE",
        help=f"Only who {_ANY}. May be repeated.",
        show_default=False,
        **of_choice("--stance", "stance", Stance),
    ),
]
Limit = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="Only the N surest matches.", show_default=False)]


@fixed(codebook="none")
def find(session: Session, *, claim: Question, stance: Stances = None, limit: Limit = None) -> ExitStatus:
    """Show who says a thing, and who denies it.

    Each match comes with its exact words, whom the article credits, and why it matches; the surest come first.

    Examples:
    llamafund find "تواصلت ميتا مع مايكروسوفت وأمازون"
    llamafund find "ارتفعت أسعار النفط" news/ --stance denies
    llamafund find "ارتفعت أسعار النفط" news/ -f json | jq -r '.matches[].text'
    """
    from llamafund import pipeline

    if not SCRIPT.search(claim):
        message = "there is no Arabic word in the claim" if claim.strip() else "the claim is empty"
        raise UsageError(message, where="CLAIM", hint='give a statement: llamafund find "ارتفعت أسعار النفط" news/')
    answer = pipeline.find(claim, session.outcomes(pipeline.analyses), session.options)
    chosen = [match for match in answer.matches if not stance or match.stance in stance][:limit]
    if not answer.matches and session.format != "table":
        session.note(session.say("note.no match"))
    if len(chosen) < len(answer.matches):
        session.note(session.say("note.matches shown", shown=len(chosen), all=len(answer.matches)))
    session.show(replace(answer, matches=tuple(chosen)))
    return session.status()
