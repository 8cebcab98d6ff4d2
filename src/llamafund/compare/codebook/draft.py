"""A codebook drafted from what was found: open coding, to be edited into closed coding.

What people have written is kept byte for byte, comments too: a draft only ever grows at its end.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

import yaml

from llamafund.errors import ConfigError
from llamafund.model import Origin, Row, Stance, Status

_HEAD = """\
# A codebook drafted by llamafund. Edit it: reword `ar`, give `en`, take out what is not worth coding, add `needs` where a claim
# has to hold certain words (docs/codebook.md describes the format). Drafting again into this file keeps all that stands here and
# adds at the end what it does not cover.
claims:
"""
_FEW = '  # ---- said by one source; take "# " away from the lines of those worth coding\n'
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_CLAIMS = re.compile(r"^claims:", re.MULTILINE)
_MARGIN = "  "
_NAMES = 3  # entities in an id
_PROBE = "one more"
_NAMELESS = "claim"
_DIGITS = 5
_ENDLESS = 1 << 30  # columns: no statement is broken into lines


def drafted(rows: Iterable[Row], publishers: Mapping[str, str], *, everything: bool = False, existing: str = "") -> str:
    """The text of a codebook: `existing`, and behind it the found rows whose statement it lacks, its comments included.

    Corroborated and disputed rows are entries; those of a single source are comments, unless `everything` is wanted.
    What is only denied, while another row says it, is no entry: the other's will be denied. `publishers` gives for a document
    who published it. The end of a line is that of `existing`.
    """
    found = (row for row in rows if row.origin is Origin.FOUND and not (row.conflicts and _denied(row)))
    fresh = [row for row in found if _statement(row) not in existing]
    weighty = [row for row in fresh if everything or row.status is not Status.SINGLE_SOURCE]
    ids = _ids(weighty, taken=existing)
    light = [row for row in fresh if row.id not in ids]
    text = existing or _HEAD
    if not fresh:
        return text
    margin = _margin(text)
    added = "".join(_entry(row, ids, publishers) for row in weighty)
    if light:
        names = _ids(light, taken=existing + "".join(ids.values()))
        lines = [line for row in light for line in _entry(row, names, publishers).splitlines()]
        added += _FEW + "".join(f"{_MARGIN}# {line.removeprefix(_MARGIN)}\n" for line in lines)
    added = re.sub(rf"^{_MARGIN}", margin, added, flags=re.MULTILINE)
    end = "\r\n" if "\r\n" in text else "\n"
    return text + ("" if text.endswith("\n") else end) + added.replace("\n", end)


def check_growth(path: Path, existing: str) -> None:
    """Raise ConfigError where a claim added at the end of `existing`, the text of `path`, would not be one of its claims."""
    before = yaml.safe_load(existing)
    try:
        after = yaml.safe_load(f"{existing}\n{_margin(existing)}- {_PROBE}\n")
        grown = after == {**before, "claims": [*(before["claims"] or ()), _PROBE]}
    except yaml.YAMLError:
        grown = False
    if not grown:
        line = existing[: found.start()].count("\n") + 1 if (found := _CLAIMS.search(existing)) else 1
        raise ConfigError(
            "this codebook cannot be added to",
            path=path,
            line=line,
            column=1,
            hint='put "claims:" last in the file, and each claim on lines of its own behind "- "; or draft into a new file',
        )


def _denied(row: Row) -> bool:
    return all(cell.stance is Stance.DENIES for cell in row.cells)


def _margin(text: str) -> str:
    """How far the claims stand in from the edge."""
    start = _CLAIMS.search(text)
    item = _ITEM.search(text, start.end()) if start else None
    return item[1] if item else _MARGIN


def _entry(row: Row, ids: Mapping[str, str], publishers: Mapping[str, str]) -> str:
    against = [ids[conflict.other] for conflict in row.conflicts if conflict.other in ids]
    lines = [
        f"# {', '.join(_said_by(row, publishers))}",
        f"- id: {ids[row.id]}",
        f"  ar: {_scalar(_statement(row))}",
        "  en: null",
        *([f"  contradicts: [{', '.join(against)}]"] if against else []),
    ]
    return "".join(f"{_MARGIN}{line}\n" for line in lines)


def _ids(rows: Sequence[Row], *, taken: str) -> dict[str, str]:
    """An id for each row by the row's own: the entities it names and a few digits of its statement's hash."""
    ids: dict[str, str] = {}
    for row in rows:
        names = dict.fromkeys(entity for cell in row.cells for entity in cell.claim.entities)
        digest = hashlib.sha256(_statement(row).encode("utf-8", "surrogatepass")).hexdigest()
        name = "-".join([*(list(names)[:_NAMES] or [_NAMELESS]), digest[:_DIGITS]])
        ids[row.id] = name if name not in taken and name not in ids.values() else f"{name}-{digest[_DIGITS : 2 * _DIGITS]}"
    return ids


def _said_by(row: Row, publishers: Mapping[str, str]) -> Collection[str]:
    return dict.fromkeys(" ".join(publishers[cell.claim.document].split()) for cell in row.cells)


def _statement(row: Row) -> str:
    return " ".join(row.ar.split())


def _scalar(text: str) -> str:
    """The text as a YAML scalar on one line, quoted where it has to be."""
    dumped: str = yaml.safe_dump([text], allow_unicode=True, width=_ENDLESS, default_flow_style=False)
    return dumped.removeprefix("- ").rstrip("\n")
