"""Streams whose compressed data never end in a carriage return.

Some checkers take such a byte for part of the line end before `endstream` and report a wrong length. The last byte of
deflated data is the last byte of the checksum of what was deflated (RFC 1950), so a filler at the end changes it.
"""

import zlib

_CARRIAGE_RETURN = 0x0D


def settled(data: bytes, filler: bytes = b"\n") -> bytes:
    """Return `data`, followed by `filler` if needed: bytes without meaning there, of which one is not zero."""
    return data + filler if zlib.adler32(data) & 0xFF == _CARRIAGE_RETURN else data
