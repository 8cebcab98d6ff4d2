"""Verbs and participles of saying as the cutter of clauses needs them, from `attribution.yaml`."""

from __future__ import annotations

from collections.abc import Iterable

from llamafund import resources
from llamafund.located import Located, read_yaml
from llamafund.orthography import ACCUSATIVE, FEMININE, OBLIQUE
from llamafund.text.words.normalise import normalise


def lists_of(name: str) -> dict[str, Located]:
    """The parts of a file of the lexicon, by what each is called."""
    return {key.text(): value for key, value in read_yaml(resources.data("lexicon", f"{name}.yaml")).entries()}


def speaking(groups: Located) -> dict[str, frozenset[str]]:
    """The verbs of the groups, with all that may introduce what they say (prepositions normalised)."""
    found: dict[str, frozenset[str]] = {}
    for group in groups.items():
        parts = {name.text(): part for name, part in group.entries()}
        takes = frozenset(normalise(text) for text in parts["takes"].texts())
        for verb in parts["verbs"].texts():
            found[normalise(verb)] = found.get(normalise(verb), frozenset()) | takes
    return found


def with_endings(participles: Iterable[str]) -> dict[str, str]:
    """Each participle by its forms in the accusative (مؤكدا، مؤكدة، مؤكدين)."""
    return {one + ending: one for one in participles for ending in (ACCUSATIVE, FEMININE, OBLIQUE)}


def forms(values: Located) -> dict[str, str]:
    """Word forms with the dictionary form of each."""
    return {normalise(key.text()): normalise(value.text()) for key, value in values.entries()}
