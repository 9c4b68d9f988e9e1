"""Somebody stands in the contacts twice: found, compared and merged with keys alone, and once more taken apart."""

from datetime import date
from pathlib import Path
from shutil import copy

from sqlalchemy import func, select

from forumplanner.model.directory import Person
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.storage.planner_file import login_name
from forumplanner.workspace import Label, Workspace


def test_an_officer_merges_two_entries_with_keys_alone(begin, example_file: Path, tmp_path: Path) -> None:
    planner = Path(copy(example_file, tmp_path / "example.forumplan"))
    twice = [
        PersonFields("Olha", "Зразкова", email="olha@post.example", birth_year=date.today().year - 40),
        PersonFields("Зразкова", "Olha", email="olha@post.example", phone="0000 4711"),
    ]
    with Workspace.open(planner, who=login_name()) as workspace, workspace.change(Label("add_person")) as db:
        add_persons(db, twice)
    officer = begin(planner)

    def persons() -> int:
        return int(officer.read(lambda db: db.scalar(select(func.count()).select_from(Person))))

    before = persons()
    officer.window.navigate("contacts", "persons")
    officer.settle()
    officer.press("Ctrl+Shift+D")
    assert officer.sees("Doppelte Einträge")
    assert any("Vor- und Nachname vertauscht, gleiche E-Mail-Adresse" in line for line in officer.lines("Paare"))
    while not officer.sees("0000 4711"):
        officer.press("Alt+Down")
    officer.press("Ctrl+Return")
    assert persons() == before - 1
    assert officer.sees("Keine doppelten Einträge")
    kept = officer.read(lambda db: db.scalars(select(Person).where(Person.email == "olha@post.example")).one())
    assert kept.phone == "0000 4711"
    officer.press("Ctrl+Z")
    assert persons() == before
