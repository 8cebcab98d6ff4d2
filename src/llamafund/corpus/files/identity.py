"""Ids of articles: the stem of a file, more of its path where stems clash, the id of a record; each only once."""

from __future__ import annotations

import os
import unicodedata
from collections import defaultdict
from hashlib import blake2b
from typing import TYPE_CHECKING

from llamafund.corpus.files.seen import Seen
from llamafund.corpus.raw.compressed import PACKED

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_LENGTH = 200
# Marks that reorder what stands around them, in a terminal as in a browser (Unicode TR 36, Trojan Source).
_REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def stem_of(path: str) -> str:
    """The name of a file without folder and endings: `a/x.txt.gz` is `x`."""
    name = os.path.basename(path)  # noqa: PTH119  (a pattern of the system, not a Path: `-` and odd bytes pass)
    if name.lower().endswith(PACKED):
        name = name[: -len(PACKED)]
    return os.path.splitext(name)[0] or name  # noqa: PTH122


def ending_of(path: str) -> str:
    """The ending that names the format, in lower case: `a/x.TXT.gz` is `.txt`; empty where there is none."""
    name = path.lower().removesuffix(PACKED)
    return os.path.splitext(name)[1]  # noqa: PTH122


def file_ids(paths: Sequence[str]) -> list[str]:
    """An id for each file, in order: its stem, or where stems clash its path from their common folder (`a/x`, `b/x`).

    Where only the ending differs the ending stays (`x.txt`, `x.html`).
    """
    by_stem = defaultdict(list)
    for index, path in enumerate(paths):
        by_stem[stem_of(path)].append(index)
    ids = [stem_of(path) for path in paths]
    for stem, clashing in by_stem.items():
        if len(clashing) == 1:
            continue
        folders = [os.path.dirname(os.path.abspath(paths[index])) for index in clashing]  # noqa: PTH100, PTH120
        try:
            common = os.path.commonpath(folders)
        except ValueError:  # two drives of Windows share no folder
            common = ""
        below = [os.path.relpath(folder, common) if common else folder for folder in folders]
        for index, folder in zip(clashing, below, strict=True):
            here = sum(1 for other in below if other == folder)
            name = stem if here == 1 else os.path.basename(paths[index])  # noqa: PTH119
            ids[index] = name if folder == os.curdir else f"{folder.replace(os.sep, '/')}/{name}"
    return ids


def safe(text: str) -> str:
    """The text for one line of a screen: control characters, line ends, reordering marks and broken bytes become U+FFFD."""
    return "".join("\ufffd" if char in _REORDERING or unicodedata.category(char) in _UNSAFE else char for char in text)


_UNSAFE = frozenset({"Cc", "Cs", "Zl", "Zp"})


class Unique:
    """Gives each id out once: the second `x` is `x~2`, the third `x~3`. The same inputs in the same order get the same ids.

    Of what was given out it keeps 64 bits each, so that the ids of an archive weigh little. Where two ids share these, the later
    one is taken for a second: among a hundred million that happens once in 3,700 archives, and loses nothing.
    """

    def __init__(self) -> None:
        self._given = Seen()
        self._times: dict[str, int] = {}

    def __call__(self, wanted: str) -> str:
        """`wanted`, safe to show and at most `MAX_LENGTH` long, or a variant that nobody has yet."""
        name = safe(wanted)[:MAX_LENGTH]
        given = name
        while not self._is_new(given):
            self._times[name] = self._times.get(name, 1) + 1
            given = f"{name}~{self._times[name]}"
        return given

    def _is_new(self, name: str) -> bool:
        digest = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        return self._given.is_new(int.from_bytes(digest))
