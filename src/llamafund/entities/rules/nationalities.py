"""The adjectives of nationality in `data/lexicon/nationalities.yaml`, as they stand behind a name."""

from __future__ import annotations

from collections.abc import Callable

from llamafund import resources
from llamafund.located import read_yaml
from llamafund.orthography import ARTICLE


def nationalities(keys_of: Callable[[str], tuple[str, ...]]) -> dict[str, str]:
    """The definite adjectives of both genders, normalised by `keys_of`, and the id of the place that each is of."""
    found = {}
    for item in read_yaml(resources.data("lexicon", "nationalities.yaml")).items():
        values = item.mapping(("of", "forms"), required=("of", "forms"))
        for form in values["forms"].texts():
            for ending in ("", "ة"):
                adjective = " ".join(f"{ARTICLE}{word}{ending}" for word in form.split())
                found[" ".join(keys_of(adjective))] = values["of"].text()
    return found
