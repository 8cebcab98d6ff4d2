"""The noun of a number that has none right behind it: 5.1 ملايين من مشتركي الشركة، عدد الغرف المحجوزة بلغ 40."""

from __future__ import annotations

from llamafund.compare.places import words_of
from llamafund.compare.story.counting.count_words import CountWords
from llamafund.model import Claim, Quantity

NOUNS = frozenset({"noun", "adj"})
THOUSAND = 1000  # from here on a number has its noun behind «من»: ملايين من المشتركين
FAR = 7  # words from «عدد» to the number


def head_noun(claim: Claim, quantity: Quantity, lexicon: CountWords) -> str | None:
    """The noun, by its dictionary form, that a number of a claim counts; of a part (سبعة من الحراس) that is not said."""
    words = claim.words
    first, last = words_of(claim, quantity)
    behind = words[last : last + 2]
    if len(behind) > 1 and behind[0].norm in lexicon.of and behind[1].pos in NOUNS and quantity.value >= THOUSAND:
        return behind[1].lemma
    if first and words[first - 1].norm in lexicon.of:
        return None  # what it rose from
    for place in range(first - 1, max(0, first - FAR), -1):
        if words[place - 1].lemma in lexicon.numbers and words[place].pos in NOUNS:
            return words[place].lemma
    return None
