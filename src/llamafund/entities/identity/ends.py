"""The end of a person's name that the model took for something else."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from llamafund.entities.rules.forms import View
from llamafund.entities.spans.listed import Listed
from llamafund.entities.spans.stretch import Stretch, key_of
from llamafund.model import EntityType


def without_ends(view: View, known: Listed, found: Sequence[Stretch]) -> list[Stretch]:
    """The found names without single words that were taken for another thing than the person whose name they end (مرسي)."""
    single = [one for one in found if one.type is not EntityType.PERSON and one.last == one.first + 1]
    if not single:
        return list(found)
    hosts, document_of = view.hosts, view.sheet.around
    alone = [one.first for one in single]
    words = np.zeros(len(view.called), np.bool_)
    words[view.keys.take(alone)] = words[view.shapes.take(alone)] = True
    ending = words.take(view.shapes.take(known.cover.lasts - 1)).nonzero()[0].tolist()
    persons = [known.name(index) for index in ending if known.types[index] is EntityType.PERSON]
    persons += [one for one in found if one.type is EntityType.PERSON]
    called = {(document_of(one.first), key_of(hosts, one)[-1]) for one in persons if one.last > one.first + 1}
    wrong = {one for one in single if (document_of(one.first), key_of(hosts, one)[0]) in called}
    return [one for one in found if one not in wrong]
