"""`llamafund report` writes one page, whole, and says what it could not use."""

from __future__ import annotations

import pytest

from llamafund.cli.exit import ExitStatus

MEGABYTE = 1_000_000


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_built_in_articles(language: str, tmp_path, run) -> None:
    """Without INPUT the page is about the two articles that come along; twice the same call gives the same bytes."""
    pages = [tmp_path / "one.html", tmp_path / "two.html"]
    for page in pages:
        ran = run("report", "--lang", language, "-o", page)
        assert (ran.code, ran.stdout, ran.stderr) == (ExitStatus.DONE, "", "")
    text = pages[0].read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert text.endswith("</html>\n")
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in text
    assert pages[0].read_bytes() == pages[1].read_bytes()


def test_a_pipe_gets_the_page_and_a_terminal_does_not(articles, run) -> None:
    """Standard output is fine for a program; nobody wants markup on a terminal, so it says what to do instead."""
    assert run("report", articles).stdout.startswith("<!doctype html>")
    ran = run("report", articles, terminal=True)
    assert ran.code == ExitStatus.USAGE
    assert "-o report.html" in ran.stderr
    assert ran.stdout == ""


def test_an_unknown_language(articles, run) -> None:
    """A language there is no page in is told, with the known ones."""
    ran = run("report", articles, "--lang", "fr")
    assert ran.code == ExitStatus.USAGE
    assert "known: ar, en" in ran.stderr


def test_what_was_skipped_is_on_the_page(articles, run) -> None:
    """An input that could not be used is named on the page, and in the exit status."""
    (articles / "c.txt").write_bytes(b"\x00\xff\x00\x01")
    ran = run("report", articles)
    assert ran.code == ExitStatus.SKIPPED
    assert "One input could not be used" in ran.stdout
    assert "c.txt" in ran.stdout


def test_five_articles_fit_in_half_a_megabyte(tmp_path, run) -> None:
    """Five articles of forty claims each, as the longer built-in one has, most of them made by one article only."""
    for article in range(5):
        numbers = range(100 * article, 100 * article + 22)  # a sentence is two claims; two articles share a few
        claims = [f"أعلنت الشركة رقم {n} أن أرباحها بلغت {n} مليون دولار وأن عدد موظفيها {n + 7} موظفا." for n in numbers]
        (tmp_path / f"{article}.txt").write_text("\n\n".join(claims), encoding="utf-8")
    ran = run("report", tmp_path)
    assert ran.code == ExitStatus.DONE
    assert ran.stdout.count('class="note"') > 200
    assert len(ran.stdout.encode()) < MEGABYTE / 2


def test_a_title_of_ones_own(articles, run) -> None:
    """`--title` stands above the page, escaped."""
    assert '<bdi dir="auto">السد &amp; &lt;b&gt;النهر</bdi>' in run("report", articles, "--title", "السد & <b>النهر").stdout
