"""The command line: the only place with Typer, exit codes and terminals."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from llamafund.cli.environment import Environment

__all__ = ["main"]
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None, environment: Environment | None = None) -> int:
    """Run the program and return its exit status; one who stops it before it has even started gets no traceback either."""
    try:
        from llamafund.cli.app import run

        return run(arguments, environment)
    except KeyboardInterrupt:
        sys.stderr.write("llamafund: interrupted\n")
        return _INTERRUPTED
