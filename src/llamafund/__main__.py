"""`python -m llamafund`."""

from __future__ import annotations

import sys

from llamafund.cli import main

if __name__ == "__main__":
    sys.exit(main())
