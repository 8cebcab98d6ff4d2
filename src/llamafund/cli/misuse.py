"""What Typer says of a wrong call, in the words in which everything else that goes wrong is told."""

from __future__ import annotations

import difflib
from enum import StrEnum
from typing import Any, TypeVar

import typer

from llamafund.errors import UsageError
from llamafund.registry import suggestion

WRONG_CALL: type[Exception] = typer.BadParameter.__mro__[1]  # Click's UsageError, whichever Click Typer comes with
E = TypeVar("E", bound=StrEnum)


def of_choice(option: str, kind: str, values: type[E]) -> dict[str, Any]:
    """What makes the value of an option (`--status`) one of an enumeration: how it is read, and what a shell proposes.

    `kind` is what a person calls such a value.
    """

    def read(text: str) -> E:
        if text not in {*values}:
            raise UsageError(f'unknown {kind} "{text}"', where=option, hint=suggestion(text, list(values)))
        return values(text)

    return {"parser": read, "autocompletion": lambda incomplete: [each for each in values if each.startswith(incomplete)]}


def told(error: Any) -> UsageError:
    """A wrong call as a UsageError: which option or argument, what is wrong with it, what is wanted instead."""
    option = getattr(error, "option_name", None)
    parameter = getattr(error, "param", None)
    message = str(error.message).strip().removesuffix(".")
    if hasattr(error, "possibilities"):
        return UsageError(f'unknown option "{option}"', where=_command(error), hint=_meant(str(option), error) or _help(error))
    if option:
        return _without_value(option, message, error)
    if parameter is None:
        more = message.removeprefix("Got unexpected extra argument(s) ").removeprefix("Got unexpected extra argument ")
        what = message if more == message else f"too many arguments: {more.strip('()')}"
        return UsageError(what, where=_command(error), hint=_help(error))
    if not message:
        return UsageError("this is missing", where=_place(parameter, error), hint=_wanted(parameter))
    value = message.partition(" is not ")[0].strip("'\"")
    return UsageError(f'"{value}" cannot be used', where=_place(parameter, error), hint=_wanted(parameter))


def _without_value(option: str, message: str, error: Any) -> UsageError:
    """An option whose value is missing, or one that takes none and was given one."""
    parameter = next((each for each in error.ctx.command.params if option in each.opts), None) if error.ctx else None
    if "not take" in message:
        return UsageError("takes no value", where=option, hint=f"write {option} alone")
    return UsageError("a value is missing", where=option, hint=_wanted(parameter) if parameter else None)


def _meant(option: str, error: Any) -> str | None:
    """The option of the command that comes closest to a name it does not know."""
    known = {name.strip("-"): name for parameter in error.ctx.command.params for name in parameter.opts if name.startswith("--")}
    close = difflib.get_close_matches(option.strip("-"), known, n=1)
    return f'did you mean "{known[close[0]]}"?' if close else None


def _place(parameter: Any, error: Any) -> str:
    """An argument by what its place is called, an option by its long flag, or by the variable that set it."""
    source = error.ctx.get_parameter_source(parameter.name) if error.ctx else None
    if source and source.name == "ENVIRONMENT":
        return str(parameter.envvar)
    return max(parameter.opts, key=len) if parameter.opts[0].startswith("-") else str(parameter.metavar)


def _wanted(parameter: Any) -> str | None:
    """What a parameter takes: its range, if it is a number, else what its help says."""
    low, high = (getattr(parameter.type, bound, None) for bound in ("min", "max"))
    if low is None:
        return getattr(parameter, "help", None)
    kind = "a whole number" if parameter.type.name.startswith("int") else "a number"
    return f"{kind} from {low} to {high} is wanted" if high is not None else f"{kind}, {low} or more, is wanted"


def _command(error: Any) -> str | None:
    """The command that was called, without the program's name."""
    return (error.ctx.command_path.partition(" ")[2] or None) if error.ctx else None


def _help(error: Any) -> str | None:
    """Where the options of the command that was called are listed."""
    return f"see {error.ctx.command_path} --help" if error.ctx else None
