"""What Arabic writes onto a word, before and behind it: each spelling once, named as in grammars (Ryding 2005, 1.5, 5, 7).

Spelt as in `Word.norm`, where alef has no hamza, ة is ه and ى is ي; only what is said to be written has the letters of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

ARTICLE = "ال"
AND, SO = "و", "ف"
CONJUNCTIONS = (AND, SO)
WITH, FOR, LIKE = "ب", "ل", "ك"
PREPOSITIONS = (WITH, FOR, LIKE)
FOR_THE = "لل"  # FOR and the ARTICLE, whose alef goes
FUTURE = "س"  # before a present verb
ONE_LETTER = frozenset((*CONJUNCTIONS, *PREPOSITIONS))  # what is glued on, but for the article and the future

ACCUSATIVE = "ا"  # of an indefinite noun: tanwin on its alef
ACCUSATIVE_WRITTEN = (ACCUSATIVE, "اً", "ًا")  # without the tanwin, and with it, before the alef or behind
FEMININE = "ه"
FEMININE_WRITTEN = "ة"
FEMININE_BOUND = "ت"  # before a pronoun or the ending of a dual
FEMININE_PLURAL = "ات"
OBLIQUE = "ين"  # of a dual or a masculine plural, where it is no subject
DUAL_SUBJECT = "ان"
DUAL = (DUAL_SUBJECT, OBLIQUE)
PLURAL = ("ون", OBLIQUE)
NISBA, NISBA_FEMININE = "ي", "يه"  # of an adjective that says what somebody belongs to
HIS = "ه"  # as a pronoun
MINE = ("ي", "ني", "نا")  # pronouns of the first person, written onto a word
HERS, THEIRS = "ها", "هم"  # the same of a woman, of several
HE, SHE = "ي", "ت"  # begin a present verb
YOU = "ت"  # begins a present verb, also of several
SEVERAL = "وا"  # ends a past verb of theirs
WHO_SHE = "تي"  # ends التي, whatever is glued on

TATWEEL = "ـ"  # makes a word longer, and says nothing
SCRIPT = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")  # a letter of Arabic, also in presentation forms
FIRST, LAST = "ء", "ي"  # of the letters of Arabic, in the order of Unicode; with the tatweel between them

_AS_NORM = str.maketrans("أإآةى", "اااهي")


def as_norm(letters: str) -> str:
    """Letters of the page as `Word.norm` spells them."""
    return letters.translate(_AS_NORM)


def glued(segments: Iterable[str]) -> str:
    """Proclitics as they are written together before a word: ل and the article give لل."""
    return "".join(segments).replace(FOR + ARTICLE, FOR_THE)


def with_article(proclitic: str) -> bool:
    """Whether the letters before a noun, as they stand in the text, end in the article: وال, بال, لل."""
    return proclitic.endswith((ARTICLE, FOR_THE))
