"""What these tests share with those of the command line."""

from __future__ import annotations

from tests.cli.conftest import _settings_of_nobody, run

__all__ = ["_settings_of_nobody", "run"]
