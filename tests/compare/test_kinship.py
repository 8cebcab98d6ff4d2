"""Which articles are on one subject."""

from __future__ import annotations

import pytest

from llamafund.compare.rows.kinship import Kinship
from llamafund.model import Analysis, Article
from llamafund.pipeline import analyse

LOCUSTS = "وصلت أسراب الجراد إلى مزارع الزيتون في الوادي، وحذرت نقيبة المزارعين سلوى القاضي من ضياع المحصول."


@pytest.mark.parametrize(
    ("other", "related"),
    [
        ("قالت نقيبة المزارعين سلوى القاضي إن الأمر تحت السيطرة، ولا داعي للذعر.", True),
        ("افتتح الوزير معصرة للزيتون في الجبل، ووعد بقروض ميسرة لشراء آلات جديدة.", False),
        ("حذر مدرب المنتخب من إصابات اللاعبين قبل البطولة، وطالب الاتحاد بتأجيلها.", False),
    ],
    ids=["who is credited by name in both", "the same crop in another matter", "nothing in common"],
)
def test_a_name_that_is_credited_tells_one_subject(other: str, *, related: bool) -> None:
    """A short report names somebody where it credits him, and no claim holds that; a common word alone makes nothing kin."""
    analyses = [analyse(Article(id=name, text=text)) for name, text in (("one", LOCUSTS), ("other", other))]
    kinship = Kinship([each for each in analyses if isinstance(each, Analysis)])
    assert kinship.related("one", "other") is related
    assert kinship.related("other", "one") is related
