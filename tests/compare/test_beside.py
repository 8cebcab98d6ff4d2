"""A pair of claims beside the other pairs of its two articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from llamafund.compare.story.weighing.agreed import read_weighing
from llamafund.compare.story.weighing.beside import BESIDE, Beside
from llamafund.errors import LlamafundError
from llamafund.model import Article, Claim, Kind
from llamafund.pipeline import analyse

LINES = ("قتل 12 شخصا في حريق المصنع.", "أعلنت الشركة إغلاق المصنع.", "تعهد الوزير بفتح تحقيق.")
OUT = 0.01


def _claims(document: str) -> list[Claim]:
    claims = analyse(Article(id=document, text="\n".join(LINES))).claims
    return [claim for claim in claims if claim.kind is Kind.ASSERTION]


def _told(chances: dict[tuple[int, int], float], at: tuple[int, int] = (1, 1), documents: str = "ab") -> dict[str, float]:
    """What is told of one pair of claims of two articles, where the pairs that are not named have hardly a chance."""
    left, right = map(_claims, documents)
    places = [(one, other) for one in range(len(left)) for other in range(len(right))]
    pairs = [(left[one], right[other]) for one, other in places]
    beside = Beside(pairs, [chances.get(place, OUT) for place in places])
    told = beside.of(left[at[0]], right[at[1]])
    assert told == beside.of(right[at[1]], left[at[0]]), "it depends on the order of the two"
    return dict(zip(BESIDE, told, strict=True))


def test_claims_around_that_agree_speak_for_a_pair() -> None:
    """Reports tell things in about one order: what stands before and behind both counts, and what stands across does not."""
    told = _told({(0, 0): 0.9, (2, 2): 0.8, (1, 1): 0.3})
    assert told["next to it"] == pytest.approx(1.7)
    assert told["near it"] == pytest.approx(0.9)
    assert told["one of them beside"] == OUT
    assert _told({(0, 2): 0.9, (2, 0): 0.8})["next to it"] == pytest.approx(2 * OUT)


def test_a_better_partner_speaks_against_a_pair() -> None:
    """An article mostly says a thing once: what a claim agrees with more makes its other partners less likely."""
    told = _told({(1, 1): 0.3, (1, 2): 0.7})
    assert (told["better other"], told["worse other"]) == (0.7, OUT)
    assert told["ahead of the better other"] == pytest.approx(-0.4)
    assert (told["places behind most"], told["places behind least"]) == (1, 0)
    assert _told({(1, 1): 0.7, (1, 2): 0.3})["places behind most"] == 0


def test_a_third_article_speaks_for_what_two_agree_with() -> None:
    """A claim of a third article that agrees with both makes it likelier that they agree: as far as with the one less."""
    one, other, third = (_claims(document)[0] for document in "abc")
    beside = Beside([(one, other), (one, third), (other, third)], [0.3, 0.9, 0.6])
    assert dict(zip(BESIDE, beside.of(one, other), strict=True))["a third agrees"] == 0.6


def test_weights_for_other_features_are_refused(tmp_path: Path) -> None:
    """Weights that were made for other numbers than are weighed would judge at random; the file is named."""
    with pytest.raises(LlamafundError, match=r"stories\.json|story judge"):
        read_weighing(tmp_path / "stories.json")
    chosen = {"alone": 0.3, "beside": 0.4, "wary": 0.5, "least": 0.0, "sure": 1.0, "differ": 1.0}
    table = {"weighed": {"luck": [0.0, 1.0, 1.0]}, "bias": 0.0}
    (tmp_path / "stories.json").write_text(json.dumps({"chosen": chosen, "alone": table, "beside": table}), encoding="utf-8")
    with pytest.raises(LlamafundError, match="other features"):
        read_weighing(tmp_path / "stories.json")
