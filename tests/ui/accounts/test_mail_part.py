"""How e-mail is set up in the real window: fields kept one by one, a password in the keyring, a real test message."""

from email import message_from_bytes, policy

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from forumplanner.exchange.calendars.lint import lint
from forumplanner.lists.accounts import mail_account
from forumplanner.model.inviting_kinds import LineSecurity
from forumplanner.planning import accounts
from forumplanner.planning.accounts import MailFields
from forumplanner.workspace import Label
from tests.keyrings import KeyringInMemory, NoKeyring, using
from tests.mail_servers import Handler, mail_server

SENDER = "amt@stadt.example"


@pytest.fixture(autouse=True)
def kept():
    backend = KeyringInMemory()
    with using(backend):
        yield backend.kept


@pytest.fixture
def part(qtbot, empty_office):
    """The part about e-mail, reached with its shortcut."""
    QTest.keySequence(empty_office.window, QKeySequence("Ctrl+Shift+H"))
    empty_office.settle(qtbot)
    return empty_office.page.mail


def field(part, name: str) -> QLineEdit:
    return next(widget for widget in part.findChildren(QLineEdit) if widget.accessibleName() == name)


def stored(office) -> MailFields:
    with office.workspace.read() as db:
        return mail_account(db)


def type_and_leave(qtbot, office, widget, text: str, before: str = "") -> None:
    """Type into a field and leave it; `before` is pasted, since no test can press the key of an umlaut."""
    widget.setFocus()
    widget.selectAll()
    widget.insert(before)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Tab)
    office.settle(qtbot)


def choose(qtbot, office, part, name: str, value: LineSecurity) -> None:
    box = next(widget for widget in part.findChildren(QComboBox) if widget.accessibleName() == name)
    box.setFocus()
    place = box.findData(value.value)
    box.setCurrentIndex(place)
    box.activated.emit(place)
    office.settle(qtbot)


def said(part) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible()]


def use_server(office, port: int, **more) -> None:
    fields = MailFields("Amt 50", SENDER, "127.0.0.1", port, LineSecurity.NONE, **more)
    with office.workspace.change(Label("edit_mail_account")) as db:
        accounts.set_mail_account(db, fields)


def test_each_field_is_kept_when_it_is_left_and_taken_back_by_itself(qtbot, empty_office, part):
    type_and_leave(qtbot, empty_office, field(part, "Name of the sender"), "Amt 50")
    type_and_leave(qtbot, empty_office, field(part, "E-mail address"), SENDER)
    type_and_leave(qtbot, empty_office, field(part, "Server"), "mail.stadt.example")
    type_and_leave(qtbot, empty_office, field(part, "Most messages a minute"), "12")
    assert stored(empty_office) == MailFields("Amt 50", SENDER, "mail.stadt.example", per_minute=12)
    empty_office.workspace.undo()
    empty_office.settle(qtbot)
    assert field(part, "Most messages a minute").text() == "30"
    assert field(part, "Server").text() == "mail.stadt.example"


def test_what_is_wrong_is_said_beside_its_field(qtbot, empty_office, part):
    type_and_leave(qtbot, empty_office, field(part, "Server"), "https://mail.example")
    assert any("“https://mail.example” is no name of a server." in words for words in said(part))
    type_and_leave(qtbot, empty_office, field(part, "E-mail address"), "@stadt.example", before="büro")
    assert any("before the @ there may be no umlauts" in words for words in said(part))
    assert stored(empty_office).sender_address == ""
    type_and_leave(qtbot, empty_office, field(part, "E-mail address"), "")
    type_and_leave(qtbot, empty_office, field(part, "Server"), "mail.example")
    choose(qtbot, empty_office, part, "Encryption", LineSecurity.NONE)
    assert any("would leave this computer unencrypted" in words for words in said(part))
    assert stored(empty_office).smtp_security is LineSecurity.STARTTLS


def test_the_usual_port_follows_the_encryption_and_another_stays(qtbot, empty_office, part):
    choose(qtbot, empty_office, part, "Encryption", LineSecurity.TLS)
    assert field(part, "Port").text() == "465"
    empty_office.workspace.undo()
    empty_office.settle(qtbot)
    assert (stored(empty_office).smtp_port, stored(empty_office).smtp_security) == (587, LineSecurity.STARTTLS)
    type_and_leave(qtbot, empty_office, field(part, "Port"), "2525")
    choose(qtbot, empty_office, part, "Encryption", LineSecurity.TLS)
    assert stored(empty_office).smtp_port == 2525


def test_a_password_goes_into_the_keyring_and_is_shown_nowhere(qtbot, empty_office, part, kept):
    line = field(part, "Password")
    assert line.echoMode() is QLineEdit.EchoMode.Password
    type_and_leave(qtbot, empty_office, line, "geheim")
    assert any("whose password" in words for words in said(part)), "server and user are not entered yet"
    use_server(empty_office, 25, smtp_user="amt50")
    empty_office.settle(qtbot)
    type_and_leave(qtbot, empty_office, line, " geheim ")
    assert kept == {("forumplanner smtp", "amt50@127.0.0.1"): " geheim "}
    assert line.text() == ""
    assert line.placeholderText() == "is known; type to change it"
    assert not any("whose password" in words for words in said(part))
    page = empty_office.page
    empty_office.window.navigate("overview")
    assert empty_office.page is not page, "an empty field keeps nobody here"


def test_without_a_keyring_it_is_said_and_the_password_serves_until_the_end(qtbot, empty_office, part):
    use_server(empty_office, 25, smtp_user="amt50")
    empty_office.settle(qtbot)
    with using(NoKeyring()):
        type_and_leave(qtbot, empty_office, field(part, "Password"), "geheim")
        assert field(part, "Password").placeholderText() == "is known; type to change it"
        everything = [label.text() for label in empty_office.window.findChildren(QLabel) if label.isVisible()]
        assert any("until the program ends" in words for words in everything)


def test_a_test_message_to_oneself_is_an_invitation_and_leaves_no_trace(qtbot, empty_office, part):
    handler = Handler()
    before = empty_office.workspace.next_undo
    with mail_server(handler) as port:
        use_server(empty_office, port)
        empty_office.settle(qtbot)
        made = empty_office.workspace.next_undo
        part.test.setFocus()
        QTest.keyClick(part.test, Qt.Key.Key_Space)
        empty_office.settle(qtbot)
    assert before != made == empty_office.workspace.next_undo, "nothing is recorded"
    assert handler.recipients == [SENDER]
    message = message_from_bytes(handler.arrived[0].content, policy=policy.default)
    assert message["To"].addresses[0].addr_spec == SENDER
    assert "not a real appointment" in message["Subject"]
    parts = {one.get_content_type(): one for one in message.walk()}
    assert parts["text/calendar"].get_param("method") == "REQUEST"
    calendar = parts["text/calendar"].get_payload(decode=True)
    assert lint(calendar) == []
    event = Calendar.from_ical(calendar).walk("VEVENT")[0]
    assert str(event["attendee"]) == str(event["organizer"]) == f"mailto:{SENDER}"
    assert (event["dtstart"].dt - empty_office.workspace.now()).days in (0, 1)
    assert any(SENDER in words and "Nothing of it is recorded" in words for words in said(part))
    assert part.test.isEnabled()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "not entered yet"),
        ({"smtp_user": "amt50"}, "The password of “amt50” is not known"),
    ],
)
def test_what_keeps_the_test_message_is_said_beside_its_field(qtbot, empty_office, part, fields, words):
    if fields:
        use_server(empty_office, 25, **fields)
        empty_office.settle(qtbot)
    qtbot.mouseClick(part.test, Qt.MouseButton.LeftButton)
    empty_office.settle(qtbot)
    assert any(words in one for one in said(part))


def test_a_server_that_is_not_there_is_said_beside_its_port(qtbot, empty_office, part):
    with mail_server(Handler()) as port:
        use_server(empty_office, port)
    empty_office.settle(qtbot)
    empty_office.window.resize(1000, 700)
    part.test.setFocus()
    QTest.keyClick(part.test, Qt.Key.Key_Space)
    empty_office.settle(qtbot)
    assert not field(part, "Port").visibleRegion().isEmpty(), "where it is said is in sight"
    assert "No line to “127.0.0.1”" in field(part, "Port").accessibleDescription()
    assert field(part, "Port").hasFocus()
    page = empty_office.page
    empty_office.window.navigate("overview")
    assert empty_office.page is not page, "a server that is away keeps nobody here"
    empty_office.window.navigate("accounts")
    with mail_server(
        Handler(),
    ) as port:
        use_server(empty_office, port)
        empty_office.settle(qtbot)
        qtbot.mouseClick(part.test, Qt.MouseButton.LeftButton)
        empty_office.settle(qtbot)
    assert field(part, "Port").accessibleDescription() == ""


def test_everything_has_a_name_and_is_in_the_menu(qtbot, empty_office, part, assert_all_named):
    assert_all_named(empty_office.page)
    assert empty_office.window.actions_registry.qaction("go.accounts").isEnabled()
