"""The page reads on every screen, on paper, without a script, and for who does not see it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.conftest import LANGUAGES, STORY
from tests.program import call


@pytest.mark.parametrize("width", [360, 600, 800, 1024, 1600])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_scrolls_sideways(visit, language, width) -> None:
    """What is wider than the screen scrolls in a frame of its own, not with the page."""
    page = visit(language, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_no_fault(visit, language, scheme) -> None:
    """axe-core's rules of WCAG 2.2 A and AA and its best practices: contrast, names, roles, order, also with a note open.

    In the dark only colours are others.
    """
    asked = "axe.run()" if scheme == "light" else "axe.run({runOnly: ['color-contrast']})"
    axe = pytest.importorskip("axe_playwright_python.base", reason="axe-playwright-python is not installed")
    page = visit(language, scheme=scheme)
    page.evaluate(axe.AXE_SCRIPT)
    for step in ("page", "note"):
        if step == "note":
            page.locator("tr.line .cell").first.click()
        found = page.evaluate(asked)
        assert found["passes"]
        assert [
            (fault["impact"], fault["id"], [node["html"][:120] for node in fault["nodes"][:3]]) for fault in found["violations"]
        ] == []


def test_the_heads_of_the_columns_stay_in_sight(visit) -> None:
    """Far down in the matrix one still sees whose column a mark is in."""
    page = visit()
    page.locator("tr.line:visible").last.evaluate("row => row.scrollIntoView({block: 'center'})")
    assert page.locator(".matrix thead th").nth(1).evaluate("head => Math.abs(head.getBoundingClientRect().top)") < 2


@pytest.fixture(scope="session")
def crowd(tmp_path_factory) -> Path:
    """A report on thirty sources."""
    folder = tmp_path_factory.mktemp("crowd")
    records = [json.loads(line) for line in STORY.read_text(encoding="utf-8").splitlines()]
    many = ({**each, "id": f"{each['id']}-{turn}", "source": f"{each['source']} {turn}"} for turn in range(3) for each in records)
    (folder / "in.jsonl").write_text("\n".join(json.dumps(record) for record in many), encoding="utf-8")
    assert call("report", folder / "in.jsonl", "-o", folder / "crowd.html").code == 0
    return folder / "crowd.html"


@pytest.mark.parametrize("width", [360, 1280])
def test_thirty_sources_scroll_in_their_frame(visit, crowd, width) -> None:
    """The page itself does not scroll sideways; claims, their heading and the names of groups stay where one reads them."""
    page = visit(width=width, path=crowd)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width > 1000:
        frame = page.locator(".scroll:not(.fits)").first
        frame.evaluate("frame => { frame.scrollIntoView(); frame.scrollLeft = 400; }")
        left = frame.evaluate("frame => frame.getBoundingClientRect().left")
        for part in ("thead .claim", "tr.line .claim", ".group .label"):
            seen = frame.locator(part).first
            assert abs(seen.evaluate("part => part.getBoundingClientRect().left") - left) < 2
            assert seen.evaluate(
                """part => {
                    const box = part.getBoundingClientRect();
                    return part.contains(document.elementFromPoint(box.left + 60, box.top + box.height / 2));
                }"""
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_all_is_there(visit, language) -> None:
    """Filters are absent, rows unfolded, notes listed, and a mark is a link to its words, whose link leads to the note."""
    page = visit(language, java_script_enabled=False)
    assert page.locator(".filters").is_hidden()
    assert page.locator("tr.line:visible").count() == page.locator("tr.line").count()
    assert page.locator(".note:visible").count() == page.locator(".note").count() > 0
    page.locator("tr.line .cell").first.click()
    claim = page.url.rsplit("#c")[1]
    page.locator(f".lit[data-claim='{claim}']").first.click()
    assert page.url.endswith(f"#n{claim}")
    assert page.locator(f"#n{claim} .back").first.get_attribute("href").startswith("#r")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_prints(visit, language, tmp_path) -> None:
    """On paper: no form, no button, all rows and quotes, the notes at the end, nothing cut off; ten articles on a few sheets."""
    page = visit(language, scheme="dark")
    page.locator(".toggle.disputed").click()
    page.locator(".toggle.disputed").click()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".filters").is_hidden()
    assert page.locator("tr.line:visible").count() == page.locator("tr.line").count()
    assert page.locator(".quote:visible").count() == page.locator(".quote").count()
    assert page.locator(".note:visible").count() == page.locator(".note").count()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    page.pdf(path=tmp_path / "report.pdf", format="A4")
    if shutil.which("pdfinfo"):
        told = subprocess.run(["pdfinfo", tmp_path / "report.pdf"], capture_output=True, text=True, check=True).stdout
        sheets = int(next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:")))
        assert 5 <= sheets <= 16


def test_motion_is_left_out_where_nobody_wants_it(visit) -> None:
    """A row that is jumped to flashes, but not for who asked for reduced motion."""
    page = visit(reduced_motion="reduce", at="#r2")
    assert page.locator("#r2 td").first.evaluate("cell => getComputedStyle(cell).animationName") == "none"
