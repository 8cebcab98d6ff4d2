"""Measure how work spreads and how grouping grows: `python -m bench.scale [--articles N] [--only PART]`.

`cluster`: a scheduler, two workers and the program on this machine, each a process; processor seconds an article in each of them,
bytes an article on the way there and back, and what a cluster of 100 workers would need by these figures.
`growth`: seconds and memory of `stories` from 1,000 articles to all, and the exponent that fits them.
"""

from __future__ import annotations

import argparse
import io
import math
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench import texts
from llamafund.by_story import profile_one
from llamafund.cli.session.streamed import streamed
from llamafund.engines import ENGINES, engine
from llamafund.model import Article, ClaimsResult, Profile, Skipped
from llamafund.render import PLAIN
from llamafund.shipped import claim_briefly
from llamafund.stories import Space, gather
from llamafund.workbench import DEFAULTS, signature

WORKERS = 2
WANTED = 100  # workers of the cluster that is computed
SIZES = (1_000, 2_000, 4_000, 8_000, 16_000, 31_321)
_MEGA = 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument("--articles", type=int, default=2000, help="articles for the cluster (default 2000)")
    parser.add_argument("--only", choices=("cluster", "growth"))
    options = parser.parse_args()
    if options.only != "growth":
        cluster(*texts.articles(options.articles))
    if options.only != "cluster":
        growth(*texts.articles(SIZES[-1], step=1))


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds of this process and of those it worked with, and seconds by the clock."""

    here: float
    there: float
    clock: float


def cluster(what: str, articles: list[Article]) -> None:
    """One process, two processes, two workers of a cluster; then the cluster of 100."""
    print(f"{what}, claims as JSON Lines")
    lines_of = streamed(ClaimsResult, signature(), claim_briefly, "jsonl", PLAIN)
    work = partial(lines_of.work, options=DEFAULTS)
    cost = partial(_cost, write=lines_of.write)
    cost(partial(ENGINES.get("serial"), jobs=1), work, articles[:64], [])  # the data are loaded once
    lines: dict[str, Cost] = {"serial": cost(partial(ENGINES.get("serial"), jobs=1), work, articles, [])}
    lines["processes -j 2"] = cost(partial(ENGINES.get("processes"), jobs=WORKERS), work, articles, [])
    with _running() as (address, started):
        joined = partial(engine("dask", jobs=None, scheduler=address), jobs=WORKERS)
        cost(joined, work, articles[:64], started)  # workers load their data once
        lines["dask, 2 workers"] = cost(joined, work, articles, started)
    count = len(articles)
    print(f"{'':<18}{'articles/s':>12}{'ms here':>10}{'ms elsewhere':>14}   (processor milliseconds an article)")
    for name, cost in lines.items():
        print(f"{name:<18}{count / cost.clock:>12.0f}{1e3 * cost.here / count:>10.2f}{1e3 * cost.there / count:>14.2f}")
    there = sum(len(pickle.dumps(article)) for article in articles) / count
    back = sum(len(pickle.dumps(work([article]))) for article in articles[:200]) / min(count, 200)
    print(f"an article is {there / 1e3:.1f} kB on the way to a worker, and {back / 1e3:.1f} kB on the way back")
    serial, dask = lines["serial"], lines["dask, 2 workers"]
    rate = count / serial.here
    fed = count / dask.here / rate
    print(f"one worker does {rate:.0f} articles a second; the program feeds {fed:.0f} such workers with all of one processor")
    need = WANTED * rate
    print(
        f"{WANTED} workers would do {need:,.0f} articles a second, {need * 86_400 / _MEGA:,.0f} million a day; they need "
        f"{need * dask.here / count:.1f} processors for programs that read and write "
        f"({math.ceil(WANTED / fed)} calls, each on a part of the input) and {need * (there + back) * 8 / 1e9:.2f} Gbit/s"
    )


def _cost(run: partial, work: partial, articles: list[Article], started: list[int], *, write: Callable[..., None]) -> Cost:
    def lost(article: Article) -> Skipped:
        return Skipped(id=article.id, reason="lost")

    own, children, others, clock = _own(), _children(), _others(started), time.monotonic()
    outcomes = run(work, iter(articles), lost=lost)
    write(outcomes, io.StringIO(), PLAIN)
    elsewhere = _children() - children + _others(started) - others
    return Cost(_own() - own, elsewhere, time.monotonic() - clock)


def _own() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _others(started: list[int]) -> float:
    """Processor seconds of processes that still run, with those they started."""
    import psutil  # noqa: PLC0415  comes with Dask

    processes = [psutil.Process(pid) for pid in started]
    processes += [child for process in processes for child in process.children(recursive=True)]
    return sum(sum(process.cpu_times()[:2]) for process in processes)


@contextmanager
def _running() -> Iterator[tuple[str, list[int]]]:
    """A scheduler and its workers, each a process; the address, and the process ids of the workers."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "scheduler.json"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        loopback = ["--host", "127.0.0.1", "--scheduler-file", str(told), "--no-dashboard"]
        scheduler = subprocess.Popen([sys.executable, "-m", "distributed.cli.dask_scheduler", "--port", "0", *loopback], **quiet)
        worker = [sys.executable, "-m", "distributed.cli.dask_worker", "--nthreads", "1", "--local-directory", folder, *loopback]
        workers = [subprocess.Popen(worker, **quiet) for _ in range(WORKERS)]
        try:
            while not told.is_file():
                time.sleep(0.1)
            import json  # noqa: PLC0415

            yield json.loads(told.read_text(encoding="utf-8"))["address"], [process.pid for process in workers]
        finally:
            for process in (*workers, scheduler):
                process.terminate()
                process.wait()


def growth(what: str, articles: list[Article]) -> None:
    """Grouping of more and more articles of the same months."""
    print(f"\n{what}, put into stories")
    began = time.process_time()
    profiles = [profile for article in articles if isinstance(profile := profile_one(article), Profile)]
    print(f"profiles: {1e3 * (time.process_time() - began) / len(articles):.2f} ms an article")
    print(f"{'articles':>10}{'stories':>10}{'in stories':>12}{'seconds':>10}")
    points = []
    for size in (size for size in SIZES if size <= len(profiles)):
        chosen = [profiles[index * len(profiles) // size] for index in range(size)]
        seconds = math.inf
        for _ in range(2):
            began = time.process_time()
            found = gather(Space(chosen))
            seconds = min(seconds, time.process_time() - began)
        points.append((math.log(size), math.log(seconds)))
        print(f"{size:>10,}{len(found):>10,}{sum(len(story.members) for story in found):>12,}{seconds:>10.2f}")
    print(f"seconds grow as articles to the power of {_slope(points):.2f}")


def _slope(points: list[tuple[float, float]]) -> float:
    across, up = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((x - across) * (y - up) for x, y in points) / sum((x - across) ** 2 for x, _ in points)


if __name__ == "__main__":
    main()
