"""What an article is about: its lemmas and the known things it names, those of its title and its first words counted more."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from llamafund.model import Document, Entity, Mention, Profile

# How often a word counts; found on the development half of the ANT pairs (docs/accuracy.md), where a title counted once lost a
# twentieth of the pairs at the same precision, and the first words a hundredth.
TITLE_WEIGHT = 5.0
LEAD_WEIGHT = 2.0
BODY_WEIGHT = 1.0
NAME_WEIGHT = 0.3  # beside its words, which count too
LEAD_WORDS = 60  # tokens: the first two sentences of news
HEADLINE_WORDS = 12  # tokens that stand for a title where there is none
_STOPS = frozenset(".؟?!")
_SHORTEST = 2  # letters


def profile(document: Document, mentions: Iterable[Mention], title: Document, named: Iterable[Mention]) -> Profile:
    """The profile of an article: `mentions` are in its text, `named` in its `title`, which is empty where there is none."""
    words = document.words
    terms: defaultdict[str, float] = defaultdict(float)
    rarity: dict[str, float] = {}
    for part, weight in (
        (words, BODY_WEIGHT),
        (words[:LEAD_WORDS], LEAD_WEIGHT - BODY_WEIGHT),
        (title.words or words[:HEADLINE_WORDS], TITLE_WEIGHT),
    ):
        for lemma, times in Counter([word.lemma for word in part]).items():
            terms[lemma] += weight * times
        rarity |= {word.lemma: word.rarity for word in part}
    names: defaultdict[Entity, float] = defaultdict(float)
    for mention in mentions:
        names[mention.entity] += NAME_WEIGHT * BODY_WEIGHT
    for mention in named:
        names[mention.entity] += NAME_WEIGHT * TITLE_WEIGHT
    return Profile(
        article=replace(document.article, text=""),
        characters=len(document.article.text),
        headline=title.article.text or _first_words(document),
        terms=tuple(
            (lemma, weight, rarity[lemma]) for lemma, weight in terms.items() if len(lemma) >= _SHORTEST and lemma.isalpha()
        ),
        names=tuple(names.items()),
    )


def _first_words(document: Document) -> str:
    """The first sentence of a text, or what of it is as long as a title, on one line."""
    if not document.words:
        return ""
    begin = document.words[: HEADLINE_WORDS + 1]
    stop = next((index for index, word in enumerate(begin) if word.form in _STOPS), None)
    last = max(0, stop - 1) if stop is not None else min(HEADLINE_WORDS, len(document.words)) - 1
    more = "" if stop is not None or last + 1 == len(document.words) else " …"
    return " ".join(document.article.text[document.starts[0] : document.end_of(last)].split()) + more
