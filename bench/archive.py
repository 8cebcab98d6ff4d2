"""What an archive asks for: memory that stays flat, two processes that are twice as fast, the commands side by side."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.contest import Contest, Line, Target, Verdict
from bench.start import CAMEL, missing_camel, script
from bench.timing import Timer, command
from llamafund.cli.exit import ExitStatus
from llamafund.model import Article

FLAT = 1.1  # how much more memory the largest archive may take than the smallest
TWICE = 1.8  # how much faster two processes have to be
COMMANDS = ("entities", "claims")


@dataclass(frozen=True, kw_only=True)
class Peaks:
    """The peak memory of one process that reads archives of growing size; `least` and `most` are numbers of articles."""

    command: str
    files: Sequence[tuple[int, Path]]
    missing: Sequence[str] = ()

    def run(self, rounds: int) -> tuple[list[Line], list[Verdict]]:
        """Measure each once: memory does not depend on what else the machine does."""
        del rounds
        peaks = {count: _peak([script("llamafund"), self.command, path, "-f", "jsonl", "-q"]) for count, path in self.files}
        lines = [
            Line(
                contest=f"memory, {self.command}", name=f"{count:,} articles", seconds=seconds, rate=peak / 1e6, unit="MB in all"
            )
            for count, (peak, seconds) in peaks.items()
        ]
        least, most = min(peaks), max(peaks)
        ratio = peaks[most][0] / peaks[least][0]
        text = f"{self.command} on {most:,} articles takes {{}} × the memory of {least:,}, at most {FLAT:g} ×"
        return lines, [Verdict(text=text, measured=ratio, wanted=FLAT, met=ratio <= FLAT)]


def memory(articles: Sequence[Article], folder: Path) -> list[Peaks]:
    """`entities` and `claims` on the first thousand articles, and on all of them."""
    sizes = sorted({min(1000, len(articles)), len(articles)})
    files = [(size, _written(articles[:size], folder / f"{size}.jsonl")) for size in sizes]
    return [Peaks(command=name, files=files) for name in COMMANDS]


def jobs(articles: Sequence[Article], folder: Path) -> list[Contest]:
    """One process and two, by the clock: on a machine that has two cores to itself."""
    path = _written(articles, folder / "jobs.jsonl")
    return [_jobs(name, path, len(articles)) for name in COMMANDS]


def _jobs(name: str, path: Path, count: int) -> Contest:
    one, two = f"llamafund {name}", f"llamafund {name} --jobs 2"
    arguments = [script("llamafund"), name, path, "-f", "jsonl", "-q", "-j"]
    return Contest(
        title=f"jobs, {name}",
        contenders={one: _clock([*arguments, "1"]), two: _clock([*arguments, "2"])},
        targets=[Target(ours=two, theirs=one, speed=TWICE)],
        work=count,
        unit="articles",
    )


def commands(articles: Sequence[Article], folder: Path) -> Contest:
    """The commands from the shell on the same articles, start and output included."""
    path = _written(articles, folder / "commands.jsonl")
    text = folder / "commands.txt"
    text.write_text("\n".join(article.text for article in articles), encoding="utf-8")
    contenders = {
        f"llamafund {name} -f jsonl": command([script("llamafund"), name, path, "-f", "jsonl", "-q"])
        for name in ("tokens", *COMMANDS)
    }
    missing = missing_camel()
    if not missing:
        contenders[CAMEL] = command([script("camel_word_tokenize"), text])
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    return Contest(title="commands", contenders=contenders, work=size, unit="MB", missing=missing)


def _written(articles: Sequence[Article], path: Path) -> Path:
    with path.open("w", encoding="utf-8") as lines:
        for article in articles:
            lines.write(json.dumps({"id": article.id, "source": article.source, "text": article.text}, ensure_ascii=False) + "\n")
    return path


def _clock(arguments: Sequence[str | Path]) -> Timer:
    """Seconds by the clock of a command whose output goes nowhere."""

    def timer() -> float:
        start = time.perf_counter()
        subprocess.run(arguments, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        return time.perf_counter() - start

    return timer


def _peak(arguments: Sequence[str | Path]) -> tuple[float, float]:
    """The most memory that a command held (bytes; Linux counts in kilobytes), and its processor seconds.

    An archive may hold an article without text, which is skipped: two of ANT's are.
    """
    process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (ExitStatus.DONE, ExitStatus.SKIPPED):
        raise subprocess.CalledProcessError(process.returncode, list(arguments))
    return used.ru_maxrss * 1024.0, used.ru_utime + used.ru_stime
