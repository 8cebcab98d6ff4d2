"""What a recogniser is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from llamafund.entities.gazetteer.lookup import NameIndex
from llamafund.entities.gazetteer.name_table import KeysOf, NameTable
from llamafund.model import Document, Mention

Recogniser = Callable[[Sequence[Document]], Iterable[tuple[Mention, ...]]]
"""The mentions of each of some documents, in order and apart. What is found in one does not depend on the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What recognisers are built from: the known names in a text and in a table, and how a text is cut into normalised tokens."""

    names: NameIndex
    table: NameTable
    keys_of: KeysOf


def gazetteer_only(tools: Tools) -> Recogniser:
    """Known names and nothing else."""
    return tools.names.mentions_of
