"""How a plain function becomes a command: the shared options are added, and all its errors go through the gate."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import fields
from typing import Any, get_type_hints

import typer

from llamafund.cli.environment import Environment
from llamafund.cli.exit import ExitStatus, gate
from llamafund.cli.options import Settings
from llamafund.cli.session import Session

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
PLAIN: dict[str, Any] = {"rich_markup_mode": None, "pretty_exceptions_enable": False}  # boxes take as long as all the rest
Command = Callable[..., ExitStatus]


def application(name: str, function: Command) -> typer.Typer:
    """A Typer application of one command. Its help is the docstring of `function`, up to "Examples:", and then the examples."""
    app = typer.Typer(add_completion=False, **PLAIN)
    text, _, examples = inspect.cleandoc(function.__doc__ or "").partition("\n\nExamples:\n")
    app.command(name, help=text, epilog=epilog(examples), context_settings=CONTEXT)(_gated(function))
    return app


def epilog(examples: str) -> str | None:
    r"""The examples, a line each, as the end of a help text; `\b` keeps Typer from joining the lines."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in examples.splitlines()) if examples else None


def _gated(function: Command) -> Callable[..., None]:
    """The function as Typer wants it: a parameter for each of its own options and, if it takes a session, of the shared ones."""
    own = _parameters(function, keep=lambda name: name not in ("session", "environment"))
    takes_session = "session" in inspect.signature(function).parameters
    shared = _parameters(Settings, keep=lambda _: True) if takes_session else []

    def run(context: typer.Context, **values: Any) -> None:
        environment: Environment = context.obj
        settings = {field.name: values.pop(field.name) for field in fields(Settings)} if takes_session else {}

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
