"""`llamafund entities`."""

from __future__ import annotations

from llamafund.cli.command import fixed
from llamafund.cli.exit import ExitStatus
from llamafund.cli.session.session import Session
from llamafund.cli.settings.options import Fresh, PartSize
from llamafund.model import EntitiesResult
from llamafund.render import WORDED


@fixed(codebook="none", relate_model="embedded")
def entities(session: Session, *, part: PartSize = None, fresh: Fresh = False) -> ExitStatus:
    """Show who is named, where and how often.

    Examples:
    llamafund entities
    llamafund entities news/ -f csv -o names.csv
    llamafund entities article.txt --entities people.yaml
    """
    from llamafund.pipeline import names
    from llamafund.shipped import name_briefly

    work = names if session.format in WORDED else name_briefly
    session.stream(EntitiesResult, work, size=part, fresh=fresh)
    return session.status()
