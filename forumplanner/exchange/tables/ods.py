"""Writing ODS (OpenDocument 1.3): typed cells, a header row that stays in view, widths that fit, no date of writing.

A cell of the type string is never computed, so nothing can run as a formula. White space is kept as OpenDocument 1.3,
part 3, section 6.1 wants it: lines are paragraphs, blanks and tabs elements of their own.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from html import escape as xml_escape
from typing import assert_never

from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.escaping import shielded
from forumplanner.exchange.tables.widths import fitting_width

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_WRITTEN_ON = (2000, 1, 1, 0, 0, 0)
_EXACT = 2**53
_MM_OF_CHARACTER = 1.95
_FORBIDDEN_IN_SHEET = str.maketrans(dict.fromkeys("[]*?:/\\", " "))
_BLANKS = re.compile(r"^ +| {2,}| +$|\t|\r")
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("number", "datastyle"),
        ("fo", "xsl-fo-compatible"),
        ("config", "config"),
        ("manifest", "manifest"),
    )
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_DAY = '<number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/>'
_DATE = f'{_DAY}<number:text>.</number:text><number:year number:style="long"/>'
_CLOCK = '<number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/>'
_SECONDS = '<number:text>:</number:text><number:seconds number:style="long"/>'
_STYLES = (
    f'<number:date-style style:name="n-date">{_DATE}</number:date-style>'
    f'<number:date-style style:name="n-instant">{_DATE}<number:text> </number:text>{_CLOCK}</number:date-style>'
    f'<number:time-style style:name="n-time">{_CLOCK}</number:time-style>'
    f'<number:time-style style:name="n-span" number:truncate-on-overflow="false">{_CLOCK}{_SECONDS}</number:time-style>'
    + '<number:number-style style:name="n-money"><number:number number:decimal-places="2" '
    'number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>'
    '<style:style style:name="money" style:family="table-cell" style:data-style-name="n-money"/>'
    + "".join(
        f'<style:style style:name="{kind}" style:family="table-cell" style:data-style-name="n-{kind}">'
        '<style:paragraph-properties fo:text-align="start"/></style:style>'
        for kind in ("date", "instant", "time", "span")
    )
    + '<style:style style:name="heading" style:family="table-cell">'
    '<style:table-cell-properties fo:wrap-option="wrap" fo:border-bottom="0.5pt solid #808080"/>'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)
_FROZEN = (
    ("HorizontalSplitMode", "short", "0"),
    ("VerticalSplitMode", "short", "2"),
    ("VerticalSplitPosition", "int", "1"),
    ("PositionBottom", "int", "1"),
    ("ActiveSplitRange", "short", "2"),
)


def ods_of(
    rows: Sequence[tuple[Cell, ...]], headings: Sequence[str], widths: Sequence[float | None], sheet: str
) -> bytes:
    """Return a document of one sheet. The rows must have been checked."""
    name = _sheet_name(sheet)
    parts = {
        "META-INF/manifest.xml": _manifest(),
        "content.xml": _content(rows, headings, widths, name),
        "settings.xml": _settings(name),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", _WRITTEN_ON), _TYPE, zipfile.ZIP_STORED)
        for path, text in parts.items():
            archive.writestr(zipfile.ZipInfo(path, _WRITTEN_ON), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _sheet_name(wanted: str) -> str:
    """Return a name that both OpenDocument and Excel accept."""
    return wanted.translate(_FORBIDDEN_IN_SHEET)[:31].strip().strip("'") or "Sheet1"


def _content(
    rows: Sequence[tuple[Cell, ...]], headings: Sequence[str], widths: Sequence[float | None], name: str
) -> str:
    found = [width or fitting_width(headings[at], (row[at] for row in rows)) for at, width in enumerate(widths)]
    kinds = sorted(set(found))
    columns = "".join(f'<table:table-column table:style-name="co{kinds.index(width)}"/>' for width in found)
    body = [_row((shielded(heading) for heading in headings), _heading), *(_row(row, _cell) for row in rows)]
    where = xml_escape("'" + name.replace("'", "''") + "'")
    filtered = f"{where}.A1:{where}.{_letters(len(headings))}{len(rows) + 1}"
    return (
        f'{_HEAD}<office:document-content {_NAMESPACES} office:version="1.3"><office:automatic-styles>{_STYLES}'
        + "".join(_column_style(number, width) for number, width in enumerate(kinds))
        + f'</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="{xml_escape(name)}">'
        + f"{columns}<table:table-header-rows>{body[0]}</table:table-header-rows>{''.join(body[1:])}</table:table>"
        + '<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" '
        + 'table:display-filter-buttons="true" '
        + f'table:target-range-address="{filtered}"/></table:database-ranges>'
        + "</office:spreadsheet></office:body></office:document-content>"
    )


def _row(cells: Iterable[Cell], written: Callable[[Cell], str]) -> str:
    return f"<table:table-row>{''.join(map(written, cells))}</table:table-row>"


def _heading(cell: Cell) -> str:
    return (
        f'<table:table-cell table:style-name="heading" office:value-type="string">{_text(str(cell))}</table:table-cell>'
    )


def _cell(cell: Cell) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, str):
        return _string(shielded(cell))
    style, kind, attribute, value = _typed(cell)
    dressed = f' table:style-name="{style}"' if style else ""
    if not attribute:
        return _string(value)
    return f'<table:table-cell{dressed} office:value-type="{kind}" office:{attribute}="{value}"/>'


def _typed(cell: bool | int | float | Decimal | date | datetime | time | timedelta) -> tuple[str, str, str, str]:
    """Return style, type, attribute and value; no attribute for a number that must stay text to stay exact."""
    if isinstance(cell, bool):
        return "", "boolean", "boolean-value", "true" if cell else "false"
    if isinstance(cell, Decimal):
        return ("money", "float", "value", f"{cell:f}") if abs(cell) < _EXACT else ("", "string", "", f"{cell:f}")
    if isinstance(cell, int | float):
        return ("", "float", "value", repr(cell)) if abs(cell) < _EXACT else ("", "string", "", str(cell))
    if isinstance(cell, datetime):
        return "instant", "date", "date-value", cell.isoformat()
    if isinstance(cell, date):
        return "date", "date", "date-value", cell.isoformat()
    if isinstance(cell, time):
        return "time", "time", "time-value", f"PT{cell:%HH%MM%SS}"
    if isinstance(cell, timedelta):
        seconds = round(cell.total_seconds())
        return "span", "time", "time-value", f"PT{seconds // 3600}H{seconds // 60 % 60:02}M{seconds % 60:02}S"
    assert_never(cell)


def _string(text: str) -> str:
    """Return a text cell; readers that know no element for a tab find the text once more in an attribute."""
    exact = ""
    if "\t" in text or "\r" in text:
        written = xml_escape(text).replace("\t", "&#9;").replace("\r", "&#13;").replace("\n", "&#10;")
        exact = f' office:string-value="{written}"'
    return f'<table:table-cell office:value-type="string"{exact}>{_text(text)}</table:table-cell>'


def _text(text: str) -> str:
    return "".join(
        f"<text:p>{_BLANKS.sub(_blank, xml_escape(line, quote=False))}</text:p>" for line in text.split("\n")
    )


def _blank(found: re.Match[str]) -> str:
    if found[0] == "\t":
        return "<text:tab/>"
    if found[0] == "\r":
        return "&#13;"
    return f'<text:s text:c="{len(found[0])}"/>'


def _column_style(number: int, width: float) -> str:
    return (
        f'<style:style style:name="co{number}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * _MM_OF_CHARACTER:.1f}mm"/></style:style>'
    )


def _letters(count: int) -> str:
    from forumplanner.exchange.tables.cells import column_letter

    return column_letter(max(0, count - 1))


def _manifest() -> str:
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    files = (("/", _TYPE), ("content.xml", "text/xml"), ("settings.xml", "text/xml"))
    entries = "".join(entry.format(path, kind) for path, kind in files)
    return f'{_HEAD}<manifest:manifest {_NAMESPACES} manifest:version="1.3">{entries}</manifest:manifest>'


def _settings(name: str) -> str:
    """Return the settings that keep the header row in view."""
    items = "".join(
        f'<config:config-item config:name="{key}" config:type="{kind}">{value}</config:config-item>'
        for key, kind, value in _FROZEN
    )
    return (
        f'{_HEAD}<office:document-settings {_NAMESPACES} office:version="1.3"><office:settings>'
        '<config:config-item-set xmlns:ooo="http://openoffice.org/2004/office" config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>'
        '<config:config-item-map-named config:name="Tables">'
        f'<config:config-item-map-entry config:name="{xml_escape(name)}">{items}</config:config-item-map-entry>'
        "</config:config-item-map-named>"
        f'<config:config-item config:name="ActiveTable" config:type="string">{xml_escape(name)}</config:config-item>'
        "</config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"
    )
