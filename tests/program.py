"""The program run in process: arguments and streams in, what it wrote and its exit status out."""

from __future__ import annotations

import io
from dataclasses import dataclass

from llamafund.cli import main
from llamafund.cli.environment import Environment


@dataclass(frozen=True, slots=True)
class Ran:
    """How a call ended."""

    stdout: str
    stderr: str
    code: int


def call(*arguments: object, stdin: bytes = b"", **surroundings: object) -> Ran:
    """Call the program; `terminal`, `colour` and `width` describe the page it writes to."""
    stdout, stderr = io.StringIO(), io.StringIO()
    environment = Environment(stdin=io.BytesIO(stdin), stdout=stdout, stderr=stderr, **surroundings)
    code = main([str(argument) for argument in arguments], environment)
    return Ran(stdout.getvalue(), stderr.getvalue(), code)
