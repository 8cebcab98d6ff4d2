"""The application: its commands by name, and what stands before a command."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import Annotated

import typer

from llamafund import __version__
from llamafund.cli.command import CONTEXT, PLAIN, epilog, explained, group_of
from llamafund.cli.commands import COMMANDS
from llamafund.cli.environment import Environment
from llamafund.cli.exit import ExitStatus, gate
from llamafund.cli.misuse import WRONG_CALL, told
from llamafund.cli.settings.call import enter
from llamafund.registry import Registry

_NAME = "llamafund"
_EXAMPLES = """\
llamafund compare
llamafund compare --evidence a.txt b.txt
llamafund claims news/*.html -f jsonl | jq .text"""


def build() -> typer.Typer:
    """The Typer application: every command of the table, and what stands before one (`--version`, completion)."""
    app = typer.Typer(
        cls=group_of(COMMANDS),
        invoke_without_command=True,
        context_settings=CONTEXT,
        epilog=epilog(_EXAMPLES),
        **PLAIN,
    )
    app.callback()(_before)
    return app


def run(arguments: Sequence[str] | None = None, environment: Environment | None = None) -> int:
    """Run the program and return its exit status; `arguments` are those of the process unless given."""
    surroundings = environment or Environment.of_process()
    with redirect_stdout(surroundings.stdout), redirect_stderr(surroundings.messages):
        return gate(lambda: _called(arguments, surroundings), surroundings)


def _called(arguments: Sequence[str] | None, environment: Environment) -> ExitStatus:
    """How the call ends: a command passes through the gate itself, help is Typer's, and a wrong call is told as all else is."""
    try:
        ending = build()(arguments, prog_name=_NAME, obj=environment, standalone_mode=False)
    except SystemExit as end:  # what a shell asks to complete a command
        ending = end.code
    except WRONG_CALL as error:
        raise told(error) from None
    return ExitStatus(int(ending or 0))


def _before(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version; with -v, all that a result depends on.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="With --version: say more.")] = False,
) -> None:
    """Which claims does each source make? A corpus analyzer for Arabic news."""
    if version:
        environment: Environment = context.obj
        raise typer.Exit(gate(lambda: _show_version(environment, verbose=verbose), environment))
    if context.invoked_subcommand is None:
        raise explained(context)
    command = COMMANDS.get(context.invoked_subcommand)
    enter(context, command if isinstance(command, Registry) else ())


def _show_version(environment: Environment, *, verbose: bool) -> ExitStatus:
    environment.stdout.write(f"{_NAME} {__version__}\n")
    if verbose:
        from llamafund.workbench import signature

        made_with = signature()
        for heading, entries in (("", made_with.versions[1:]), ("data ", made_with.data)):
            environment.stdout.writelines(f"{heading}{name} {value}\n" for name, value in entries)
    return ExitStatus.DONE
