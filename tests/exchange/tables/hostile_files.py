"""Files meant to do harm, made when a test needs them and never kept."""

import io
import struct
import zipfile
import zlib

_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument'
    b'.spreadsheetml.sheet.main+xml"/></Types>'
)
_ROOT = (
    b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    b'officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_BOOK = (
    b'<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    b'<sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>'
)
_BOOK_RELATIONS = (
    b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    b'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="sharedStrings.xml" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/></Relationships>'
)
SHEET_START = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
SHEET_END = b"</sheetData></worksheet>"


def xlsx(sheet: bytes, prologue: bytes = b'<?xml version="1.0"?>', shared: bytes = b"", styles: bytes = b"") -> bytes:
    """Return a small workbook whose only sheet has this content, and one text that its cells may refer to."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _ROOT)
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", _BOOK_RELATIONS)
        if styles:
            archive.writestr("xl/styles.xml", styles)
        archive.writestr("xl/worksheets/sheet1.xml", prologue + SHEET_START + sheet + SHEET_END)
        archive.writestr(
            "xl/sharedStrings.xml",
            b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'
            + shared
            + b"</t></si></sst>",
        )
    return out.getvalue()


def cell(reference: str, value: bytes = b"1") -> bytes:
    """Return a row with one number in this cell."""
    row = "".join(letter for letter in reference if letter.isdigit())
    return b'<row r="%s"><c r="%s"><v>%s</v></c></row>' % (row.encode(), reference.encode(), value)


def ods(table: bytes) -> bytes:
    """Return a small OpenDocument spreadsheet with this table content."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr(
            "content.xml",
            b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            b'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
            b'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
            b'<table:table table:name="Liste">' + table + b"</table:table>"
            b"</office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


def lying_about_its_size(sheet: bytes) -> bytes:
    """Return a workbook whose directory says that the sheet is a few bytes long, with a checksum to match."""
    honest = xlsx(sheet)
    name = b"xl/worksheets/sheet1.xml"
    content = b'<?xml version="1.0"?>' + SHEET_START + sheet + SHEET_END
    claimed = content[:40]
    data = bytearray(honest)
    for start, offset in ((data.find(name) - 30, 14), (data.rfind(name) - 46, 16)):
        packed = struct.unpack_from("<L", data, start + offset + 4)[0]
        struct.pack_into("<LLL", data, start + offset, zlib.crc32(claimed), packed, len(claimed))
    return bytes(data)
