"""Who is credited: the cases."""

from __future__ import annotations

from typing import Any

import pytest

from llamafund.claims import Cues
from llamafund.model import Attribution
from llamafund.text.clauses.connectives import connectives
from tests.claims.conftest import Reader, cases


@pytest.mark.parametrize("case", cases("attribution.yaml") + cases("attribution_forms.yaml"))
def test_cases(case: dict[str, Any], read: Reader) -> None:
    """Every claim of a text has the source, cue, type and chain that the case says."""
    found = read(case["text"])
    assert len(found) == len(case["claims"]), [claim.text for claim in found]
    for claim, wanted in zip(found, case["claims"], strict=True):
        seen = _seen(claim.text, claim.attribution)
        assert {key: seen[key] for key in wanted} == wanted


def _seen(text: str, credited: Attribution | None) -> dict[str, Any]:
    if credited is None:
        return {"text": text, "source": None, "cue": None, "type": None, "entity": None, "chain": []}
    return {
        "text": text,
        "source": credited.source,
        "cue": credited.cue,
        "type": credited.type.value,
        "entity": credited.entity,
        "chain": [link.source for link in credited.chain],
    }


def test_a_source_is_an_exact_piece_of_the_article(read: Reader) -> None:
    """The span of a source holds its words, without the preposition written onto them."""
    text = "انتهت الحرب أمس، وفقا للسلطات المحلية."
    (claim,) = read(text)
    assert claim.attribution is not None
    assert text[claim.attribution.start : claim.attribution.end] == claim.attribution.source == "سلطات المحلية"


def test_an_understood_speaker_has_the_span_of_the_cue(read: Reader) -> None:
    """«وأضاف» names nobody: the source is the last speaker's, the place that of the verb."""
    text = "قال الوزير إن الحرب انتهت. وأضاف أن الجيش انسحب."
    credited = read(text)[1].attribution
    assert credited is not None
    assert (credited.source, text[credited.start : credited.end]) == ("الوزير", "أضاف")


def test_what_cuts_off_a_late_report_ends_its_credit(cues: Cues) -> None:
    """The words that make a clause of a report and those that keep its source from going on are one list."""
    lists, particles = connectives(), cues.speech.particles
    assert (lists.told_late, lists.and_that) == (particles.told_late, particles.and_that)
    assert cues.edges.and_that == particles.and_that
