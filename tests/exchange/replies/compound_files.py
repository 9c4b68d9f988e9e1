"""Writes small compound files (MS-CFB, version 3) and Outlook messages in them (MS-OXMSG), for tests alone.

Only as much of the formats as a message needs: one FAT sector, streams below 4,096 bytes in the mini stream.
"""

import struct
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_STREAM = "__substg1.0_"
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
Tree = Mapping[str, "bytes | Tree"]


@dataclass
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    children: list[int] = field(default_factory=list)
    left: int = _FREE
    right: int = _FREE
    child: int = _FREE
    start: int = 0


def compound_file(tree: Tree) -> bytes:
    """Return a compound file with these storages (mappings) and streams (bytes)."""
    entries = [_Entry("Root Entry", 5)]
    _add(entries, 0, tree)
    for entry in entries:
        entry.child = _balanced(entries, sorted(entry.children, key=lambda n: _order(entries[n].name)))
    mini, mini_fat, sectors, fat = bytearray(), [], bytearray(), []
    for entry in entries:
        if entry.kind == 2 and 0 < len(entry.data) < _CUTOFF:
            entry.start = len(mini) // _MINI
            mini += entry.data.ljust(-(-len(entry.data) // _MINI) * _MINI, b"\0")
            mini_fat += [*range(len(mini_fat) + 1, len(mini) // _MINI), _END]
        elif entry.kind == 2:
            entry.start = _put(sectors, fat, entry.data)
    entries[0].data = bytes(mini)
    entries[0].start = _put(sectors, fat, entries[0].data)
    mini_start = _put(sectors, fat, struct.pack(f"<{len(mini_fat)}I", *mini_fat), b"\xff")
    directory = b"".join(map(_packed, entries))
    directory_start = _put(sectors, fat, directory + _packed(_Entry("", 0)) * (-len(entries) % 4))
    fat_start = len(fat)
    fat.append(_FAT)
    assert len(fat) <= _SECTOR // 4, "more than one sector of FAT"
    fat += [_FREE] * (_SECTOR // 4 - len(fat))
    mini_count = -(-len(mini_fat) * 4 // _SECTOR)
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII",
        bytes.fromhex("d0cf11e0a1b11ae1"), b"", 0x3E, 3, 0xFFFE, 9, 6, b"",
        0, 1, directory_start, 0, _CUTOFF, mini_start if mini_count else _END, mini_count, _END, 0, fat_start,
    )  # fmt: skip
    return header.ljust(_SECTOR, b"\xff") + bytes(sectors) + struct.pack(f"<{_SECTOR // 4}I", *fat)


def outlook_message(
    texts: Mapping[int, str],
    *,
    binaries: Mapping[int, bytes] | None = None,
    values: Mapping[int, "int | bool | datetime"] | None = None,
    named: Mapping[tuple[str, int], "int | bool | datetime | bytes"] | None = None,
    parts: Tree | None = None,
    narrow: bool = False,
) -> bytes:
    """Return a .msg file: texts, bytes and values by their tags, named properties by group and number."""
    tree: dict[str, bytes | Tree] = dict(parts or {})
    fixed = dict(values or {})
    groups = list(dict.fromkeys(group for group, _ in named or {}))
    names = b""
    for position, ((group, number), value) in enumerate((named or {}).items()):
        names += struct.pack("<IHH", number, (groups.index(group) + 3) << 1, position)
        if isinstance(value, bytes):
            tree[f"{_STREAM}{0x8000 + position:04X}0102"] = value
        else:
            fixed[0x8000 + position] = value
    tree["__nameid_version1.0"] = {
        f"{_STREAM}00020102": b"".join(uuid.UUID(group).bytes_le for group in groups),
        f"{_STREAM}00030102": names,
        f"{_STREAM}00040102": b"",
    }
    for tag, text in texts.items():
        kind, encoding = ("001E", "cp1252") if narrow else ("001F", "utf-16-le")
        tree[f"{_STREAM}{tag:04X}{kind}"] = text.encode(encoding)
    for tag, data in (binaries or {}).items():
        tree[f"{_STREAM}{tag:04X}0102"] = data
    tree["__properties_version1.0"] = bytes(32) + b"".join(_property(tag, value) for tag, value in fixed.items())
    return compound_file(tree)


def _property(tag: int, value: "int | bool | datetime") -> bytes:
    if isinstance(value, bool):
        return struct.pack("<HHIQ", 0x000B, tag, 6, value)
    if isinstance(value, datetime):
        ticks = (value - _EPOCH).days * 864_000_000_000 + (value - _EPOCH).seconds * 10_000_000
        return struct.pack("<HHIQ", 0x0040, tag, 6, ticks)
    return struct.pack("<HHIiI", 0x0003, tag, 6, value, 0)


def _add(entries: list[_Entry], parent: int, tree: Tree) -> None:
    for name, content in tree.items():
        number = len(entries)
        entries[parent].children.append(number)
        if isinstance(content, bytes):
            entries.append(_Entry(name, 2, content))
        else:
            entries.append(_Entry(name, 1))
            _add(entries, number, content)


def _order(name: str) -> tuple[int, str]:
    return len(name), name.upper()


def _balanced(entries: list[_Entry], numbers: list[int]) -> int:
    if not numbers:
        return _FREE
    middle = len(numbers) // 2
    entry = entries[numbers[middle]]
    entry.left = _balanced(entries, numbers[:middle])
    entry.right = _balanced(entries, numbers[middle + 1 :])
    return numbers[middle]


def _put(sectors: bytearray, fat: list[int], data: bytes, filler: bytes = b"\0") -> int:
    if not data:
        return _END
    start = len(fat)
    count = -(-len(data) // _SECTOR)
    sectors += data.ljust(count * _SECTOR, filler)
    fat += [*range(start + 1, start + count), _END]
    return start


def _packed(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    length = len(name) + 2 if name else 0
    return struct.pack(
        "<64sHBBIII16sIQQIQ",
        name, length, entry.kind, 1, entry.left, entry.right, entry.child, b"", 0, 0, 0, entry.start, len(entry.data),
    )  # fmt: skip
