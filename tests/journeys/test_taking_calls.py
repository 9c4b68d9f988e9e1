"""Two calls on the worked example, by keys alone: registered with needs, and what is needed then becomes an order."""

import shutil

from PySide6.QtWidgets import QApplication, QLineEdit

from forumplanner.lists import events, orders, registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import NeedKind
from tests.journeys.conftest import Begin

KEYS_OF_A_CALL = 10
"""The most keys a call may take besides what is said: half of what fits into twenty seconds."""


def test_a_call_with_a_need_is_registered_by_few_keys_and_its_need_is_ordered(begin: Begin, example_file, tmp_path):
    officer = begin(shutil.copy(example_file, tmp_path / "beispiel.forumplan"))
    conference = officer.read(lambda db: events.id_of_code(db, "ik-3"))
    officer.window.navigate("events", f"{conference}/agenda")
    officer.settle()
    pressed = 0

    def press(*keys: str) -> None:
        nonlocal pressed
        pressed += len(keys)
        officer.press(*keys)

    press("Ctrl+R")
    officer.type("Tirza Probe-Beispiel")
    press("Return")
    officer.type("0000 4711")
    press("Alt+1")
    officer.type("Tigrinya")
    press("Alt+7", "Alt+9", "Return")
    assert pressed <= KEYS_OF_A_CALL
    assert officer.sees("Platz bekommen") or officer.sees("Warteliste")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit), "ready for the next call"
    assert focused.accessibleName() == "Wer? Name, Anschrift oder E-Mail"
    which = RegistrationFilter(conference, "tirza")
    (made,) = officer.read(lambda db: registrations.ids(db, which))
    (need,) = officer.read(lambda db: registrations.view(db, made)).needs
    assert (need.kind, need.detail) == (NeedKind.INTERPRETER, "ti")
    assert need.consent_wording.startswith("Ich willige ein")
    officer.press("Escape")
    officer.turn_to("Bedarfe")
    line = next(line for line in officer.lines("Was gebraucht wird") if line.startswith("Dolmetschen: Tigrinya"))
    waits = "auf der Warteliste" in line
    assert waits or "es fehlt 1" in line or "noch zu bestellen" in line or "bestellt" in line
    officer.pick_line("Was gebraucht wird", "Dolmetschen: Tigrinya")
    before = len(officer.read(lambda db: orders.orders(db, conference, events.rows(db, [conference])[0].starts.date())))
    officer.click("Fehlendes bestellen")
    after = officer.read(lambda db: orders.orders(db, conference, events.rows(db, [conference])[0].starts.date()))
    assert len(after) == before + 1
    assert any((row.kind, row.detail) == (NeedKind.INTERPRETER, "ti") for row in after)
    assert officer.sees("Für wie viele") or officer.sees("Anzahl"), "the order is open beside the tables"
