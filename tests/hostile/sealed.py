"""Runs `llamafund` with the doors shut: the interpreter tells of each forbidden act before it is done, and the act fails.

Usage: python sealed.py FOLDER ARGUMENT...   FOLDER is the only place where files may be written.
"""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path

FORBIDDEN = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.", "pickle.find_class", "webbrowser.", "ctypes.")
ALSO = ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "os.startfile")
HARMLESS = ("socket.__new__", "ctypes.dlopen", "ctypes.dlsym", "ctypes.cdata")  # libraries ask what the machine can do
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class ForbiddenError(BaseException):
    """Not an Exception: nobody may catch it in passing."""


def shut(folder: Path) -> None:
    """From now on no network, no other program, no pickle, and no file opened for writing outside of `folder`."""
    allowed = (folder.resolve(), Path(os.devnull))

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith((*FORBIDDEN, *ALSO)) and not event.startswith(HARMLESS):
            raise ForbiddenError(f"{event} {arguments!r}")
        if event == "open" and isinstance(arguments[0], str) and _writes(arguments):
            _allow(Path(arguments[0]), allowed)

    sys.addaudithook(hook)


def _allow(path: Path, allowed: tuple[Path, ...]) -> None:
    if not any(path.resolve().is_relative_to(place) for place in allowed):
        raise ForbiddenError(f"writes {path}")


def _writes(arguments: tuple[object, ...]) -> bool:
    _, mode, flags = arguments
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & WRITING)


if __name__ == "__main__":
    place, *rest = sys.argv[1:]
    sys.argv = ["llamafund", *rest]
    sys.dont_write_bytecode = True
    shut(Path(place))
    runpy.run_module("llamafund", run_name="__main__", alter_sys=True)
