"""Time grows with the length of what is read, not with its square: no text, however made, holds the program up."""

from __future__ import annotations

import pytest

from tests.hostile import growth

LENGTH = 40_000  # of files: readers are a hundred times as fast as what comes behind them


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """What is loaded once is loaded before anybody looks at the clock."""
    growth.analyse(growth.TEXTS["news"](2000))


@pytest.mark.parametrize("name", list(growth.TEXTS))
def test_any_article_takes_time_by_its_length(name: str) -> None:
    """Four times as much text takes about four times as long: tokens, sentences, names and claims."""
    assert growth.exponent(lambda length: growth.analyse(growth.TEXTS[name](length))) < growth.MOST


@pytest.mark.parametrize("name", list(growth.FILES))
def test_any_file_takes_time_by_its_length(name: str) -> None:
    """However a page nests, a table is quoted or a record breaks off, the reader goes through it once."""
    ending, make = growth.FILES[name]
    assert growth.exponent(lambda length: growth.read(ending, make(length)), LENGTH) < growth.MOST


def test_a_comparison_takes_time_by_its_claims() -> None:
    """Claims that are all alike are not compared all with all."""
    assert growth.exponent(growth.compare, 60) < growth.MOST


def test_a_comparison_takes_time_by_the_numbers_in_its_claims() -> None:
    """Two claims that list numbers are held against each other in time by how many they list, each number read once."""
    assert growth.exponent(growth.compare_lists, 100) < growth.MOST


def test_all_against_all_is_noticed() -> None:
    """The measure can fail: a loop in a loop is above the bound."""

    def square(size: int) -> None:
        for _ in range(size):
            sum(range(size))

    assert growth.exponent(square, 1000) > growth.MOST
