"""The bench: what it makes of the times it took."""

from __future__ import annotations

import subprocess
import sys
from itertools import cycle
from pathlib import Path

from bench import plot
from bench.alignment import exponent
from bench.archive import jobs, memory
from bench.contest import Contest, Target
from bench.timing import Timer, paired, ratio
from lxml import etree

from llamafund.model import Article

ROOT = Path(__file__).resolve().parent.parent


def _clock(*seconds: float) -> Timer:
    """A contender that takes these seconds, one after the other; the first round does not count."""
    times = cycle(seconds)
    return lambda: next(times)


def test_a_ratio_is_taken_within_a_round() -> None:
    """A round in which the machine was busy slows both and changes no ratio."""
    seconds = paired({"ours": _clock(9, 2, 20, 2), "theirs": _clock(9, 1, 10, 1)}, rounds=3)
    assert ratio(seconds["ours"], seconds["theirs"]) == 2


def test_targets_of_time_and_of_speed() -> None:
    """Twice the time meets "at most 2 ×", half the speed does not meet "at least 1 ×", and an absent peer judges nobody."""
    targets = [
        Target(ours="ours", theirs="theirs", times=2),
        Target(ours="ours", theirs="theirs", speed=1),
        Target(ours="ours", theirs="absent", times=2),
    ]
    contest = Contest(title="x", contenders={"ours": _clock(2), "theirs": _clock(1)}, targets=targets)
    _, verdicts = contest.run(rounds=2)
    assert [(verdict.met, verdict.measured) for verdict in verdicts] == [(True, 2), (False, 0.5)]


def test_a_floor_of_work_a_second() -> None:
    """Work is counted by the median round."""
    contest = Contest(title="x", contenders={"ours": _clock(2)}, floors={"ours": 100}, work=100, unit="articles")
    (line,), (verdict,) = contest.run(rounds=2)
    assert line.rate == 50
    assert not verdict.met


def test_commands_are_measured_by_what_they_hold_and_by_the_clock(tmp_path: Path) -> None:
    """Memory of an archive of one article, and two processes beside one; a run that is twice as large takes no tenth more."""
    article = Article(id="a", text="قالت وزارة الصحة في لندن إن ميتا بخير.")
    entities, claims = memory([article, article], tmp_path)
    assert claims.command == "claims"
    lines, verdicts = entities.run(rounds=1)
    assert [line.name for line in lines] == ["2 articles"]
    assert verdicts[0].met
    one, _ = jobs([article], tmp_path)
    assert len(one.contenders) == len({*one.contenders})


def test_memory_is_what_a_process_held_at_most() -> None:
    """A process that holds 500 MB for a moment is one of 500 MB and what Python takes, though it ends with less."""
    held = "held = b'x' * 500_000_000; del held"
    asked = f"import sys; from bench.archive import _peak; print(_peak([sys.executable, '-c', {held!r}])[0])"
    ran = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert 500e6 < float(ran.stdout) < 600e6  # asked by a process of its own: what a child was forked from counts too


def test_an_exponent_is_the_slope_of_the_logarithms() -> None:
    """Times that grow as the square of the size have the exponent two, whatever the first of them is."""
    assert abs(exponent([(size, 0.3 * size**2) for size in (10, 20, 50)]) - 2) < 1e-9


def test_a_plot_puts_every_measurement_in_its_place() -> None:
    """Equal steps of the logarithm are equal steps on paper, more is higher, and nothing falls outside the picture."""
    drawn = etree.fromstring(plot.drawn({"a < b": [(1, 0.01), (10, 0.1), (100, 1)]}, across="claims", up="seconds"))
    marks = [(float(each.get("cx", 0)), float(each.get("cy", 0))) for each in drawn.iter() if each.tag.endswith("circle")]
    (x1, y1), (x2, y2), (x3, y3) = marks
    assert abs((x2 - x1) - (x3 - x2)) < 0.2
    assert abs((y1 - y2) - (y2 - y3)) < 0.2
    assert all(0 < x < plot.WIDTH and 0 < y < plot.HEIGHT for x, y in marks)
    assert x1 < x3
    assert y3 < y1
    assert "a < b" in "".join(drawn.itertext())
