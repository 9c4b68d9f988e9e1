"""Reads a zone's own data: its recorded changes of offset and the rule that holds after them.

The file is the very one `zoneinfo` reads (the system's, else the `tzdata` package), so that what is written
into a calendar can never differ from what the program computes and shows. Interprets only the format.
"""

import struct
import zoneinfo
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

_HEADER = struct.Struct(">4sc15x6l")


@dataclass(frozen=True)
class Shift:
    """One change of offset: the instant (seconds since 1970), the offsets (seconds) before and after it."""

    at: int
    before: int
    after: int
    daylight: bool
    name: str


@dataclass(frozen=True)
class ZoneData:
    """The recorded shifts in order, and the POSIX rule (empty if there is none) for all time after them."""

    shifts: tuple[Shift, ...]
    rule: str


def zone_bytes(key: str) -> bytes:
    """Return the TZif file of an IANA zone.

    Raises zoneinfo.ZoneInfoNotFoundError or ValueError for a name that is no zone.
    """
    zoneinfo.ZoneInfo(key)  # refuses unknown names and names that would leave the folder
    for folder in zoneinfo.TZPATH:
        path = Path(folder, key)
        if path.is_file():
            return path.read_bytes()
    return resources.files("tzdata").joinpath("zoneinfo", *key.split("/")).read_bytes()


def read_tzif(data: bytes) -> ZoneData:
    """Read the 64-bit part and the footer of a TZif file (RFC 8536); one of version 1 has neither.

    Raises ValueError when it is no TZif file or breaks off.
    """
    try:
        magic, version, *counts = _HEADER.unpack_from(data)
        if magic != b"TZif":
            raise ValueError("not a TZif file")
        if version == b"\0":
            return ZoneData((), "")
        second = _HEADER.size + _block_length(counts, time_size=4)
        _, _, *counts = _HEADER.unpack_from(data, second)
        start = second + _HEADER.size
        footer = data[start + _block_length(counts, time_size=8) :]
        return ZoneData(_shifts(data, start, counts), footer.strip(b"\n").decode("ascii"))
    except struct.error as broken:
        raise ValueError("the TZif file breaks off") from broken


def _block_length(counts: list[int], time_size: int) -> int:
    utc_flags, standard_flags, leaps, times, types, characters = counts
    return times * (time_size + 1) + types * 6 + characters + leaps * (time_size + 4) + standard_flags + utc_flags


def _shifts(data: bytes, start: int, counts: list[int]) -> tuple[Shift, ...]:
    _, _, _, times, types, characters = counts
    instants = struct.unpack_from(f">{times}q", data, start)
    chosen = struct.unpack_from(f">{times}B", data, start + times * 8)
    table = start + times * 9
    kinds = [struct.unpack_from(">lbB", data, table + 6 * n) for n in range(types)]
    names = data[table + 6 * types : table + 6 * types + characters]
    shifts: list[Shift] = []
    before: int = kinds[0][0]
    for at, which in zip(instants, chosen, strict=True):
        after, daylight, name_at = kinds[which]
        name = names[name_at : names.index(b"\0", name_at)].decode("ascii")
        shifts.append(Shift(at, before, after, bool(daylight), name))
        before = after
    return tuple(shifts)
