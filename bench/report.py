"""What was measured, for people and for programs."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.contest import Line, Verdict
from llamafund.workbench import signature


def show(lines: Sequence[Line], verdicts: Sequence[Verdict], missing: Sequence[str], setting: str) -> None:
    """Print a table of the lines, and below it the targets with what was measured."""
    console = Console(width=120)
    table = Table(title=setting, title_justify="left", box=None, pad_edge=False)
    for heading in ("", "", "seconds", "a second"):
        table.add_column(heading, justify="right" if heading else "left")
    before = ""
    for line in lines:
        rate = f"{line.rate:,.1f} {line.unit}" if line.rate is not None else ""
        table.add_row("" if line.contest == before else line.contest, line.name, f"{line.seconds:.3f}", rate)
        before = line.contest
    console.print(table)
    console.print()
    for verdict in verdicts:
        console.print(
            f"{'met   ' if verdict.met else 'MISSED'} {verdict.text.format(f'{verdict.measured:,.2f}')}", highlight=False
        )
    for name in missing:
        console.print(f"left out: {name}; requirements-bench.lock has it", highlight=False)


def save(path: Path, lines: Sequence[Line], verdicts: Sequence[Verdict], missing: Sequence[str], setting: str) -> None:
    """Write all of it as JSON, with what it was measured on."""
    document = {
        "setting": setting,
        "machine": {"python": platform.python_version(), "system": platform.system(), "processors": os.cpu_count()},
        "signature": asdict(signature()),
        "lines": [asdict(line) for line in lines],
        "verdicts": [asdict(verdict) for verdict in verdicts],
        "missing": list(missing),
    }
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
