"""The tokens are camel-tools' own, each at its place."""

from __future__ import annotations

import unicodedata

import pytest
from camel_tools.tokenizers.word import simple_word_tokenize
from camel_tools.utils.charmap import CharMapper
from camel_tools.utils.charsets import EMOJI_ALL_CHARSET, UNICODE_PUNCT_SYMBOL_CHARSET
from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)
from hypothesis import example, given
from hypothesis import strategies as st

from llamafund.model import Article, Word
from llamafund.pipeline import analyse
from llamafund.text import Vocabulary, document
from llamafund.text.words.normalise import normalise
from llamafund.text.words.tokenise import tokenise

ARABIC = st.characters(min_codepoint=0x0600, max_codepoint=0x06FF)
ODD = st.sampled_from("،؛؟«»…ـ\u200f\u200e\u202b\u202c\u00a0\u2028\x1c\x85ℹ️4⃣👍🏽🇸🇦%.,-()[]\"'\n\t ")
TEXT = st.text(st.one_of(ARABIC, ODD, st.characters())) | st.text(st.one_of(ARABIC, ODD))


def _read(text: str) -> list[tuple[int, str]]:
    made = document(Article(id="x", text=text), Vocabulary(lambda form: Word(form=form, norm=form, lemma=form)))
    return [(token.start, token.word.form) for token in made.tokens()]


@given(TEXT)
@example("سعت ميتا (Meta Platforms) إلى 4.3% من «المليار»؛ ℹ️ 4⃣ 👍🏽")
@example("aℹb")
def test_tokens_are_those_of_camel_tools(text: str) -> None:
    """Any text gives exactly the tokens that camel-tools gives."""
    assert [form for _, form in tokenise(text)] == simple_word_tokenize(text)


def test_a_letter_alone_is_never_a_symbol() -> None:
    """A chunk of letters and digits needs no look at camel-tools, but for the one letter that is an emoji too."""
    symbols = {symbol for symbol in EMOJI_ALL_CHARSET | UNICODE_PUNCT_SYMBOL_CHARSET if symbol.isalnum()}
    assert symbols == {"ℹ"}


@given(TEXT)
def test_a_token_is_its_own_substring(text: str) -> None:
    """Every token's span gives back its text, in order, without overlaps."""
    end = 0
    for start, form in tokenise(text):
        assert start >= end
        end = start + len(form)
        assert text[start:end] == form


@given(TEXT)
def test_the_document_has_the_same_tokens(text: str) -> None:
    """The vocabulary's memory of chunks changes nothing."""
    assert _read(text) == tokenise(text)


def _is_visible(character: str) -> bool:
    """Not so U+0600 to U+0605, which are Arabic and format characters."""
    return unicodedata.category(character) != "Cf"


@given(st.text(st.one_of(ARABIC.filter(_is_visible), st.characters(exclude_categories=["Cs", "Cf", "Cc"])), max_size=12))
@example("الـمُؤَسَّسة")
@example("إلى")
@example("﷼")
def test_normalisation_is_that_of_camel_tools(form: str) -> None:
    """A form without invisible format characters is normalised as camel-tools' functions, one after the other, do it."""
    drop_tatweel = CharMapper({"ـ": ""})
    expected = drop_tatweel(dediac_ar(normalize_unicode(form)))
    assert normalise(form) == normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(expected)))


@given(st.text(ARABIC, min_size=1, max_size=8), st.sampled_from("\u200f\u200e\u202b\u202c\u200c\u2066\ufeff"))
def test_invisible_characters_make_no_difference(form: str, mark: str) -> None:
    """A bidi mark or joiner that a web page left in a word does not change what the word is."""
    bare = "".join(character for character in form if unicodedata.category(character) != "Cf")
    assert normalise(bare + mark) == normalise(bare)


@pytest.mark.parametrize("text", ["\x00", "قال\x00 ميتا", "\x00قال", "\ud800قال", "قال \udfff", "\x1b[31mقال\x1b[0m"])
def test_what_cannot_be_seen_breaks_no_lookup(text: str) -> None:
    """Zero bytes, escapes and lone surrogates go through the whole analysis, and the quotes are still exact."""
    analysis = analyse(Article(id="x", text=text))
    assert all(text[claim.start : claim.end] == claim.text for claim in analysis.claims)
