"""What the tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from llamafund.garbage import look_seldom

BENCH = Path(__file__).resolve().parent.parent.parent / "shared" / "bench"
LONGEST = ("test_floors.py",)

# As the command does for a process of its own (llamafund.cli.process): threads that wait for each other double what two
# processes of tests take.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
look_seldom()

settings.register_profile("llamafund", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("llamafund")


def pytest_addoption(parser: pytest.Parser) -> None:
    """The check of the wheel builds one and fills an environment, so it runs when asked for."""
    parser.addoption("--run-wheel", action="store_true", help="build the wheel and run it in a clean environment")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes minutes begins first: of two processes none is left alone with it at the end."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


@pytest.fixture(scope="session")
def bench() -> Path:
    """The public corpora beside the checkout; a test that needs them is skipped where they are absent."""
    if not BENCH.is_dir():
        pytest.skip(
            "no public corpora in ../shared/bench; docs/accuracy.md (How to measure it again) says what they are and where from"
        )
    return BENCH
