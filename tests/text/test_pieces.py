"""Pieces of text are found again by a number, and are read as what they are, whatever number they have."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from llamafund.model import Article, Word
from llamafund.text import Vocabulary
from llamafund.text.document import tokens
from llamafund.text.words.hashed import Hashed, Hashes
from llamafund.text.words.parts import LONGEST
from llamafund.text.words.pieces import LONGEST_KEPT, Page
from llamafund.text.words.tokenise import tokenise
from llamafund.text.words.vocabulary import PIECES_KEPT

TEXTS = st.lists(
    st.lists(st.text("اب.\0😀 \n\ud83d\t\r\u00a0\u2028", max_size=5) | st.text(max_size=9)).map(" ".join), max_size=6
)
MOST = 100_000_000  # bytes


def _vocabulary() -> Vocabulary:
    return Vocabulary(lambda form: Word(form=form, norm=form, lemma=form))


def _read(texts: list[str], vocabulary: Vocabulary) -> list[list[tuple[int, str]]]:
    documents = tokens([Article(id="", text=text) for text in texts], vocabulary)
    return [[(token.start, token.word.form) for token in document.tokens()] for document in documents]


@given(st.lists(TEXTS, max_size=6), st.sampled_from((4, 9, LONGEST)))
def test_texts_read_together_are_read_as_each_by_itself(several: list[list[str]], longest: int) -> None:
    """Every text has the tokens that it has alone, whatever was read with it or before it, also when all that was forgotten.

    Where texts are long, they are read in parts, and a piece that is longer than a part by itself.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("llamafund.text.words.vocabulary.PIECES_KEPT", 8)
        patch.setattr("llamafund.text.words.parts.LONGEST", longest)
        patch.setattr("llamafund.text.words.vocabulary.LONGEST", longest)
        vocabulary = _vocabulary()
        for texts in several:
            assert _read(texts, vocabulary) == [tokenise(text) for text in texts]


def test_pieces_with_one_number_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters decide, not the number: where all pieces have the same one, each is still read as it stands."""
    monkeypatch.setattr(Page, "hashes", lambda page: np.full(len(page.ends), 7, np.uint64))
    vocabulary = _vocabulary()
    for text in ("قالت ميتا", "ميتا قالت", "قالت ميتا قال"):
        assert _read([text], vocabulary) == [tokenise(text)]


def test_a_number_is_that_of_one_piece_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of pieces with one number the first is found again, and no other is entered under it: else each reading enters one more."""
    entered: list[int] = []
    monkeypatch.setattr(Page, "hashes", lambda page: np.full(len(page.ends), 7, np.uint64))
    monkeypatch.setattr(Hashed, "add", _recording(Hashed.add, entered))
    vocabulary = _vocabulary()
    for text in ("ميتا قالت", "قالت ميتا", "قالت"):
        _read([text], vocabulary)
    assert [number for number in entered if number] == [7]


def _recording(add: Callable[[Hashed, Hashes], None], entered: list[int]) -> Callable[[Hashed, Hashes], None]:
    def recorded(table: Hashed, hashes: Hashes) -> None:
        entered.extend(hashes.tolist())
        add(table, hashes)

    return recorded


def test_a_text_may_have_more_new_pieces_than_there_is_room_for() -> None:
    """The table grows with the pieces of one text, and a text is longer than the powers of the hash."""
    text = " ".join(f"كلمة{number}" for number in range(50_000))
    vocabulary = _vocabulary()
    assert _read([text], vocabulary) == _read([text], vocabulary) == [tokenise(text)]


def test_what_one_long_text_has_filled_is_forgotten_at_once() -> None:
    """A text with more words than are kept costs the next one that is read, and none behind that."""
    vocabulary = _vocabulary()
    list(vocabulary.read([" ".join(f"كلمة{number}" for number in range(3 * PIECES_KEPT))]))
    known = [column.lexis for text in ("قال", "قالت", "قالوا") for column in vocabulary.read([text])]
    assert known[0] is known[1] is known[2]


@pytest.mark.parametrize("begin", range((1 << 16) - 6, (1 << 16) + 2))
def test_a_piece_is_the_same_where_the_powers_of_the_hash_begin_again(begin: int) -> None:
    """A piece that lies over the letter 65,536, or right beside it, is read as it is near the beginning, in both orders."""
    texts = [f"{'ا ' * 5}كلمتي {'ب ' * begin}"[:begin] + " كلمتي كلمتي", "كلمتي قالت كلمتي"]
    for order in (texts, texts[::-1]):
        vocabulary = _vocabulary()
        for text in order:
            assert _read([text], vocabulary) == [tokenise(text)]


def test_where_only_long_pieces_were_read_nothing_is_left_to_keep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces that are too long to be found again are all forgotten, and reading goes on."""
    monkeypatch.setattr("llamafund.text.words.vocabulary.PIECES_KEPT", 2)
    vocabulary = _vocabulary()
    for text in (f"{'x' * LONGEST_KEPT}y {'z' * LONGEST_KEPT}y", "قالت ميتا", "قالت ميتا"):
        assert _read([text], vocabulary) == [tokenise(text)]


def test_a_long_piece_is_read_where_it_stands() -> None:
    """What is too long to be kept is read each time, beside what is kept."""
    text = f"{'x' * LONGEST_KEPT}y {'x' * LONGEST_KEPT} {'x' * LONGEST_KEPT}y"
    vocabulary = _vocabulary()
    assert _read([text, text], vocabulary) == [tokenise(text)] * 2
    assert _read([text], vocabulary) == [tokenise(text)]


@pytest.mark.parametrize("text", ["ا" * 4_000_000, " " * 4_000_000])
def test_a_long_text_takes_little_memory(text: str) -> None:
    """What it takes to read a text is bounded by a part of it, of letters without a space and of spaces without a letter."""
    vocabulary = _vocabulary()
    tracemalloc.start()
    try:
        list(vocabulary.read([text]))
        assert tracemalloc.get_traced_memory()[1] < MOST
    finally:
        tracemalloc.stop()
