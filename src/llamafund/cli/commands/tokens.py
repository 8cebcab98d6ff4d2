"""`llamafund tokens`."""

from __future__ import annotations

from llamafund.cli.command import fixed
from llamafund.cli.exit import ExitStatus
from llamafund.cli.session.session import Session
from llamafund.cli.settings.options import Fresh, PartSize
from llamafund.model import TokensResult


@fixed(codebook="none", relate_model="embedded", ner="gazetteer", entities=None)
def tokens(session: Session, *, part: PartSize = None, fresh: Fresh = False) -> ExitStatus:
    """Show the words: place, normalised form, lemma, root.

    Examples:
    llamafund tokens article.txt
    llamafund tokens news/ -f tsv | cut -f6 | sort | uniq -c | sort -rn | head
    """
    from llamafund.pipeline import tokenise

    session.stream(TokensResult, tokenise, size=part, fresh=fresh)
    return session.status()
