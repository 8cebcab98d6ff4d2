"""Where `data/` and `seeds/` are: beside the package in an installed wheel, at the root of a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from llamafund.errors import LlamafundError

_PACKAGE = Path(__file__).resolve().parent
_HOMES = (_PACKAGE, _PACKAGE.parent.parent)


@cache
def _home() -> Path:
    for home in _HOMES:
        if (home / "data" / "entities").is_dir() and (home / "seeds").is_dir():
            return home
    raise LlamafundError(
        "the data that belongs to llamafund is not there",
        where=str(_PACKAGE),
        hint='install it again: pip install --force-reinstall "llamafund"',
    )


def data(*parts: str) -> Path:
    """The path of a file or folder in `data/`; it may not exist."""
    return _home().joinpath("data", *parts)


def seeds(*parts: str) -> Path:
    """The path of a file or folder in `seeds/`; it may not exist."""
    return _home().joinpath("seeds", *parts)
