"""The JSON of every command holds to `llamafund schema` on odd inputs, and to the letter of the contract others parse by."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from llamafund.render.documents.schema import NAMES
from tests.program import Ran

# The contract as it was agreed: "?" may be null, [x] is a list of it, {"*": x} anything by id, "a|b" one of them.
ATTRIBUTION: dict[str, Any] = {"source": str, "entity": "?str", "start": int, "end": int, "cue": str, "chain": list}
DOC = {"id": str, "source": str, "title": "?str", "published": "?str", "path": "?str", "characters": int}
FACTUALITY = "CT+|PR+|PS+|CT-|PR-|PS-|UU"
CLAIM = {
    "id": str,
    "document": str,
    "start": int,
    "end": int,
    "text": str,
    "kind": "assertion|question|heading",
    "entities": [str],
    "attribution": ("?", ATTRIBUTION),
    "factuality": FACTUALITY,
    "evidence": [{"kind": "hedge|negation|attribution", "start": int, "end": int, "text": str}],
    "quantities": [{"start": int, "end": int, "text": str, "value": "?number", "unit": "?str"}],
}
CELL = {
    "claim": str,
    "stance": "asserts|hedges|reports|denies",
    "start": int,
    "end": int,
    "text": str,
    "attribution": ("?", ATTRIBUTION),
    "factuality": FACTUALITY,
}
ROW = {
    "id": str,
    "origin": "pinned|found",
    "claim": {"ar": str, "en": "?str"},
    "status": "corroborated|disputed|single-source",
    "score": "number",
    "cells": {"*": [CELL]},
    "conflicts": [{"with": str, "score": "number", "why": str}],
}
MENTION = {"document": str, "start": int, "end": int, "text": str, "by": str}
ENTITY = {
    "id": str,
    "type": "ORG|PERSON|PRODUCT|PLACE|OTHER",
    "name": {"ar": "?str", "en": "?str"},
    "wikidata": "?str",
    "parent": "?str",
    "total": int,
    "counts": {"*": int},
    "mentions": [MENTION],
}
SKIPPED = {"id": str, "reason": str, "path": "?str"}
SIGNATURE = {"versions": {"*": str}, "data": {"*": str}, "options": {"*": str}}
ALL = {"schema": str, "signature": SIGNATURE, "documents": [DOC], "skipped": [SKIPPED]}
CONTRACT = {
    "entities": {**ALL, "entities": [ENTITY]},
    "claims": {**ALL, "claims": [CLAIM]},
    "compare": {**ALL, "rows": [ROW], "summary": {"corroborated": int, "disputed": int, "single-source": int}},
}
PAIR = {
    "s1": str,
    "s2": str,
    "relation": "agree|disagree|other",
    "score": "number",
    "similarity": "number",
    "reasons": [str],
}
MORE = {"witnesses"}  # keys that were added to the agreed ones; docs/output.md tells of them

ODD = {
    "a.txt": "أعلنت شركة ميتا، نقلا عن رويترز، أنها قد تستثمر ٤٫٣ مليارات دولار.\nلم تعلن آبل شيئا.\nهل تنجح؟",
    "b.txt": "نفت شركة ميتا أنها ستستثمر 4 مليارات دولار. قال الوزير «نعم» 👩\u200d💻 \x1b[31m <b>&amp;",
    "../../c.txt": "",
    "white.txt": " \n\u200f\n",
    "binary.txt": "\x00",
    "d.jsonl": json.dumps(
        {"id": "../../x", "text": "أعلنت ميتا عن ربح بلغ 10%.", "source": "=1+1", "title": "\u202e\n\t", "published": 5}
    )
    + '\n{"text": 5}\nno json\n'
    + json.dumps({"id": "CON", "text": "\ud800 قال إن 9" + "9" * 400 + " شخصا حضروا", "source": {"name": "س"}}),
}


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of odd inputs as the working directory."""
    folder = tmp_path / "deep" / "er" / "in"
    folder.mkdir(parents=True)
    for name, text in ODD.items():
        (folder / name).resolve().write_text(text, encoding="utf-8")
    (folder / "pairs.jsonl").write_text(
        '{"s1": "أعلنت ميتا", "s2": "لم تعلن ميتا", "score": 4, "x": [1, null]}\n{"s1": 1}\n{"s1": "\\ud800", "s2": " ا "}\n',
        encoding="utf-8",
    )
    monkeypatch.chdir(folder)
    return folder


CALLS = {
    "entities": ["entities", ".", "missing.txt", "../../c.txt"],
    "claims": ["claims", ".", "missing.txt"],
    "compare": ["compare", ".", "missing.txt"],
    "tokens": ["tokens", ".", "missing.txt"],
    "stories": ["stories", ".", "missing.txt"],
    "compare-by-story": ["compare", ".", "missing.txt", "--by", "story"],
    "find": ["find", "أعلنت ميتا \x1b عن استثمار", ".", "missing.txt"],
    "relate": ["relate", "pairs.jsonl"],
}
BUILT_IN = {
    "entities": ["entities"],
    "claims": ["claims"],
    "compare": ["compare"],
    "tokens": ["tokens"],
    "find": ["find", "سعت ميتا إلى دعم"],
    "stories": ["stories"],
    "compare-by-story": ["compare", "--by", "story"],
}


@pytest.mark.parametrize("calls", [CALLS, BUILT_IN], ids=["odd", "built in"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("odd")
def test_the_schema_holds(name: str, calls: Mapping[str, list[str]], run: Callable[..., Ran]) -> None:
    """What `llamafund schema NAME` prints is what `llamafund NAME -f json` writes, and its lines are in it too."""
    if name not in calls:
        pytest.skip("relate has no built-in pairs")
    ran = run(*calls[name], "-f", "json")
    assert ran.code == (3 if calls is CALLS else 0), ran.stderr
    document = json.loads(ran.stdout)
    Draft202012Validator(json.loads(run("schema", name).stdout)).validate(document)
    assert document["schema"] == f"llamafund.{name}/1"
    named = [item["path"] or item["id"] for item in document["skipped"]]
    assert all(path in ran.stderr for path in named)
    assert bool(named) == (calls is CALLS)


@pytest.mark.parametrize("calls", [CALLS, BUILT_IN], ids=["odd", "built in"])
@pytest.mark.parametrize("name", list(CONTRACT))
@pytest.mark.usefixtures("odd")
def test_the_contract_holds(name: str, calls: Mapping[str, list[str]], run: Callable[..., Ran]) -> None:
    """Keys, types and values are those agreed, to the letter; a key beside them is one of the few that are documented."""
    document = json.loads(run(*calls[name], "-f", "json").stdout)
    assert list(_against(document, CONTRACT[name], name)) == []
    ids = {each["id"] for each in document["documents"]}
    for row in document.get("rows", ()):
        assert set(row["cells"]) <= ids
        assert {conflict["with"] for conflict in row["conflicts"]} <= {other["id"] for other in document["rows"]}
    for entity in document.get("entities", ()):
        assert entity["total"] == sum(entity["counts"].values()) == len(entity["mentions"])


@pytest.mark.usefixtures("odd")
def test_pairs_hold_to_the_contract(run: Callable[..., Ran]) -> None:
    """One object a pair, in the order of the input, with scores from 0 to 1; fields of the input stand behind them.

    A line that is no pair keeps its place, without a relation and with the reason.
    """
    lines = [json.loads(line) for line in run("relate", "pairs.jsonl", "-f", "jsonl").stdout.splitlines()]
    assert [line["s1"] for line in lines] == ["أعلنت ميتا", None, "\ufffd"]
    assert (lines[1]["relation"], lines[1]["score"], len(lines[1]["reasons"])) == (None, None, 1)
    pairs = [line for line in lines if line["relation"] is not None]
    for pair in pairs:
        assert list(_against(dict(list(pair.items())[: len(PAIR)]), PAIR, "pair")) == []
        assert list(pair)[: len(PAIR)] == list(PAIR)
        assert 0 <= pair["score"] <= 1
        assert 0 <= pair["similarity"] <= 1
    assert (pairs[0]["given_score"], pairs[0]["x"]) == (4, [1, None])


@pytest.mark.usefixtures("odd")
def test_lines_are_rows_times_documents(run: Callable[..., Ran]) -> None:
    """JSONL, TSV and CSV: a line a mention, a claim, or a row and a document; the same facts as the JSON."""
    document = json.loads(run("compare", ".", "-f", "json").stdout)
    wanted = {(row["id"], each["id"]) for row in document["rows"] for each in document["documents"]}
    lines = [json.loads(line) for line in run("compare", ".", "-f", "jsonl").stdout.splitlines()]
    assert {(line["row"], line["document"]) for line in lines} == wanted
    assert run("compare", ".", "-f", "tsv").stdout.count("\n") == len(lines) + 1
    claims = json.loads(run("claims", ".", "-f", "json").stdout)["claims"]
    assert run("claims", ".", "-f", "tsv").stdout.count("\n") == len(claims) + 1


def _against(value: Any, wanted: Any, where: str) -> Iterator[str]:
    """Each place where a value is not what the contract says."""
    match wanted:
        case (_, inner):
            yield from () if value is None else _against(value, inner, where)
        case [inner]:
            for index, item in enumerate(value):
                yield from _against(item, inner, f"{where}[{index}]")
        case {"*": inner}:
            for key, item in value.items():
                yield from _against(item, inner, f"{where}.{key}")
        case dict():
            if set(value) - MORE != set(wanted):
                yield f"{where}: {sorted(set(value) ^ set(wanted))}"
            for key in set(value) & set(wanted):
                yield from _against(value[key], wanted[key], f"{where}.{key}")
        case _:
            if not (type(value) is wanted if isinstance(wanted, type) else _is(value, wanted)):
                yield f"{where}: {value!r} is not {wanted}"


def _is(value: Any, wanted: str) -> bool:
    if wanted.startswith("?"):
        return value is None or _is(value, wanted[1:])
    if wanted == "str":
        return type(value) is str
    return type(value) in (int, float) if wanted == "number" else value in wanted.split("|")


ROOT = Path(__file__).parents[2]
PAGES = [
    *(page for page in sorted((ROOT / "docs").glob("*.md")) if page.name != "recipes.md"),  # that has a test of its own
    ROOT / "README.md",
    ROOT / "README.ar.md",
    *sorted((ROOT / "src/llamafund/cli/commands").glob("*.py")),
]
JQ = re.compile(r"""^[\s$]*((?:printf .*\| )?llamafund [^`\n]*?-f jsonl? \| jq .*)$""", re.MULTILINE)
EXAMPLES = sorted({line.strip() for page in PAGES for line in JQ.findall(page.read_text(encoding="utf-8"))})


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_with_jq_runs(line: str, odd: Path) -> None:
    """Each `llamafund … | jq …` that the documentation shows works as it stands."""
    news = odd / "news"
    news.mkdir()
    for name in "ab":
        (news / f"{name}.html").write_text(f"<title>x</title><p>{ODD['a.txt']}</p>", encoding="utf-8")
    (odd / "pairs.tsv").write_text("s1\ts2\nارتفع النفط\tانخفض النفط\n", encoding="utf-8")
    (odd / "story.jsonl").write_text(json.dumps({"text": ODD["a.txt"]}), encoding="utf-8")
    (odd / "llamafund.yaml").write_text("inputs: [.]\n", encoding="utf-8")
    environment = {"PATH": f"{sysconfig.get_path('scripts')}:/usr/bin:/bin", "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line], cwd=odd, env=environment, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode in (0, 3), done.stderr
    assert "jq: error" not in done.stderr


def test_there_are_examples() -> None:
    """The pattern finds them."""
    assert len(EXAMPLES) > 5
