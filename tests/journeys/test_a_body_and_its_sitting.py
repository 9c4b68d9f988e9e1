"""A new body is entered with its rules, its first sitting follows them, and what has sat is not removed."""

from datetime import date, timedelta
from pathlib import Path
from shutil import copy

from sqlalchemy import select

from forumplanner.lists.bodies import bodies
from forumplanner.model.events import Event


def test_an_officer_enters_a_body_and_its_first_sitting_follows_its_rules(
    begin, example_file: Path, tmp_path: Path
) -> None:
    officer = begin(Path(copy(example_file, tmp_path / "example.forumplan")))
    officer.window.navigate("bodies", "")
    officer.settle()
    officer.click("Neues Gremium")
    officer.fill("Name", "Beirat der Musterleute")
    officer.fill("Gesetzliche Mitgliederzahl", "9")
    officer.click("Anlegen")
    officer.turn_to("Sitzungsregeln")
    officer.fill("Ladungsfrist", "14")
    row = next(one for one in officer.read(lambda db: bodies(db, date.today())) if one.legal_members == 9)
    officer.window.navigate("events", "")
    officer.settle()
    officer.press("Ctrl+N")
    officer.choose("Art", "Sitzung", at=1)
    officer.choose("Tagendes Gremium", "Beirat der Musterleute")
    assert officer.sees("An diesem Tag hat noch niemand einen Sitz im Gremium.")
    assert officer.sees("(14 volle Tage)")
    officer.fill("Titel", "1. Sitzung des Beirats")
    officer.click("Anlegen")
    sitting = officer.read(lambda db: db.scalars(select(Event).where(Event.body_id == row.id)).one())
    assert sitting.invite_by == sitting.starts.date() - timedelta(days=15)
    officer.window.navigate("bodies", row.id)
    officer.settle()
    officer.press("Ctrl+Delete")
    assert officer.sees("Das Gremium hat noch Sitzungen")
