"""Words that announce a name: شركة, صحيفة, الرئيس."""

from __future__ import annotations

from collections.abc import Callable

from llamafund import resources
from llamafund.located import read_yaml
from llamafund.model import EntityType


def read_triggers(keys_of: Callable[[str], tuple[str, ...]]) -> dict[EntityType, frozenset[str]]:
    """The announcing words by the type of what they announce, normalised by `keys_of`; phrases are left to discovery."""
    triggers = {}
    for kind, texts in read_yaml(resources.data("lexicon", "triggers.yaml")).entries():
        keys = [keys_of(text) for text in texts.texts()]
        triggers[EntityType(kind.choice([member.value for member in EntityType]))] = frozenset(
            key[0] for key in keys if len(key) == 1
        )
    return triggers
