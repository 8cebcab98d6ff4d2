"""Text comes out as it went in, whatever encoding it was saved in; what is no text is refused with the reason."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llamafund.corpus.raw.decode import decode, lines
from llamafund.corpus.unreadable import UnreadableError
from tests.corpus.outcomes import only, skipped

NEWS = (
    "أعلنت وزارة المالية، اليوم الخميس، أن العجز في الموازنة تراجع إلى 4.3 في المئة خلال النصف الأول من العام.\n"
    "وقال مصدر مسؤول إن الحكومة لم تطلب قرضا جديدا؛ فهل تكفي الإيرادات؟ لا يزال ذلك غير واضح.\r\n"
)
# Every Unicode text but for half surrogate pairs, which no UTF can hold, and control characters, which mark binary files.
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff") | st.sampled_from("\t\r\n"), min_size=1
)
PLAIN = TEXT.filter(lambda text: not text.startswith(("%PDF-", "PK\x03\x04", "{\\rtf", "SQLite format 3")))


@given(PLAIN, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_unicode_round_trip(text: str, encoding: str):
    """Any text survives UTF-8, UTF-16 and UTF-32 unchanged; only the mark is dropped."""
    assert decode(text.encode(encoding)) == text


@given(PLAIN)
def test_big_endian(text: str):
    """The mark of big-endian UTF-16 is known."""
    assert decode(b"\xfe\xff" + text.encode("utf-16-be")) == text


@given(st.binary())
def test_any_bytes(raw: bytes):
    """Any bytes give a text or a reason."""
    with contextlib.suppress(UnreadableError):
        assert isinstance(decode(raw), str)


@given(st.binary(), st.integers(1, 40))
def test_any_bytes_as_lines(raw: bytes, limit: int):
    """Of any bytes no line is lost, and each is a text or a reason."""
    try:
        found = list(lines(io.BufferedReader(io.BytesIO(raw)), limit))
    except UnreadableError:
        assert raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[:4] == b"\x00\x00\xfe\xff"
        return
    if raw[:2] not in (b"\xff\xfe", b"\xfe\xff") and raw[:4] != b"\x00\x00\xfe\xff":
        body = raw.removeprefix(b"\xef\xbb\xbf")
        assert [number for number, _ in found] == list(range(1, len(found) + 1))
        assert len(found) == body.count(b"\n") + (not body.endswith(b"\n") and bool(body))


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
@pytest.mark.parametrize("size", [40, 100, None])
def test_old_encodings(encoding: str, size: int | None):
    """Windows-1256 and ISO-8859-6 are told apart, in short texts too."""
    text = NEWS[:size]
    assert decode(text.encode(encoding)) == text


def test_mixed_languages():
    """French in an Arabic text in Windows-1256 is kept."""
    text = f"{NEWS}Selon l’agence « Reuters », le déficit a baissé à Genève…"
    assert decode(text.encode("cp1256")) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Международный валютный фонд повысил прогноз роста мировой экономики в этом году.", "cp1251"),
        ("הממשלה הודיעה על צעדים חדשים לחיזוק הכלכלה והאנרגיה במדינה", "cp1255"),
        ("政府は新しい経済対策を発表した。専門家は慎重だ。", "euc_jp"),
    ],
)
def test_other_scripts(text: str, encoding: str):
    """Russian, Hebrew and Japanese in old encodings are not taken for Arabic."""
    with pytest.raises(UnreadableError, match="save it as UTF-8"):
        decode(text.encode(encoding))


def test_broken_utf_8():
    """Broken UTF-8 is named with its place, and not taken for Windows-1256, in which any bytes are text."""
    raw = NEWS.encode()
    with pytest.raises(UnreadableError, match=r"broken UTF-8: .* at \d+ \(line 2\)"):
        decode(raw[:-4])
    with pytest.raises(UnreadableError, match=r"broken UTF-8: byte 0xFF at 10 \(line 1\)"):
        decode(raw[:10] + b"\xff" + raw[10:])


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "a PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"{\\rtf1\\ansi ", "RTF"),
        (b"ab\x00cd", "a zero byte at 2"),
        ("نص".encode("utf-16-le"), "binary"),
        (b"\xc7\xc8\xca \x01", "control character (0x01) at byte 4"),
        (bytes(range(1, 256)), "binary"),
    ],
)
def test_no_text(write, raw: bytes, reason: str):
    """What is no text is skipped, and named where it is known."""
    write("a.txt", raw)
    assert reason in skipped("a.txt").reason


def test_escape_sequences(write):
    """Escape sequences stay in the text: offsets count them, and whoever shows the text disarms them."""
    write("a.txt", "نص\x1b]0;x\x07نص")
    assert only("a.txt").text == "نص\x1b]0;x\x07نص"


def test_long_line():
    """A line beyond the limit costs itself, and never sits in memory."""
    raw = io.BufferedReader(io.BytesIO(b"x" * 100 + b"\nshort\n"))
    (first, second) = lines(raw, 20)
    assert isinstance(first[1], UnreadableError)
    assert second == (2, "short\n")
