"""`python -m scripts.screenshots`: the pictures in docs/, taken anew of the report on the ten articles of the browser tests."""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

from llamafund.cli import main
from scripts import chromium

ROOT = Path(__file__).parents[1]
STORY = ROOT / "tests" / "browser" / "story.jsonl"
HEIGHT, COLOURS = 860, 220  # pixels; a palette of so many keeps a page of text under 200 kB and looks the same
LIMIT = 200_000


def take(browser: Any, language: str, scheme: str, folder: Path) -> None:
    """The top of the page, and the reading room with a note open."""
    page = browser.new_context(viewport={"width": 1180, "height": HEIGHT}, color_scheme=scheme).new_page()
    page.goto((folder / f"{language}.html").as_uri())
    save(page.screenshot(), f"report-{language}.png")
    page.locator("#r1 .cell").nth(2).click()
    save(page.screenshot(), f"words-{language}.png")


def save(picture: bytes, name: str) -> None:
    """Keep a picture with few colours; ValueError where it is still too large."""
    path = ROOT / "docs" / name
    Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    if path.stat().st_size > LIMIT:
        raise ValueError(f"{name}: {path.stat().st_size:,} bytes")
    print(f"{name}: {path.stat().st_size:,} bytes")


def run() -> None:
    """Take all four: English by day, Arabic by night."""
    path = chromium.found() or sys.exit("Chromium is not installed (apt-get install chromium)")
    with tempfile.TemporaryDirectory() as folder, chromium.browser(path) as browser:
        for language, scheme in (("en", "light"), ("ar", "dark")):
            main(["report", str(STORY), "--lang", language, "--codebook", "none", "-o", f"{folder}/{language}.html"])
            take(browser, language, scheme, Path(folder))


if __name__ == "__main__":
    run()
