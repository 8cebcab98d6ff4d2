"""How a plain function becomes a command: the shared options are added, and all its errors go through the gate.

A table of functions becomes a group of commands (`llamafund codebook draft`).
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, TypeVar, get_type_hints

import typer
from typer.core import TyperGroup

from llamafund.cli.environment import Environment
from llamafund.cli.exit import ExitStatus, gate
from llamafund.cli.options import Settings
from llamafund.cli.session import Session
from llamafund.registry import Registry

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
PLAIN: dict[str, Any] = {"rich_markup_mode": None, "pretty_exceptions_enable": False}  # boxes take as long as all the rest
Command = Callable[..., ExitStatus]
Commands = Registry[Command]
F = TypeVar("F", bound=Command)
_FIXED = "__fixed__"


def fixed(**options: object) -> Callable[[F], F]:
    """Mark a command that has no use for these of the shared options: it does not show them, and they have these values."""

    def mark(function: F) -> F:
        setattr(function, _FIXED, options)
        return function

    return mark


def group_of(table: Registry[Any]) -> type[TyperGroup]:
    """A group whose commands are those of a table; each is imported when it is called, or listed."""

    class Group(TyperGroup):
        def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  Typer calls it so
            return list(table)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
            return typer.main.get_command(application(cmd_name, table.get(cmd_name))) if cmd_name in table else None

    return Group


def application(name: str, function: Command | Commands) -> typer.Typer:
    """A Typer application of one command. Its help is the docstring of `function`, up to "Examples:", and then the examples.

    A table becomes a group of commands, and its kind the help.
    """
    if isinstance(function, Registry):
        inner = group_of(function)
        group = typer.Typer(name=name, cls=inner, add_completion=False, no_args_is_help=True, context_settings=CONTEXT, **PLAIN)
        group.callback(help=f"{function.kind.capitalize()}s: {', '.join(function)}.")(_nothing)
        return group
    app = typer.Typer(add_completion=False, **PLAIN)
    text, _, examples = inspect.cleandoc(function.__doc__ or "").partition("\n\nExamples:\n")
    app.command(name, help=text, epilog=epilog(examples), context_settings=CONTEXT)(_gated(function))
    return app


def _nothing() -> None:
    """What a group does before its command."""


def epilog(examples: str) -> str | None:
    r"""The examples, a line each, as the end of a help text; `\b` keeps Typer from joining the lines."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in examples.splitlines()) if examples else None


def _gated(function: Command) -> Callable[..., None]:
    """The function as Typer wants it: a parameter for each of its own options and, if it takes a session, of the shared ones."""
    own = _parameters(function, keep=lambda name: name not in ("session", "environment"))
    takes_session = "session" in inspect.signature(function).parameters
    known: dict[str, object] = getattr(function, _FIXED, {})
    shared = _parameters(Settings, keep=lambda name: name not in known) if takes_session else []

    def run(context: typer.Context, **values: Any) -> None:
        environment: Environment = context.obj
        settings = {**known, **{parameter.name: values.pop(parameter.name) for parameter in shared}}

        def work() -> ExitStatus:
            if not takes_session:
                return function(environment=environment, **values)
            return function(session=Session(Settings(**settings), environment), **values)

        raise typer.Exit(gate(work, environment))

    context = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    signature = inspect.Signature([context, *own, *shared])
    run.__signature__ = signature  # type: ignore[attr-defined]
    run.__annotations__ = {name: parameter.annotation for name, parameter in signature.parameters.items()}
    return run


def _parameters(function: Callable[..., Any], keep: Callable[[str], bool]) -> list[inspect.Parameter]:
    hints = get_type_hints(function, include_extras=True)
    return [
        parameter.replace(annotation=hints[parameter.name], kind=inspect.Parameter.KEYWORD_ONLY)
        for parameter in inspect.signature(function).parameters.values()
        if keep(parameter.name)
    ]
