"""TOKENISE: an article into tokens with their words, sentences and clauses. Only this stage knows camel-tools."""

from __future__ import annotations

from llamafund.registry import Registry
from llamafund.text.document import cut, document, tokens
from llamafund.text.vocabulary import Analyser, Vocabulary

MORPHOLOGIES: Registry[type[Analyser]] = Registry(
    "morphology",
    {
        "table": "llamafund.text.table:TableAnalyser",
    },
)

__all__ = ["MORPHOLOGIES", "Vocabulary", "cut", "document", "tokens"]
