"""`llamafund entities`."""

from __future__ import annotations

from llamafund.cli.exit import ExitStatus
from llamafund.cli.session import Session
from llamafund.model import EntitiesResult


def entities(session: Session) -> ExitStatus:
    """Show who is named, where and how often.

    Examples:
    llamafund entities
    llamafund entities news/ -f csv -o names.csv
    llamafund entities article.txt --entities people.yaml
    """
    from llamafund.pipeline import analyse, signature

    session.show(EntitiesResult(signature=signature(session.options), outcomes=session.outcomes(analyse)))
    return session.status()
