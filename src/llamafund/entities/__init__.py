"""NAME: who and what an article mentions."""

from __future__ import annotations

from llamafund.entities.known import Gazetteer, gazetteer
from llamafund.entities.names import NameIndex
from llamafund.entities.triggers import read_triggers

__all__ = ["Gazetteer", "NameIndex", "gazetteer", "read_triggers"]
