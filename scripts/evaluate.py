"""Measure the quality of every stage on public data: `python -m scripts.evaluate [--write] [PART …]`, or `make eval`.

A part is one of `scripts.evaluation.measures.PARTS`. Development and held-out figures stand beside each other, with the
baselines; what cannot be measured is named with the reason. `--write` stores what was measured in data/eval/figures.json.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from llamafund import resources
from llamafund.errors import LlamafundError
from llamafund.workbench import signature
from scripts.ant import BENCH
from scripts.evaluation.measures import OURS, OWN_TEXTS, PARTS, Figure, NotMeasuredError, measured

FIGURES = ("eval", "figures.json")


def main() -> None:
    """Measure, print, and store where asked."""
    parser = argparse.ArgumentParser(prog="python -m scripts.evaluate", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all of them unless named")
    parser.add_argument("--bench", type=Path, default=BENCH, help="the folder of the public data (default ../shared/bench)")
    parser.add_argument("--write", action="store_true", help="store the figures in data/eval/figures.json")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; known: {', '.join(PARTS)}")
    console = Console(width=132, highlight=False)
    chosen = options.parts or list(PARTS)
    if not options.bench.is_dir():
        console.print(f"the public data are not in {options.bench}: only what is measured on our own texts follows")
        console.print("docs/accuracy.md (How to measure it again) says what they are and where from")
        chosen = [part for part in chosen if part in OWN_TEXTS]
    figures: list[Figure] = []
    for part in chosen:
        try:
            found = measured(part, options.bench)
        except (NotMeasuredError, LlamafundError) as error:
            console.print(f"{part}: not measured, {error}\n")
            continue
        figures += found
        console.print(_table(part, found))
    for name, version in signature().versions:
        console.print(name, version, end="  ")
    console.print(*(f"{name}:{digest}" for name, digest in signature().data))
    if options.write:
        _write(figures)


def _table(part: str, figures: Sequence[Figure]) -> Table:
    """A line for each figure, a column for each split and system."""
    columns = list(dict.fromkeys((figure.split, figure.system) for figure in figures))
    columns.sort(key=lambda column: column[1] != OURS)
    values = {(figure.name, figure.split, figure.system): figure.value for figure in figures}
    table = Table(title=part, title_justify="left", box=None, pad_edge=False)
    table.add_column("")
    for split, system in columns:
        table.add_column(split if system == OURS else f"{split}, {system}", justify="right", max_width=16)
    for name in dict.fromkeys(figure.name for figure in figures):
        table.add_row(name, *(_shown(values.get((name, *column))) for column in columns))
    table.add_row()
    return table


def _shown(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}" if abs(value) <= 1 else f"{value:,.0f}"


def _write(figures: Sequence[Figure]) -> None:
    """Replace what is stored of the parts that were measured."""
    path = resources.data(*FIGURES)
    stored = json.loads(path.read_text(encoding="utf-8"))["figures"] if path.exists() else {}
    parts = {figure.part for figure in figures}
    kept = {name: value for name, value in stored.items() if name.split(".")[0] not in parts}
    fresh = {figure.id: round(figure.value, 4) for figure in figures}
    document = {"made": "python -m scripts.evaluate --write", "signature": asdict(signature()), "figures": kept | fresh}
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
