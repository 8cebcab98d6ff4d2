"""Bytes to text: which encoding it is, and nothing changed but a byte-order mark dropped.

UTF-8 first, since no other encoding of Arabic passes for it; UTF-16 and UTF-32 with their mark; then the two old 8-bit ones,
Windows-1256 and ISO-8859-6, told apart by charset-normalizer (its judgement on letter statistics, held to these two: right on
all of 209 news texts of 60 and more letters in each, save one). Line ends stay as they are, since offsets count them.
"""

from __future__ import annotations

import codecs
import io
import re
from typing import TYPE_CHECKING, BinaryIO

from llamafund.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

# Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ARABIC_8_BIT = ("cp1256", "iso8859_6")
# What files begin with that are often taken for text, and what helps.
_SIGNATURES = (
    (b"%PDF-", "a PDF; save its text as .txt"),
    (b"PK\x03\x04", "a ZIP archive or an Office document; save its text as .txt or .csv"),
    (b"\xd0\xcf\x11\xe0", "an old Office document; save its text as .txt or .csv"),
    (b"{\\rtf", "RTF; save it as plain text (.txt)"),
    (b"\x1f\x8b", "packed with gzip; let its name end in .gz"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3", "a database; export a .csv"),
)
# Control characters that no 8-bit text holds: all of C0 but tab, line ends, form feed, escape and the end mark of DOS.
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
# A terminal session caught in a file has a few per cent of them in UTF-8; Arabic in UTF-16 without its mark has half.
_MOST_CONTROLS = 0.2
# Enough letters to be sure, few enough to be quick.
_SAMPLE = 64 * 1024


def decode(raw: bytes, *, declared: str | None = None) -> str:
    """The text of a whole file; `declared` is what an HTML page says of itself. Raise UnreadableError where it is no text."""
    mark, encoding = _marked(raw)
    if encoding is None:
        encoding = unmarked(raw, declared=declared)
    try:
        return raw[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(_broken(encoding, raw, mark + error.start)) from None


def unmarked(raw: bytes, *, declared: str | None = None) -> str:
    """The encoding of bytes without a byte-order mark: utf-8, cp1256 or iso8859_6. Raise UnreadableError where it is none."""
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise UnreadableError(f"not text but {what}")
    if (place := raw.find(b"\0")) >= 0:
        raise UnreadableError(f"binary: a zero byte at {place}; if it is UTF-16, save it as UTF-8")
    try:
        codecs.decode(raw, "utf-8")
    except UnicodeDecodeError as error:
        return _eight_bit(raw, error.start, declared)
    if sum(1 for _ in _CONTROLS.finditer(raw)) > _MOST_CONTROLS * len(raw):
        raise UnreadableError("binary: mostly control characters; if it is UTF-16, save it as UTF-8")
    return "utf-8"


def lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, str | UnreadableError]]:
    r"""Number (from 1) and text of each line, its end kept; split at `\n` alone. Holds one line in memory.

    A line that cannot be decoded, or is longer than `limit` bytes, comes as the UnreadableError that says why; the next ones
    follow. Each line is tried as UTF-8 first; the first that is not decides which 8-bit encoding the others are read in.
    """
    head = stream.peek(4)[:4] if isinstance(stream, io.BufferedReader) else b""
    mark, encoding = _marked(head)
    stream.read(mark)
    if encoding not in (None, "utf-8"):
        yield from _wide_lines(stream, encoding or "", limit)
        return
    other: str | None = None
    for number, raw in _split(stream, limit):
        if isinstance(raw, UnreadableError):
            yield number, raw
            continue
        try:
            yield number, raw.decode("utf-8")
        except UnicodeDecodeError:
            try:
                other = other or unmarked(raw)
                yield number, raw.decode(other)
            except UnreadableError as error:
                yield number, error
            except UnicodeDecodeError as error:
                yield number, UnreadableError(_broken(other or "", raw, error.start))


def _marked(raw: bytes) -> tuple[int, str | None]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return len(mark), encoding
    return 0, None


def _eight_bit(raw: bytes, fault: int, declared: str | None) -> str:
    if found := _CONTROLS.search(raw):
        raise UnreadableError(f"binary: a control character (0x{found[0][0]:02X}) at byte {found.start()}")
    lenient = raw.decode("utf-8", errors="replace")
    wrong = lenient.count("\ufffd")
    right = sum(1 for char in lenient if char > "\x7f") - wrong
    if right > wrong:
        raise UnreadableError(_broken("utf-8", raw, fault))
    if declared and (named := _codec(declared)) in _ARABIC_8_BIT:
        return named
    from charset_normalizer import from_bytes  # noqa: PLC0415  (20 ms, for old files only)

    sample = raw[max(0, fault - _SAMPLE // 2) :][:_SAMPLE]
    best = from_bytes(sample, cp_isolation=list(_ARABIC_8_BIT), enable_fallback=False, preemptive_behaviour=False).best()
    if best is None:
        raise UnreadableError(
            f"neither UTF-8 (byte 0x{raw[fault]:02X} at {fault}) nor Arabic in Windows-1256 or ISO-8859-6; save it as UTF-8"
        )
    return best.encoding


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name.replace("-", "_")
    except (LookupError, ValueError):
        return ""


def _broken(encoding: str, raw: bytes, place: int) -> str:
    line = raw.count(b"\n", 0, place) + 1
    what = f"byte 0x{raw[place]:02X}" if place < len(raw) else "the end"
    return (
        f"broken {encoding.upper()}: {what} at {place} (line {line}) does not fit; is the file cut off or mixed? save it as UTF-8"
    )


def _split(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | UnreadableError]]:
    number = 0
    while raw := stream.readline(limit + 1):
        number += 1
        if len(raw) <= limit:
            yield number, raw
            continue
        while raw and not raw.endswith(b"\n"):
            raw = stream.readline(limit)
        yield number, UnreadableError(f"longer than {limit // 1024 // 1024} MB, which no article is")


def _wide_lines(stream: BinaryIO, encoding: str, limit: int) -> Iterator[tuple[int, str | UnreadableError]]:
    text = io.TextIOWrapper(stream, encoding=encoding, newline="\n")
    number = 0
    try:
        while line := text.readline(limit + 1):
            number += 1
            if len(line) > limit:
                raise UnreadableError(f"line {number} is longer than {limit // 1024 // 1024} MB, which no article is")
            yield number, line
    except UnicodeDecodeError as error:
        raise UnreadableError(f"broken {encoding.upper()} after line {number}: {error.reason}; save it as UTF-8") from None
    finally:
        if not stream.closed:  # by whoever asked for no more lines
            text.detach()
