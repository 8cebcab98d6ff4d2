"""Why something could not be read, in words for the person who gave it."""

from __future__ import annotations


class UnreadableError(Exception):
    """An input, or the rest of one, cannot be used; its message is the reason that a `Skipped` will carry.

    Readers raise it, `read` alone catches it: nothing of this kind leaves the stage.
    """


def because(error: OSError) -> str:
    """What a fault of the system means, and what to do about it."""
    if isinstance(error, PermissionError):
        return "no permission to read it; ask its owner, or change its mode (chmod u+r)"
    if isinstance(error, FileNotFoundError):
        return "it is not there any more; was it moved or deleted meanwhile?"
    if isinstance(error, IsADirectoryError):
        return "it is a folder now, and was a file when the inputs were listed; run again"
    return f"the system cannot read it: {error.strerror or error}"
