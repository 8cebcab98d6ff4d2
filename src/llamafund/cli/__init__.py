"""The command line: the only place with Typer, exit codes and terminals."""

from __future__ import annotations

from llamafund.cli.app import main

__all__ = ["main"]
