"""What only a number of people counts: those who died, where the verb has other meanings, those aboard, votes that were cast."""

from __future__ import annotations

from collections.abc import Sequence

from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.compare.words import among
from llamafund.model import Quantity, Word

DEAD, ABOARD, VOTES, POPULATION, CROWD = "dead", "aboard", "votes", "population", "crowd"
PREPOSITION = "prep"
WHO = frozenset({VOTES, CROWD, "turnout"})  # things are no crowd: تشارك ثلاث طائرات
CAST = 5  # words behind a number of votes in which it is said that they were cast against it
INHABITED = 100  # people at least who live in a place
MANY = 100  # people at least who make a march
STREET = 5  # words behind a number in which it is said where they march
SPENT = 2  # words behind a verb of dying in which a time is told that is spent
NEAR = 3  # words from a verb of carrying to whom it carries


def told_right_before(words: Sequence[Word], index: int, quantity: Quantity, lexicon: CountWords) -> str | None:
    """What a verb says of the people whose number stands at a word: قضى فيها 52 شخصا، يقل القارب 73 مهاجرا، سار ألف في الشارع."""
    end = index + len(quantity.text.split())
    if quantity.value >= MANY and _march(words, index, end, lexicon):
        return CROWD
    for place in range(index - 1, max(-1, index - 1 - NEAR), -1):
        word = words[place]
        bare = word.norm.removeprefix(word.proclitic)
        between = words[place + 1 : index]
        if word.lemma in lexicon.dying and all(each.enclitic or each.pos == PREPOSITION for each in between):
            return None if spent(words, end - 1, lexicon) else DEAD
        if bare in lexicon.carrying and not any(each.norm in lexicon.than for each in between):
            return ABOARD
    return None


def _march(words: Sequence[Word], index: int, end: int, lexicon: CountWords) -> bool:
    """Whether people, told by the words `[index, end)`, march: سار ألف في شوارع المدينة, ألف شخص خرجوا إلى الشوارع."""
    verbs = (*words[max(0, index - 1) : index], *words[end : end + 1])
    marching = any(among(verb, lexicon.marching) for verb in verbs)
    return marching and any(word.lemma in lexicon.streets for word in words[end : end + STREET])


def spent(words: Sequence[Word], place: int, lexicon: CountWords) -> bool:
    """Whether what stands behind a word is a time that people spend, and nobody dies: قضوا ليلتهم; but قضوا ليلة السبت."""
    behind = words[place + 1 : place + 1 + SPENT]
    time = next((at for at, word in enumerate(behind) if among(word, lexicon.spent)), None)
    return time is not None and not any(among(word, lexicon.lately) for word in words[place + 2 + time : place + 3 + time])


def cast(words: Sequence[Word], index: int, what: str, lexicon: CountWords) -> str:
    """What is counted, where votes may be cast against something: 51 نائبا ضد الحكومة."""
    against = any(word.lemma in lexicon.against for word in words[max(0, index - 2) : index + CAST])
    return f"{what} against" if what == VOTES and against else what


def inhabit(quantity: Quantity, lexicon: CountWords) -> bool:
    """Whether a number may be how many live in a place: of people in general, and not of a few of them."""
    return quantity.value >= INHABITED and (not quantity.unit or quantity.unit in lexicon.people)
