"""The files of the pair model, and what is said where one of them cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from llamafund.errors import LlamafundError


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """A missing or broken file is a LlamafundError that names it."""
    try:
        yield
    except (OSError, RuntimeError, ValueError, KeyError, TypeError) as error:
        raise LlamafundError(
            f"a part of the pair model cannot be read: {error}",
            where=str(path),
            hint="it belongs to llamafund: install it again, or make it with scripts/train_relations.py",
        ) from error
