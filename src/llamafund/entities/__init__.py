"""NAME: who and what an article mentions."""

from __future__ import annotations

from llamafund.entities.gazetteer import Gazetteer, read_gazetteer
from llamafund.entities.names import NameIndex
from llamafund.entities.triggers import read_triggers

__all__ = ["Gazetteer", "NameIndex", "read_gazetteer", "read_triggers"]
