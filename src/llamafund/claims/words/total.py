"""What number words and digits come to, added and multiplied in the order in which they stand."""

from __future__ import annotations

_HUNDRED = 100


class Total:
    """A number as it grows: «مئة وخمسة وعشرون ألفا» is (100 + 5 + 20) × 1000. `plain` says that it has only digits."""

    def __init__(self) -> None:
        self.total = 0.0
        self.current: float | None = None
        self.factor = 1.0
        self.plain = True
        self._empty = True

    def add(self, kind: str, value: float, *, joined: bool) -> None:
        """One more word: a unit, a fraction, a dual or a multiplier."""
        if kind == "part":
            self.current = (self.current or 1) * value  # ثلاثة أرباع
        elif kind == "fraction" and not self._empty:
            self.total += value * self.factor  # مليون ونصف
        elif kind in ("unit", "fraction"):
            self.current = (self.current or 0) + value
        elif kind == "half":
            self.total += value
        elif kind == "dual":
            self.total += value
            self.factor = value / 2
        elif value == _HUNDRED:
            self.current = (self.current or 0) + value if joined else (self.current or 1) * value
        else:
            self.total += (1 if self.current is None else self.current) * value
            self.current, self.factor = None, value
        self._empty = False

    def value(self) -> float:
        """What it comes to."""
        return round(self.total + (self.current or 0), 6)
