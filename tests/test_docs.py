"""The documentation is complete, and what it shows is what the program prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from llamafund import model
from llamafund.cli.commands import COMMANDS
from llamafund.cli.exit import ExitStatus
from llamafund.cli.files.schemas import file_schema
from llamafund.cli.settings.origins import settings
from llamafund.compare.codebook.codebook_file import CLAIM_KEYS
from llamafund.corpus.formats.readers import READERS
from llamafund.entities.gazetteer.entries import KEYS, read_gazetteer
from llamafund.entities.gazetteer.gazetteer import built_in_sources
from llamafund.registry import Registry
from llamafund.render import FORMATS
from llamafund.render.documents.schema import NAMES
from llamafund.render.documents.wire import NAMES as DOCUMENTS
from llamafund.render.lines.columns import columns
from tests import pages

PAGES = tuple(sorted(path.relative_to(pages.ROOT).as_posix() for path in pages.ROOT.glob("docs/*.md")))
BESIDE = tuple(sorted(path.name for path in pages.ROOT.glob("*.md")))  # the pages of the project itself


def text(name: str) -> str:
    """A page as it is written."""
    return (pages.ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [page for page in PAGES if pages.commands(page)])
def test_shown_outputs_are_true(name: str, tmp_path, monkeypatch) -> None:
    """Every output and every help text is regenerated and compared."""
    pages.check(name, tmp_path, monkeypatch)


def test_every_page_is_in_the_index() -> None:
    """docs/README.md leads to each page of the manual."""
    index = text("docs/README.md")
    assert [name for name in PAGES if name != "docs/README.md" and f"({name.removeprefix('docs/')}" not in index] == []


def test_files_that_are_named_are_there() -> None:
    """A path that ends in .py, .yaml or .json is that of a file of the project, or the last part of it."""
    folders = ("src", "data", "seeds", "scripts", "tests", "bench", "fuzz")
    files = ["/" + path.as_posix() for folder in folders for path in (pages.ROOT / folder).rglob("*.*")]
    told = {(page, path) for page in (*PAGES, *BESIDE) for path in re.findall(r"`([\w./-]+\.(?:py|yaml|json))`", text(page))}
    theirs = {"manifest.json", "config.json"}  # what a run of parts leaves, what a model of somebody's own holds
    lost = [
        (page, path) for page, path in sorted(told) if path not in theirs and not any(file.endswith(f"/{path}") for file in files)
    ]
    assert lost == []


def test_the_change_log_counts_what_is_known() -> None:
    """As many entities as the built-in gazetteer holds."""
    assert f"Knows {len(read_gazetteer(built_in_sources())):,} entities" in text("CHANGELOG.md")


@pytest.mark.parametrize("name", [*PAGES, *BESIDE])
def test_links_lead_somewhere(name: str) -> None:
    """Every relative link is a file of the project, and what stands behind a # is a heading of it."""
    folder = (pages.ROOT / name).parent
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text(name)) if "://" not in link]
    targets = [
        (folder / link.partition("#")[0] if link[0] != "#" else pages.ROOT / name, link.partition("#")[2]) for link in links
    ]
    assert [str(path) for path, _ in targets if not path.exists()] == []
    assert [f"{path.name}#{place}" for path, place in targets if place and place not in headings(path)] == []


def headings(path: Path) -> set[str]:
    """What a page's headings are called in a link: lower case, spaces as hyphens, no punctuation."""
    lines = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}


def test_the_tree_is_the_one_there_is() -> None:
    """design.md draws every folder and file of the package, and none that is not there."""
    (tree,) = re.findall(r"^src/llamafund/ .*?^data/ ", text("docs/design.md"), re.MULTILINE | re.DOTALL)
    drawn = {name for line in re.findall(r"^  (\S.*?)(?:  +|$)", tree, re.MULTILINE) for name in line.split()}
    drawn = {re.match(r"[a-z_]+(?:/|\.py)", name)[0] for name in drawn if re.match(r"[a-z_]+(?:/|\.py)", name)}
    package = pages.ROOT / "src" / "llamafund"
    there = {f"{path.name}/" for path in package.iterdir() if (path / "__init__.py").is_file()}
    there |= {path.name for path in package.glob("*.py") if not path.name.startswith("__")}
    assert drawn == there


def test_every_command_is_documented() -> None:
    """usage.md shows the help of the program and of each of its commands."""
    calls = {"llamafund --help"}
    for name in COMMANDS:
        inner = COMMANDS.get(name)
        calls |= (
            {f"llamafund {name} {each} --help" for each in inner} if isinstance(inner, Registry) else {f"llamafund {name} --help"}
        )
    assert calls <= set(pages.commands("docs/usage.md"))


def test_every_format_and_ending_is_documented() -> None:
    """usage.md names each format and each ending that is read."""
    assert [name for name in FORMATS if f"`{name}`" not in text("docs/usage.md")] == []
    assert [ending for ending in READERS if f"`{ending}`" not in text("docs/usage.md")] == []


def test_every_exit_status_is_documented() -> None:
    """output.md says what each of them means."""
    assert [status.value for status in ExitStatus if f"| {status.value} |" not in text("docs/output.md")] == []


def test_every_document_and_column_is_documented() -> None:
    """output.md names the schema of each command, and its columns in their order."""
    assert [name for name in NAMES if f"llamafund.{name}/1" not in text("docs/output.md")] == []
    for kind, name in DOCUMENTS.items():
        more = {"more": ()} if name == "relate" else {}
        result = kind(**dict.fromkeys(kind.__dataclass_fields__) | more)
        row = " ".join(f"`{heading}`" for heading, _ in columns(result))
        assert f"| `{name}` | {row} |" in text("docs/output.md")


def test_every_key_of_a_codebook_and_gazetteer_is_documented() -> None:
    """codebook.md explains each key that such a file may hold."""
    assert [key for key in (*CLAIM_KEYS, *KEYS) if f"| `{key}` |" not in text("docs/codebook.md")] == []


def test_every_key_of_a_workspace_is_documented() -> None:
    """workspace.md explains each key that only a llamafund.yaml has, and usage.md shows each setting as a flag."""
    own = file_schema("workspace")["properties"]
    keys = {*own, *own["sources"]["items"]["properties"]} - {setting.key for setting in settings()}
    assert [key for key in keys if f"| `{key}` |" not in text("docs/workspace.md")] == []
    assert [setting.key for setting in settings() if f"--{setting.key}" not in text("docs/usage.md")] == []


def test_every_mark_has_its_word() -> None:
    """The README says what each stance, status and degree of factuality means."""
    values = [*model.Stance, *model.Status, *model.Factuality]
    assert [value for value in values if f"`{value.value}`" not in text("README.md")] == []
