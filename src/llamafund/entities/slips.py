"""Slips of the pen: one letter missing, added, changed, or two that changed places (Damerau 1964) in a long name."""

from __future__ import annotations

LONG = 7  # letters; shorter names that differ in one letter are different names


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two different names, one of them long, differ in one letter after the first."""
    if one == other or abs(len(one) - len(other)) > 1 or max(len(one), len(other)) < LONG or one[0] != other[0]:
        return False
    short, long = sorted((one, other), key=len)
    start = next((index for index, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if not short[start:].isalpha() and any(letter.isdigit() for letter in (*short[start:], *long[start:])):
        return False
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    return short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
