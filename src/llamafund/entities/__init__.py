"""NAME: who and what an article mentions."""

from __future__ import annotations

from collections.abc import Callable

from llamafund.entities.known import Gazetteer, gazetteer
from llamafund.entities.names import NameIndex
from llamafund.entities.recogniser import Recogniser, Tools
from llamafund.entities.triggers import read_triggers
from llamafund.registry import Registry

RECOGNISERS: Registry[Callable[[Tools], Recogniser]] = Registry(
    "recogniser",
    {
        "embedded": "llamafund.entities.embedded:embedded",
        "gazetteer": "llamafund.entities.recogniser:gazetteer_only",
        "camel": "llamafund.entities.camel:camel",
    },
)

__all__ = ["RECOGNISERS", "Gazetteer", "NameIndex", "Recogniser", "Tools", "gazetteer", "read_triggers"]
