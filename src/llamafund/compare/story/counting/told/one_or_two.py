"""People who are counted by their noun alone: one (مقتل شخص) or two (قتيلان)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.model import Word
from llamafund.orthography import DUAL, DUAL_SUBJECT, FEMININE, FEMININE_BOUND, FEMININE_WRITTEN

ARRESTED = "arrested"
BEHIND = 4  # words behind a noun that may tell that it is of two
THEM_BOTH = "هما"


class Few(NamedTuple):
    """One or two people: at which word, how many, of which group, if one is counted apart, and what became of them, if told."""

    place: int
    number: float
    group: str | None
    what: str | None = None


def people(words: Sequence[Word], nouns: CountWords) -> Iterator[Few]:
    """The nouns of one or two people among the words of a claim."""
    for index, word in enumerate(words):
        bare = word.lemma
        whose = any(behind.has_article for behind in words[index + 1 : index + 2])
        if bare in nouns.seized and _alone(word) and not whose and ARRESTED in _told(words, index, nouns):
            yield Few(index, 1.0, None, ARRESTED)
            continue
        plain = bare in nouns.people or bare in nouns.units or bare in nouns.single
        grouped = bare in nouns.groups or bare in nouns.paired
        if not (plain or grouped or bare in nouns.persons):
            continue
        if _dual(words, index, nouns):
            yield Few(index, 2.0, bare if grouped and not plain else None)
        elif plain and _one(words, index, nouns):
            yield Few(index, 1.0, None)


def _dual(words: Sequence[Word], index: int, nouns: CountWords) -> bool:
    """Whether a noun is its own dual, and no plural that ends like one: شابان, not شبان, nor مسلحين, who may be many."""
    word = words[index]
    form = word.norm.removeprefix(word.proclitic)
    feminine = word.lemma.endswith((FEMININE, FEMININE_WRITTEN))
    stem = f"{word.lemma[:-1]}{FEMININE_BOUND}" if feminine else word.lemma  # ضحية, ضحيتين
    if word.enclitic or word.has_article or form not in {stem + ending for ending in DUAL}:
        return False
    return word.lemma in nouns.paired or form.endswith(DUAL_SUBJECT) or _are_two(words[index + 1 : index + 1 + BEHIND])


def _are_two(behind: Sequence[Word]) -> bool:
    """Whether what is said of somebody is said of two: مهندسين فرنسيين يعملان في الحقل، سائحين ومرشدهما."""
    said = next((word for word in behind if word.is_verb or word.enclitic == THEM_BOTH), None)
    return said is not None and (said.enclitic == THEM_BOTH or (said.norm.endswith(DUAL_SUBJECT) and said.norm != said.lemma))


def _one(words: Sequence[Word], index: int, nouns: CountWords) -> bool:
    """Whether a singular is one person: قتيل واحد, or behind a word that tells what became of them (مقتل شخص)."""
    if not _alone(words[index]):
        return False
    behind = words[index + 1].norm if index + 1 < len(words) else ""
    return behind in nouns.one or (words[index].lemma in nouns.single and bool(_told(words, index, nouns)))


def _alone(word: Word) -> bool:
    """Whether a noun may be of one whom nobody knows yet."""
    return not (word.enclitic or word.has_article or word.number in ("p", "d"))


def _told(words: Sequence[Word], index: int, nouns: CountWords) -> set[str]:
    """What became of whom a word names, by the one right before it, be it behind a preposition: القبض على مشتبه."""
    ahead = words[max(0, index - 2) : index]
    before = ahead[:-1] if ahead and ahead[-1].norm in nouns.through else ahead[-1:]
    return {nouns.words[key] for each in before for key in (each.lemma, each.norm) if key in nouns.words}
