"""Unpacks the parts of a workbook's zip archive piece by piece, counting, before anything else may.

Does not trust what the archive says about itself: sizes are counted while inflating, so a part that lies about
its length, or that several entries share, is measured all the same.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from forumplanner.exchange.tables.cancelling import Cancelled, stop_if
from forumplanner.exchange.tables.limits import MEGABYTE, Limits
from forumplanner.model.refusals import FileRefused

_PIECE = 256 * 1024
_LOCAL_HEADER = struct.Struct("<4s2B4HL2L2H")
_ENCRYPTED = 0x1


@dataclass(frozen=True)
class Part:
    """One entry of the archive, as its directory describes it."""

    name: str
    packed: int
    offset: int
    deflated: bool


class Archive:
    """A zip archive in memory, measured as it is read. Raise FileRefused for what is not a sound archive."""

    def __init__(self, data: bytes, file: Path, limits: Limits, cancelled: Cancelled) -> None:
        self._data = data
        self._file = file
        self._limits = limits
        self._cancelled = cancelled
        self._unpacked = 0
        self.parts = self._directory()
        self.names = frozenset(part.name for part in self.parts)

    def _directory(self) -> tuple[Part, ...]:
        try:
            with zipfile.ZipFile(io.BytesIO(self._data)) as opened:
                entries = opened.infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, EOFError):
            raise FileRefused("tables.damaged", file=self._file) from None
        if len(entries) > self._limits.parts:
            raise FileRefused("tables.bomb", file=self._file)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise FileRefused("tables.password", file=self._file)
        if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
            raise FileRefused("tables.damaged", file=self._file)
        declared = sum(entry.file_size for entry in entries)
        if declared > self._limits.unpacked_bytes:
            raise FileRefused("tables.bomb", file=self._file)
        return tuple(
            Part(
                entry.filename,
                entry.compress_size,
                entry.header_offset,
                entry.compress_type == zipfile.ZIP_DEFLATED,
            )
            for entry in entries
            if not entry.is_dir()
        )

    def pieces(self, part: Part, *, again: bool = False) -> Iterator[bytes]:
        """Yield a part's content in pieces of at most 256 kB; refuse it once it grows too large.

        `again` says that it was counted before.
        """
        start = self._content_start(part)
        packed = memoryview(self._data)[start : start + part.packed]
        if len(packed) < part.packed:
            raise FileRefused("tables.damaged", file=self._file)
        size = 0
        for piece in _inflate(packed, self._file) if part.deflated else _slices(packed):
            stop_if(self._cancelled, self._file)
            size += len(piece)
            self._unpacked += 0 if again else len(piece)
            self._check(size, part)
            yield piece

    def _check(self, size: int, part: Part) -> None:
        limits = self._limits
        too_dense = size > limits.ratio_free_bytes and size > part.packed * limits.unpacked_ratio
        if too_dense or self._unpacked > limits.unpacked_bytes:
            raise FileRefused("tables.bomb", file=self._file, limit_mb=limits.unpacked_bytes // MEGABYTE)

    def _content_start(self, part: Part) -> int:
        header = self._data[part.offset : part.offset + _LOCAL_HEADER.size]
        if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
            raise FileRefused("tables.damaged", file=self._file)
        *_, name_length, extra_length = _LOCAL_HEADER.unpack(header)
        return part.offset + _LOCAL_HEADER.size + int(name_length) + int(extra_length)


def _slices(packed: memoryview) -> Iterator[bytes]:
    for start in range(0, len(packed), _PIECE):
        yield bytes(packed[start : start + _PIECE])


def _inflate(packed: memoryview, file: Path) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    waiting = b""
    position = 0
    try:
        while not inflater.eof:
            if not waiting:
                waiting = bytes(packed[position : position + _PIECE])
                position += len(waiting)
            piece = inflater.decompress(waiting, _PIECE)
            starved = not waiting and not piece
            waiting = inflater.unconsumed_tail
            if piece:
                yield piece
            elif starved:
                raise FileRefused("tables.damaged", file=file)
    except zlib.error:
        raise FileRefused("tables.damaged", file=file) from None
