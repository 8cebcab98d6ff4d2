"""What to say of a file that is not there, or cannot be opened."""

from __future__ import annotations

import difflib
from pathlib import Path

from llamafund.errors import ConfigError


def instead_of(path: Path) -> str:
    """What somebody may have meant by a path that leads to nothing: the file beside it with the closest name, as a question."""
    try:
        close = difflib.get_close_matches(path.name, [each.name for each in path.parent.iterdir()], n=1)
    except OSError:
        return "its folder is not there either; is the path right?"
    return f'did you mean "{path.with_name(close[0])}"?' if close else "is the name right?"


def unreadable(path: Path, error: OSError) -> ConfigError:
    """The fault of a file that people edit and that cannot be opened; it has no line to point at."""
    if isinstance(error, FileNotFoundError):
        return ConfigError("no such file", path=path, hint=instead_of(path))
    return ConfigError(f"cannot be read: {error.strerror}", path=path, hint="a YAML file is wanted here")
