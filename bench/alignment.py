"""What aligning claims costs as they become many: `python -m bench.alignment [--claims N] [--plot FILE]`.

Claims of the ANT corpus in the order of its file, from 1,000 to 100,000: processor seconds to choose the pairs worth a
judgement (`llamafund.compare.rows.candidates`), how many they are, and the exponent that fits each. Judging takes a fixed time
a pair, so it is measured on some pairs and counted for the rest; the sum of both is what aligning costs. Beside it, what
comparing all with all costs other people's programs (`bench.peers.ALIGNERS`), up to a size where one knows how it goes on.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import peers, plot, texts
from llamafund.compare.rows.candidates import pairs
from llamafund.model import Analysis, Claim, Kind
from llamafund.pipeline import analyse
from llamafund.workbench import DEFAULTS, workbench

SIZES = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
JUDGED = 2_000  # pairs that are judged for the time that one takes
TARGET = 1.15
BRUTE = 20_000  # claims up to which all are compared with all
STEP = 3  # every third article: 100,000 claims are about a year's


@dataclass(frozen=True, slots=True)
class Point:
    """So many claims: processor seconds to choose their pairs, and how many pairs those are."""

    claims: int
    seconds: float
    pairs: int


def main() -> None:
    """Measure, print, and draw where asked."""
    parser = argparse.ArgumentParser(prog="python -m bench.alignment", description=__doc__)
    parser.add_argument("--claims", type=int, default=SIZES[-1], help="the most claims (default 100,000)")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw the figures here, as SVG")
    options = parser.parse_args()
    what, claims = _claims(options.claims)
    print(f"{len(claims):,} claims out of {what}")
    each = _judging(claims[: SIZES[1]])
    print(f"judging takes {1e3 * each:.2f} ms a pair ({1 / each:,.0f} pairs a second)")
    print(f"{'claims':>10}{'choosing s':>12}{'pairs':>12}{'judging s':>12}{'in all s':>12}")
    points = []
    for size in (size for size in SIZES if size <= len(claims)):
        point = _point(claims[:size])
        points.append(point)
        cost = f"{point.pairs * each:>12.1f}{point.seconds + point.pairs * each:>12.1f}"
        print(f"{point.claims:>10,}{point.seconds:>12.2f}{point.pairs:>12,}{cost}", flush=True)
    lines = {
        "choosing pairs": [(point.claims, point.seconds) for point in points],
        "choosing and judging": [(point.claims, point.seconds + point.pairs * each) for point in points],
    }
    for name, values in lines.items():
        slope = exponent(values)
        print(f"{'met   ' if slope <= TARGET else 'MISSED'} {name} grows as claims to the power of {slope:.2f}, at most {TARGET}")
    for name, aligner in peers.ALIGNERS.items():
        try:
            lines[name] = _brute(name, aligner, [claim.text for claim in claims[:BRUTE]])
        except ImportError as error:
            print(f"{name}: {error.name} is not installed")
    if options.plot:
        options.plot.write_text(plot.drawn(lines, across="claims", up="processor seconds"), encoding="utf-8")


def _brute(name: str, aligner: peers.Aligner, said: Sequence[str]) -> list[tuple[float, float]]:
    aligner(said[:100])  # what it imports is no part of the work
    points = []
    for size in (size for size in SIZES if size <= len(said)):
        began = time.process_time()
        aligner(said[:size])
        points.append((float(size), time.process_time() - began))
    print(f"{name}: " + ", ".join(f"{seconds:.2f} s for {size:,.0f}" for size, seconds in points), end="")
    print(f"; grows as claims to the power of {exponent(points[1:]):.2f}", flush=True)
    return points


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The power that fits best, by least squares of the logarithms."""
    logs = [(math.log(size), math.log(seconds)) for size, seconds in points]
    across, up = (sum(values) / len(logs) for values in zip(*logs, strict=True))
    return sum((x - across) * (y - up) for x, y in logs) / sum((x - across) ** 2 for x, _ in logs)


def _claims(count: int) -> tuple[str, list[Claim]]:
    """So many assertions, or as many as there are; the words of an article go with its claims only."""
    _, articles = texts.articles(40_000, step=STEP)
    found: list[Claim] = []
    read = 0
    for article in articles:
        outcome = analyse(article)
        if isinstance(outcome, Analysis):
            found += (claim for claim in outcome.claims if claim.kind is Kind.ASSERTION)
        read += 1
        if len(found) >= count:
            break
    return f"{read:,} articles", found[:count]


def _point(claims: Sequence[Claim]) -> Point:
    marks = workbench(DEFAULTS).judge.marks
    began = time.process_time()
    chosen = sum(1 for _ in pairs(claims, marks))
    return Point(len(claims), time.process_time() - began, chosen)


def _judging(claims: Sequence[Claim]) -> float:
    judge = workbench(DEFAULTS).judge
    some = [(claims[left], claims[right]) for left, right in pairs(claims, judge.marks)][: 2 * JUDGED]
    judge(some[JUDGED:])  # words are looked up once
    began = time.process_time()
    judge(some[:JUDGED])
    return (time.process_time() - began) / JUDGED


if __name__ == "__main__":
    main()
