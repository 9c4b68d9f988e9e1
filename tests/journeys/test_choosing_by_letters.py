"""A field to choose from, used by typing the first letters of what one means, as people at a keyboard do."""

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox

from forumplanner.desk.planners import new_planner
from forumplanner.lists import events
from forumplanner.planning.office_keeping import OfficeFields
from tests.journeys.conftest import Begin


def test_a_form_follows_what_is_chosen_by_letters(begin: Begin, tmp_path) -> None:
    new_planner(tmp_path / "amt.forumplan", OfficeFields(name="Amt")).close()
    officer = begin(tmp_path / "amt.forumplan")
    officer.press("Ctrl+2", "Ctrl+N")
    assert not officer.sees("Tagendes Gremium")
    officer.choose("Art", "Sitzung", at=1)
    assert officer.sees("Tagendes Gremium"), "a sitting asks for its body"


def test_a_filter_counts_once_however_many_letters_are_typed(begin: Begin, example_file) -> None:
    officer = begin(example_file)
    officer.press("Ctrl+2")
    told = QSignalSpy(officer.find(QComboBox, "Art").activated)
    officer.choose("Art", "Sitzung")
    assert told.count() == 1
    kinds = {row.kind for row in officer.read(lambda db: events.rows(db, events.ids(db, events.EventFilter())))}
    assert len(kinds) > 1
    assert {line.split(" | ")[2] for line in officer.lines("Termine")} == {"Sitzung"}
