"""The commands: a new one is one file here and one line in the table."""

from __future__ import annotations

from llamafund.cli.command import Command, Commands
from llamafund.registry import Registry

COMMANDS: Registry[Command | Commands] = Registry(
    "command",
    {
        "compare": "llamafund.cli.commands.compare:compare",
        "find": "llamafund.cli.commands.find:find",
        "report": "llamafund.cli.commands.report:report",
        "stories": "llamafund.cli.commands.stories:stories",
        "claims": "llamafund.cli.commands.claims:claims",
        "entities": "llamafund.cli.commands.entities:entities",
        "tokens": "llamafund.cli.commands.tokens:tokens",
        "relate": "llamafund.cli.commands.relate:relate",
        "codebook": "llamafund.cli.commands.codebook:COMMANDS",
        "init": "llamafund.cli.commands.init:init",
        "validate": "llamafund.cli.commands.validate:validate",
        "doctor": "llamafund.cli.commands.doctor:doctor",
        "schema": "llamafund.cli.commands.schema:schema",
    },
)
