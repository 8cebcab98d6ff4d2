"""No figure falls under its floor."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from scripts.evaluation.measures import OWN_TEXTS, PARTS, SPLITS, NotMeasuredError, measured

from llamafund import resources

FLOORS: dict[str, float] = yaml.safe_load(resources.data("eval", "floors.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("part", sorted({name.split(".")[0] for name in FLOORS}))
def test_every_figure_stands_on_its_floor(part: str, request: pytest.FixtureRequest) -> None:
    """Measured anew, every figure of a part that has a floor reaches it; our own texts are measured without the public data."""
    assert part in PARTS
    bench = Path() if part in OWN_TEXTS else request.getfixturevalue("bench")
    floors = {name: floor for name, floor in FLOORS.items() if name.split(".")[0] == part}
    splits = tuple(split for split in SPLITS if any(name.startswith(f"{part}.{split}") for name in floors))
    try:
        figures = {figure.id: figure.value for figure in measured(part, bench, splits)}
    except NotMeasuredError as error:
        pytest.skip(str(error))
    assert floors.keys() <= figures.keys(), f"no such figures: {sorted(floors.keys() - figures.keys())}"
    fallen = {name: (round(figures[name], 4), floor) for name, floor in floors.items() if figures[name] < floor}
    assert not fallen, f"(measured, floor): {fallen}"
