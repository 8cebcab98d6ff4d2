"""TOKENISE: an article into tokens with their words, sentences and clauses. Only this stage knows camel-tools."""

from __future__ import annotations

from collections.abc import Callable

from llamafund.registry import Registry
from llamafund.text.document import cut, document, tokens
from llamafund.text.layout import headline
from llamafund.text.tokenise import norm, norms
from llamafund.text.vocabulary import Analyser, Vocabulary

MORPHOLOGIES: Registry[Callable[[], Analyser]] = Registry(
    "morphology",
    {
        "table": "llamafund.text.table:TableAnalyser",
        "farahidi": "llamafund.text.farahidi_words:FarahidiAnalyser",
        "calima": "llamafund.text.calima:CalimaAnalyser",
    },
)

__all__ = ["MORPHOLOGIES", "Vocabulary", "cut", "document", "headline", "norm", "norms", "tokens"]
