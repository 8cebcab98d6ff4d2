"""`llamafund claims`."""

from __future__ import annotations

from llamafund.cli.command import fixed
from llamafund.cli.exit import ExitStatus
from llamafund.cli.session import Session
from llamafund.model import ClaimsResult


@fixed(codebook="none", relate_model="embedded")
def claims(session: Session) -> ExitStatus:
    """Show what each article claims, and how surely.

    Each claim comes with its exact words, whom the article credits, how certain it is and the numbers in it.

    Examples:
    llamafund claims
    llamafund claims news/*.html -f jsonl | jq 'select(.attribution)'
    cat article.txt | llamafund claims -
    """
    from llamafund.pipeline import claimed, signature

    session.show(ClaimsResult(outcomes=session.outcomes(claimed), signature=signature(session.options)))
    return session.status()
