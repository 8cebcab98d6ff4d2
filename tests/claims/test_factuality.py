"""How sure and which way: the cases."""

from __future__ import annotations

from typing import Any

import pytest

from llamafund.model import EvidenceKind
from tests.claims.conftest import Reader, cases


@pytest.mark.parametrize("case", cases("factuality.yaml"))
def test_cases(case: dict[str, Any], read: Reader) -> None:
    """The claim (the last where the case says so) has the value, and the words that decide it."""
    found = read(case["text"])
    claim = found[-1] if case.get("last") else found[0]
    assert claim.factuality.value == case["value"], claim
    for name, kind in (("hedges", EvidenceKind.HEDGE), ("negations", EvidenceKind.NEGATION)):
        if name in case:
            assert [evidence.text.split()[0] for evidence in claim.evidence if evidence.kind is kind] == [
                cue.split()[0] for cue in case[name]
            ]


def test_evidence_is_an_exact_piece_of_the_article(read: Reader) -> None:
    """Every cue is where it says, without the و before it."""
    text = "قال الوزير إن الحرب قد تنتهي. ولم يعد الجنود."
    for claim in read(text):
        for evidence in claim.evidence:
            assert text[evidence.start : evidence.end] == evidence.text
    assert [evidence.text for claim in read(text) for evidence in claim.evidence] == ["قد", "قال", "لم"]
