"""`llamafund claims`."""

from __future__ import annotations

from llamafund.cli.command import fixed
from llamafund.cli.exit import ExitStatus
from llamafund.cli.session.session import Session
from llamafund.cli.settings.options import Fresh, PartSize
from llamafund.model import ClaimsResult


@fixed(codebook="none", relate_model="embedded")
def claims(session: Session, *, part: PartSize = None, fresh: Fresh = False) -> ExitStatus:
    """Show what each article claims, and how surely.

    Each claim comes with its exact words, whom the article credits, how certain it is and the numbers in it.

    Examples:
    llamafund claims
    llamafund claims news/*.html -f jsonl | jq 'select(.attribution)'
    cat article.txt | llamafund claims -
    llamafund claims archive.jsonl.gz -o claims/ -f jsonl -j 4
    """
    from llamafund.shipped import claim_briefly

    session.stream(ClaimsResult, claim_briefly, size=part, fresh=fresh)
    return session.status()
