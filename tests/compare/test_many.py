"""Two hundred articles in one comparison: what many tell is corroborated, and neither time nor memory runs away."""

from __future__ import annotations

import resource
import time

from llamafund.model import Analysis, Article, Status
from llamafund.pipeline import analyse, compare

ARTICLES, HOUSES = 200, 8
PLACES = ("القاهرة", "بيروت", "تونس", "عمان", "بغداد", "الرباط", "دمشق", "الخرطوم", "صنعاء", "الدوحة")
LEADS = (
    "أعلنت الحكومة في {place} افتتاح المستشفى الجديد رقم {number} أمام المرضى.",
    "افتتحت الحكومة في {place} المستشفى الجديد رقم {number} أمام المرضى.",
)
MORE = (
    "بلغت كلفة البناء {cost} مليون دولار.",
    "يضم المبنى {beds} سريرا وأقساما للأطفال والجراحة.",
    "تأخر المشروع بسبب نقص الأسمنت والحديد.",
    "طالب سكان الأحياء القريبة بطريق يصل إلى المبنى.",
)


def article(number: int) -> Article:
    """Of every eight articles each tells the same event in a house of its own; the words around it differ."""
    event, house = divmod(number, HOUSES)
    values = {"place": PLACES[event % len(PLACES)], "number": event + 100, "cost": 20 + event, "beds": 300 + 7 * event}
    told = [LEADS[house % 2], MORE[house % 4], MORE[(house + 1) % 4]]
    return Article(id=f"a{number}", source=f"house {house}", text="\n".join(told).format(**values))


def test_two_hundred_articles_are_compared_in_bounded_time_and_memory() -> None:
    """Each of the 25 events is corroborated by several houses, no row mixes leads of two, and the cost is some seconds."""
    analyses = [analyse(article(number)) for number in range(ARTICLES)]
    assert all(isinstance(each, Analysis) for each in analyses)
    compare(analyses[:HOUSES])  # models are loaded, words looked up
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    comparison = compare(analyses)
    seconds = time.process_time() - began
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before  # kilobytes on Linux
    shared = [row for row in comparison.rows if row.status is Status.CORROBORATED]
    numbers = [{quantity.value for cell in row.cells for quantity in cell.claim.quantities} for row in shared]
    assert len(shared) >= ARTICLES // HOUSES
    assert sum(len(each) <= 1 for each in numbers) >= 0.9 * len(numbers)
    assert seconds < 240
    assert grown < 600_000
