"""Files that people write, and ids that come from the web, do nothing but be read: no code, no explosion, no path, no pattern."""

from __future__ import annotations

import csv
import io
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.program import Ran

LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
TRICKS = {
    "alias bomb": (LAUGHS, "aliases (*name) are not read"),
    "merge": ("- &a {id: m}\n- <<: *a\n", "aliases (*name) are not read"),
    "python object": ("- !!python/object/apply:os.system ['touch pwned']\n", "the tag"),
    "python name": ("- !!python/name:os.system\n", "the tag"),
    "binary": ("- !!binary aGk=\n", "the tag"),
    "own tag": ("- !Ref x\n", "the tag"),
    "a key twice": ("- {id: m, id: n, type: ORG, ar: ا}\n", "stands here twice"),
    "depth": ("[" * 10_000, "nested too deep"),
    "two documents": ("- {id: m, type: ORG, ar: ا}\n---\n- 1\n", "not valid YAML"),
    "a list as a key": ("? [a]\n: b\n", "a text is wanted here"),
    "a zero": ("- {id: m, type: ORG, ar: \x00}\n", "not valid YAML"),
}
KINDS = {"gazetteer": ("entities", "--entities"), "codebook": ("compare", "--codebook")}


@pytest.mark.parametrize("kind", [*KINDS, "workspace", "sources"])
@pytest.mark.parametrize("trick", list(TRICKS))
def test_a_trick_is_a_fault_at_its_place(trick: str, kind: str, tmp_path: Path, monkeypatch, run: Callable[..., Ran]) -> None:
    """Every file that is read as YAML refuses it with file and line, at once; nothing is built, called or written."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("قالت ميتا نعم.", encoding="utf-8")
    text, told = TRICKS[trick]
    name = {"workspace": "llamafund.yaml", "sources": "sources.yaml"}.get(kind, "x.yaml")
    (tmp_path / name).write_text(text, encoding="utf-8")
    command, option = KINDS.get(kind, ("entities", None))
    began = time.process_time()
    ran = run(command, "a.txt", *([option, name] if option else []))
    assert time.process_time() - began < 5
    assert ran.code == 2, ran
    assert f"{name}:" in ran.stderr
    assert told in ran.stderr or trick in ("a key twice", "a list as a key")  # the kinds of file say it in their own words
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["a.txt", name])


CATASTROPHES = ["(a+)+$", "(ا|ا)*ب", ".*.*.*.*=", "^(([ا-ي])+.)+$", "[", "(?<n>", "\\d+", "%s%n", "{0.__class__}", "*"]


@pytest.mark.parametrize("pattern", CATASTROPHES)
def test_no_phrase_is_a_pattern(pattern: str, tmp_path: Path, run: Callable[..., Ran]) -> None:
    """A codebook and a gazetteer hold words: what would be a regular expression elsewhere matches itself or nothing."""
    article = tmp_path / "a.txt"
    article.write_text(f"قالت ميتا {'ا' * 5000} إن السد كبير 12.", encoding="utf-8")
    book, names = tmp_path / "book.yaml", tmp_path / "names.yaml"
    book.write_text(f"claims:\n- id: a\n  ar: السد كبير\n  needs: [[{json.dumps(pattern)}]]\n", encoding="utf-8")
    names.write_text(f"- id: m\n  type: ORG\n  ar: {json.dumps(pattern)}\n", encoding="utf-8")
    began = time.process_time()
    compared = run("compare", article, "--codebook", book, "-f", "json")
    named = run("entities", article, "--entities", names, "-f", "json")
    assert time.process_time() - began < 20
    assert compared.code in (0, 2)
    assert named.code in (0, 2)
    if compared.code == 0:
        assert json.loads(compared.stdout)["rows"][0]["cells"] == {}
    if named.code == 0:
        assert [entity["id"] for entity in json.loads(named.stdout)["entities"] if entity["id"] == "m"] == []


IDS = [
    "../../x",
    "/etc/x",
    "..\\..\\x",
    "C:\\x",
    "CON",
    "nul.txt",
    "a\x00b",
    "x" * 5000,
    ".",
    "..",
    "-rf",
    "~",
    "$(touch pwned)",
    "`touch pwned`",
    "a\nb\tc",
    "\u202ex",
    "",
    "__proto__",
    "</script>",
]


@pytest.fixture
def odd_ids(tmp_path: Path) -> Path:
    """Records whose ids are tricks."""
    path = tmp_path / "in" / "odd.jsonl"
    path.parent.mkdir()
    records = [
        {"id": name, "source": name, "title": name, "text": f"أعلنت ميتا عن استثمار {n} مليارات دولار."}
        for n, name in enumerate(IDS)
    ]
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["entities", "claims", "tokens"])
def test_no_id_is_a_path(command: str, odd_ids: Path, tmp_path: Path, run: Callable[..., Ran]) -> None:
    """Where files are written, their names are ours; an id is a value in them, and every article has its own."""
    before = sorted(tmp_path.rglob("*"))
    ran = run(command, odd_ids, "-f", "jsonl", "--part", "5", "-o", f"{tmp_path}/out/")
    assert ran.code == 0, ran.stderr
    made = [path for path in sorted(tmp_path.rglob("*")) if path not in before]
    assert {path.relative_to(tmp_path).parts[0] for path in made} == {"out"}
    assert {path.name.split("-")[0] for path in made[1:]} <= {"part", "manifest.json", ".lock"}, made
    lines = [
        json.loads(line) for path in made if path.suffix == ".jsonl" for line in path.read_text(encoding="utf-8").splitlines()
    ]
    ids = {line["document"] for line in lines}
    assert len(ids) == len(IDS)
    assert max(map(len, ids)) <= 200


@pytest.mark.parametrize("form", ["tsv", "csv"])
def test_a_safe_table_holds_no_formula(form: str, odd_ids: Path, run: Callable[..., Ran]) -> None:
    """`--csv-safe` changes only cells that a spreadsheet would run, by one apostrophe; numbers stay numbers."""
    exact, safe = (
        list(
            csv.reader(
                io.StringIO(run("claims", odd_ids, "-f", form, *flag).stdout, newline=""),
                delimiter="," if form == "csv" else "\t",
            )
        )
        for flag in ((), ("--csv-safe",))
    )
    run_by_sheets = ("=", "+", "-", "@", "\t", "\r", "\n")
    assert any(cell.startswith(run_by_sheets) for row in exact for cell in row)
    assert not any(cell.startswith(run_by_sheets) for row in safe for cell in row)
    changed = [
        (own, its) for row, other in zip(exact, safe, strict=True) for own, its in zip(row, other, strict=True) if own != its
    ]
    assert all(its in (f"'{own}", f"' {own}") for own, its in changed)


@pytest.mark.parametrize("form", ["tsv", "csv", "excel"])
def test_no_id_breaks_a_table(form: str, odd_ids: Path, run: Callable[..., Ran]) -> None:
    """A line is a fact in TSV; in a sheet for spreadsheets no cell is a formula."""
    text = run("claims", odd_ids, "-f", form).stdout
    if form == "tsv":
        assert len({line.count("\t") for line in text.split("\n")[:-1]}) == 1
        return
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    if form == "excel":
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for row in rows for cell in row)


def test_no_id_reaches_the_page(odd_ids: Path, tmp_path: Path, run: Callable[..., Ran]) -> None:
    """Nor does an id, a source or a title close a tag of the report."""
    page = tmp_path / "page.html"
    assert run("report", odd_ids, "-o", page).code == 0
    plain = tmp_path / "plain.html"
    assert run("report", "-o", plain).code == 0
    counts = [path.read_text(encoding="utf-8").lower().count("</script") for path in (page, plain)]
    assert counts[0] == counts[1]
