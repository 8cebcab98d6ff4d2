"""From a mark to its words in the article, why it is marked so, and back."""

from __future__ import annotations

import pytest

from tests.browser.conftest import LANGUAGES


def in_view(page, selector: str) -> bool:
    """Whether a part of the first such element can be seen, inside its paper too."""
    return page.evaluate(
        """selector => {
            const mark = document.querySelector(selector), box = mark.getClientRects()[0];
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return Boolean(top) && (mark.contains(top) || top.contains(mark));
        }""",
        selector,
    )


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_leads_to_its_quote_and_back(visit, language, width) -> None:
    """A click lights the claim in every article, scrolls to it, opens its note; Esc comes back to the same cell."""
    page = visit(language, width=width)
    for place in (0, 4, 9):
        cell = page.locator("tr.line:visible .cell").nth(place)
        claim = cell.get_attribute("data-claim")
        cell.click()
        assert page.url.endswith(f"at=c{claim}")
        assert page.locator(f"#n{claim}:popover-open").count() == 1
        assert page.locator(f".lit.now[data-claim='{claim}']").count() >= 1
        assert in_view(page, f".lit[data-claim='{claim}']")
        page.keyboard.press("Escape")
        assert page.locator(":popover-open").count() == 0
        assert cell.evaluate("cell => cell === document.activeElement")
        assert cell.evaluate("cell => { const y = cell.getBoundingClientRect().top; return y > 0 && y < innerHeight; }")


def test_the_note_says_why(visit) -> None:
    """The note holds stance, certainty, the cue with its place, whom the article credits, numbers and the row."""
    page = visit()
    page.locator(".paper .lit", has_text="وقد ترتفع الكلفة").first.click()
    note = page.locator(":popover-open")
    text = note.inner_text()
    assert "hedges" in text
    assert "possible" in text
    assert "hedge: «قد»" in text
    assert "5,000,000,000" in text
    page.keyboard.press("Escape")
    page.locator(".paper .lit", has_text="كلفة المشروع بلغت 4.1").first.click()
    assert "خبراء" in page.locator(":popover-open dd").last.locator("..").inner_text()


def test_a_note_leads_to_the_row_and_is_closed_by_its_button(visit) -> None:
    """The row in a note is a link to the matrix; Close leaves one where one reads."""
    page = visit()
    lit = page.locator(".paper .lit.disputed").first
    lit.click()
    page.locator(":popover-open .do-close").click()
    assert page.locator(":popover-open").count() == 0
    assert lit.evaluate("lit => lit === document.activeElement")
    lit.click()
    number = page.locator(":popover-open .back .number").first.inner_text()
    page.locator(":popover-open .back").first.click()
    assert page.url.endswith(f"at=r{number}")
    assert page.locator(f"#r{number} .cell").first.evaluate("cell => cell === document.activeElement")


def test_a_quote_of_a_dispute_leads_to_its_place(visit) -> None:
    """Both sides' quotes are links to their articles; Back of the browser comes back."""
    page = visit()
    page.locator(".dispute .side").nth(1).locator("blockquote a").first.click()
    assert page.locator(":popover-open").count() == 1
    page.go_back()
    assert page.locator(":popover-open").count() == 0


def test_an_address_with_a_place_opens_it(visit) -> None:
    """`#at=c…` opens the note of a claim, `#r…` shows a row although its group is folded."""
    page = visit(at="#at=c3")
    assert page.locator("#n3:popover-open").count() == 1
    last = visit().locator("tr.line").last.get_attribute("id")
    assert visit(at=f"#{last}").locator(f"#{last}").is_visible()


@pytest.mark.parametrize(("language", "ahead"), [("en", "ArrowRight"), ("ar", "ArrowLeft")])
def test_arrows_go_from_mark_to_mark(visit, language, ahead) -> None:
    """The key that points where the page reads to goes to the next mark; Down stays in the column; Enter goes to the words."""
    page = visit(language)
    cells = page.locator("tr.line").first.locator(".cell")
    cells.first.focus()
    page.keyboard.press(ahead)
    assert cells.nth(1).evaluate("cell => cell === document.activeElement")
    column = page.evaluate("document.activeElement.closest('td').cellIndex")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('td').cellIndex") == column
    assert page.evaluate("document.activeElement.closest('tr').id") != "r1"
    page.keyboard.press("Enter")
    assert page.locator(":popover-open").count() == 1


def test_the_notes_are_dialogues_with_a_name(visit) -> None:
    """The focus goes into a note that opens, so a screen reader reads it out."""
    page = visit()
    page.locator("tr.line .cell").first.click()
    assert page.evaluate("document.activeElement.matches(':popover-open[role=dialog][aria-label]')")
