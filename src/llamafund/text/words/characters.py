"""What camel-tools makes of everyday characters: asked once, kept in `data/models/characters.json`.

To import camel-tools takes longer than all else that a start needs, since it looks at every code point there is. Arabic news is
written in a few hundred, and none of these changes what is made of its neighbours: some are tokens by themselves, others stand
in words, and the normalisers write each by itself. So a text of nothing else needs no look at camel-tools.

Where the camel-tools that is installed is not the one that was asked, or one character is not in the table, camel-tools is asked
itself. `python -m scripts.build_characters` makes the table, and a test holds that it says what camel-tools says.
"""

from __future__ import annotations

import json
import re
from functools import cache

from llamafund import resources
from llamafund.signature import version

PACKAGE = "camel-tools"
TABLE = "characters.json"


class Characters:
    """`alone` are tokens by themselves, `within` stand in words; `plain` and `norm` hold what the normalisers write otherwise."""

    def __init__(self, *, alone: str, within: str, plain: dict[str, str], norm: dict[str, str]) -> None:
        self.cover = re.compile(f"[{re.escape(alone + within)}]+").fullmatch
        self.tokens = re.compile(f"[{re.escape(alone)}]|[{re.escape(within)}]+").finditer
        self.plain = str.maketrans(plain)
        self.norm = str.maketrans(norm)


@cache
def characters() -> Characters | None:
    """The table, or None where it was not made of the camel-tools that is installed."""
    held = json.loads(resources.data("models", TABLE).read_text(encoding="utf-8"))
    return Characters(**held["characters"]) if held["about"][PACKAGE] == version(PACKAGE) else None
