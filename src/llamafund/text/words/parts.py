"""A text in parts, of which each is read by itself: what it takes to read a text is then bounded, however long that is."""

from __future__ import annotations

from collections.abc import Iterator

LONGEST = 1 << 17  # characters in a part: a few take less memory than a whole list of articles at once, and hardly more time


def parts(text: str) -> Iterator[tuple[int, str]]:
    """Where each part begins, and the part: it ends with a space or a line, as the text does.

    One that has no other is longer, as long as that piece.
    """
    begin = 0
    while begin < len(text):
        end = _after_last(text, begin, begin + LONGEST) or _after_first(text, begin + LONGEST)
        yield begin, text[begin:end]
        begin = end


def _after_last(text: str, begin: int, end: int) -> int:
    return max(text.rfind(" ", begin, end), text.rfind("\n", begin, end)) + 1


def _after_first(text: str, begin: int) -> int:
    return min(place for place in (text.find(" ", begin), text.find("\n", begin)) if place >= 0) + 1
