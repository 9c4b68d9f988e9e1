"""The event that a dropped list proposes."""

from datetime import datetime
from pathlib import Path

import pytest

from forumplanner.desk.event_proposals import propose_event
from forumplanner.model.enums import EventKind
from forumplanner.model.refusals import FileRefused
from forumplanner.planning.scheduling import DayFields

LISTS = Path(__file__).parents[1] / "data" / "registrations"
FORUM = "Bürgerforum „Klima & Mobilität“ Musterstadt"


def test_the_title_rows_of_a_spreadsheet_give_title_kind_and_both_days() -> None:
    found = propose_event(LISTS / "anmeldeliste.xlsx")
    assert (found.title, found.kind) == (FORUM, EventKind.CITIZEN_FORUM)
    assert found.days == (
        DayFields(datetime(2027, 3, 13, 10), datetime(2027, 3, 13, 17)),
        DayFields(datetime(2027, 3, 14, 10), datetime(2027, 3, 14, 17)),
    )
    assert found.rows > 70


def test_an_export_names_its_event_in_a_column() -> None:
    found = propose_event(LISTS / "orderlist_de.xlsx")
    assert (found.title, found.days) == (f"{FORUM} 2027", ())


def test_a_list_that_says_nothing_proposes_its_own_name(tmp_path: Path) -> None:
    file = tmp_path / "Konferenz_Integration.csv"
    file.write_text("Vorname;Nachname\nAda;Muster\nBen;Beispiel\n", encoding="utf-8")
    found = propose_event(file)
    assert (found.title, found.kind, found.days, found.rows) == (
        "Konferenz Integration", EventKind.CONFERENCE, (), 2,
    )  # fmt: skip


def test_what_is_no_list_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "leer.csv"
    file.write_text("", encoding="utf-8")
    with pytest.raises(FileRefused):
        propose_event(file)
