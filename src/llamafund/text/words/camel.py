"""camel-tools itself: its tokens and its normal forms, for what no table holds. To import it takes 0.4 s (see `characters`)."""

from __future__ import annotations

import re
import unicodedata

from camel_tools.tokenizers.word import simple_word_tokenize
from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)

from llamafund.orthography import TATWEEL

_special = re.compile("[\ufdfc\ufdfd]").search  # what camel-tools writes out itself (﷼, ﷽); to all else it applies NFKC
_UNSEEN = frozenset({"Cf", "Cc", "Cs"})


def forms(chunk: str) -> list[str]:
    """The tokens of a chunk without white space."""
    return list(simple_word_tokenize(chunk))


def plain(form: str) -> str:
    """A form composed (NFKC), without diacritics, tatweel and what cannot be seen."""
    composed = normalize_unicode(form) if _special(form) else unicodedata.normalize("NFKC", form)
    if not composed.isprintable():  # no character of these categories is
        composed = "".join(character for character in composed if unicodedata.category(character) not in _UNSEEN)
    if composed.isascii():
        return str(composed)
    return str(dediac_ar(composed)).replace(TATWEEL, "")


def norm(form: str) -> str:
    """`plain`, and one letter for the alefs, one for ى and ي, one for ة and ه."""
    return str(normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(plain(form)))))
