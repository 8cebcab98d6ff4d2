"""What a stream holds, told from its beginning: for standard input, and for files whose name says nothing."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from llamafund.corpus.raw import compressed
from llamafund.corpus.records.fields import TEXT_NAMES

if TYPE_CHECKING:
    from llamafund.corpus.raw.input import Input

_HEAD = 64 * 1024
_JSON_LINE = re.compile(r'\{[ \t]*"')
_JSON = re.compile(r'[\[{]\s*[{"]')
_HTML = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL
)
_CELL = re.compile(r"[,;\t|]")


class _Continued(io.RawIOBase):
    """A stream with what was read of it put back. Closes it only where it is `owned`."""

    def __init__(self, head: bytes, rest: BinaryIO, *, owned: bool) -> None:
        super().__init__()
        self._head = head
        self._rest = rest
        self._owned = owned

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer` from the front; 0 at the end."""
        if self._head:
            data, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            data = getattr(self._rest, "read1", self._rest.read)(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the stream below, if it is ours."""
        if self._owned and not self.closed:
            self._rest.close()
        super().close()


def sniffed(item: Input) -> Input:
    """The same input with the ending that its content calls for, gzip unpacked, to be read from its stream.

    Waits for no more than one line, so a pipe that is still being written can be followed. Raise OSError or UnreadableError.
    """
    stream = item.open()
    owned = item.stream is None
    try:
        head = _head(stream)
        if head.startswith(compressed.MAGIC):
            stream = cast("BinaryIO", io.BufferedReader(compressed.Expanded(_Continued(head, stream, owned=owned)), _HEAD))
            owned = True
            head = _head(stream)
    except BaseException:
        if owned:
            stream.close()
        raise
    rest = cast("BinaryIO", io.BufferedReader(_Continued(head, stream, owned=owned), _HEAD))
    return replace(item, ending=ending_for(head), stream=rest)


def ending_for(head: bytes) -> str:
    """The ending that files of such a beginning have: .jsonl, .json, .html, .csv, or .txt where nothing says otherwise."""
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    text = head.decode(encoding, errors="replace").lstrip()
    line = text.partition("\n")[0]
    if _JSON_LINE.match(line):
        return ".jsonl"
    if _JSON.match(text):
        return ".json"
    if _HTML.match(text):
        return ".html"
    cells = [cell.strip().strip('"').strip().lower() for cell in _CELL.split(line)]
    if len(cells) > 1 and any(cell in TEXT_NAMES for cell in cells):
        return ".csv"
    return ".txt"


def _head(stream: BinaryIO) -> bytes:
    head = b""
    while len(head) < _HEAD and b"\n" not in head.lstrip():
        more = getattr(stream, "read1", stream.read)(_HEAD - len(head))
        if not more:
            break
        head += more
    return head
