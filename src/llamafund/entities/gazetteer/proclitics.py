"""What may be glued onto the front of a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from llamafund import resources
from llamafund.located import read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Proclitic:
    """Letters before a name, what the name had there before, and whether they end in the article."""

    form: str
    restores: str = ""
    article: bool = False


class Reading(NamedTuple):
    """A token read as a proclitic and a name: `key` is the name's normalised first word, `skipped` the letters before it."""

    key: str
    skipped: int = 0
    article: bool = False


@cache
def proclitics() -> tuple[Proclitic, ...]:
    """The known proclitics, shortest first."""
    found = []
    for item in read_yaml(resources.data("lexicon", "proclitics.yaml")).items():
        fields = item.mapping(("form", "restores", "article"), required=("form",))
        restores = fields["restores"].text() if "restores" in fields else ""
        found.append(Proclitic(form=fields["form"].text(), restores=restores, article="article" in fields))
    return tuple(sorted(found, key=lambda proclitic: len(proclitic.form)))


def readings(key: str) -> Iterator[Reading]:
    """All ways to read a normalised token, the one that takes nothing off first, then those that take off least."""
    yield Reading(key)
    for proclitic in _beginning_with().get(key[:1], ()):
        if key.startswith(proclitic.form) and len(key) > len(proclitic.form):
            skipped = len(proclitic.form)
            yield Reading(proclitic.restores + key[skipped:], skipped, proclitic.article)


@cache
def _beginning_with() -> dict[str, list[Proclitic]]:
    """The proclitics by their first letter, in the same order."""
    found: dict[str, list[Proclitic]] = defaultdict(list)
    for proclitic in proclitics():
        found[proclitic.form[0]].append(proclitic)
    return found
