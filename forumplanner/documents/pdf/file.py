"""Puts a PDF together from objects: streams as they are, all else packed into object streams (ISO 32000-1, 7.5.7).

Written by ourselves because the structure of a long list has some ten thousand elements: as objects of a library
they took most of the memory and a third of the time. The identifier follows from the content.
"""

import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from pikepdf import Object, Pdf, Stream

from forumplanner.documents.pdf.streams import settled

_REFERENCE = re.compile(rb"(?<![\d.])(\d+) 0 R\b")
_LENGTH = re.compile(rb"/Length \d+(?: \d+ R)?")
_PACKED = 200
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_CARRIAGE_RETURN = b"\r"


def file_of(pdf: Pdf, written: Mapping[int, bytes]) -> bytes:
    """Return the file of all that `pdf` reaches, with the objects `written` by number besides or instead."""
    root = pdf.trailer.Root.objgen[0]
    info = pdf.trailer.Info.objgen[0]
    output = _Output()
    packed: list[tuple[int, bytes]] = []
    for number, found in _reached(pdf, (root, info), written):
        if isinstance(found, bytes):
            packed.append((number, found))
        else:
            output.stream(number, *_stream(found))
    everything = chain(packed, written.items())
    while some := list(islice(everything, _PACKED)):
        output.pack(some)
    return output.finished(root, info)


def first_free(pdf: Pdf) -> int:
    """Return the first object number that `pdf` does not use."""
    return max(one.objgen[0] for one in pdf.objects) + 1


def _reached(pdf: Pdf, roots: Iterable[int], written: Mapping[int, bytes]) -> Iterator[tuple[int, Object | bytes]]:
    """Yield every object that can be reached and is not written anew: a stream, or the text of any other."""
    waiting = list(roots)
    seen = set(waiting) | set(written)
    while waiting:
        number = waiting.pop()
        found = pdf.get_object(number, 0)
        is_stream = isinstance(found, Stream)
        text = found.stream_dict.unparse(resolved=True) if is_stream else found.unparse(resolved=True)
        yield number, found if is_stream else text
        for match in _REFERENCE.finditer(text):
            next_one = int(match[1])
            if next_one not in seen:
                seen.add(next_one)
                waiting.append(next_one)


def _stream(found: Object) -> tuple[bytes, bytes]:
    """Return the dictionary of a stream without its length, and its data, deflated but for metadata."""
    dictionary = _LENGTH.sub(b"", found.stream_dict.unparse(resolved=True))
    raw = found.read_raw_bytes()
    if b"/Filter" in dictionary or b"/Type /Metadata" in dictionary:
        return dictionary, raw
    deflated = zlib.compress(raw)
    if deflated.endswith(_CARRIAGE_RETURN) and not raw.endswith(_CARRIAGE_RETURN):
        return dictionary, raw
    return dictionary.replace(b"<<", b"<< /Filter /FlateDecode", 1), deflated


_PLACE = 4
"""How many bytes say where an object stands."""


class _Output:
    """The bytes of the file, and where each object stands in it: kind, place, place in its pack."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        self._streams: dict[int, int] = {}
        self._packs: list[tuple[list[int], bytes, bytes]] = []

    def stream(self, number: int, dictionary: bytes, data: bytes) -> None:
        """Write a stream object."""
        self._streams[number] = self._length
        dictionary = dictionary.replace(b"<<", b"<< /Length %d" % len(data), 1)
        self._add(b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number, dictionary, data))

    def pack(self, objects: list[tuple[int, bytes]]) -> None:
        """Keep objects for an object stream."""
        offsets: list[bytes] = []
        length = 0
        for number, text in objects:
            offsets.append(b"%d %d" % (number, length))
            length += len(text) + 1
        head = b" ".join(offsets) + b"\n"
        body = b"\n".join(text for _, text in objects)
        dictionary = b"<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode >>" % (len(objects), len(head))
        self._packs.append(([number for number, _ in objects], dictionary, zlib.compress(settled(head + body))))

    def finished(self, root: int, info: int) -> bytes:
        """Write object streams and cross-reference stream, and return the file."""
        number = max([*self._streams, *(one for numbers, _, _ in self._packs for one in numbers)])
        packs: dict[int, list[int]] = {}
        for numbers, dictionary, data in self._packs:
            number += 1
            packs[number] = numbers
            self.stream(number, dictionary, data)
        start = self._length
        self._streams[number + 1] = start
        deflated, table = self._table(number + 2, packs)
        identifier = hashlib.md5(b"".join(self._parts), usedforsecurity=False).hexdigest().encode("ascii")
        entries = b"/Type /XRef /Size %d /W [1 %d 2]" % (number + 2, _PLACE)
        trailer = b"/Root %d 0 R /Info %d 0 R /ID [<%b> <%b>]" % (root, info, identifier, identifier)
        self.stream(number + 1, b"<< %b %b %b >>" % (entries, trailer, deflated), table)
        self._add(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _table(self, size: int, packs: Mapping[int, list[int]]) -> tuple[bytes, bytes]:
        """Return the filter and the places of all objects, deflated where that does not end in a carriage return.

        Numbers not in use are free.
        """
        free = bytes(1 + _PLACE) + b"\xff\xff"
        table = bytearray(free * size)
        for number, place in self._streams.items():
            table[number * len(free) : (number + 1) * len(free)] = b"\1" + place.to_bytes(_PLACE) + bytes(2)
        for pack, numbers in packs.items():
            for at, number in enumerate(numbers):
                entry = b"\2" + pack.to_bytes(_PLACE) + at.to_bytes(2)
                table[number * len(free) : (number + 1) * len(free)] = entry
        deflated = zlib.compress(table)
        return (b"", bytes(table)) if deflated.endswith(_CARRIAGE_RETURN) else (b"/Filter /FlateDecode", deflated)

    def _add(self, data: bytes) -> None:
        self._parts.append(data)
        self._length += len(data)
