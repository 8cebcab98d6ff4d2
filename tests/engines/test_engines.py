"""Every engine is an ordered map that loses nothing."""

from __future__ import annotations

import itertools
import os
import pickle
import sys
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from tests.cluster import running_cluster

from llamafund.corpus import built_in
from llamafund.engines import ENGINES, Engine, engine
from llamafund.engines.batches import batches
from llamafund.errors import ConfigError, LlamafundError, MissingExtraError, UsageError
from llamafund.model import Article, ClaimsResult, EntitiesResult
from llamafund.pipeline import analyse
from llamafund.render.documents.wire import document
from llamafund.workbench import signature


def square(numbers: list[int]) -> list[int]:
    """What an engine is given to do."""
    return [number * number for number in numbers]


def gave_up(number: int) -> int:
    """What stands for a lost item."""
    return -number


def die_on_seven(numbers: list[int]) -> list[int]:
    """Take the whole process down, as the kernel does to one that eats all memory."""
    if 7 in numbers:
        os._exit(1)
    return numbers


def die_once(numbers: list[int], mark: Path) -> list[int]:
    """Take the process down the first time only."""
    if 2 in numbers and not mark.exists():
        mark.touch()
        os._exit(1)
    return numbers


def refuse(numbers: list[int]) -> list[int]:
    """Find a configuration file wrong."""
    raise ConfigError("unknown key", path=Path("names.yaml"), line=numbers[0], column=1, hint="mend it")


def refuse_nine(numbers: list[int]) -> list[int]:
    """Fail on one item, and so on every batch with it."""
    if 9 in numbers:
        raise LlamafundError("nine")
    return numbers


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a cluster that is already there."""
    with running_cluster() as address:
        yield address


@pytest.fixture(params=list(ENGINES))
def run(request: pytest.FixtureRequest) -> Engine:
    """Each engine; `dask` on a cluster that is already there."""
    if request.param != "dask":
        return engine(request.param, jobs=2)
    return engine("dask", jobs=None, scheduler=request.getfixturevalue("cluster"))


def test_order_is_kept(run: Engine) -> None:
    """Results come in the order of the items, whatever the engine."""
    assert list(run(square, range(40), jobs=2, lost=gave_up)) == [number * number for number in range(40)]


def test_no_items_no_results(run: Engine) -> None:
    """An empty input ends at once."""
    assert list(run(square, [], jobs=2, lost=gave_up)) == []


def test_an_endless_input_streams(run: Engine) -> None:
    """Only a few items are read ahead of the results."""
    read = []

    def endless() -> Iterator[int]:
        for number in itertools.count():
            read.append(number)
            yield number

    results = run(square, endless(), jobs=2, lost=gave_up)
    assert list(itertools.islice(results, 5)) == [0, 1, 4, 9, 16]
    assert len(read) < 20


def test_a_message_for_people_arrives(run: Engine) -> None:
    """An error in a file that people edit keeps its place and hint on the way from another process."""
    with pytest.raises(LlamafundError, match=r"names.yaml:3:1: unknown key\nmend it"):
        list(run(refuse, [3], jobs=2, lost=gave_up))


def test_what_was_done_before_an_error_is_not_lost(run: Engine) -> None:
    """An item that cannot be worked on ends the run, and costs none of those that came before it in its batch."""
    results = run(refuse_nine, range(40), jobs=2, lost=gave_up)
    got: list[int] = []
    with pytest.raises(LlamafundError, match="nine"):
        got.extend(results)
    assert got == list(range(9))


@pytest.mark.parametrize("name", ["processes", "dask"])
def test_an_item_that_kills_is_given_up_and_no_other(name: str) -> None:
    """A process that dies costs the item that killed it, and only that."""
    results = list(ENGINES.get(name)(die_on_seven, range(12), jobs=2, lost=gave_up))
    assert results == [0, 1, 2, 3, 4, 5, 6, -7, 8, 9, 10, 11]


def test_an_item_gets_a_second_chance(tmp_path: Path) -> None:
    """A process that died for another reason, such as a full memory, costs nothing."""
    results = ENGINES.get("processes")(partial(die_once, mark=tmp_path / "died"), range(6), jobs=2, lost=gave_up)
    assert list(results) == [0, 1, 2, 3, 4, 5]


def test_a_scheduler_means_dask() -> None:
    """An address of a cluster is of use for one engine only, and that has not to be named."""
    with pytest.raises(UsageError, match="has no scheduler"):
        engine("processes", jobs=2, scheduler="tcp://127.0.0.1:8786")
    assert engine(None, jobs=None, scheduler="tcp://127.0.0.1:8786").func is ENGINES.get("dask")


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for ever for an address that is wrong."""
    monkeypatch.setattr("llamafund.engines.dask._REACH", 1)
    with pytest.raises(UsageError, match="cannot be reached"):
        list(engine("dask", jobs=None, scheduler="tcp://127.0.0.1:9")(square, [1], jobs=1, lost=gave_up))


def test_a_cluster_without_workers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all workers are gone for good, the run ends with a message."""
    monkeypatch.setattr("llamafund.engines.dask._PATIENCE", 1.0)
    monkeypatch.setattr("llamafund.engines.dask._LOOK", 0.5)
    with running_cluster(workers=0) as address, pytest.raises(LlamafundError, match="no worker has been there"):
        list(engine("dask", jobs=None, scheduler=address)(square, [1], jobs=1, lost=gave_up))


def test_dask_is_asked_for_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the engine says what to do."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'llamafund\[dask\]'"):
        list(ENGINES.get("dask")(square, [1], jobs=1, lost=gave_up))


def test_batches_grow() -> None:
    """The first results come soon, and later ones travel together."""
    sizes = [len(batch) for batch in batches(range(520), steady=3)]
    assert sizes == [*([1] * 3), *([2] * 3), *([4] * 3), *([8] * 3), *([16] * 3), *([32] * 3), *([64] * 3), 128, 11]


def test_a_list_of_long_articles_is_short() -> None:
    """What is worked on at once is bounded by its length too, and one that is longer than that goes alone, whatever waits."""
    articles = [Article(id=str(number), text="و" * 10_000) for number in range(60)] + [Article(id="long", text="و" * 300_000)] * 2
    sizes = [len(batch) for batch in batches(articles, steady=1)]
    assert sizes == [1, 2, 4, 8, 16, 22, 7, 1, 1]


def test_items_that_come_slowly_are_not_kept_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes an article a minute has each analysed before the next one is there."""
    clock = itertools.count(step=0.01)
    monkeypatch.setattr("llamafund.engines.batches.time.monotonic", lambda: next(clock))
    assert [len(batch) for batch in batches(range(10), steady=1)] == [1, 2, 4, 3]
    clock = itertools.count(step=60)
    assert [len(batch) for batch in batches(range(4), steady=1)] == [1, 1, 1, 1]


def test_a_batch_ends_with_the_first_item_that_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """A feed that dries up in the middle of a batch gives what has come, and does not wait for the batch to be full."""
    now = 0.0

    def feed() -> Iterator[int]:
        nonlocal now
        for number in range(12):
            now += 0.0 if number < 4 else 60
            yield number

    monkeypatch.setattr("llamafund.engines.batches.time.monotonic", lambda: now)
    assert list(batches(feed(), steady=1)) == [[0], [1, 2], [3, 4], [5], [6], [7], [8], [9], [10], [11]]


def test_a_brief_analysis_shows_the_same() -> None:
    """What is left out where a process works for another shows in no format, and is most of what would travel."""
    (whole,) = (analyse(article) for article in islice(built_in(), 1))
    brief = whole.brief()
    for kind in (EntitiesResult, ClaimsResult):
        assert document(kind(signature=signature(), outcomes=[brief])) == document(kind(signature=signature(), outcomes=[whole]))
    assert len(pickle.dumps(brief)) < len(pickle.dumps(whole)) / 2
