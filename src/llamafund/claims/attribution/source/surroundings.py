"""What has to be known around a noun phrase to walk along it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import takewhile
from typing import Protocol

from llamafund.claims.attribution.lexicon import Speech
from llamafund.claims.words.trait import Trait
from llamafund.orthography import ACCUSATIVE, FEMININE, NISBA, OBLIQUE, PLURAL
from llamafund.punctuation import QUOTES

NAMES = ("proper", "unknown")


class Surroundings(Protocol):
    """What the walk has to know of the document."""

    @property
    def traits(self) -> Sequence[Trait]:
        """The words."""

    @property
    def names(self) -> Mapping[int, int]:
        """The first token of each mention, with the token after it."""

    @property
    def ends(self) -> Container[int]:
        """The tokens right behind a mention."""

    @property
    def persons(self) -> Container[int]:
        """Those of them that stand behind a person."""

    @property
    def speech(self) -> Speech:
        """The lexicon of attribution."""

    def is_time(self, index: int) -> bool:
        """Whether a word says when."""

    def is_occasion(self, index: int) -> bool:
        """Whether a word is something in which one speaks."""

    def is_hearer(self, index: int) -> bool:
        """Whether a word is the one somebody speaks to."""

    def is_date(self, index: int) -> bool:
        """Whether a day with its month begins at a word."""


def closing(traits: Sequence[Trait], index: int, last: int, reach: int) -> int:
    """The token after the bracket or quotation mark that closes the one at `index` within `reach`, or `index` where none does."""
    closers = frozenset(")") if traits[index].form == "(" else QUOTES
    near = range(index + 1, min(last, index + reach))
    return next((position + 1 for position in near if traits[position].form in closers), index)


def is_addressed(around: Surroundings, index: int, last: int) -> bool:
    """«في رسالة إلى الموظفين إلى خطورة الوضع»: people behind the preposition at `index`, and it stands once more behind them."""
    preposition, head = around.traits[index], around.traits[index + 1]
    near = around.traits[index + 2 : min(last, index + around.speech.windows.fronted)]
    behind = takewhile(lambda trait: not trait.mark, near)
    known = (around.speech.roles, around.speech.belonging, around.speech.hearers)
    plural = head.noun and head.definite and head.norm.endswith(OBLIQUE)  # «إلى المقاتلين»
    people = plural or index + 1 in around.names or any(head.lemma in words for words in known)
    return people and any(trait.preposition and trait.bare == preposition.bare for trait in behind)


def says_so(around: Surroundings, index: int, limit: int, *, first: bool, closed: bool) -> bool:
    """«أكد على احترامه، قائلا: …», «وتابعت ميركل قائلة: …»: a participle of saying is nobody.

    In the feminine it may be a woman (مضيفة), where neither a closed phrase stands before it nor what she says behind it.
    """
    deed = around.traits[index].pos in NAMES and around.traits[index].norm in around.speech.ruled_out
    if deed and closed and not first:
        return True  # «توقعت الوزارة هطول أمطار»: the word table takes it for a name
    after = around.traits[index + 1] if index + 1 < limit else None
    told = closed or after is None or after.mark or after.that
    ending = (ACCUSATIVE,) if first else (ACCUSATIVE, FEMININE) if told else ()
    return around.traits[index].norm.endswith(ending) and around.speech.participle(around.traits[index]) is not None


def is_hearing(around: Surroundings, index: int) -> bool:
    """«قال البابا لرواد الفضاء»: people to whom a person speaks, no part of a title (المتحدث باسم …, رئيس …)."""
    trait, before = around.traits[index], around.traits[index - 1]
    titled = before.lemma in around.speech.title_adjectives
    return trait.number == "p" and trait.lemma in around.speech.roles and before.definite and not titled


def is_how(around: Surroundings, index: int, limit: int) -> bool:
    """Whether a participle in the accusative stands here, with what it takes behind it."""
    trait = around.traits[index]
    after = around.traits[index + 1] if index + 1 < limit else None
    participle = trait.adjective or trait.lemma in around.speech.circumstances
    takes = after is not None and (after.definite or after.noun or after.preposition or bool(after.glued))
    inflected = trait.norm.endswith(ACCUSATIVE) and not trait.lemma.endswith((ACCUSATIVE, NISBA))  # not «غوريا»
    return participle and inflected and takes


def is_accusative(around: Surroundings, index: int, limit: int) -> bool:
    """Whether the ending shows an object or a circumstance: «كشفت الصور أعمالا تحضيرية», «قالت ردا على».

    Names end so too: an adjective or a preposition has to stand behind it.
    """
    trait = around.traits[index]
    after = around.traits[index + 1] if index + 1 < limit else None
    ends = trait.norm.endswith(ACCUSATIVE) and not trait.lemma.endswith(ACCUSATIVE) and (trait.noun or trait.adjective)
    if not ends or trait.definite or trait.enclitic or after is None or around.traits[index - 1].pos in NAMES:
        return False
    described = (after.adjective or after.describes) and not after.definite
    return described or bool(after.glued) or (after.preposition and after.bare not in around.speech.particles.inside)


def ends_text(around: Surroundings, index: int) -> bool:
    """«لقطات مصورة», «مقطع فيديو»: what is said or shown begins behind it."""
    texts, trait = around.speech.documents, around.traits[index]
    return around.traits[index - 1].lemma in texts and (trait.describes or trait.lemma in texts)


def knows_of(around: Surroundings, index: int, limit: int) -> bool:
    """«المسؤولة عن الموقع», «مسؤول على صلة بالتحقيق», «لاعب وسط المنتخب»: a preposition that belongs to what somebody is."""
    trait, before, particles = around.traits[index], around.traits[index - 1], around.speech.particles
    knows = index + 1 < limit and around.traits[index + 1].lemma in particles.acquainted
    charged = trait.bare in particles.charge and (knows or before.lemma in particles.in_charge)
    return charged or (trait.bare in particles.midfield and before.lemma in particles.players)


def sound_plural(trait: Trait) -> bool:
    """Whether the ending ون or ين shows that no possessor follows (مسؤولون مقتل … is two phrases)."""
    return trait.number == "p" and trait.norm.endswith(PLURAL) and not trait.definite


def takes_for(around: Surroundings, index: int) -> bool:
    """Whether «ل» behind a word adds to its phrase: to a title (الرئيس التنفيذي لشبكة …), to a text (تقرير سري لوكالة …)."""
    while index > 0 and around.traits[index].adjective and not around.traits[index].definite:
        index -= 1
    trait = around.traits[index] if index >= 0 else None
    if trait is None or trait.definite:
        return trait is not None and trait.lemma in around.speech.title_adjectives
    return trait.lemma in around.speech.texts_of
