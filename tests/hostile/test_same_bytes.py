"""The same call gives the same bytes: run again, with another hash seed, by several processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.formats import FITTING, TEXTS
from tests.program import Ran

TEXT = "أعلنت شركة ميتا، نقلا عن رويترز، أنها قد تستثمر {} مليارات دولار.\nقال الوزير {} إن الاتفاق لم يوقع. نفت آبل ذلك."
SCRIPT = """
import io, sys, json
from llamafund.cli import main
from llamafund.cli.environment import Environment
for line in sys.stdin:
    out = io.StringIO()
    status = main(json.loads(line), Environment(stdin=io.BytesIO(), stdout=out, stderr=io.StringIO()))
    print(json.dumps([status, out.getvalue()]))
"""


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """Every command in every format that fits it, over articles that name and dispute much; the report too."""
    folder = tmp_path_factory.mktemp("same")
    lines = [
        json.dumps({"id": f"a{number}", "source": f"s{number % 3}", "text": TEXT.format(number % 4 + 2, "أحمد" * (number % 2))})
        for number in range(12)
    ]
    (folder / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "pairs.csv").write_text("s1,s2\nأعلنت ميتا عن استثمار,لم تعلن ميتا عن استثمار\n", encoding="utf-8")
    news = str(folder / "news.jsonl")
    inputs = {name: [name, news] for name in ("entities", "claims", "compare", "tokens", "stories")}
    inputs["compare-by-story"] = ["compare", news, "--by", "story"]
    inputs |= {"find": ["find", "أعلنت ميتا عن استثمار", news], "relate": ["relate", str(folder / "pairs.csv")]}
    made = [[*inputs[result], "-f", form] for form, result in FITTING]
    return [*made, ["compare", "-f", "json"], ["report", news], ["codebook", "draft", news], ["schema"]]


def outputs(calls: list[list[str]], **environment: str) -> list[tuple[int, str]]:
    """What one process writes, call by call."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        input="".join(json.dumps(call) + "\n" for call in calls),
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1", **environment},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


def test_no_hash_seed_shows(calls: list[list[str]]) -> None:
    """PYTHONHASHSEED changes the order of every set and shows in no command and no format."""
    first, second = (outputs(calls, PYTHONHASHSEED=seed) for seed in ("1", "2718281828"))
    assert [call for call, one, two in zip(calls, first, second, strict=True) if one != two] == []
    assert {status for status, _ in first} == {0}


def test_no_number_of_processes_shows(calls: list[list[str]]) -> None:
    """Nor does `--jobs 2`: the same documents come of every command, and formats are made of them."""
    spread = [call for call in calls if call[-1] == "json" and call[0] != "relate"]
    alone, together = outputs(spread, PYTHONHASHSEED="3"), outputs([[*call, "-j", "2"] for call in spread], PYTHONHASHSEED="4")
    assert [call for call, one, two in zip(spread, alone, together, strict=True) if one != two] == []


def test_every_format_was_compared(calls: list[list[str]]) -> None:
    """A new format is in it from its first day."""
    assert set(TEXTS) <= {call[-1] for call in calls}


def test_results_are_signed(calls: list[list[str]], run: Callable[..., Ran]) -> None:
    """A result says with which versions, data and options it was made; `--version -v` prints the same versions and data."""
    told = run("--version", "-v").stdout
    for name in ("entities", "claims", "compare", "tokens"):
        signature = json.loads(run(*next(call for call in calls if call[0] == name), "-f", "json").stdout)["signature"]
        assert f"llamafund {signature['versions']['llamafund']}\n" in told
        assert all(f"{package} {version}\n" in told for package, version in signature["versions"].items())
        assert all(f"data {folder} {digest}\n" in told for folder, digest in signature["data"].items())
        assert {"gazetteers", "codebook", "morphology", "ner", "relate_model"} <= set(signature["options"])


def test_a_codebook_changes_the_signature(tmp_path: Path, calls: list[list[str]], run: Callable[..., Ran]) -> None:
    """Two results that were made of different files cannot be taken for one another."""
    book = tmp_path / "book.yaml"
    digests = set()
    for claim in ("ارتفع النفط", "انخفض النفط"):
        book.write_text(f"claims:\n- {{id: a, ar: {claim}}}\n", encoding="utf-8")
        digests.add(
            json.loads(run("compare", calls[0][1], "--codebook", book, "-f", "json").stdout)["signature"]["data"][str(book)]
        )
    assert len(digests) == 2
