"""Every engine is an ordered map that loses nothing."""

from __future__ import annotations

import itertools
import os
import pickle
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from llamafund.corpus import built_in
from llamafund.engines import ENGINES
from llamafund.engines.processes import batches
from llamafund.errors import ConfigError, LlamafundError
from llamafund.model import ClaimsResult, EntitiesResult
from llamafund.pipeline import analyse, signature
from llamafund.render.wire import document


def square(number: int) -> int:
    """What an engine is given to do."""
    return number * number


def gave_up(number: int) -> int:
    """What stands for a lost item."""
    return -number


def die_on_seven(number: int) -> int:
    """Take the whole process down, as the kernel does to one that eats all memory."""
    if number == 7:
        os._exit(1)
    return number


def die_once(number: int, mark: Path) -> int:
    """Take the process down the first time only."""
    if number == 2 and not mark.exists():
        mark.touch()
        os._exit(1)
    return number


def refuse(number: int) -> int:
    """Find a configuration file wrong."""
    raise ConfigError("unknown key", path=Path("names.yaml"), line=number, column=1, hint="mend it")


@pytest.mark.parametrize("name", list(ENGINES))
def test_order_is_kept(name: str) -> None:
    """Results come in the order of the items, whatever the engine."""
    assert list(ENGINES.get(name)(square, range(40), jobs=2, lost=gave_up)) == [number * number for number in range(40)]


@pytest.mark.parametrize("name", list(ENGINES))
def test_no_items_no_results(name: str) -> None:
    """An empty input ends at once."""
    assert list(ENGINES.get(name)(square, [], jobs=2, lost=gave_up)) == []


@pytest.mark.parametrize("name", list(ENGINES))
def test_an_endless_input_streams(name: str) -> None:
    """Only a few items are read ahead of the results."""
    read = []

    def endless() -> Iterator[int]:
        for number in itertools.count():
            read.append(number)
            yield number

    results = ENGINES.get(name)(square, endless(), jobs=2, lost=gave_up)
    assert list(itertools.islice(results, 5)) == [0, 1, 4, 9, 16]
    assert len(read) < 20


@pytest.mark.parametrize("name", list(ENGINES))
def test_a_message_for_people_arrives(name: str) -> None:
    """An error in a file that people edit keeps its place and hint on the way from another process."""
    with pytest.raises(LlamafundError, match=r"names.yaml:3:1: unknown key\nmend it"):
        list(ENGINES.get(name)(refuse, [3], jobs=2, lost=gave_up))


def test_an_item_that_kills_is_given_up_and_no_other() -> None:
    """A process that dies costs the item that killed it, and only that."""
    results = list(ENGINES.get("processes")(die_on_seven, range(12), jobs=2, lost=gave_up))
    assert results == [0, 1, 2, 3, 4, 5, 6, -7, 8, 9, 10, 11]


def test_an_item_gets_a_second_chance(tmp_path: Path) -> None:
    """A process that died for another reason, such as a full memory, costs nothing."""
    results = ENGINES.get("processes")(partial(die_once, mark=tmp_path / "died"), range(6), jobs=2, lost=gave_up)
    assert list(results) == [0, 1, 2, 3, 4, 5]


def test_batches_grow() -> None:
    """The first results come soon, and later ones travel together."""
    sizes = [len(batch) for batch in batches(range(100), steady=3)]
    assert sizes == [1, 1, 1, 2, 2, 2, 4, 4, 4, 8, 8, 8, 16, 16, 16, 7]


def test_a_brief_analysis_shows_the_same() -> None:
    """What is left out where a process works for another shows in no format, and is most of what would travel."""
    (whole,) = (analyse(article) for article in islice(built_in(), 1))
    brief = whole.brief()
    for kind in (EntitiesResult, ClaimsResult):
        assert document(kind(signature=signature(), outcomes=[brief])) == document(kind(signature=signature(), outcomes=[whole]))
    assert len(pickle.dumps(brief)) < len(pickle.dumps(whole)) / 2
