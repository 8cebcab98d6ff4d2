"""One thing to read: a file, packed or not, or a stream such as standard input; all that readers know of where bytes are from."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

from llamafund.corpus.raw.compressed import PACKED, Expanded
from llamafund.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

# The longest novels are about 8 MB of UTF-8 Arabic; anything above this is not one article, and would be held in memory whole.
MAX_ARTICLE_BYTES = 50 * 1024 * 1024
_BUFFER = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """`path` as the person gave it (`-` is standard input), `stem` its name without endings, `ending` which reader it is for.

    `ending` is empty where the content has to tell. `file` is where it lies; a `stream` is read once, and instead of the file.
    """

    path: str
    stem: str
    ending: str
    file: Path | None = None
    stream: BinaryIO | None = None

    def open(self) -> BinaryIO:
        """The bytes, unpacked where they were packed; raise OSError or UnreadableError (also later, when reading on)."""
        if self.stream is not None:
            return self.stream
        if self.file is None:
            raise UnreadableError("there is nothing to read here")
        raw = self.file.open("rb", buffering=0)
        if self.file.name.lower().endswith(PACKED):
            return cast("BinaryIO", io.BufferedReader(Expanded(raw), _BUFFER))
        return cast("BinaryIO", io.BufferedReader(raw, _BUFFER))

    def whole(self, limit: int = MAX_ARTICLE_BYTES) -> bytes:
        """All its bytes, at most `limit`; raise UnreadableError where there are more, or none."""
        with self.open() as stream:
            raw = stream.read(limit + 1)
        if len(raw) > limit:
            raise UnreadableError(
                f"longer than {limit // 1024 // 1024} MB, which no article is; split it, or use JSON Lines (.jsonl)"
            )
        if not raw:
            raise UnreadableError("the file is empty" if self.file else "nothing came in")
        return raw
