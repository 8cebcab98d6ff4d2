"""Numbers that count nothing: in names, scores and clock times, ordinals, notes in brackets."""

from __future__ import annotations

from llamafund.claims.quantities.agreement import asks_plural
from llamafund.claims.quantities.dates import CENTURIES, LAST_DAY
from llamafund.claims.quantities.event import is_of_event
from llamafund.claims.quantities.lexicon import Figures
from llamafund.claims.quantities.unit import is_counted, is_day
from llamafund.claims.words.number import Number
from llamafund.orthography import AND, ARTICLE
from llamafund.punctuation import COMMAS, DASHES, OPENING, QUOTES

_THOUSAND = 1000
_JOINS = DASHES | frozenset("_/:.+×")
_CLOCK = frozenset(":_+")


def is_part_of_name(figures: Figures, number: Number, last: int) -> bool:
    """Whether the number belongs to a name or a time (F-15, بوينغ 737, 15:30, الجولة 26)."""
    return number.plain and (_is_written_together(figures, number, last) or _is_called(figures, number))


def is_titled(figures: Figures, number: Number, last: int) -> bool:
    """«فيلم "ثلاثة وجوه"», «قمة "16 زائد واحد"»: in quotation marks behind what has a title."""
    before = figures.traits[number.first - 2 : number.first]
    titled = len(before) == 2 and before[0].lemma in figures.units.titles and before[1].form in OPENING  # noqa: PLR2004
    close = figures.traits[number.last : min(last + 1, number.last + figures.units.windows.title)]
    return titled and any(trait.form in QUOTES for trait in close)


def _is_called(figures: Figures, number: Number) -> bool:
    """Whether the number belongs to a title, a score, a name or an event that stands around it."""
    before = figures.before(number)
    if _is_title(figures, number) or _is_behind_nil(figures, number):
        return True
    if (
        figures.traits[number.first].form[number.skip :].startswith("0")
        and number.value >= 1
        and float(number.value).is_integer()
    ):
        return True  # «إكس 01»
    if before is not None and before.bare in figures.units.names and not _is_edition(figures, number):
        return not _are_counted(figures, number)
    if figures.traits[number.first].norm.upper() in figures.units.resolutions:
        return True
    return is_of_event(figures, number) or _is_named_too(figures, number)


def _is_edition(figures: Figures, number: Number) -> bool:
    """«نسخة 2010 من البطولة» was in that year."""
    return figures.traits[number.first - 1].lemma in figures.units.editions and int(number.value) in CENTURIES


def _are_counted(figures: Figures, number: Number) -> bool:
    """«يملك غالاكسي 7 نقاط»: the plural that three to ten ask for; «دون 80 دولارا», «دون 50 في المئة»."""
    after, traits = figures.after(number, len(figures.traits)), figures.traits
    if after is not None and (after.lemma in figures.units.currencies or after.form in figures.units.signs):
        return True
    if figures.units.percent.at(traits, number.last, len(traits)) is not None:
        return True
    plural = after is not None and after.noun and after.number == "p"
    return plural and after is not None and asks_plural(number.value) and is_counted(after, figures.units)


def _is_written_together(figures: Figures, number: Number, last: int) -> bool:
    """«F-15», «15:30», «12/5/2018»: what touches the number makes it none."""
    before, after = figures.before(number), figures.after(number, last)
    month = figures.traits[number.first].form[: number.skip] in figures.units.months  # «آذار/مارس2015»
    if before is not None and figures.touches(number.first) and not month:
        latin = before.norm.isascii() and before.norm.isalpha()
        dashed = before.form in DASHES and _is_range(figures, number.first - 2, last)
        second = dashed or _is_second_year(figures, number)
        if (before.form in _JOINS and not second) or latin:
            return True
    if after is not None and figures.touches(number.last):
        span = int(number.value) in CENTURIES  # 1950-53
        dashed = after.form in DASHES and not span and not _is_range(figures, number.first, last)
        if after.form in _CLOCK or _is_written_date(figures, number, last) or dashed:
            return True
    return False


def _is_behind_nil(figures: Figures, number: Number) -> bool:
    """«صفر - 3»: the end of a score."""
    dashed = number.first > 1 and figures.traits[number.first - 1].form in DASHES
    return dashed and figures.traits[number.first - 2].bare in figures.units.nil


def _is_named_too(figures: Figures, number: Number) -> bool:
    """«في الدقيقتين 55 و73»: joined to a number that names something."""
    first = number.first
    if first < 2 or not figures.traits[first].form.startswith(AND) or not figures.traits[first - 1].form.isdecimal():  # noqa: PLR2004
        return False
    return figures.traits[first - 2].bare in figures.units.names


def _is_title(figures: Figures, number: Number) -> bool:
    """«برنامج "60 دقيقة"», «"ميت 20 برو"», «"جودة الحياة 2020"»: in quotation marks, behind a noun or words of the title."""
    closed = any(trait.form in QUOTES for trait in figures.traits[number.last : number.last + 2])
    if not closed or number.first < 2:  # noqa: PLR2004
        return False
    before, further = figures.traits[number.first - 1], figures.traits[number.first - 2]
    if before.form in OPENING:
        return further.noun
    return before.word and (further.form in OPENING or _is_second_word(figures, number))


def _is_second_word(figures: Figures, number: Number) -> bool:
    """Whether two nouns of a title stand before the number, the second definite."""
    opening = number.first - 3
    if opening < 0 or figures.traits[opening].form not in OPENING:
        return False
    first, second = figures.traits[opening + 1], figures.traits[opening + 2]
    return first.noun and second.noun and second.definite and not (second.glued or second.lemma in figures.units.years)


def _is_range(figures: Figures, index: int, last: int) -> bool:
    """«12-18 شهرا», «3-8 في المئة»: two numbers with a dash, the greater one behind, and what they count."""
    first = figures.number(index, last) if index >= 0 else None
    second = figures.number(first.last + 1, last) if first is not None and first.last + 1 < last else None
    if first is None or second is None or figures.traits[first.last].form not in DASHES or second.value <= first.value:
        return False
    after = figures.after(second, last)
    if after is None:
        return False
    percent = after.form in figures.units.signs or figures.units.percent.at(figures.traits, second.last, last) is not None
    return percent or is_counted(after, figures.units)


def _is_second_year(figures: Figures, number: Number) -> bool:
    """«1950-1953»: both are years."""
    if int(number.value) not in CENTURIES or number.first < 2:  # noqa: PLR2004
        return False
    first = figures.traits[number.first - 2].form
    return first.isdecimal() and int(float(first)) in CENTURIES


def _is_written_date(figures: Figures, number: Number, last: int) -> bool:
    """«12/5/2018», and «12/5»: no number is counted. Two years (2017/2018) are years all the same."""
    index = number.last
    behind = figures.number(index + 1, last) if index + 1 < last and figures.traits[index].form == "/" else None
    return behind is not None and behind.plain and number.value <= LAST_DAY and behind.value <= LAST_DAY


def is_clock(figures: Figures, number: Number, last: int) -> bool:
    """«في السابعة وخمس دقائق»: minutes behind an hour."""
    before, after = figures.before(number), figures.after(number, last)
    if before is None or after is None or not figures.traits[number.first].joined:
        return False
    hour = before.norm.removeprefix(ARTICLE)
    return before.norm != hour and hour in figures.units.numerals.ordinals and after.lemma in figures.units.minutes


def past_name(figures: Figures, number: Number, last: int) -> int:
    """The token after what is written together with the number."""
    index = number.last
    while index < last and figures.touches(index):
        form = figures.traits[index].form
        if not (form in _JOINS or form.isdigit()):
            break
        index += 1
    apart = number.last < index < last and figures.traits[index - 1].form == "/" and figures.traits[index].form.isdecimal()
    return index + int(apart)  # «2/ 1»


def is_score(figures: Figures, number: Number, last: int) -> bool:
    """«3 - 2», «1 – صفر»: two small numbers with a dash between them that count nothing."""
    index = number.last
    if index + 1 >= last or figures.traits[index].form not in DASHES or number.value > figures.units.windows.score:
        return False
    other = figures.number(index + 1, last)
    if other is None:
        return figures.traits[index + 1].bare in figures.units.nil
    counted = other.last < last and is_counted(figures.traits[other.last], figures.units) and not is_day(figures, other.last)
    return other.value <= figures.units.windows.score and not counted


def orders(figures: Figures, number: Number, last: int) -> bool:
    """Whether a number with nothing counted behind it orders, notes or names something (الجولة الثالثة، (74)، دور الـ16)."""
    before, after = figures.before(number), figures.after(number, last)
    if (
        number.value > 1
        and after is not None
        and after.bare in figures.units.of
        and number.last + 1 < last
        and _are_several(figures, number.last + 1)
    ):
        return False  # «أسرت القوات 30 من العناصر»
    if number.plain and before is not None and _are_those(figures, number):
        return False  # «الركاب الـ18»
    if (after is not None and after.norm in figures.units.ordering) or figures.traits[number.first].bare.startswith(ARTICLE):
        return True
    if not number.plain:
        return number.value < 1 or (number.value < _THOUSAND and before is not None and _is_ordered(figures, number))
    if before is None:
        return number.value == 0
    noted = _is_noted(figures, number, last)
    named = before.word and (before.pos in ("proper", "unknown") or before.norm.isascii() or before.lemma in figures.units.rounds)
    named = named and not figures.traits[number.first].form.startswith(AND)  # «بين 1500 يورو و2000»
    return noted or named or before.norm == ARTICLE or number.value == 0 or _is_ordered(figures, number)


def _are_those(figures: Figures, number: Number) -> bool:
    """Whether digits with an article stand right behind several that are definite."""
    apart = figures.traits[number.first - 1].norm == ARTICLE
    those = number.first - 1 - int(apart)
    article = apart or figures.traits[number.first].bare.startswith(ARTICLE)
    return article and those >= 0 and figures.traits[those].definite and _are_several(figures, those)


def _are_several(figures: Figures, index: int) -> bool:
    trait = figures.traits[index]
    return trait.number == "p" and (trait.definite or trait.noun)


def _is_noted(figures: Figures, number: Number, last: int) -> bool:
    """Whether nothing but numbers stands in the brackets: a minute or a note (سجل كومباني (25) وبوغبا (53 و55))."""
    opening = next(
        (
            i
            for i in range(number.first - 1, max(-1, number.first - figures.units.windows.note), -1)
            if not _is_number(figures, i)
        ),
        -1,
    )
    closing = next(
        (i for i in range(number.last, min(last, number.last + figures.units.windows.note)) if not _is_number(figures, i)), -1
    )
    return opening >= 0 and closing >= 0 and figures.traits[opening].form == "(" and figures.traits[closing].form == ")"


def _is_number(figures: Figures, index: int) -> bool:
    trait = figures.traits[index]
    return trait.norm.removeprefix(AND).isdigit() or trait.form in COMMAS


def _is_ordered(figures: Figures, number: Number) -> bool:
    """Whether a definite noun stands right before the number."""
    before = figures.before(number)
    second = figures.traits[number.first].form.startswith(AND) and before is not None and before.form.isdecimal()
    if second and number.first > 1:
        before = figures.traits[number.first - 2]  # «المادتين 143 و144»
        if before.pos == "unknown" and before.norm.startswith(ARTICLE):
            return True
    elif figures.traits[number.first].form.startswith(AND) and (number.plain or figures.traits[number.first].joined):
        return False  # «اثنان في جنوب القطاع و13 في المدينة»، «تسعة ألقاب في الدوري وأربعة في الكأس»
    definite = before is not None and before.definite and not before.enclitic and before.pos != "proper"
    return before is not None and definite and (before.noun or before.adjective)
