"""The commands: a new one is one file here and one line in the table."""

from __future__ import annotations

from llamafund.cli.command import Command
from llamafund.registry import Registry

COMMANDS: Registry[Command] = Registry(
    "command",
    {
        "compare": "llamafund.cli.commands.compare:compare",
        "claims": "llamafund.cli.commands.claims:claims",
        "entities": "llamafund.cli.commands.entities:entities",
        "tokens": "llamafund.cli.commands.tokens:tokens",
        "schema": "llamafund.cli.commands.schema:schema",
    },
)
