"""What is remembered has a bound."""

from __future__ import annotations

import numpy as np

from llamafund.memo import Memo, WordMemo
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


def column(lexis: Lexis) -> Column:
    """A text of no words that were read with a lexis."""
    return Column(np.zeros(0, np.intp), np.zeros(0, np.intp), lexis)


def test_what_is_known_of_words_is_forgotten_with_them() -> None:
    """A vocabulary that goes on with fewer words takes away what was kept of the others; another vocabulary takes nothing."""
    words = [Word(form=form, norm=form, lemma=form) for form in ("قمح", "شعير", "ذرة")]
    full = Lexis([BREAK, *words], object())
    fewer = Lexis([BREAK, words[1]], object(), full.key, [0, 2])
    memo: WordMemo[int] = WordMemo()
    memo.follow(column(full))
    for word in words:
        memo.keep(word.form, len(word.form))
    memo.follow(column(full))
    memo.follow(None)
    assert len(memo) == 3
    memo.follow(column(fewer))
    assert dict(memo) == {"شعير": 4}
    memo.follow(column(Lexis([BREAK], object())))
    assert dict(memo) == {"شعير": 4}
