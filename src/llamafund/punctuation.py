"""The marks of Arabic news, each under its name."""

from __future__ import annotations

COMMAS = frozenset("،,")
STOPS = frozenset(".!؟?…؛;")
DASHES = frozenset("-–—−")
QUOTES = frozenset('"«»“”')
OPENING = frozenset('"«“')  # the straight one closes as well
