"""What rows are once their cells and conflicts are known: corroborated, disputed, single-source."""

from __future__ import annotations

from dataclasses import replace

from llamafund.compare.rows.ground import Ground
from llamafund.compare.rows.witnesses import called, witness
from llamafund.model import Cell, Row, Stance, Status


def clash(left: Row, right: Row, ground: Ground) -> bool:
    """Whether two publishers back the two rows: one that says both contradicts nobody but itself."""
    return any(one != other for one in publishers(backing(left), ground) for other in publishers(backing(right), ground))


def settle(row: Row, ground: Ground) -> Row:
    """The row with its status and its witnesses.

    Disputed: it conflicts with another row, one publisher denies what another backs, or two deny what nobody backs, for somebody
    has said it, or a codebook asks. Corroborated: two publishers or more back it. The witnesses are those who back it, or, where
    nobody does, those who deny it.
    """
    for_it, against_it = publishers(backing(row), ground), publishers(denying(row), ground)
    denied = not for_it and len(against_it) > 1
    if row.conflicts or denied or any(one != other for one in for_it for other in against_it):
        status = Status.DISPUTED
    elif len(for_it) > 1:
        status = Status.CORROBORATED
    else:
        status = Status.SINGLE_SOURCE
    witnesses = called((witness(cell.claim, ground.publisher(cell.claim)) for cell in backing(row) or row.cells), ground.offices)
    return replace(row, status=status, witnesses=witnesses)


def backing(row: Row) -> list[Cell]:
    """The cells that assert, hedge or report the claim of the row."""
    return [cell for cell in row.cells if cell.stance is not Stance.DENIES]


def denying(row: Row) -> list[Cell]:
    """The cells that deny it."""
    return [cell for cell in row.cells if cell.stance is Stance.DENIES]


def publishers(cells: list[Cell], ground: Ground) -> set[str]:
    """Who published the claims of some cells."""
    return {ground.publisher(cell.claim) for cell in cells}
