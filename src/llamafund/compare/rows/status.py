"""What rows are once their cells and conflicts are known: corroborated, disputed, single-source."""

from __future__ import annotations

from dataclasses import replace

from llamafund.compare.rows.ground import Ground
from llamafund.compare.rows.witnesses import called, witness
from llamafund.model import Cell, Row, Status


def clash(left: Row, right: Row, ground: Ground) -> bool:
    """Whether two publishers back the two rows: one that says both contradicts nobody but itself."""
    return any(one != other for one in publishers(left.backing, ground) for other in publishers(right.backing, ground))


def settle(row: Row, ground: Ground) -> Row:
    """The row with its status and its witnesses.

    Disputed: it conflicts with another row, one publisher denies what another backs, or two deny what nobody backs, for somebody
    has said it, or a codebook asks. Corroborated: two publishers or more back it. The witnesses are those who back it, or, where
    nobody does, those who deny it.
    """
    for_it, against_it = publishers(row.backing, ground), publishers(row.denying, ground)
    denied = not for_it and len(against_it) > 1
    if row.conflicts or denied or any(one != other for one in for_it for other in against_it):
        status = Status.DISPUTED
    elif len(for_it) > 1:
        status = Status.CORROBORATED
    else:
        status = Status.SINGLE_SOURCE
    witnesses = called((witness(cell.claim, ground.publisher(cell.claim)) for cell in row.backing or row.cells), ground.offices)
    return replace(row, status=status, witnesses=witnesses)


def publishers(cells: list[Cell], ground: Ground) -> set[str]:
    """Who published the claims of some cells."""
    return {ground.publisher(cell.claim) for cell in cells}
