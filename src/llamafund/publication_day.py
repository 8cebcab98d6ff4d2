"""When an article was published, as far as its date can be read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

Days = Mapping[str, float | None]  # when articles were published, by their ids, in days since 1970; None where nobody knows
_SECONDS = 86_400


def day(published: str | None) -> float | None:
    """Days since 1970, with the time of day where it is given; None where there is no date, or it is in no form that is known.

    Known are ISO 8601 (also without a time, or with a blank for its T) and the dates of RSS and e-mail. What gives no zone is
    taken for UTC.
    """
    if not published:
        return None
    for read in (datetime.fromisoformat, _of_a_feed):
        try:
            moment = read(published.strip())
        except (ValueError, IndexError, OverflowError):
            continue
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return (moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() / _SECONDS
    return None


def _of_a_feed(published: str) -> datetime:
    """A date as RFC 5322 has it."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - takes longer to import than most calls have use for

    return parsedate_to_datetime(published)
