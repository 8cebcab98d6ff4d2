"""gzip, within bounds: a small file must not unpack into a large one without end."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import TYPE_CHECKING, Any, cast

from llamafund.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from typing import BinaryIO

PACKED = ".gz"
MAGIC = b"\x1f\x8b"
# Arabic news in JSON Lines packs 4-fold to 6-fold, repetitive logs 20-fold; deflate cannot do better than 1032-fold (RFC 1951).
MAX_RATIO = 100
# Below this the ratio says little: a short text of one letter is odd and harmless.
FREE_BYTES = 10 * 1024 * 1024


class _Counted:
    """The packed bytes, counted as they are read."""

    def __init__(self, raw: io.RawIOBase) -> None:
        self.raw = raw
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        data = self.raw.read(size) or b""
        self.count += len(data)
        return data


class Expanded(io.RawIOBase):
    """The unpacked bytes of a gzip stream.

    Reading raises UnreadableError where the stream is no gzip, is cut off, is damaged, or unpacks more than `MAX_RATIO`-fold;
    what stands before that place has been given out by then.
    """

    def __init__(self, raw: io.RawIOBase) -> None:
        super().__init__()
        self._packed = _Counted(raw)
        self._gzip = gzip.GzipFile(fileobj=cast("BinaryIO", self._packed), mode="rb")
        self._count = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer` from the front; 0 at the end."""
        try:
            data = self._gzip.read1(len(buffer))
        except EOFError:
            raise UnreadableError("the gzip file is cut off; was the download or the copy complete?") from None
        except gzip.BadGzipFile as error:
            if not self._count:
                raise UnreadableError(
                    "it is called .gz and is no gzip file; take .gz off the name, or pack it with gzip"
                ) from None
            raise UnreadableError(f"the gzip file is damaged ({error}); get it again") from None
        except zlib.error as error:
            raise UnreadableError(f"the gzip file is damaged ({error}); get it again") from None
        self._count += len(data)
        if self._count > FREE_BYTES and self._count > MAX_RATIO * self._packed.count:
            raise UnreadableError(
                f"it unpacks to more than {MAX_RATIO} times its size, as no text does; unpack it by hand if you trust it"
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the packed file too."""
        if not self.closed:
            self._gzip.close()
            self._packed.raw.close()
        super().close()
