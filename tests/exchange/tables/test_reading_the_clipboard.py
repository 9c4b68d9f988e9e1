"""What spreadsheets, browsers and word processors put on the clipboard."""

import pytest

from forumplanner.exchange.tables.clipboard import holds_table, read_clipboard
from forumplanner.exchange.tables.limits import Limits
from forumplanner.exchange.tables.raw import RawTable
from forumplanner.model.refusals import FileRefused

EXCEL_HTML = """<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><style><!--td {color:black}--></style></head>
<body><!--StartFragment--><table><col width=64><tr><td>Name</td><td x:str>PLZ</td></tr>
<tr><td rowspan=2>Eva <b>Lindt</b> und<br>Kind</td><td>01067</td></tr><tr><td>01069</td></tr>
<tr><td colspan=2>Summe&nbsp;2</td></tr></table><!--EndFragment--></body></html>"""


def cells(table: RawTable) -> list[tuple[object, ...]]:
    return [row.cells for row in table.rows]


def test_html_of_a_spreadsheet_keeps_zeros_line_breaks_and_merged_cells() -> None:
    table = read_clipboard("anderer\tText\n", EXCEL_HTML, name="Zwischenablage")
    assert cells(table) == [("Name", "PLZ"), ("Eva Lindt und\nKind", "01067"), ("", "01069"), ("Summe 2", "")]


def test_text_with_tabs_keeps_quoted_line_breaks() -> None:
    table = read_clipboard('Name\tNotiz\nEva\t"zwei\nZeilen"\n', "", name="Zwischenablage")
    assert cells(table) == [("Name", "Notiz"), ("Eva", "zwei\nZeilen")]


def test_text_with_stray_quotes_is_read_without_quoting() -> None:
    table = read_clipboard('Name\tNotiz\nEva\t"gut" sagt sie\n', "", name="Zwischenablage")
    assert cells(table)[1] == ("Eva", '"gut" sagt sie')


def test_html_without_a_table_leaves_the_text() -> None:
    assert cells(read_clipboard("a\tb\n1\t2\n", "<p>a b</p>", name="x"))[1] == ("1", "2")


@pytest.mark.parametrize(
    ("text", "html", "table"),
    [
        ("a\tb", "", True),
        ("nur Text\n", "", False),
        ("", "<TABLE><tr><td>x</td></tr></TABLE>", True),
        ("\n", "", False),
    ],
)
def test_a_glance_tells_whether_there_is_a_table(text: str, html: str, table: bool) -> None:
    assert holds_table(text, html) is table


@pytest.mark.parametrize("html", ["<table>", "<table><tr><td></table>", ""])
def test_no_table_is_refused(html: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read_clipboard("", html, name="x")
    assert refused.value.key == "lists.clipboard-empty"


def test_a_table_that_is_too_large_is_refused() -> None:
    html = "<table>" + '<tr><td colspan="999">x</td></tr>' * 20 + "</table>"
    with pytest.raises(FileRefused) as refused:
        read_clipboard("", html, name="x", limits=Limits(area=5_000))
    assert refused.value.key == "tables.too-large"
