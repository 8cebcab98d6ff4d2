"""A number in digits, of whatever script, to its value: what its full stops and commas mean.

A mark groups where only groups of three digits follow («1,200» is 1200, «2,5» is 2.5), and a full stop only where two of them do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

DECIMAL = frozenset(".٫")
GROUPING = frozenset(",،٬'")
_MARK = re.compile(f"[{''.join(sorted(DECIMAL | GROUPING))}]")
_GROUP = 3


def value_of(parts: Sequence[str], marks: Sequence[str]) -> float:
    """The value of digits with the marks between them; one part more than marks, none empty.

    `float` reads the digits of every script, and a number of any length (infinity where it is too large for it).
    """
    groups = all(len(part) == _GROUP for part in parts[1:]) and len(parts[0]) <= _GROUP and parts[0] != "0"
    if not marks or (groups and (len(marks) > 1 or marks[0] in GROUPING)):
        return float("".join(parts))
    if len(marks) > 1 and marks[-1] in DECIMAL:
        return float(f"{''.join(parts[:-1])}.{parts[-1]}")
    return float(f"{parts[0]}.{parts[1]}")


def written(text: str) -> float | None:
    """The value of a text of digits and marks that begins with a digit; None where two marks stand side by side."""
    text = text.rstrip("".join(DECIMAL | GROUPING))
    parts = _MARK.split(text)
    return value_of(parts, _MARK.findall(text)) if all(parts) else None
