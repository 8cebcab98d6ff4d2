"""The end of a person's name that the model took for something else."""

from __future__ import annotations

from collections.abc import Sequence

from llamafund.entities.rules.forms import View
from llamafund.entities.spans.stretch import Stretch, key_of
from llamafund.model import EntityType


def without_ends(view: View, known: Sequence[Stretch], found: Sequence[Stretch]) -> list[Stretch]:
    """The found names without single words that were taken for another thing than the person whose name they end (مرسي)."""
    single = [one for one in found if one.type is not EntityType.PERSON and one.last == one.first + 1]
    if not single:
        return list(found)
    called = {
        key_of(view.document, view.hosts, one)[-1]
        for one in (*known, *found)
        if one.type is EntityType.PERSON and one.last > one.first + 1
    }
    wrong = {one for one in single if key_of(view.document, view.hosts, one)[0] in called}
    return [one for one in found if one not in wrong]
