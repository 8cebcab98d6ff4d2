"""A tar archive of texts, on a stream of text: POSIX.1-2001 (pax), the same bytes from run to run."""

from __future__ import annotations

import codecs
import io
import tarfile
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer


class Archive:
    """An archive that files are added to one by one; nothing is kept of them."""

    def __init__(self, stream: TextIO) -> None:
        self._bytes = _AsText(stream)
        self._tar = tarfile.open(fileobj=self._bytes, mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115  closed by __exit__

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Close the archive; one that could not be written whole is left as it is, and nothing more is tried on its stream."""
        if kind is None:
            self._tar.close()
        else:
            self._bytes.end()

    def add(self, name: str, text: str) -> None:
        """Add a file as UTF-8; it has no date and no owner, so that equal results are equal bytes."""
        content = text.encode("utf-8")
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        self._tar.addfile(entry, io.BytesIO(content))


class _AsText(io.RawIOBase):
    """Bytes of UTF-8 on their way to a stream of text; tar writes in blocks, which end anywhere in a character."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream
        self._ended = False
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def write(self, block: Buffer) -> int:
        """Write what is whole; the rest comes with the next block."""
        data = bytes(block)
        if not self._ended:
            self._stream.write(self._decoder.decode(data))
        return len(data)

    def end(self) -> None:
        """Write nothing from now on: tar tries once more when it is taken apart."""
        self._ended = True
