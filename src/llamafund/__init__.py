"""Which claims does each source make? A corpus analyzer for Arabic news.

    from llamafund import analyse, compare, read
    comparison = compare(map(analyse, read(["a.txt", "b.txt"])))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from llamafund.corpus import read
    from llamafund.pipeline import analyse, compare

__version__ = "0.1.0"
__all__ = ["analyse", "compare", "read"]

_HOMES = {"analyse": "llamafund.pipeline", "compare": "llamafund.pipeline", "read": "llamafund.corpus"}


def __getattr__(name: str) -> object:
    """Import the three functions on first use, so that `--help` and `--version` load nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
