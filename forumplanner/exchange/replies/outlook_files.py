"""The properties in a file that Outlook saves (.msg): a compound file of streams (MS-OXMSG, MS-OXPROPS).

Made after the published format and tested with files made after it, too; files saved by Outlook itself were not
at hand. Knows no meaning.
"""

import io
import struct
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from olefile import OleFileIO

_STREAM = "__substg1.0_"
_PROPERTIES = "__properties_version1.0"
_NAMES = "__nameid_version1.0"
_TOP_HEADER, _PART_HEADER = 32, 8
_LONG, _BOOLEAN, _TIME = 0x0003, 0x000B, 0x0040
_ANSI, _UNICODE, _BINARY = "001E", "001F", "0102"
_FIRST_NAMED = 0x8000
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_MOST_PARTS = 500


class DamagedFile(ValueError):
    """A compound file that cannot be read, or is none."""


class OutlookFile:
    """An open .msg file; what is not there is empty, None or 0."""

    def __init__(self, data: bytes) -> None:
        """Open it; raises DamagedFile."""
        import olefile

        try:
            self._file: OleFileIO = olefile.OleFileIO(io.BytesIO(data))
            self._streams = {"/".join(path).lower(): path for path in self._file.listdir()}
            self._fixed = {"": self._read_fixed("", _TOP_HEADER)}
            self._named = self._read_names()
        # What olefile raises on damaged files is not written down anywhere: these were seen.
        except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError) as damaged:
            raise DamagedFile(str(damaged)) from damaged
        except (struct.error, OverflowError, MemoryError) as damaged:
            raise DamagedFile(str(damaged)) from damaged
        self._codepage = f"cp{self.number(0x3FFD) or 1252}"

    def named(self, group: str, number: int) -> int:
        """Return the identifier that a named property has in this file, or 0."""
        return self._named.get((uuid.UUID(group), number), 0)

    def text(self, tag: int, part: str = "") -> str:
        """Return a text."""
        if (wide := self._stream(tag, _UNICODE, part)) is not None:
            return wide.decode("utf-16-le", errors="replace").rstrip("\0")
        narrow = self._stream(tag, _ANSI, part)
        if narrow is None:
            return ""
        try:
            return narrow.decode(self._codepage, errors="replace").rstrip("\0")
        except LookupError:
            return narrow.decode("cp1252", errors="replace").rstrip("\0")

    def binary(self, tag: int, part: str = "") -> bytes:
        """Return bytes."""
        return self._stream(tag, _BINARY, part) or b""

    def number(self, tag: int) -> int:
        """Return a whole number."""
        value = self._fixed[""].get((tag, _LONG))
        return 0 if value is None else int(struct.unpack_from("<i", value)[0])

    def true(self, tag: int) -> bool:
        """Return a truth value."""
        value = self._fixed[""].get((tag, _BOOLEAN))
        return value is not None and value[:2] != b"\0\0"

    def instant(self, tag: int) -> datetime | None:
        """Return an aware UTC instant."""
        value = self._fixed[""].get((tag, _TIME))
        ticks = 0 if value is None else int(struct.unpack_from("<Q", value)[0])
        try:
            return _EPOCH + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def parts(self, kind: str) -> Iterator[str]:
        """Yield the storages of attachments (`attach`) or receivers (`recip`)."""
        found = {path[0] for path in self._streams.values() if path[0].lower().startswith(f"__{kind}_version1.0_#")}
        yield from sorted(found)[:_MOST_PARTS]

    def _stream(self, tag: int, kind: str, part: str) -> bytes | None:
        name = f"{_STREAM}{tag:04X}{kind}"
        return self._bytes(f"{part}/{name}" if part else name)

    def _bytes(self, name: str) -> bytes | None:
        path = self._streams.get(name.lower())
        if path is None:
            return None
        try:
            return bytes(self._file.openstream(path).read())
        except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError):
            return None

    def _read_fixed(self, part: str, header: int) -> dict[tuple[int, int], bytes]:
        data = self._bytes(f"{part}/{_PROPERTIES}" if part else _PROPERTIES) or b""
        found = {}
        for at in range(header, len(data) - 15, 16):
            kind, tag = struct.unpack_from("<HH", data, at)
            found[tag, kind] = data[at + 8 : at + 16]
        return found

    def _read_names(self) -> dict[tuple[uuid.UUID, int], int]:
        """Read which numbers of which groups stand for which identifiers (MS-OXMSG, 2.2.3)."""
        groups = self._bytes(f"{_NAMES}/{_STREAM}00020102") or b""
        entries = self._bytes(f"{_NAMES}/{_STREAM}00030102") or b""
        found: dict[tuple[uuid.UUID, int], int] = {}
        for at in range(0, len(entries) - 7, 8):
            number, index_and_kind, position = struct.unpack_from("<IHH", entries, at)
            group = (index_and_kind >> 1) - 3
            if index_and_kind & 1 or not 0 <= group < len(groups) // 16:
                continue
            key = uuid.UUID(bytes_le=groups[16 * group : 16 * group + 16]), number
            found.setdefault(key, _FIRST_NAMED + position)
        return found
