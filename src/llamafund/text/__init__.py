"""TOKENISE: an article into tokens with their words, sentences and clauses. Only this stage knows camel-tools."""

from __future__ import annotations

from collections.abc import Callable

from llamafund.registry import Registry
from llamafund.text.document import cut, document, tokens
from llamafund.text.layout import headline
from llamafund.text.words.tokenise import norm, norms
from llamafund.text.words.vocabulary import Analyser, Vocabulary

MORPHOLOGIES: Registry[Callable[[], Analyser]] = Registry(
    "morphology",
    {
        "table": "llamafund.text.words.table_analyser:TableAnalyser",
        "farahidi": "llamafund.text.words.farahidi_analyser:FarahidiAnalyser",
        "calima": "llamafund.text.words.calima_analyser:CalimaAnalyser",
    },
)

__all__ = ["MORPHOLOGIES", "Vocabulary", "cut", "document", "headline", "norm", "norms", "tokens"]
