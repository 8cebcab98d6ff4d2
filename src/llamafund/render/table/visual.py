"""Arabic for a terminal that neither joins nor reorders it: letters in their joined shapes, each line in the order of the eye.

Both are done by kept libraries: arabic-reshaper joins (Unicode 16, "Arabic Presentation Forms-B"), python-bidi reorders (Unicode
Standard Annex 9). What is written so is for looking at: copied from the screen it is not the words of the article any more.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_ESCAPE = re.compile(r"(\x1b\[[0-9;]*m)")
_RESET = "\x1b[0m"
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_UNSEEN = re.compile("[\u200e\u200f\u202a-\u202c]")


def joined(text: str) -> str:
    """The text in joined letters, lam and alef as one; without vowel signs, which would come to stand on the wrong letter."""
    return _reshaper().reshape(text) if RIGHT_TO_LEFT.search(text) else text


def reordered(page: str) -> str:
    """Each line in the order of the eye, from left to right; colours stay with their words."""
    lines = page.splitlines(keepends=True)
    return "".join(_line(line) if RIGHT_TO_LEFT.search(line) else _UNSEEN.sub("", line) for line in lines)


@cache
def _reshaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper  # noqa: PLC0415  for who asks for it

    ligatures = {"support_ligatures": True, "ARABIC LIGATURE ALLAH": False, "RIAL SIGN": False}
    return ArabicReshaper({"delete_harakat": True, "delete_tatweel": False, **ligatures})


def _line(line: str) -> str:
    body, end = (line[:-1], "\n") if line.endswith("\n") else (line, "")
    styles: list[str] = []
    letters: list[str] = []
    style = ""
    for piece in _ESCAPE.split(body):
        if _ESCAPE.fullmatch(piece):
            style = "" if piece == _RESET else style + piece
        else:
            letters.extend(piece)
            styles.extend([style] * len(piece))
    order = _order("".join(letters))
    shown = [(styles[place], letter) for place, letter in order if not _UNSEEN.fullmatch(letter)]
    return "".join(_run(style, "".join(letter for _, letter in run)) for style, run in groupby(shown, lambda pair: pair[0])) + end


def _run(style: str, text: str) -> str:
    return f"{style}{text}{_RESET}" if style else text


def _order(text: str) -> list[tuple[int, str]]:
    """The places of a line's characters from left to right, each with what is shown there: brackets are mirrored."""
    from bidi import algorithm  # noqa: PLC0415  for who asks for it

    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = 0, "L"
    algorithm.get_embedding_levels(text, storage)
    for place, character in enumerate(storage["chars"]):
        character["place"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)  # noqa: FBT003  its second argument is `debug`
    algorithm.resolve_implicit_levels(storage, False)  # noqa: FBT003
    algorithm.reorder_resolved_levels(storage, False)  # noqa: FBT003
    algorithm.apply_mirroring(storage, False)  # noqa: FBT003
    return [(character["place"], character["ch"]) for character in storage["chars"]]
