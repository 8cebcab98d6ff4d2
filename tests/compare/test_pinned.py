"""What pins two claims to each other, and which pairs make a row though they are none too sure."""

from __future__ import annotations

import pytest

from llamafund.compare.rows.grouped import CLOSEST_AGREEMENT, grouped
from llamafund.compare.story.weighing.agreement import WEIGHED
from llamafund.model import Article, Claim, Kind
from llamafund.pipeline import analyse
from llamafund.workbench import DEFAULTS, workbench

ONE = ("افتتح الوزير الجسر الجديد.", "حضر الوزير حفل المدينة.", "وعد الوزير بتوسيع المدينة.", "شكر الوزير سكان المدينة.")
OTHER = ("دشن الوزير الجسر الجديد.", "زار الوزير سوق المدينة.", "التقى الوزير عمال المدينة.", "غادر الوزير المدينة مساء.")


def _claims(document: str, lines: tuple[str, ...]) -> list[Claim]:
    claims = analyse(Article(id=document, text="\n".join(lines))).claims
    return [claim for claim in claims if claim.kind is Kind.ASSERTION]


def _weighed(left: list[Claim], right: list[Claim], at: tuple[int, int]) -> dict[str, float]:
    """What is weighed of one pair of claims of two articles, all pairs of which are judged."""
    pairs = [(one, other) for one in left for other in right]
    told = list(workbench(DEFAULTS).judge.weigh(pairs))
    return dict(zip(WEIGHED, told[at[0] * len(right) + at[1]], strict=True))


def test_a_word_that_one_claim_of_each_holds_pins_them() -> None:
    """The bridge stands in one claim of either article and pins the two; the minister and the city stand in all and pin none."""
    left, right = _claims("a", ONE), _claims("b", OTHER)
    bridge, city = _weighed(left, right, (0, 0)), _weighed(left, right, (1, 1))
    assert bridge["pinned"] > 0.5
    assert city["pinned"] < 0.1


def test_what_pins_is_the_same_in_either_order() -> None:
    """Which of two articles comes first says nothing of what they share."""
    left, right = _claims("a", ONE), _claims("b", OTHER)
    for one, other in ((0, 0), (1, 2), (3, 1)):
        there, back = _weighed(left, right, (one, other)), _weighed(right, left, (other, one))
        assert there == pytest.approx(back)


def test_articles_of_one_claim_pin_nothing() -> None:
    """Where an article says one thing alone, that a word stands in one of its claims is no news."""
    weighed = _weighed(_claims("a", ONE[:1]), _claims("b", OTHER[:1]), (0, 0))
    assert (weighed["pinned"], weighed["numbers pinned"], weighed["absent least"]) == (0, 0, 0)


def test_a_number_that_one_claim_of_each_gives_pins_them() -> None:
    """A number does so too, where no other claim of either article gives it."""
    left = _claims("a", ("كلف الجسر 37 مليون دينار.", "يبلغ طوله 900 متر.", "عمل فيه مئات العمال."))
    right = _claims("b", ("أنفقت البلدية 37 مليون دينار على المشروع.", "سيفتح الطريق غدا.", "شكر الوزير السكان."))
    assert _weighed(left, right, (0, 0))["numbers pinned"] == 1
    assert _weighed(left, right, (1, 1))["numbers pinned"] == 0


def test_claims_with_no_better_partner_make_a_row_for_less() -> None:
    """Two claims that nothing draws elsewhere make a row from this agreement on; where one has a better partner they do not."""
    documents = ["a", "a", "b"]
    assert [group.own for group in grouped(documents, {(0, 2): CLOSEST_AGREEMENT}, ())] == [(0, 2), (1,)]
    assert [group.own for group in grouped(documents, {(0, 2): CLOSEST_AGREEMENT - 0.01}, ())] == [(0,), (1,), (2,)]
    drawn = [group for group in grouped(documents, {(0, 2): CLOSEST_AGREEMENT, (1, 2): 0.9}, ()) if len(group.own) > 1]
    assert [group.own for group in drawn] == [(1, 2)]
