"""Claims of many articles into rows: first those of a codebook, then those found in what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from llamafund.compare.codebook.codebook_file import Pin
from llamafund.compare.rows.beside_pinned import beside_pinned
from llamafund.compare.rows.candidates import Marks, unmarked
from llamafund.compare.rows.found import Judge, found_rows
from llamafund.compare.rows.ground import Ground
from llamafund.compare.rows.pinned import pinned_rows
from llamafund.model import Row


def rows_of(ground: Ground, pins: Sequence[Pin], judge: Judge, marks: Marks = unmarked) -> tuple[Row, ...]:
    """The pinned rows in the order of the codebook, then the found ones of the claims that no pinned row holds.

    `marks` names what a claim answers or asks besides its words (see `candidates.Index`).
    """
    pinned = pinned_rows(ground, pins, judge, marks)
    taken = {cell.claim.id for row in pinned for cell in row.cells}
    rest = replace(ground, claims=tuple(claim for claim in ground.claims if claim.id not in taken))
    found = found_rows(rest, judge, marks)
    return beside_pinned(pinned, found, ground, judge, marks) if taken else (*pinned, *found)
