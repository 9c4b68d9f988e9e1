"""The texts of messages: chosen, typed with fields, seen as they arrive, and given back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from forumplanner.lists.message_texts import OwnMessage, own_messages
from forumplanner.model.inviting_kinds import MessageKind
from forumplanner.ui.parts.following_scroll import FollowingScroll

INVITATION = MessageKind.INVITATION


@pytest.fixture
def page(qtbot, office):
    """The page, reached with its shortcut, at the German invitation."""
    QTest.keySequence(office.window, QKeySequence("Ctrl+Shift+U"))
    office.settle(qtbot)
    return office.page


def said(office, event_id=None):
    with office.workspace.read() as db:
        return dict(own_messages(db, event_id))


def retype(qtbot, office, field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    office.page.kind.setFocus()
    office.settle(qtbot)


def shown(qtbot, page, words: str) -> None:
    qtbot.waitUntil(lambda: words in page.preview.page.toPlainText())


def test_the_built_in_text_is_seen_as_it_arrives(qtbot, page, assert_all_named):
    assert page.subject.text() == "Einladung: {title}"
    assert page.preview.subject.text() == "Einladung: Musterveranstaltung"
    shown(qtbot, page, "Musterweg 1, 00000 Musterort")
    assert page.state.text() == "The built-in text."
    assert not page.back.isEnabled()
    assert_all_named(page)


def test_what_is_typed_is_seen_at_once_and_stored_when_the_field_is_left(qtbot, office, page):
    page.subject.setFocus()
    page.subject.selectAll()
    QTest.keyClicks(page.subject, "Kommen Sie: {title}")
    qtbot.waitUntil(lambda: page.preview.subject.text() == "Kommen Sie: Musterveranstaltung")
    assert said(office) == {}
    page.kind.setFocus()
    office.settle(qtbot)
    assert said(office) == {(INVITATION, "de"): OwnMessage("Kommen Sie: {title}", "")}
    assert page.state.text() == "Said by your office for all events."
    office.workspace.undo()
    office.settle(qtbot)
    assert page.subject.text() == "Einladung: {title}"


def test_the_way_back_is_one_step_that_can_be_taken_back(qtbot, office, page):
    retype(qtbot, office, page.subject, "Anders")
    page.back.click()
    office.settle(qtbot)
    assert (said(office), page.subject.text()) == ({}, "Einladung: {title}")
    office.workspace.undo()
    office.settle(qtbot)
    assert page.subject.text() == "Anders"


def test_an_unknown_field_is_said_beside_and_nothing_is_stored(qtbot, office, page):
    retype(qtbot, office, page.subject, "Hallo {nmae}")
    assert "{nmae}" in page.form.binder.errors()["subject"]
    assert said(office) == {}
    page.kind.choose("update")
    assert page.kind.currentData() == "invitation", "one stays at what is wrong"
    assert not page.leave()
    retype(qtbot, office, page.subject, "Hallo {name}")
    assert page.preview.subject.text() == "Hallo Toni Muster"


def test_a_field_is_put_where_one_types(qtbot, office, page):
    page.subject.setFocus()
    page.subject.clear()
    QTest.keyClicks(page.subject, "Am ")
    page.fields.which.choose("day")
    page.fields.insert.click()
    assert page.subject.text() == "Am {day}"
    page.kind.setFocus()
    office.settle(qtbot)
    assert said(office)[INVITATION, "de"].subject == "Am {day}"


def test_each_kind_offers_its_own_fields(qtbot, office, page):
    assert page.fields.which.findData("changes") < 0
    page.kind.choose("update")
    office.settle(qtbot)
    assert page.fields.which.findData("changes") >= 0
    shown(qtbot, page, "Termin bisher")
    page.kind.choose("to_many")
    assert page.fields.which.findData("name") < 0


def test_one_event_says_it_otherwise_and_is_seen_with_its_own_dates(qtbot, office, page):
    event = office.ids["conference"]
    page.arrive(event)
    office.settle(qtbot)
    assert page.only_for.text() == "3. Integrationskonferenz"
    assert page.state.text() == "As for all events."
    retype(qtbot, office, page.subject, "Nur hier: {event}")
    assert said(office, event) == {(INVITATION, "de"): OwnMessage("Nur hier: {event}", "")}
    assert page.preview.subject.text() == "Nur hier: 3. Integrationskonferenz"
    assert said(office) == {}


def test_arabic_is_shown_from_right_to_left(qtbot, office, page):
    page.tongue.choose("ar")
    office.settle(qtbot)
    shown(qtbot, page, "مع خالص التحية")
    first = page.preview.page.document().begin()
    assert first.textDirection() == Qt.LayoutDirection.RightToLeft


def test_a_notice_of_a_sitting_in_turkish_stands_below_the_german(qtbot, office, page):
    page.kind.choose("notice_of_sitting")
    page.tongue.choose("tr")
    office.settle(qtbot)
    text = page.preview.page.toPlainText()
    assert text.index("ersetzt nicht die Ladung") < text.index("yerine geçmez")


def test_in_large_text_the_preview_stands_below_a_form_that_is_seen_whole(qtbot, office, page, theme):
    office.window.resize(1366, 768)
    theme.resize_text(200)
    area = page.form.parentWidget().parentWidget().parentWidget()
    assert isinstance(area, FollowingScroll)
    qtbot.waitUntil(lambda: page.preview.y() > area.geometry().bottom())
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
