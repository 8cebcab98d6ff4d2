"""Filters work by mouse and by keyboard, narrow all of the page, and live in its address."""

from __future__ import annotations

import pytest

from tests.browser.conftest import LANGUAGES


def shown(page) -> list[str]:
    """The numbers of the rows that one sees."""
    return page.locator("tr.line:visible .number").all_inner_texts()


def lines(page) -> list[tuple[str, str]]:
    """The rows that one sees: number and text."""
    return list(zip(shown(page), page.locator("tr.line:visible").all_inner_texts(), strict=True))


def rows(page) -> int:
    """How many rows there are, seen or not."""
    return page.locator("tr.line").count()


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_is_searched_as_arabic_is_typed(visit, language) -> None:
    """Words in any order find the claims and quotes they stand in, whichever hamza or diacritic somebody types."""
    page = visit(language)
    page.get_by_role("searchbox").fill("الاشارات تُنفذ")
    assert shown(page)
    found = [" ".join([text, *page.locator(f"[data-lines~='{number}']").all_text_contents()]) for number, text in lines(page)]
    assert all("تنفذ" in text and "الإشارات" in text for text in found)
    page.get_by_role("searchbox").fill("كلمة لا تأتي")
    assert shown(page) == []
    assert page.locator(".nothing").is_visible()


def test_status_by_mouse(visit) -> None:
    """A click on a status leaves its rows, disputes go where no row of theirs is left, and a second click takes it back."""
    page = visit()
    page.locator(".toggle.corroborated").click()
    assert page.locator(".matrix tbody:visible").count() == 1
    assert page.locator(".dispute:visible").count() == 0
    assert page.locator(".lit.dim").count() > 0
    assert "status=corroborated" in page.url
    page.locator(".toggle.corroborated").click()
    assert "status" not in page.url
    assert page.locator(".lit.dim").count() == 0


def test_everything_by_keyboard(visit) -> None:
    """`/` goes to the search, Tab on to statuses, articles, names and certainty; each answers to keys alone."""
    page = visit()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate("[document.activeElement.value, document.activeElement.checked]") == ["disputed", True]
    for name in ("source", "entity", "certainty"):
        while page.evaluate("document.activeElement.name") != name:
            page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
        assert f"{name}=" in page.url
    while page.evaluate("document.activeElement.type") != "reset":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "=" not in page.url
    assert page.locator("tr.line[hidden]").count() == 0


def test_source_and_certainty_speak_of_one_cell(visit) -> None:
    """An article and a certainty together ask for rows on which this article sounds like that."""
    page = visit()
    page.locator("select[name=source]").select_option("6")
    page.locator("select[name=certainty]").select_option("PS+")
    facts = page.locator("tr.line:not([hidden])").evaluate_all("rows => rows.map(row => row.dataset.facts.split(' '))")
    assert facts
    assert all("6:PS+" in each for each in facts)


def test_a_name_leaves_the_rows_it_is_in(visit) -> None:
    """The list of names says in how many rows each is, and keeps the promise."""
    page = visit()
    option = page.locator("select[name=entity] option").nth(1)
    count = int(option.inner_text().rsplit("(", 1)[1].rstrip(")"))
    page.locator("select[name=entity]").select_option(index=1)
    assert page.locator("tr.line:not([hidden])").count() == count
    assert page.locator(".found").inner_text() == f"{count} of {rows(page)} claims"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_address_keeps_the_filters(visit, language) -> None:
    """A reload, and the address in another window, show the same rows; Back undoes a click on a count."""
    page = visit(language)
    page.get_by_role("searchbox").fill("دينار")
    page.locator("select[name=source]").select_option("3")
    page.locator(".toggle.disputed").click()
    seen, address = shown(page), page.url
    assert 0 < len(seen) < rows(page)
    page.reload()
    assert shown(page) == seen
    assert page.get_by_role("searchbox").input_value() == "دينار"
    other = visit(language, at="#" + address.split("#", 1)[1])
    assert shown(other) == seen
    other.locator(".key.corroborated").click()
    assert shown(other) != seen
    other.go_back()
    assert shown(other) == seen


def test_an_address_from_elsewhere_does_no_harm(visit) -> None:
    """Unknown values in the fragment choose nothing."""
    page = visit(at="#status=nonsense&source=99&entity=%3Cscript%3E&certainty=&at=r999&q=")
    assert page.locator("select[name=source]").input_value() == ""
    assert page.locator("select[name=entity]").input_value() == ""


def test_a_long_group_is_folded_until_asked_for(visit) -> None:
    """Claims of one source are folded when many; a button, and a filter they fit, show them."""
    page = visit()
    group = page.locator("tbody[data-status=single-source]")
    assert group.locator("tr.line:visible").count() == 0
    button = group.get_by_role("button")
    assert button.get_attribute("aria-expanded") == "false"
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert group.locator("tr.line:visible").count() > 12
