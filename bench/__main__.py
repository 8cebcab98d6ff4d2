"""Measure all contests and say which targets are met: `python -m bench [--json FILE] [--only NAME] …`."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench import archive, report, start, texts, throughput
from bench.contest import Line, Measured, Verdict

CONTESTS = ("start", "compare", "tokens", "entities", "claims", "pairs", "commands", "jobs", "memory")


def main() -> None:
    """Run what was asked for, print it, and write it where asked."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    parser.add_argument("--only", choices=CONTESTS, action="append", help="only this contest; may be repeated")
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count, after one that does not (default 7)")
    parser.add_argument("--articles", type=int, default=1000, help="articles to read (default 1000)")
    parser.add_argument("--archive", type=int, default=31_321, help="articles of the largest archive (default 31321, all of ANT)")
    options = parser.parse_args()
    what, chosen = texts.articles(options.articles)
    setting = f"{what}; medians of {options.rounds} paired rounds; processor seconds, but for jobs"
    lines: list[Line] = []
    verdicts: list[Verdict] = []
    missing: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        contests: dict[str, Callable[[], Sequence[Measured]]] = {
            "start": lambda: [start.help_text()],
            "compare": lambda: [start.compare(Path(folder))],
            "tokens": lambda: [throughput.tokens(chosen[: throughput.MET])],
            "entities": lambda: [throughput.entities(chosen[: throughput.MET])],
            "claims": lambda: [throughput.claims(chosen[: options.articles // 4])],
            "pairs": lambda: [throughput.pairs(chosen[: options.articles // 20])],
            "commands": lambda: [archive.commands(chosen[: options.articles // 4], Path(folder))],
            "jobs": lambda: archive.jobs(texts.articles(2 * options.articles)[1], Path(folder)),
            "memory": lambda: archive.memory(texts.articles(options.archive, step=1)[1], Path(folder)),
        }
        for contest in _chosen(contests, options.only):
            more, judged = contest.run(options.rounds)
            lines += more
            verdicts += judged
            missing += contest.missing
    report.show(lines, verdicts, missing, setting)
    if options.json:
        report.save(options.json, lines, verdicts, missing, setting)


def _chosen(contests: dict[str, Callable[[], Sequence[Measured]]], names: list[str] | None) -> Iterator[Measured]:
    return (one for name, make in contests.items() if not names or name in names for one in make())


if __name__ == "__main__":
    main()
