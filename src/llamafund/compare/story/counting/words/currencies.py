"""The nouns of currencies: what is counted in them is money."""

from __future__ import annotations

from llamafund import resources
from llamafund.located import read_yaml


def read_currencies() -> dict[str, str]:
    """The noun of each currency by its code, the first where it has two, and by itself."""
    found: dict[str, str] = {}
    root = read_yaml(resources.data("lexicon", "units.yaml"))
    for noun, codes in next(table for name, table in root.entries() if name.text() == "currencies").entries():
        for name in (noun.text(), *(code.text() for _, code in codes.entries())):
            found.setdefault(name, noun.text())
    return found
