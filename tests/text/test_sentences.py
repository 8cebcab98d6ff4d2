"""Sentences and clauses: the cases, and what holds for any text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from llamafund.model import Article, Document, Role
from llamafund.text import MORPHOLOGIES, Vocabulary, document
from llamafund.text.clauses.cut import clauses, signs_of

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "clauses.yaml").read_text(encoding="utf-8"))
PIECES = st.sampled_from(
    [
        "قال الوزير إن",
        "وغادر",
        "لكن",
        " ",
        "\n",
        "\n\n",
        "• ",
        ".",
        "؟",
        "«",
        "»",
        "(",
        ")",
        "،",
        "4.3",
        "بينما",
        "#وسم",
        "\u200f",
        "اقرأ أيضا: ",
    ]
)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The words of the lexicon."""
    return Vocabulary(MORPHOLOGIES.get("table")())


def _read(text: str, vocabulary: Vocabulary) -> Document:
    return document(Article(id="x", text=text), vocabulary)


def _case(case: dict[str, object]) -> object:
    marks = [pytest.mark.xfail(strict=True, reason=str(case.get("why")))] if case.get("known_failure") else []
    return pytest.param(case["text"], case["expect"], id=str(case["label"]), marks=marks)


@pytest.mark.parametrize(("text", "expected"), [_case(case) for case in CASES])
def test_cases(text: str, expected: list[list[str]], vocabulary: Vocabulary) -> None:
    """Sentences and clauses end where the case says."""
    read = _read(text, vocabulary)
    assert [[text[clause.start : clause.end] for clause in sentence.clauses] for sentence in read.sentences] == expected


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_nothing_is_lost_between_clauses(text: str) -> None:
    """Sentences are in order and apart, clauses fill their sentence, and only bullets stand outside."""
    read = _read(text, Vocabulary(MORPHOLOGIES.get("table")()))
    covered: list[int] = []
    for sentence in read.sentences:
        assert [clause.first for clause in sentence.clauses] == [
            sentence.first,
            *(clause.last for clause in sentence.clauses[:-1]),
        ]
        assert sentence.clauses[-1].last == sentence.last
        covered.extend(range(sentence.first, sentence.last))
    assert covered == sorted(set(covered))
    outside = {read.words[index].form for index in set(range(len(read.words))) - set(covered)}
    assert all(len(form) == 1 and not form.isalnum() for form in outside)


def test_the_page_is_told_from_the_text(vocabulary: Vocabulary) -> None:
    """Headings, list items, questions and furniture are known by how they stand on the page."""
    text = (
        "ميتا تبحث عن المال\n\nاستمع الي المقالة\n0:00\n\nبحثت شركة ميتا عن المال في أمريكا لأسباب:\n • ارتفاع التكلفة.\n"
        "هل تنجح الشركة؟ قالت إنها واثقة من ذلك تماما هذا العام."
    )
    roles = [sentence.role for sentence in _read(text, vocabulary).sentences]
    assert roles == [Role.HEADING, Role.FURNITURE, Role.FURNITURE, Role.PROSE, Role.BULLET, Role.QUESTION, Role.PROSE]


_PROSE = "وقالت وزارة الصحة في بيان لها إن فرق الإنقاذ وصلت إلى المكان بعد نصف ساعة من وقوع الحادث ونقلت الجرحى إلى المستشفى.\n"


@pytest.mark.parametrize(
    ("items", "role"),
    [
        ("1- مصنع النور\n2- مصنع البحر\n3- مصنع الجبل\n", Role.BULLET),
        ("النرويج: 4\nغانا: 2\nبيرو: 1\n", Role.BULLET),
        ("مصنع النور - 40 مليون دولار\nمصنع البحر - 28 مليون دولار\nمصنع الجبل (9 ملايين)\n", Role.BULLET),
        ("د80: هدف ثان للضيوف\nد61: إصابة حارس المرمى\nد7: تسديدة بجانب القائم\n", Role.BULLET),
        ("مقتل 7 عمال في انهيار مبنى\nإنقاذ 20 آخرين\nآخر تحديث 9 مارس 2021\n", Role.HEADING),
        ("عدوى كوفيد-19 تنتشر\nالاتحاد الأوروبي يعد 5 خطط\nانتخابات 2021 في موعدها\n", Role.HEADING),
    ],
)
def test_short_lines_with_numbers_are_a_list_where_the_numbers_stand_apart(
    items: str, role: Role, vocabulary: Vocabulary
) -> None:
    """A number that begins a line or stands behind a mark makes an item of it; one in its midst leaves it a heading."""
    roles = [sentence.role for sentence in _read(_PROSE + items + _PROSE, vocabulary).sentences]
    assert roles == [Role.PROSE, role, role, role, Role.PROSE]


def test_the_first_line_is_the_headline_though_numbers_follow(vocabulary: Vocabulary) -> None:
    """A headline that begins with a number is no item of a list, be the lines below it dates and tolls."""
    text = "12 قتيلا في حادث قطار\n30 جريحا في المستشفى\n5 يناير 2018\n" + _PROSE
    assert [sentence.role for sentence in _read(text, vocabulary).sentences] == [Role.HEADING] * 3 + [Role.PROSE]


def test_a_list_keeps_its_lead(vocabulary: Vocabulary) -> None:
    """An item of a list knows the sentence that introduces it."""
    read = _read("رفضت الشركة العرض لأسباب كثيرة تشمل:\n • ارتفاع التكلفة الكبير.\n • شدة المنافسة.\n", vocabulary)
    assert [sentence.lead for sentence in read.sentences] == [None, 0, 0]


def test_another_analyser_is_believed() -> None:
    """What a form was to one analyser is not laid upon the words of another."""
    read = document(
        Article(id="a", text="وصل الوزير إلى العاصمة مساء أمس وغادر السفير المدينة صباحا"),
        Vocabulary(MORPHOLOGIES.get("table")()),
    )
    words = read.words
    others = tuple(replace(word, pos="noun") if word.form == "وغادر" else replace(word) for word in words)
    first = clauses(words, signs_of(read, words), 0, len(words))
    assert clauses(others, signs_of(read, others), 0, len(words)) != first
    assert clauses(words, signs_of(read, words), 0, len(words)) == first
