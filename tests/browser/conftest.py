"""A report on ten invented articles on a tram, opened in Chromium."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from scripts import chromium

from tests.program import call

STORY = Path(__file__).with_name("story.jsonl")
LANGUAGES = ("en", "ar")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One browser for all tests; they are skipped where there is none."""
    path = chromium.found()
    if path is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    if importlib.util.find_spec("playwright") is None:
        pytest.skip("Playwright is not installed (requirements-dev.lock)")
    with chromium.browser(path) as running:
        yield running


@pytest.fixture(scope="session")
def reports(tmp_path_factory) -> dict[str, Path]:
    """The report in each language."""
    folder = tmp_path_factory.mktemp("reports")
    for language in LANGUAGES:
        ran = call("report", STORY, "--lang", language, "-o", folder / f"{language}.html", "--codebook", "none")
        assert ran.code == 0, ran.stderr
    return {language: folder / f"{language}.html" for language in LANGUAGES}


@pytest.fixture
def visit(browser, reports) -> Iterator[Callable[..., Any]]:
    """Open a report, or the file given; whatever it complains of or asks the network for fails the test at its end."""
    contexts, complaints = [], []

    def opened(
        language: str = "en", *, width: int = 1280, scheme: str = "light", at: str = "", path: Path | None = None, **more
    ) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, **more)
        context.set_default_timeout(15_000)
        contexts.append(context)
        address = (path or reports[language]).as_uri()
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: request.url.split("#")[0] == address or complaints.append(f"request: {request.url}"))
        page.goto(address + at)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
