"""Copies: the same text, or one with a dateline in front or a sentence fewer, and what only looks like one."""

from __future__ import annotations

import pytest

from llamafund.compare.rows.copies import originals

SENTENCES = [
    "أعلنت بلدية المدينة الساحلية صباح اليوم افتتاح الجسر الجديد بعد أعمال دامت ثلاث سنوات كاملة",
    "وقال رئيس البلدية إن الجسر يربط الضفتين ويخفف الازدحام في وسط المدينة القديمة بنسبة كبيرة",
    "وأضاف أن كلفة المشروع بلغت تسعين مليونا دفعت الحكومة نصفها وتحمل الباقي صندوق التنمية المحلي",
    "ومن المقرر أن تمر الحافلات على الجسر ابتداء من مطلع الشهر المقبل وفق جدول تنشره الهيئة لاحقا",
    "وكان الجسر القديم قد أغلق قبل أربعة أعوام بعد أن كشفت الفحوص عن تشققات خطيرة في أساساته",
    "ويتوقع أن يستخدم الجسر أكثر من عشرين ألف سيارة يوميا كما تقول دراسة أعدتها الجامعة الوطنية",
]
REST = [
    "وانتقد سكان الأحياء المجاورة طول مدة الأشغال وطالبوا بتعويضات عن الخسائر التي لحقت بمتاجرهم ومقاهيهم",
    "وردت البلدية بأن صندوقا خاصا سيفتح للمتضررين خلال أسابيع وأن الطلبات تقدم عبر الموقع الإلكتروني للبلدية",
    "أما الجمعيات البيئية فترى أن المشروع أضر بالطيور المهاجرة التي تعشش عند مصب النهر في فصل الربيع",
]
WHOLE = " ".join(SENTENCES)


@pytest.mark.parametrize(
    ("other", "copy"),
    [
        (WHOLE, True),
        (f"العاصمة 12 أيار وكالة الساحل {WHOLE}", True),
        (" ".join(SENTENCES[:-1]), True),
        (WHOLE.replace("اليوم", "الثلاثاء"), True),
        (" ".join(SENTENCES[:3]), False),  # a brief of it
        (f"{WHOLE} {' '.join(REST)}", False),  # with reporting of its own
        (" ".join(reversed(WHOLE.split())), False),  # the same words, another text
        (f"{' '.join(REST)} {SENTENCES[1]}", False),  # one quoted sentence
    ],
)
def test_a_copy_is_told_from_what_shares_some_of_it(other: str, *, copy: bool) -> None:
    """A dateline, a word or a sentence make no second text; a brief, a longer report and a quotation do."""
    assert originals([WHOLE.split(), other.split()]) == [0, 0 if copy else 1]
    assert originals([other.split(), WHOLE.split()]) == [0, 0 if copy else 1]


def test_furniture_that_all_pages_share_hides_no_copy() -> None:
    """What every page says belongs to the first; a copy of the third is still found."""
    foot = "تابعوا آخر الأخبار على صفحاتنا في مواقع التواصل الاجتماعي واشتركوا في نشرتنا اليومية المجانية"
    pages = [f"{text} {foot}".split() for text in (" ".join(REST), " ".join(SENTENCES[:3]), WHOLE, f"المدينة {WHOLE}")]
    assert originals(pages) == [0, 1, 2, 2]


def test_short_texts_are_copies_only_when_equal() -> None:
    """Two headlines alike in most words may differ in the one that counts."""
    assert originals([REST[0].split(), REST[0].split(), REST[0].split()[1:], []]) == [0, 0, 2, 3]
