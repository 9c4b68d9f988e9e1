"""The file as it is put together, whatever its objects are."""

import io
import re

import pikepdf
from pikepdf import Dictionary, Pdf, Stream

from forumplanner.documents.pdf.file import file_of

_END = re.compile(rb"(.)\nendstream", re.DOTALL)


def _file(length: int) -> bytes:
    pdf = Pdf.new()
    pdf.trailer.Root.Kept = pdf.make_indirect(Stream(pdf, bytes(length)))
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=pikepdf.String("x")))
    return file_of(pdf, {})


def test_no_stream_ends_in_a_carriage_return_not_even_the_table_of_all_objects() -> None:
    """Some checkers take it for a part of the line end; of so many places of objects one would end so."""
    undeflated = 0
    for length in range(0, 90_000, 130):
        data = _file(length)
        assert b"\r" not in _END.findall(data)
        undeflated += b"/Filter" not in data[data.rindex(b"/Type /XRef") : data.rindex(b"stream\n", 0, -40)]
        with pikepdf.open(io.BytesIO(data)) as opened:
            assert len(opened.Root.Kept.read_bytes()) == length
    assert undeflated
