"""What is fuzzed: each target takes bytes and returns, whatever they are; what it may raise is written in it.

A target does more than not fall over: no input is lost, every quote is a piece of its text, every document parses and holds to
its schema, and nothing that steers a terminal comes out.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from llamafund import corpus, pipeline
from llamafund.compare import Reading, read_codebook
from llamafund.corpus import READERS
from llamafund.corpus.raw.decode import decode, lines
from llamafund.corpus.unreadable import UnreadableError
from llamafund.entities.gazetteer.entries import read_gazetteer
from llamafund.errors import ConfigError, UsageError
from llamafund.located import Faults, read_yaml
from llamafund.model import (
    Analysis,
    Article,
    Claim,
    ClaimsResult,
    EntitiesResult,
    Kind,
    PairsResult,
    Result,
    Skipped,
    TokensResult,
    Word,
)
from llamafund.render import BINARY, FORMATS, Style
from llamafund.render.documents.schema import read_schema
from llamafund.render.documents.wire import NAMES
from llamafund.text import cut
from llamafund.text.words.tokenise import tokenise
from llamafund.workbench import DEFAULTS, signature, workbench

Target = Callable[[bytes], None]
STEERING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="llamafund-fuzz-"))


def _text(data: bytes) -> str:
    """Any string there can be: UTF-16 with its halves, or what UTF-8 makes of the bytes."""
    if data[:1] == b"\xff":
        return data[1:].decode("utf-16-le", "surrogatepass" if len(data) % 2 else "replace")
    return data.decode("utf-8", "surrogateescape")


def _article(data: bytes, name: str = "x") -> Article:
    return Article(id=name, text=_text(data), source=name)


def _analysis(data: bytes, name: str = "x") -> Analysis:
    outcome = pipeline.analyse(_article(data, name))
    assert isinstance(outcome, Analysis)
    return outcome


# ------------------------------------------------------------------------------------------------------- reading


def decoding(data: bytes) -> None:
    """Bytes become text that has all of them, or are refused."""
    try:
        text = decode(data)
    except UnreadableError:
        return
    assert len(text) <= len(data)


def lines_of(data: bytes) -> None:
    """Lines are numbered without a gap, whatever is wrong with some of them."""
    try:
        numbers = [number for number, _ in lines(io.BufferedReader(io.BytesIO(data)), 100)]  # type: ignore[type-var]
    except UnreadableError:
        return
    assert numbers == list(range(1, len(numbers) + 1))


def _reader(ending: str) -> Target:
    def read(data: bytes) -> None:
        """An input gives articles or says why not; nothing in between, and no empty article."""
        for packed in (data, gzip.compress(data), gzip.compress(data)[: len(data) // 2]):
            path = _folder() / f"x{ending}{'' if packed is data else '.gz'}"
            path.write_bytes(packed)
            outcomes = list(corpus.read([str(path)]))
            assert outcomes
            assert len({item.id for item in outcomes if isinstance(item, Article)}) == sum(
                isinstance(item, Article) for item in outcomes
            )
            assert all(item.reason if isinstance(item, Skipped) else item.text.strip() for item in outcomes)
            assert not any(
                STEERING.search(f"{item.id}{getattr(item, 'reason', '')}{getattr(item, 'source', '')}") for item in outcomes
            )

    return read


def standard_input(data: bytes) -> None:
    """What comes down a pipe is told apart by its beginning."""
    assert list(corpus.read(["-"], stdin=io.BytesIO(data)))


def pairs(data: bytes) -> None:
    """Pairs of sentences, judged and shown."""
    outcomes = list(pipeline.relate(corpus.read_pairs("-", io.BytesIO(data[:2000]))))
    if not data.strip():
        assert all(isinstance(item, Skipped) for item in outcomes)
    more = next((tuple(item.pair.more) for item in outcomes if not isinstance(item, Skipped)), ())
    for form in ("table", "tsv", "csv", "excel", "json", "jsonl", "yaml", "md"):
        _shown(form, PairsResult(signature=signature(), outcomes=outcomes, more=more))


# ------------------------------------------------------------------------------------------------------- files that people write


def _yaml(data: bytes) -> Path:
    path = _folder() / "x.yaml"
    path.write_bytes(data)
    return path


def yaml_tree(data: bytes) -> None:
    """A tree of values, or a fault at its place."""
    place = (1, 1)
    try:
        read_yaml(_yaml(data))
    except ConfigError as fault:
        place = fault.line, fault.column
    assert min(place) >= 1


def gazetteer(data: bytes) -> None:
    """Entities, or faults; asked for all faults, it goes on behind each."""
    for faults in (None, Faults()):
        try:
            read_gazetteer([_yaml(data)], faults=faults)
        except ConfigError as fault:
            str(fault)


def codebook(data: bytes) -> None:
    """Claims, or faults."""

    def claim(text: str) -> Claim:
        return Claim(id="x", document="", start=0, end=len(text), text=text, kind=Kind.ASSERTION, words=())

    reading = Reading(words=lambda text: (Word(form=text, norm=text, lemma=text),), claim=claim, entities=("meta",))
    for faults in (None, Faults()):
        try:
            read_codebook(_yaml(data), reading, faults)
        except ConfigError as fault:
            str(fault)


def workspace(data: bytes) -> None:
    """Settings and labels, or faults."""
    from llamafund.cli.settings.workspace import read_workspace  # noqa: PLC0415  (the command line, for this target only)

    path = _folder() / "llamafund.yaml"
    path.write_bytes(data)
    for faults in (None, Faults()):
        try:
            read_workspace(path, faults)
        except ConfigError as fault:
            str(fault)


# ------------------------------------------------------------------------------------------------------- analysing


def tokens(data: bytes) -> None:
    """Tokens are pieces of the text, in order, and leave out nothing but white space."""
    text = _text(data)
    found = tokenise(text)
    assert all(text[start : start + len(form)] == form for start, form in found)
    assert "".join(form for _, form in found) == "".join(text.split())


def clauses(data: bytes) -> None:
    """Sentences and clauses lie one behind another, clauses inside their sentence."""
    document = cut(workbench(DEFAULTS).document(_article(data)))
    place = 0
    for sentence in document.sentences:
        assert place <= sentence.first < sentence.last <= len(document.words)
        assert [clause.first for clause in sentence.clauses][:1] == [sentence.first]
        assert [clause.last for clause in sentence.clauses][-1:] == [sentence.last]
        place = sentence.last


def claims(data: bytes) -> None:
    """Whatever is found stands in the text."""
    analysis = _analysis(data)
    text = analysis.article.text
    for found in (
        *analysis.mentions,
        *analysis.claims,
        *(sign for claim in analysis.claims for sign in (*claim.evidence, *claim.quantities)),
    ):
        assert found.text == text[found.start : found.end] != ""


def compare(data: bytes) -> None:
    """Any two texts are compared, and every format shows it."""
    left, _, right = data.partition(b"\n\n\n")
    analyses = [_analysis(left, "left"), _analysis(right, "right"), _analysis(left, "copy")]
    comparison = pipeline.compare(analyses)
    made = {claim.id for analysis in analyses for claim in analysis.claims}
    assert all(cell.claim.id in made for row in comparison.rows for cell in row.cells)
    for form in FORMATS:
        _shown(form, comparison)


def find(data: bytes) -> None:
    """Any question is asked of any text."""
    question, _, text = data.partition(b"\n")
    answer = pipeline.find(_text(question), [_analysis(text)])
    for form in FORMATS:
        _shown(form, answer)


def report(data: bytes) -> None:
    """The page has no tag but its own."""
    from llamafund.render.presentation.messages import read_messages  # noqa: PLC0415  (Jinja, for this target only)
    from llamafund.render.report import render  # noqa: PLC0415

    left, _, right = data.partition(b"\n\n\n")
    page = render(pipeline.report([_analysis(left, "left"), _analysis(right, "right")]), read_messages("en"), None)
    page.encode("utf-8")
    plain = render(pipeline.report([_analysis(b"", "left"), _analysis(b"", "right")]), read_messages("en"), None)
    assert page.lower().count("<script") == plain.lower().count("<script")


def shown(data: bytes) -> None:
    """Every format shows the entities, claims and words of any text."""
    analysis = _analysis(data)
    skipped = Skipped(id=_text(data)[:50], reason=_text(data)[:50], path=_text(data)[:50])
    made_with = signature()
    for form in FORMATS:
        _shown(form, EntitiesResult(signature=made_with, outcomes=(analysis, skipped)))
        _shown(form, ClaimsResult(signature=made_with, outcomes=(analysis, skipped)))
        _shown(form, TokensResult(signature=made_with, outcomes=(analysis.document, skipped)))


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(read_schema(name))


def _shown(form: str, result: Result) -> None:
    """A format shows a result or says that it is not for it; what has a grammar keeps to it."""
    if form in BINARY:  # they have tests of their own
        return
    stream = io.StringIO()
    try:
        FORMATS.get(form)(result, stream, Style(evidence=True))
    except UsageError:
        return
    written = stream.getvalue()
    assert set(STEERING.findall(written)) <= {"\x00" if form == "brat" else ""}  # an archive is filled up with zeros
    match form:
        case "json":
            _validator(NAMES[type(result)]).validate(json.loads(written))
        case "jsonl":
            assert all(json.loads(line) for line in written.split("\n")[:-1])
        case "yaml":
            yaml.safe_load(written)
        case "tsv":
            assert len({line.count("\t") for line in written.split("\n")[:-1]}) == 1
        case "csv" | "excel":
            assert len({len(row) for row in csv.reader(io.StringIO(written, newline=""), strict=True)}) == 1


TARGETS: dict[str, Target] = {
    "decode": decoding,
    "lines": lines_of,
    **{f"read{ending}": _reader(ending) for ending in READERS},
    "stdin": standard_input,
    "pairs": pairs,
    "yaml": yaml_tree,
    "gazetteer": gazetteer,
    "codebook": codebook,
    "workspace": workspace,
    "tokens": tokens,
    "clauses": clauses,
    "claims": claims,
    "compare": compare,
    "find": find,
    "report": report,
    "formats": shown,
}
