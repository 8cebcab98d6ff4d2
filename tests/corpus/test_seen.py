"""What has come before is known, however much has come since."""

from __future__ import annotations

from random import Random

from llamafund.corpus.files.seen import Seen


def test_a_set_says_the_same():
    """Of thirty thousand numbers, some of them repeated soon and some late, each is new once; the bounds of 64 bits too."""
    lots = Random(11)  # noqa: S311
    numbers = [lots.randrange(2**64) for _ in range(30_000)] + [0, 2**64 - 1]
    numbers += [*lots.sample(numbers, 3_000), 0, 2**64 - 1]
    lots.shuffle(numbers)
    seen, known = Seen(), set()
    for number in numbers:
        assert seen.is_new(number) == (number not in known)
        known.add(number)


def test_what_is_kept():
    """Numbers that came long ago take eight bytes each: no list and no set of an archive is kept."""
    seen = Seen()
    for number in range(100_000):
        seen.is_new(number * 2**40)
    settled = seen._settled
    assert sum(len(numbers) * numbers.itemsize for numbers in settled) <= 8 * 100_000
    assert [len(numbers) for numbers in settled] == sorted((len(numbers) for numbers in settled), reverse=True)
