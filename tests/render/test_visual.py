"""Arabic in joined letters and in the order of the eye, for a terminal that does neither."""

from __future__ import annotations

import unicodedata

import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from llamafund.render.table.visual import joined, reordered

CASES = {
    "قال": "ﻝﺎﻗ",
    "السلام": "ﻡﻼﺴﻟﺍ",  # lam and alef are one letter
    "مُدَرِّس": "ﺱﺭﺪﻣ",  # vowel signs would come to stand on the wrong letter
    "بلغت 3.2 مليار": "ﺭﺎﻴﻠﻣ 3.2 ﺖﻐﻠﺑ",
    "«لا»": "«ﻻ»",
    "(نعم)": "(ﻢﻌﻧ)",
    "Llama 4": "Llama 4",
    "via وزارة الري": "via ﻱﺮﻟﺍ ﺓﺭﺍﺯﻭ",
}


@pytest.mark.parametrize(("text", "seen"), CASES.items())
def test_words_come_as_the_eye_reads_them(text: str, seen: str) -> None:
    """Letters are joined and run from right to left, numbers and Latin words from left to right, brackets face inwards."""
    embedded = text if text.isascii() or text.startswith("via") else f"\u202b{text}\u202c"
    assert reordered(joined(embedded)) == seen


def test_colours_stay_with_their_words() -> None:
    """What is red before is red after, and nothing else."""
    page = reordered(joined("\x1b[31mقال\x1b[0m نعم\n\x1b[1;32m●\x1b[0m asserts\n"))
    assert page == "ﻢﻌﻧ \x1b[31mﻝﺎﻗ\x1b[0m\n\x1b[1;32m●\x1b[0m asserts\n"


@given(st.text(alphabet="ابتثجلام 123,.%()«»[]abc-", max_size=40))
def test_the_library_orders_the_same(text: str) -> None:
    """Following each character through the algorithm changes nothing about its result."""
    assert reordered(text) == get_display(text, base_dir="L")


@given(st.text(alphabet="ابتثلآأإ ًَab", max_size=20))
def test_joining_loses_no_letter(text: str) -> None:
    """Taken apart again (NFKC), joined letters are those of the text, vowel signs aside."""
    bare = "".join(letter for letter in text if not unicodedata.combining(letter))
    assert unicodedata.normalize("NFKC", joined(text)) == unicodedata.normalize("NFKC", bare)
