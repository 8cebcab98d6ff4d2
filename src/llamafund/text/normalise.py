"""camel-tools' normalisation of one token: what makes two spellings of a word equal."""

from __future__ import annotations

import re
import unicodedata

from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)

_is_common = re.compile("[\u0621-\u063a\u0641-\u0652\u0670]+").fullmatch  # letters and vowel signs, where NFKC composes nothing
_special = re.compile("[\ufdfc\ufdfd]").search  # what camel-tools writes out itself (﷼, ﷽); to all else it applies NFKC
_TATWEEL = "ـ"
_UNSEEN = frozenset({"Cf", "Cc", "Cs"})


def plain(form: str) -> str:
    """The form as a dictionary writes it: composed (NFKC), without diacritics, tatweel and what cannot be seen.

    That is the bidi marks and joiners that web pages leave inside words (Unicode category Cf), control characters (Cc) and lone
    surrogates (Cs).
    """
    if _is_common(form):
        return str(dediac_ar(form))
    composed = normalize_unicode(form) if _special(form) else unicodedata.normalize("NFKC", form)
    if not composed.isprintable():  # no character of these categories is
        composed = "".join(character for character in composed if unicodedata.category(character) not in _UNSEEN)
    if composed.isascii():
        return str(composed)
    return str(dediac_ar(composed)).replace(_TATWEEL, "")


def normalise(form: str) -> str:
    """`plain`, and one letter for the alefs, one for ى and ي, one for ة and ه."""
    return str(normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(plain(form)))))
