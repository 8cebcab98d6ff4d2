"""How a call ends: one number for scripts, one message for people, and the one gate where errors become both."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from enum import IntEnum

from llamafund.cli.environment import Environment, silence
from llamafund.errors import LlamafundError


class ExitStatus(IntEnum):
    """What a script can tell from the end of a call."""

    DONE = 0
    FOUND = 1  # what --fail-on was told to look for
    USAGE = 2  # the call, a file that people edit, or the place to write to is wrong
    SKIPPED = 3  # done, but some inputs could not be used
    NOTHING = 4  # no input could be used
    FAULT = 70  # a fault of the program (EX_SOFTWARE of sysexits.h)
    INTERRUPTED = 130


def gate(run: Callable[[], ExitStatus], environment: Environment) -> ExitStatus:
    """Run a command and flush what it wrote; whatever goes wrong is told on stderr and becomes an exit status."""
    status = ExitStatus.DONE
    try:
        status = run()
        environment.stdout.flush()
    except BrokenPipeError:
        silence(environment.stdout)
    except KeyboardInterrupt:
        silence(environment.stdout)
        return _end("interrupted; what went to standard output is not complete", ExitStatus.INTERRUPTED, environment)
    except LlamafundError as error:
        return _end(str(error), ExitStatus.USAGE, environment)
    except OSError as error:
        silence(environment.stdout)
        return _end(_describe(error), ExitStatus.USAGE, environment)
    except Exception:  # noqa: BLE001  the last gate: what nobody foresaw is a fault of the program, and says so
        reason = f"{traceback.format_exc()}\nthis is a fault in llamafund itself; please report it with the lines above"
        return _end(reason, ExitStatus.FAULT, environment)
    return status


def _end(message: str, status: ExitStatus, environment: Environment) -> ExitStatus:
    environment.messages.write(f"llamafund: {message}\n")
    environment.messages.flush()
    return status


def _describe(error: OSError) -> str:
    where = error.filename or "standard output"
    return f"{where}: {error.strerror or error}"
