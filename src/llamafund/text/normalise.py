"""camel-tools' normalisation of one token: what makes two spellings of a word equal."""

from __future__ import annotations

import unicodedata

from camel_tools.utils.charmap import CharMapper
from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)

_drop_tatweel = CharMapper({"ـ": ""})


def plain(form: str) -> str:
    """The form as a dictionary writes it: composed (NFKC), without diacritics, tatweel and invisible format characters.

    The last are the bidi marks and joiners that web pages leave inside words (Unicode category Cf).
    """
    composed = normalize_unicode(form)
    if composed.isascii():
        return composed
    visible = "".join(character for character in composed if unicodedata.category(character) != "Cf")
    return _drop_tatweel(dediac_ar(visible))


def normalise(form: str) -> str:
    """`plain`, and one letter for the alefs, one for ى and ي, one for ة and ه."""
    return normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(plain(form))))
