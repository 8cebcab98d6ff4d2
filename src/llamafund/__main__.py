"""`python -m llamafund`."""

from __future__ import annotations

from llamafund.cli.process import run

if __name__ == "__main__":
    run()
