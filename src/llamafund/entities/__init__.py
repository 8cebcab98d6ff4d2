"""NAME: who and what an article mentions."""

from __future__ import annotations

from collections.abc import Callable

from llamafund.entities.gazetteer.gazetteer import Gazetteer, open_gazetteer
from llamafund.entities.gazetteer.lookup import NameIndex
from llamafund.entities.gazetteer.triggers import read_triggers
from llamafund.entities.recognisers.recogniser import Recogniser, Tools
from llamafund.registry import Registry

RECOGNISERS: Registry[Callable[[Tools], Recogniser]] = Registry(
    "recogniser",
    {
        "embedded": "llamafund.entities.recognisers.embedded:embedded",
        "gazetteer": "llamafund.entities.recognisers.recogniser:gazetteer_only",
        "camel": "llamafund.entities.recognisers.camel:camel",
    },
)

__all__ = ["RECOGNISERS", "Gazetteer", "NameIndex", "Recogniser", "Tools", "open_gazetteer", "read_triggers"]
