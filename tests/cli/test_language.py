"""`--lang` and `--bidi`: in which language the program speaks, and in which order it writes Arabic."""

from __future__ import annotations

import pytest

from llamafund.cli.exit import ExitStatus

A, B = "بلغت كلفة السد 6 مليارات دولار.", "بلغت كلفة السد 4 مليارات دولار."


@pytest.fixture
def pair(tmp_path):
    """Two articles that differ, and an input that is none."""
    for name, text in (("a.txt", A), ("b.txt", B)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"\x00\x01\x02")
    return tmp_path


def test_arabic_is_spoken_everywhere(pair, run) -> None:
    """Table, notes on standard error and Markdown are in Arabic; what is for programs is not touched."""
    ran = run("compare", pair, "--lang", "ar", "-f", "table")
    assert ran.code == ExitStatus.SKIPPED
    assert "محل خلاف" in ran.stdout
    assert "رقمان مختلفان" in ran.stdout
    assert "Disputed" not in ran.stdout
    assert "استعمل 2 من أصل 3 من المدخلات" in ran.stderr
    assert "يعرض 1 من أصل 2 من الادعاءات" in run("compare", pair, "--lang", "ar", "--limit", "1").stderr
    assert "محل خلاف" in run("compare", pair, "--lang", "ar", "-f", "md").stdout
    for name in ("json", "jsonl", "tsv", "csv", "yaml"):
        assert run("compare", pair, "--lang", "ar", "-f", name).stdout == run("compare", pair, "-f", name).stdout


def test_visual_order(pair, run, monkeypatch) -> None:
    """`visual` writes joined letters as the eye reads them, in the table and on standard error; logical order is the default."""
    assert "دولار" in run("claims", pair / "a.txt", "-f", "table").stdout
    ran = run("claims", pair, "-f", "table", "--lang", "ar", "--bidi", "visual")
    assert "ﺭﻻﻭﺩ ﺕﺍﺭﺎﻴﻠﻣ 6 ﺪﺴﻟﺍ ﺔﻔﻠﻛ ﺖﻐﻠﺑ" in ran.stdout
    assert "ﻞﻤﻫﺃ" in ran.stderr
    monkeypatch.setenv("LLAMAFUND_BIDI", "visual")
    assert "ﺭﻻﻭﺩ" in run("claims", pair / "a.txt", "-f", "table").stdout
    assert "دولار" in run("claims", pair / "a.txt", "-f", "tsv").stdout


@pytest.mark.parametrize(("flag", "known"), [("--lang", "ar, en"), ("--bidi", "logical, visual")])
def test_an_unknown_value_lists_the_known_ones(flag, known, pair, run) -> None:
    """A wrong value is told with those there are."""
    ran = run("claims", pair, flag, "klingon")
    assert ran.code == ExitStatus.USAGE
    assert f"known: {known}" in ran.stderr
