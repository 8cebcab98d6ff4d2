"""What a setting may be, where its values are names of a table: for whoever checks it, completes it or writes its schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from llamafund.cli.settings.formats import AUTO
from llamafund.registry import Registry

_TABLES: Registry[Iterable[str]] = Registry(
    "setting",
    {
        "format": "llamafund.render:FORMATS",
        "engine": "llamafund.engines:ENGINES",
        "ner": "llamafund.entities:RECOGNISERS",
        "morphology": "llamafund.text:MORPHOLOGIES",
        "lang": "llamafund.render.presentation.languages:LANGUAGES",
        "bidi": "llamafund.render.style:BIDI",
    },
)


_CALLED = {"lang": "language", "bidi": "order of Arabic"}  # of the tables that do not say what a person calls their parts


def called(setting: str) -> str:
    """What a person calls a value of a setting, where its values are names of a table."""
    return str(_CALLED.get(setting) or getattr(_TABLES.get(setting), "kind", setting))


def choices(setting: str) -> tuple[str, ...]:
    """What a setting may be; empty where it is free."""
    if setting not in _TABLES:
        return ()
    return (AUTO, *_TABLES.get(setting)) if setting == "format" else tuple(_TABLES.get(setting))


def proposing(setting: str) -> Callable[[str], list[str]]:
    """What gives a shell the values of a setting that begin with what is typed."""
    return lambda incomplete: [value for value in choices(setting) if value.startswith(incomplete)]
