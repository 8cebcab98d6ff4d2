"""Lines of measurements on two logarithmic axes, as an SVG that needs nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 72, 24, 24, 56
_OPEN = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" font-size="13">'
)
COLOURS = ("#0b6e99", "#b3541e", "#4f7a28", "#7a4b8c")
Points = Sequence[tuple[float, float]]


def drawn(lines: Mapping[str, Points], *, across: str, up: str) -> str:
    """The SVG of some lines by name; `across` and `up` say what the axes count. All values are above 0."""
    every = [point for points in lines.values() for point in points]
    wide, high = (_decades([point[axis] for point in every]) for axis in (0, 1))
    place = _Place(wide, high)
    body = [*_grid(place, across, up)]
    for number, (name, points) in enumerate(lines.items()):
        body += _line(place, name, points, COLOURS[number % len(COLOURS)])
    told = "; ".join(f"{name}: " + ", ".join(f"{y:.3g} at {x:,.0f}" for x, y in points) for name, points in lines.items())
    return "\n".join(
        [
            _OPEN,
            f"<title>{escape(up)} by {escape(across)}</title>",
            f"<desc>{escape(told)}</desc>",
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
            *body,
            "</svg>\n",
        ]
    )


class _Place:
    """Where a point stands: the axes go over whole powers of ten."""

    def __init__(self, wide: tuple[int, int], high: tuple[int, int]) -> None:
        self.wide, self.high = wide, high

    def x(self, value: float) -> float:
        part = (math.log10(value) - self.wide[0]) / (self.wide[1] - self.wide[0])
        return round(LEFT + part * (WIDTH - LEFT - RIGHT), 1)

    def y(self, value: float) -> float:
        part = (math.log10(value) - self.high[0]) / (self.high[1] - self.high[0])
        return round(HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM), 1)


def _decades(values: Sequence[float]) -> tuple[int, int]:
    first, last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return first, max(last, first + 1)


def _grid(place: _Place, across: str, up: str) -> Iterator[str]:
    for power in range(place.wide[0], place.wide[1] + 1):
        x = place.x(10.0**power)
        yield f'<path d="M{x} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>'
        yield f'<text x="{x}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{10.0**power:,.10g}</text>'
    for power in range(place.high[0], place.high[1] + 1):
        y = place.y(10.0**power)
        yield f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{10.0**power:,.10g}</text>'
    yield f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 12}" text-anchor="middle">{escape(across)}</text>'
    middle = (TOP + HEIGHT - BOTTOM) / 2
    yield f'<text x="16" y="{middle}" text-anchor="middle" transform="rotate(-90 16 {middle})">{escape(up)}</text>'


def _line(place: _Place, name: str, points: Points, colour: str) -> Iterator[str]:
    corners = [(place.x(x), place.y(y)) for x, y in points]
    yield f'<polyline points="{" ".join(f"{x},{y}" for x, y in corners)}" fill="none" stroke="{colour}" stroke-width="2"/>'
    yield from (f'<circle cx="{x}" cy="{y}" r="3.5" fill="{colour}"/>' for x, y in corners)
    x, y = corners[len(corners) // 2]
    yield f'<text x="{x - 8}" y="{y - 10}" text-anchor="end" fill="{colour}">{escape(name)}</text>'
