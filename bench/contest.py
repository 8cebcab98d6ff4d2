"""One contest: llamafund and its peers at the same work, with the targets it has to meet."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bench.timing import Timer, paired, ratio


@dataclass(frozen=True, kw_only=True)
class Target:
    """How `ours` compares with `theirs`: its time over the other's is at most `times`, or its speed at least `speed` times."""

    ours: str
    theirs: str
    times: float = 0.0
    speed: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Line:
    """A result: `seconds` is the median of the rounds; `work` per second in `unit` where the contest has one."""

    contest: str
    name: str
    seconds: float
    rate: float | None
    unit: str


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """A target and what was measured, both as the ratio it is quoted in."""

    text: str
    measured: float
    wanted: float
    met: bool


class Measured(Protocol):
    """What can be run, gives lines and verdicts, and may have left somebody out."""

    @property
    def missing(self) -> Sequence[str]:
        """Who is missing, with the reason."""
        ...

    def run(self, rounds: int) -> tuple[list[Line], list[Verdict]]:
        """Measure."""
        ...


@dataclass(frozen=True, kw_only=True)
class Contest:
    """Contenders by name, how much `work` each does in a round and in what `unit`, and who is missing, with the reason."""

    title: str
    contenders: Mapping[str, Timer]
    targets: Sequence[Target] = ()
    floors: Mapping[str, float] = field(default_factory=dict)
    work: float | None = None
    unit: str = ""
    missing: Sequence[str] = ()

    def run(self, rounds: int) -> tuple[list[Line], list[Verdict]]:
        """Time all of them."""
        seconds = paired(self.contenders, rounds)
        lines = [
            Line(contest=self.title, name=name, seconds=middle, rate=self.work / middle if self.work else None, unit=self.unit)
            for name, middle in ((name, statistics.median(times)) for name, times in seconds.items())
        ]
        return lines, [*self._verdicts(seconds), *self._absolute(lines)]

    def _verdicts(self, seconds: Mapping[str, list[float]]) -> Iterator[Verdict]:
        for target in self.targets:
            if target.theirs not in seconds:
                continue
            times = ratio(seconds[target.ours], seconds[target.theirs])
            if target.times:
                text = f"{target.ours} takes {{}} × {target.theirs}, at most {target.times:g} ×"
                yield Verdict(text=text, measured=times, wanted=target.times, met=times <= target.times)
            else:
                text = f"{target.ours} is {{}} × as fast as {target.theirs}, at least {target.speed:g} ×"
                yield Verdict(text=text, measured=1 / times, wanted=target.speed, met=1 / times >= target.speed)

    def _absolute(self, lines: Sequence[Line]) -> Iterator[Verdict]:
        for line in lines:
            floor = self.floors.get(line.name)
            if floor is not None and line.rate is not None:
                text = f"{line.name}: {{}} {self.unit} a second, at least {floor:g}"
                yield Verdict(text=text, measured=line.rate, wanted=floor, met=line.rate >= floor)
