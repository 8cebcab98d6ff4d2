"""How a plain function becomes a command: the shared options are added, and all its errors go through the gate.

A table of functions becomes a group of commands (`llamafund codebook draft`).
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from copy import copy
from typing import Annotated, Any, TypeVar, get_args, get_type_hints

import typer
from typer.core import TyperCommand, TyperGroup

from llamafund.cli.environment import Environment
from llamafund.cli.exit import ExitStatus, gate
from llamafund.cli.misuse import WRONG_CALL
from llamafund.cli.session.session import Session
from llamafund.cli.settings.call import opened
from llamafund.cli.settings.formats import AUTO, Written, written_by
from llamafund.cli.settings.options import Settings
from llamafund.cli.settings.origins import with_variable
from llamafund.errors import UsageError
from llamafund.registry import Registry, suggestion

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
PLAIN: dict[str, Any] = {"rich_markup_mode": None, "pretty_exceptions_enable": False}  # boxes take as long as all the rest
Command = Callable[..., ExitStatus]
Commands = Registry[Command]
F = TypeVar("F", bound=Command)
_FIXED = "__fixed__"
_GIVEN = ("session", "call", "place", "environment")  # what a command may ask for beside its own options


def fixed(**options: object) -> Callable[[F], F]:
    """Mark a command that has no use for these of the shared options: it does not show them, and they have these values."""

    def mark(function: F) -> F:
        setattr(function, _FIXED, options)
        return function

    return mark


def group_of(table: Registry[Any]) -> type[TyperGroup]:
    """A group whose commands are those of a table; each is imported when it is called, or listed."""

    class Group(TyperGroup):
        def resolve_command(self, ctx: Any, args: list[str]) -> Any:
            if args and args[0] not in table and not args[0].startswith("-"):
                raise UsageError(f'unknown {table.kind} "{args[0]}"', hint=suggestion(args[0], list(table)))
            return super().resolve_command(ctx, args)

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
        group = typer.Typer(
            name=name, cls=inner, add_completion=False, invoke_without_command=True, context_settings=CONTEXT, **PLAIN
        )
        group.callback(help=f"{function.kind.capitalize()}s: {', '.join(function)}.")(_before)
        return group
    app = typer.Typer(add_completion=False, **PLAIN)
    text, _, examples = inspect.cleandoc(function.__doc__ or "").partition("\n\nExamples:\n")
    app.command(name, cls=_Command, help=text, epilog=epilog(examples), context_settings=CONTEXT)(_gated(function))
    return app


def _before(context: typer.Context) -> None:
    """What a group does before its command."""
    if context.invoked_subcommand is None:
        raise explained(context)


def explained(context: typer.Context) -> typer.Exit:
    """The end of a call that names no command: what there is to call, on standard error."""
    environment: Environment = context.obj
    environment.messages.write(f"{context.get_help()}\n")
    return typer.Exit(ExitStatus.USAGE)


def epilog(examples: str) -> str | None:
    r"""The examples, a line each, as the end of a help text; `\b` keeps Typer from joining the lines."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in examples.splitlines()) if examples else None


def _gated(function: Command) -> Callable[..., None]:
    """The function as Typer wants it: a parameter for each of its own options and, as it takes a session, of the shared ones."""
    wanted = inspect.signature(function).parameters
    own = _parameters(function, keep=lambda name: name not in _GIVEN)
    takes_shared = "session" in wanted or "call" in wanted  # a session is made of the call
    known: dict[str, object] = getattr(function, _FIXED, {})
    written = written_by(function)
    offered = _parameters(Settings, keep=lambda name: name not in known) if takes_shared else []
    shared = [with_variable(_explained(each, written)) for each in offered]

    def run(context: typer.Context, **values: Any) -> None:
        call = opened(context, {**known, **{parameter.name: values.pop(parameter.name) for parameter in shared}})

        def work() -> ExitStatus:
            given: dict[str, object] = {"environment": call.environment, "place": call.place, "call": call}
            if "session" in wanted:
                labels = call.place.workspace.labels if call.place.workspace else None
                given["session"] = Session(call.settings(written), call.environment, written, labels)
            try:
                return function(**{name: value for name, value in given.items() if name in wanted}, **values)
            finally:
                session = given.get("session")
                if isinstance(session, Session):
                    session.end()

        raise typer.Exit(gate(work, call.environment))

    context = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    signature = inspect.Signature([context, *own, *shared])
    run.__signature__ = signature  # type: ignore[attr-defined]
    run.__annotations__ = {name: parameter.annotation for name, parameter in signature.parameters.items()}
    return run


class _Command(TyperCommand):
    """A command that says of a wrong call that it is its own, also where Click does not."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except WRONG_CALL as error:
            error.ctx = error.ctx or ctx  # type: ignore[attr-defined]
            raise


def _explained(parameter: inspect.Parameter, written: Written) -> inspect.Parameter:
    """An option about what is written, with what this command writes as its help."""
    helps = {"format": written.format_help, "output": written.output_help}
    if parameter.name not in helps:
        return parameter
    kind, option = get_args(parameter.annotation)
    option = copy(option)
    option.help = helps[parameter.name]
    if parameter.name == "format":
        option.autocompletion = lambda incomplete: [name for name in (AUTO, *written.formats) if name.startswith(incomplete)]
    return parameter.replace(annotation=Annotated[kind, option])


def _parameters(function: Callable[..., Any], keep: Callable[[str], bool]) -> list[inspect.Parameter]:
    hints = get_type_hints(function, include_extras=True)
    return [
        parameter.replace(annotation=hints[parameter.name], kind=inspect.Parameter.KEYWORD_ONLY)
        for parameter in inspect.signature(function).parameters.values()
        if keep(parameter.name)
    ]
