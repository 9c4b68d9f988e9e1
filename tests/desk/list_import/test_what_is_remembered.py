"""Corrections of columns, remembered by the headings of a source; and reports that stay in the planner."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from sqlalchemy import select

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.reading import Choices, ReadList, read_list
from forumplanner.desk.list_import.remembered import recalled_fields, remember_fields
from forumplanner.desk.list_import.sources import FileSource
from forumplanner.desk.list_import.writing import import_list
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.tables.cancelling import never
from forumplanner.model.importing import ImportReport
from forumplanner.workspace import Workspace


def read(planner: Workspace, file: Path) -> ReadList:
    def recall(headings: tuple[str, ...]) -> Mapping[int, Meaning | None]:
        return recalled_fields(planner, ListKind.CONTACTS, headings)

    today = date(2027, 5, 3)
    return read_list(ListKind.CONTACTS, FileSource(file), Choices(), today=today, recall=recall, cancelled=never)


def test_the_next_list_with_the_same_headings_is_understood_as_the_last_was_corrected(
    planner: Workspace, new_list: Callable[..., Path]
) -> None:
    file = new_list("Name;Spitzname;Ort", "Eva Lindt;Evi;Nordheim")
    table = read(planner, file).table
    assert table is not None
    corrected = {1: Meaning.NOTE, 2: None}
    remember_fields(planner, ListKind.CONTACTS, table.headings, corrected)
    next_one = read(planner, new_list("NAME;Spitz name;Ort", "x;y;z", name="anders.csv"))
    assert next_one.mapping is not None
    assert next_one.mapping.columns[1].field is None
    same = read(planner, new_list("name;SPITZNAME;ort", "Deniz Kaya;Deno;Südheim", name="neu.csv"))
    assert same.mapping is not None
    assert [column.field for column in same.mapping.columns] == [Meaning.FULL_NAME, Meaning.NOTE, None]
    assert planner.next_undo is None


def test_the_report_stays_in_the_planner_and_goes_with_its_import(
    planner: Workspace, new_list: Callable[..., Path]
) -> None:
    file = new_list("Name;E-Mail", "Eva Lindt;kommt noch")
    import_list(planner, ListKind.CONTACTS, file, dry_run=True)
    import_list(planner, ListKind.CONTACTS, file, language="de")
    with planner.read() as db:
        (report,) = db.scalars(select(ImportReport))
        assert (report.kind, report.file_name, report.rows, report.written) == ("contacts", "liste.csv", 1, 1)
        assert report.text.startswith("# Kontakte aus liste.csv")
        assert "| 2 | Eva Lindt | neu im Verzeichnis |" in report.text
    planner.undo()
    with planner.read() as db:
        assert db.scalars(select(ImportReport)).all() == []
