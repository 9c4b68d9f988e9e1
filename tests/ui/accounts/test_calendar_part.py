"""Calendars of others in the real window: an account is set up, published to, and what was changed there decided."""

from collections.abc import Iterator
from pathlib import Path

import caldav
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from forumplanner.lists import calendar_accounts
from forumplanner.lists.events import view
from forumplanner.ui.accounts.calendar_part import CalendarPart
from forumplanner.workspace import published
from tests.calendar_servers import OTHER, SECRET, USER, RunningServer, radicale
from tests.keyrings import KeyringInMemory, using


@pytest.fixture(autouse=True)
def passwords() -> Iterator[KeyringInMemory]:
    """A keyring of this test."""
    mine = KeyringInMemory()
    with using(mine):
        yield mine


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with radicale(tmp_path_factory.mktemp("radicale")) as running:
        yield running


@pytest.fixture
def part(qtbot, office) -> CalendarPart:
    """The part as it stands on the page of accounts."""
    page = office.go("accounts")
    office.settle(qtbot)
    return page.findChild(CalendarPart)


def type_into(qtbot, office, part, name: str, text: str) -> None:
    field = next(one for one in part.findChildren(QLineEdit) if one.accessibleName() == name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    office.settle(qtbot)


def press(qtbot, office, part, text: str) -> None:
    button = next(one for one in part.findChildren(QPushButton) if one.text() == text and one.isVisibleTo(part))
    assert button.isEnabled(), text
    button.click()
    office.settle(qtbot)


def said(part) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


def set_up(qtbot, office, part, server: RunningServer) -> None:
    type_into(qtbot, office, part, "Address of the server", server.url)
    type_into(qtbot, office, part, "User", USER)
    type_into(qtbot, office, part, "Password", SECRET)
    part.server.form.binder.retype({"public_only": False})
    part.server.form.binder.commit()
    press(qtbot, office, part, "Make a new calendar there")


def stored(office):
    with office.workspace.read() as db:
        return calendar_accounts.accounts(db)


def test_an_account_is_set_up_checked_and_published_to(qtbot, office, part, server, passwords):
    set_up(qtbot, office, part, server)
    (row,) = stored(office)
    assert (row.url, row.user, row.public_only) == (server.url, USER, False)
    assert row.calendar_url.startswith(server.url)
    assert list(passwords.kept.values()) == [SECRET]
    press(qtbot, office, part, "Check the connection")
    assert "The server answers." in said(part)
    press(qtbot, office, part, "Publish now")
    assert "3 put" in said(part)
    assert "Published last" in said(part)
    assert len(published.published(office.workspace, row.id)) == 3


def test_a_wrong_password_and_an_open_line_are_told_beside_their_fields(qtbot, office, part, server):
    type_into(qtbot, office, part, "Address of the server", "http://cloud.example/")
    assert "readable for everybody" in said(part)
    assert stored(office) == []
    type_into(qtbot, office, part, "Address of the server", server.url)
    type_into(qtbot, office, part, "User", USER)
    type_into(qtbot, office, part, "Password", "falsch")
    press(qtbot, office, part, "Check the connection")
    assert "does not accept this user and password" in said(part)


def test_what_somebody_changed_is_shown_with_both_versions_and_decided(qtbot, office, part, server):
    set_up(qtbot, office, part, server)
    press(qtbot, office, part, "Publish now")
    (row,) = stored(office)
    client = caldav.DAVClient(server.url, username=OTHER, password=SECRET, enable_rfc6764=False)
    entries = client.calendar(url=row.calendar_url).get_events()
    for entry in entries:
        title = str(entry.icalendar_component["SUMMARY"])
        if title.startswith("3. Integrationskonferenz (Tag 1"):
            with entry.edit_icalendar_component() as changed:
                changed["DTSTART"].dt = changed["DTSTART"].dt.replace(hour=8, minute=15)
            entry.save(increase_seqno=False)
        elif "(Tag 2" in title:
            entry.delete()
    client.close()
    press(qtbot, office, part, "Publish now")
    text = said(part)
    assert "Server: " in text
    assert "08:15–17:00" in text
    assert "09:00–17:00" in text
    assert "no longer there" in text
    press(qtbot, office, part, "Take the server's version over")
    with office.workspace.read() as db:
        assert view(db, office.ids["conference"]).days[0].starts.hour == 8
    press(qtbot, office, part, "Leave it out from now on")
    assert "Everything is decided" in said(part)
    assert "Left out" in said(part)
    office.workspace.undo()
    with office.workspace.read() as db:
        assert view(db, office.ids["conference"]).days[0].starts.hour == 9
    press(qtbot, office, part, "Publish it again")
    press(qtbot, office, part, "Publish now")
    assert "2 put" in said(part)


def test_the_file_for_the_web_site_is_chosen_once_and_written_with_one_click(qtbot, office, part, tmp_path: Path):
    assert not part.feed.write.isEnabled()
    part.feed.choose.click()
    dialog = part.findChild(QFileDialog)
    target = tmp_path / "termine.ics"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    office.settle(qtbot)
    assert target.exists()
    target.unlink()
    press(qtbot, office, part, "Write it now")
    assert target.exists()
    assert str(target) in said(part)


def test_tasks_are_saved_with_the_days_chosen(qtbot, office, part, tmp_path: Path):
    type_into(qtbot, office, part, "Remind so many days ahead", "7")
    target = tmp_path / "tasks.ics"
    part.tasks.write_to(target)
    office.settle(qtbot)
    assert b"-P6DT15H" in target.read_bytes()


def test_an_account_is_removed_and_comes_back(qtbot, office, part, server):
    set_up(qtbot, office, part, server)
    press(qtbot, office, part, "Remove the account")
    assert stored(office) == []
    office.workspace.undo()
    office.settle(qtbot)
    assert [row.user for row in stored(office)] == [USER]


def test_everything_has_a_name(office, part, assert_all_named):
    assert_all_named(part)
