"""What is remembered has a bound."""

from __future__ import annotations

import numpy as np

from llamafund.memo import Memo, WordTable
from llamafund.model import BREAK, Column, Lexis, Word


def test_a_memo_stays_within_its_room_and_forgets_the_oldest() -> None:
    """However many values come, no more than the room are held, and the last ones are among them."""
    memo: Memo[int, str] = Memo(10)
    for number in range(1000):
        assert memo.keep(number, str(number)) == str(number)
        assert len(memo) <= 10
        assert memo.get(number) == str(number)
        assert number < 10 or memo.get(number - 4) is not None
    assert 0 not in memo


def test_what_is_known_is_not_worked_out_again() -> None:
    """Also where it is nothing: a claim that counts nothing is not read for its counts each time."""
    memo: Memo[str, tuple[int, ...]] = Memo()
    asked: list[str] = []
    for _ in range(3):
        assert memo.of("a claim", lambda: asked.append("read") or ()) == ()
    assert asked == ["read"]


def column(lexis: Lexis, *numbers: int) -> Column:
    """A text of some words that were read with a lexis."""
    return Column(np.array(numbers, np.intp), np.zeros(len(numbers), np.intp), lexis)


def test_what_is_known_of_words_is_forgotten_with_them() -> None:
    """A value is made once a word; a vocabulary that goes on with fewer words keeps theirs, and another one keeps none."""
    words = [Word(form=form, norm=form, lemma=form) for form in ("قمح", "شعير", "ذرة")]
    made: list[str] = []

    def make(word: Word) -> str:
        made.append(word.form)
        return word.form

    def read(lexis: Lexis, *numbers: int) -> list[str]:
        return table.of([lexis.words[number] for number in numbers], column(lexis, *numbers), make)

    table: WordTable[str] = WordTable()
    full = Lexis([BREAK, *words], object())
    assert read(full, 2, 1, 2) == ["شعير", "قمح", "شعير"]
    assert read(full, 3, 1) == ["ذرة", "قمح"]
    assert made == ["شعير", "قمح", "ذرة"]
    fewer = Lexis([BREAK, words[1]], object(), full.key, [0, 2])
    assert read(fewer, 1) == ["شعير"]
    assert made == ["شعير", "قمح", "ذرة"]
    assert read(Lexis([BREAK, *words], object()), 2) == ["شعير"]
    assert made[3:] == ["شعير"]
    assert table.of(words[:1], None, make) == ["قمح"]
    assert made[4:] == ["قمح"]
