"""What is remembered has a bound."""

from __future__ import annotations

from llamafund.memo import Memo


def test_a_memo_stays_within_its_room_and_forgets_the_oldest() -> None:
    """However many values come, no more than the room are held, and the last ones are among them."""
    memo: Memo[int, str] = Memo(10)
    for number in range(1000):
        assert memo.keep(number, str(number)) == str(number)
        assert len(memo) <= 10
        assert memo.get(number) == str(number)
        assert number < 10 or memo.get(number - 4) is not None
    assert 0 not in memo
