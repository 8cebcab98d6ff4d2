"""Which claims does each source make? A corpus analyzer for Arabic news.

from llamafund import analyse, compare, read
comparison = compare(map(analyse, read(["a.txt", "b.txt"])))
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
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
    return getattr(import_module(_HOMES[name]), name)


class _Package(ModuleType):
    """`llamafund.compare` is the function, though the stage of that name is a folder: importing the folder does not hide it."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
