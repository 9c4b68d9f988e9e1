"""What is meant to do harm, or is not what it seems, is refused in seconds; nobody has to be careful."""

import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from forumplanner.exchange.tables import parsing
from forumplanner.exchange.tables.cancelling import ReadingCancelled
from forumplanner.exchange.tables.limits import LIMITS
from forumplanner.exchange.tables.reading import read_table
from forumplanner.exchange.tables.writing import write_table
from forumplanner.model.refusals import FileRefused
from forumplanner.wording.refusal_texts.tables import TEXTS
from tests.exchange.tables.hostile_files import cell, lying_about_its_size, ods, xlsx

SECONDS = 8


@pytest.fixture(autouse=True)
def within_seconds() -> Iterator[None]:
    began = time.monotonic()
    yield
    assert time.monotonic() - began < SECONDS


def refused(path: Path, content: bytes, **options: object) -> FileRefused:
    path.write_bytes(content)
    with pytest.raises(FileRefused) as caught:
        read_table(path, **options)  # type: ignore[arg-type]
    refusal = caught.value
    text = TEXTS[refusal.key]
    said = text.problem.format(**refusal.params) + text.remedy.format(**refusal.params)
    assert "{" not in said
    assert refusal.params["file"] == path.name
    return refusal


@pytest.mark.parametrize("reference", ["XFD1048576", "A1048576", "XFD1", "ZZZZ9"])
def test_a_cell_at_the_end_of_the_sheet_is_refused_by_its_place(tmp_path: Path, reference: str) -> None:
    key = refused(tmp_path / "list.xlsx", xlsx(cell("A1") + cell(reference))).key
    assert key in ("tables.too-many-rows", "tables.too-many-columns")


def test_a_sheet_that_is_wide_and_long_at_once_is_refused(tmp_path: Path) -> None:
    refusal = refused(tmp_path / "list.xlsx", xlsx(cell("A1") + cell("ZZ249999")))
    assert refusal.key == "tables.too-large"


def test_cells_that_are_only_formatted_out_there_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(xlsx(cell("B2") + b'<row r="1048576"><c r="XFD1048576" s="1"/></row>'))
    assert [row.cells for row in read_table(path).rows] == [(None, None), (None, 1.0)]


def test_a_far_cell_hidden_from_the_measuring_kills_only_the_child(tmp_path: Path) -> None:
    """The measuring takes this cell for an empty one; the parser does not, and dies of it."""
    hidden = b'<row r="1048576"><c r="XFD1048576" t="n" x="/"><v>1</v></c></row>'
    sheet = cell("A1") + hidden.replace(b'x="/"', b'x="a>/b"').replace(b'x="a>/b"', b'x="/>"')
    refusal = refused(tmp_path / "list.xlsx", xlsx(sheet))
    assert refusal.key in ("tables.unreadable", "tables.bomb", "tables.damaged", "tables.too-many-rows")


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    bomb = xlsx(b"<!-- " + b"a" * 60_000_000 + b" -->")
    assert len(bomb) < 100_000
    assert refused(tmp_path / "list.xlsx", bomb).key == "tables.bomb"


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    bomb = lying_about_its_size(b"<!-- " + b"a" * 60_000_000 + b" -->")
    assert refused(tmp_path / "list.xlsx", bomb).key == "tables.bomb"


def test_a_text_that_is_multiplied_by_reference_takes_no_more_than_the_childs_memory(tmp_path: Path) -> None:
    rows = b"".join(b'<row r="%d"><c t="s"><v>0</v></c></row>' % number for number in range(1, 40_000))
    limits = replace(LIMITS, child_memory_bytes=256 * 1024 * 1024)
    refusal = refused(tmp_path / "list.xlsx", xlsx(rows, shared=b"x" * 30_000), limits=limits)
    assert refusal.key in ("tables.unreadable", "tables.bomb")


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    dtd = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>'
    assert refused(tmp_path / "list.xlsx", xlsx(cell("A1"), dtd)).key == "tables.dtd"


def test_a_document_type_across_the_border_of_two_pieces_is_refused(tmp_path: Path) -> None:
    padding = b'<?xml version="1.0"?><!-- ' + os.urandom(131_072).hex().encode()[: 256 * 1024 - 34] + b" -->"
    dtd = padding + b"<!DOCTYPE a>"
    assert refused(tmp_path / "list.xlsx", xlsx(cell("A1"), dtd)).key == "tables.dtd"


def test_wide_letters_that_hide_markup_are_refused(tmp_path: Path) -> None:
    hidden = '<?xml version="1.0"?><!DOCTYPE a>'.encode("utf-16")
    assert refused(tmp_path / "list.xlsx", xlsx(cell("A1"), hidden)).key == "tables.damaged"


@pytest.mark.parametrize(
    "table",
    [
        b'<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" '
        b'office:value="1"/></table:table-row>',
        b'<table:table-row><table:table-cell table:number-columns-repeated="99999999"><text:p>x</text:p>'
        b"</table:table-cell></table:table-row>",
        b'<table:table-row table:number-rows-repeated="9999999999999"/><table:table-row><table:table-cell>'
        b"<text:p>x</text:p></table:table-cell></table:table-row>",
    ],
)
def test_repetitions_in_opendocument_are_refused(tmp_path: Path, table: bytes) -> None:
    key = refused(tmp_path / "list.ods", ods(table)).key
    assert key in ("tables.too-many-rows", "tables.too-many-columns")


def test_half_a_file_is_refused(tmp_path: Path) -> None:
    whole = xlsx(cell("A1"))
    assert refused(tmp_path / "list.xlsx", whole[: len(whole) // 2]).key == "tables.damaged"


@pytest.mark.parametrize("seed", range(12))
def test_a_file_with_broken_bytes_is_refused_or_read(tmp_path: Path, seed: int) -> None:
    data = bytearray(xlsx(cell("A1") + cell("B7")))
    for step in range(6):
        data[(seed * 997 + step * 131) % len(data)] ^= 0xFF
    path = tmp_path / "list.xlsx"
    path.write_bytes(bytes(data))
    try:
        outcome = read_table(path).file_name
    except FileRefused as refusal:
        outcome = refusal.key
    assert outcome == path.name or outcome in TEXTS


def test_a_web_page_named_as_a_workbook_is_refused(tmp_path: Path) -> None:
    page = b"<html><table><tr><td>Name</td></tr></table></html>"
    assert refused(tmp_path / "list.xlsx", page).key == "tables.web-page"


def test_plain_text_named_as_a_workbook_is_refused_and_says_how_to_go_on(tmp_path: Path) -> None:
    assert refused(tmp_path / "list.xlsx", b"Name;Ort\r\nA;B\r\n").key == "tables.text-named-workbook"


def test_a_protected_workbook_asks_for_one_without_password(tmp_path: Path) -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert refused(tmp_path / "list.xlsx", content).key == "tables.password"


def test_an_old_workbook_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "list.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99).key == "tables.old-format"


@pytest.mark.parametrize("content", [b"", b" \r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path / "list.csv", content).key == "tables.empty"


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, key in ((tmp_path / "nothing.csv", "tables.missing"), (tmp_path, "tables.is-folder")):
        with pytest.raises(FileRefused) as caught:
            read_table(path)
        assert caught.value.key == key


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    limits = replace(LIMITS, file_bytes=1024 * 1024)
    assert refused(tmp_path / "list.csv", b"a;b\n" * 300_000, limits=limits).key == "tables.file-too-large"


def test_csv_with_nul_says_where(tmp_path: Path) -> None:
    refusal = refused(tmp_path / "list.csv", b"Name;Ort\r\nA;B\r\nC;D\0E\r\n")
    assert (refusal.key, refusal.row, refusal.column) == ("tables.nul", 3, 2)


def test_csv_with_an_unclosed_quote_says_where_it_begins(tmp_path: Path) -> None:
    refusal = refused(tmp_path / "list.csv", b'Name;Ort\r\n"two\r\nlines";B\r\nC;"D\r\nE;F\r\n')
    assert (refusal.key, refusal.row) == ("tables.quote-unclosed", 3)


def test_csv_with_an_endless_field_says_where_it_begins(tmp_path: Path) -> None:
    refusal = refused(tmp_path / "list.csv", b'Name;Ort\r\nC;"' + b"D;E\r\n" * 40_000)
    assert (refusal.key, refusal.row) == ("tables.field-too-long", 2)


def test_csv_with_a_stray_quote_says_where(tmp_path: Path) -> None:
    refusal = refused(tmp_path / "list.csv", b'Name;Ort\r\n"A"B;C\r\n')
    assert (refusal.key, refusal.row) == ("tables.quote-stray", 2)


def test_csv_with_too_many_rows_columns_or_cells_is_refused(tmp_path: Path) -> None:
    limits = replace(LIMITS, rows=10, columns=5, area=30)
    path = tmp_path / "list.csv"
    assert refused(path, b"a;b\n" * 11, limits=limits).key == "tables.too-many-rows"
    assert refused(path, b"a;b;c;d;e;f\n", limits=limits).key == "tables.too-many-columns"
    assert refused(path, b"a;b;c;d\n" * 9, limits=limits).key == "tables.too-large"


def test_a_child_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    rows = b"".join(cell(f"A{number}") for number in range(1, 240_000))
    limits = replace(LIMITS, child_seconds=0.0)
    assert refused(tmp_path / "list.xlsx", xlsx(rows), limits=limits).key == "tables.too-slow"


def test_the_death_of_the_child_is_a_refusal(tmp_path: Path) -> None:
    limits = replace(LIMITS, child_memory_bytes=8 * 1024 * 1024)
    key = refused(tmp_path / "list.xlsx", xlsx(cell("A1")), limits=limits).key
    assert key in ("tables.unreadable", "tables.bomb")


def test_cancelling_stops_the_reading_and_leaves_no_child(tmp_path: Path) -> None:
    import psutil

    path = tmp_path / "list.xlsx"
    path.write_bytes(xlsx(b"".join(cell(f"A{number}") for number in range(1, 240_000))))
    questions = iter(range(100_000))
    with pytest.raises(ReadingCancelled):
        read_table(path, cancelled=lambda: next(questions) > 12)
    assert [one for one in psutil.Process().children() if parsing.child.__name__ in " ".join(one.cmdline())] == []


def test_the_child_is_found_wherever_the_user_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('taken from the current folder')", "ascii")
    (tmp_path / "list.xlsx").write_bytes(xlsx(cell("A1")))
    monkeypatch.chdir(tmp_path)
    assert read_table(Path("list.xlsx")).rows[0].cells == (1.0,)


def test_a_child_that_starts_slowly_still_gets_the_whole_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a pipe holds must be handed over, however long the child takes to begin reading."""
    (tmp_path / "sitecustomize.py").write_text("import time\ntime.sleep(0.5)\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    target = tmp_path / "large.xlsx"
    rows = [(hashlib.sha256(str(n).encode()).hexdigest(),) for n in range(5_000)]
    target.write_bytes(write_table(rows, ["Name"], format="xlsx"))
    assert target.stat().st_size > 100_000
    assert len(read_table(target).rows) == 5_001
