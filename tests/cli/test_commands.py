"""Every command answers in every format, on the built-in articles and on one's own."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from jsonschema import Draft202012Validator

from llamafund import resources
from llamafund.cli.files.schemas import file_schema
from llamafund.render.documents.schema import FILES, NAMES, read_schema
from tests.formats import FITTING, REFUSED

BUILT_IN = ["000_a4fe105f08ca922d", "002_b26ff0cf08a8ed2e"]


READERS = [name for name in NAMES if name not in ("find", "relate", "compare-by-story")]
CLAIM = "أعلنت شركة ميتا عن استثمار 4 مليارات دولار"


@pytest.fixture
def call(articles) -> dict[str, list[object]]:
    """How each command is asked about the two short articles."""
    pairs = articles.parent / "pairs.csv"
    pairs.write_text("s1,s2\nأعلنت ميتا عن استثمار,لم تعلن ميتا عن استثمار\n", encoding="utf-8")
    return {
        **{name: [name, articles] for name in READERS},
        "compare-by-story": ["compare", articles, "--by", "story"],
        "find": ["find", CLAIM, articles],
        "relate": ["relate", pairs],
    }


@pytest.mark.parametrize(("form", "name"), FITTING)
def test_every_command_in_every_format(form: str, name: str, call, run) -> None:
    """No pair of a command and a format fails or is empty."""
    ran = run(*call[name], "-f", form)
    assert (ran.code, ran.stderr) == (0, "")
    assert ran.stdout.endswith(("\n", "\0"))
    assert "ميتا" in ran.stdout


@pytest.mark.parametrize(("form", "name"), REFUSED)
def test_a_format_that_is_not_for_a_command_is_wrong_usage(form: str, name: str, call, run) -> None:
    """What a treebank or a fact-checking site has no place for is refused with what to use instead, and nothing is written."""
    ran = run(*call[name], "-f", form)
    assert (ran.code, ran.stdout) == (2, "")
    assert f'does not write "{form}"\nit writes table' in ran.stderr
    assert f" {form}," not in run(call[name][0], "--help").stdout


@pytest.mark.parametrize("name", NAMES)
def test_json_follows_the_schema(name: str, call, run) -> None:
    """The JSON of a command is what `llamafund schema` prints."""
    document = json.loads(run(*call[name], "-f", "json").stdout)
    Draft202012Validator(json.loads(run("schema", name).stdout)).validate(document)
    assert document["schema"] == f"llamafund.{name}/1"


@pytest.mark.parametrize("arguments", [*([name] for name in READERS), ["find", "سعت ميتا إلى دعم مالي خارجي"]])
def test_no_input_means_the_built_in_articles(arguments: list[str], run) -> None:
    """Without INPUT every command that reads articles reads the two that come along."""
    document = json.loads(run(*arguments, "-f", "json").stdout)
    Draft202012Validator(read_schema(arguments[0])).validate(document)
    assert [item["id"] for item in document["documents"]] == BUILT_IN


@pytest.mark.parametrize("name", ["claims", "compare", "entities", "tokens"])
def test_quotes_are_exact(name: str, run) -> None:
    """Every quote on every line is the very substring of the article at the offsets beside it."""
    documents = json.loads(run("tokens", "-f", "json").stdout)["documents"]
    texts = {item["id"]: _seed(item["path"]) for item in documents}
    for line in run(name, "-f", "jsonl").stdout.splitlines():
        record = json.loads(line)
        if record["text"] is not None:
            assert texts[record["document"]][record["start"] : record["end"]] == record["text"]


def test_all_schemas_at_once(run) -> None:
    """`schema` without a name prints them all, by name."""
    assert json.loads(run("schema").stdout) == {
        **{name: read_schema(name) for name in NAMES},
        **{name: file_schema(name) for name in FILES},
    }


def test_standard_input(run) -> None:
    """`-` reads an article from standard input."""
    ran = run("tokens", "-", "-f", "jsonl", stdin="قال الوزير نعم".encode())
    assert [json.loads(line)["text"] for line in ran.stdout.splitlines()] == ["قال", "الوزير", "نعم"]


def test_auto_is_a_table_on_a_terminal_and_tsv_in_a_pipe(articles, run) -> None:
    """The format nobody asked for fits who reads it."""
    assert run("tokens", articles).stdout.startswith("document\tstart\t")
    on_terminal = run("tokens", articles, terminal=True, width=80).stdout
    assert "\t" not in on_terminal
    assert re.search(r"^\d+ tokens from 2 sources$", on_terminal, re.MULTILINE)


def test_no_escape_codes_without_colour(articles, run) -> None:
    """A terminal that wants no colour, or is none, gets no escape codes; one that does gets some."""
    assert "\x1b" not in run("compare", articles, terminal=True).stdout
    assert "\x1b" not in run("compare", articles, "-f", "table").stdout
    assert "\x1b[" in run("compare", articles, terminal=True, colour=True).stdout


def test_jobs_and_engines_give_the_same_bytes(articles, run) -> None:
    """Where the work runs decides nothing but the time."""
    serial = run("claims", articles, "-f", "json").stdout
    assert run("claims", articles, "-f", "json", "-j", "2").stdout == serial
    assert run("claims", articles, "-f", "json", "--engine", "serial", "-j", "8").stdout == serial


def test_compare_selects_rows(run) -> None:
    """`--status` and `--limit` choose rows, say so on standard error, and the summary counts what is shown."""
    everything = json.loads(run("compare", "-f", "json").stdout)
    assert everything["summary"]["disputed"] > 0
    ran = run("compare", "-f", "json", "--status", "disputed", "--status", "corroborated", "--limit", "3")
    chosen = json.loads(ran.stdout)
    assert {row["status"] for row in chosen["rows"]} <= {"disputed", "corroborated"}
    assert sum(chosen["summary"].values()) == len(chosen["rows"]) == 3
    single = json.loads(run("compare", "-f", "json", "--codebook", "builtin", "--status", "single-source").stdout)
    assert all(row["cells"] for row in single["rows"])
    assert f"showing 3 of {len(everything['rows'])} claims" in ran.stderr
    assert run("compare", "--limit", "1", "-q").stderr == ""


def test_evidence_prints_quotes(run) -> None:
    """`--evidence` adds the exact words, which the table otherwise leaves out."""
    without = run("compare", "-f", "table", "--status", "disputed").stdout
    quoted = run("compare", "-f", "table", "--status", "disputed", "--evidence").stdout
    assert "«" not in without
    assert "«" in quoted


def test_fail_on(run) -> None:
    """`--fail-on disputed` tells a script by the exit status, whatever is shown; the result is written all the same."""
    assert run("compare", "--fail-on", "disputed").code == 1
    ran = run("compare", "--fail-on", "disputed", "--status", "corroborated")
    assert ran.code == 1
    assert ran.stdout


def test_codebook_of_the_built_in_articles_only(articles, run) -> None:
    """The built-in codebook is asked of the built-in articles, and of one's own only on request."""
    origins = {row["origin"] for row in json.loads(run("compare", "-f", "json").stdout)["rows"]}
    assert "pinned" in origins
    own = json.loads(run("compare", articles, "-f", "json").stdout)
    assert {row["origin"] for row in own["rows"]} <= {"found"}
    assert own["signature"]["options"]["codebook"] == "none"
    asked = json.loads(run("compare", articles, "--codebook", "builtin", "-f", "json").stdout)
    assert asked["signature"]["options"]["codebook"] == "builtin"


def test_yaml_is_the_same_document(articles, run) -> None:
    """YAML and JSON say the same."""
    as_yaml, as_json = (run("claims", articles, "-f", form).stdout for form in ("yaml", "json"))
    assert yaml.safe_load(as_yaml) == json.loads(as_json)


def _seed(path: str) -> str:
    return resources.seeds(path.rsplit("/", 1)[-1]).read_bytes().decode("utf-8-sig")


def test_compare_by_story_compares_no_strangers(articles, run) -> None:
    """Articles on one event are compared as they are alone; one on something else is in no comparison."""
    plain = json.loads(run("compare", articles, "-f", "json").stdout)
    (articles / "c.txt").write_text("ارتفعت أسعار القمح في السوق المحلية بسبب قلة الأمطار هذا الشتاء.", encoding="utf-8")
    ran = run("compare", articles, "--by", "story", "-f", "json")
    document = json.loads(ran.stdout)
    (story,) = document["stories"]
    assert (story["rows"], story["summary"]) == (plain["rows"], plain["summary"])
    assert document["alone"] == ["c"]
    assert document["summary"] == plain["summary"]
    assert [item["id"] for item in document["documents"]] == ["a", "b", "c"]
    assert run("compare", articles, "--by", "story", "-f", "json", "-j", "2") == ran


def test_compare_by_story_selects_rows(articles, run) -> None:
    """The options that choose rows do so in each story; one that no story fulfils is told, and a finding has its status."""
    assert run("compare", articles, "--by", "story", "--fail-on", "disputed", "-q").code == 1
    chosen = json.loads(run("compare", articles, "--by", "story", "--status", "corroborated", "-f", "json").stdout)
    assert chosen["stories"] == []
    ran = run("compare", articles, "--by", "story", "--entity", "nobody")
    assert (ran.code, "no claim names an entity" in ran.stderr) == (2, True)
    assert "use --by story" in run("compare", articles, "--window", "1").stderr


def test_stories_of_files_that_cannot_be_read(tmp_path, run) -> None:
    """What was skipped is in the document, and the status says so."""
    (tmp_path / "a.txt").write_text("نص قصير عن سد الوادي الجديد", encoding="utf-8")
    (tmp_path / "b.txt").touch()
    ran = run("stories", tmp_path, "-f", "json")
    assert ran.code == 3
    assert [item["id"] for item in json.loads(ran.stdout)["skipped"]] == ["b"]
