"""The noun of a number that has none right behind it: 5.1 ملايين من المشتركين، عدد الغرف بلغ 40، العمال الـ18."""

from __future__ import annotations

from llamafund.compare.places import words_of
from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.model import Claim, Quantity, Word
from llamafund.orthography import ARTICLE

THOUSAND = 1000  # from here on a number has its noun behind «من»: ملايين من المشتركين
COMMA = "،"
FAR = 7  # words from «عدد» to the number


def head_noun(claim: Claim, quantity: Quantity, lexicon: CountWords) -> str | None:
    """The noun, by its dictionary form, that a number of a claim counts; of a part (سبعة من الحراس) that is not said."""
    words = claim.words
    first, last = words_of(claim, quantity)
    behind = words[last : last + 2]
    if len(behind) > 1 and behind[0].norm in lexicon.of and behind[1].is_nominal and quantity.value >= THOUSAND:
        return behind[1].lemma
    if first and words[first - 1].norm in lexicon.they:
        return lexicon.person
    if first > 1 and words[first - 2].has_article and _is_definite(words[first - 1]):
        return words[first - 2].lemma  # العمال الـ18
    if first and words[first - 1].norm in lexicon.of:
        return None  # what it rose from
    for place in range(first - 1, max(0, first - FAR), -1):
        if words[place - 1].lemma in lexicon.numbers and words[place].is_nominal:
            return words[place].lemma
    return None


def _is_definite(word: Word) -> bool:
    """Whether a word is the article of a number in digits, or holds both."""
    digits = word.norm.removeprefix(ARTICLE)
    return word.norm.startswith(ARTICLE) and (not digits or digits.isdecimal())


def unit_behind(claim: Claim, quantity: Quantity, lexicon: CountWords) -> Quantity | None:
    """The number of a claim right behind another, by whose unit it is told: ثلاثة أو أربعة أشهر، برصيد 87 مقابل 72 نقطة."""
    behind = next((each for each in claim.quantities if each.start >= quantity.end), None)
    ahead = claim.text[: quantity.start - claim.start].split()
    if quantity.unit or behind is None or not behind.unit or (ahead and ahead[-1] in lexicon.of):
        return None  # what it rose from: من 5 إلى 25 بالمئة
    between = claim.text[quantity.end - claim.start : behind.start - claim.start].strip(f"{COMMA}, ")
    return behind if between in lexicon.joining else None
