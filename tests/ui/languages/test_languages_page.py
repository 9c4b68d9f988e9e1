"""The languages of documents: who checked them, what the office says itself, which ones it adds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from forumplanner.desk.document_languages import words_for

WELCOME = "We cordially invite you to take part."
REGISTER = "Please register by {day}."


@pytest.fixture
def page(qtbot, empty_office):
    """The page, reached with its shortcut, at Turkish."""
    QTest.keySequence(empty_office.window, QKeySequence("Ctrl+Shift+Y"))
    page = empty_office.page
    page.arrive("tr")
    empty_office.settle(qtbot)
    return page


def lines(page) -> list[str]:
    isolates = dict.fromkeys(map(ord, "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"))
    return [page.list.item(place).text().translate(isolates) for place in range(page.list.count())]


def say(qtbot, office, page, message: str, text: str, language: str = "tr") -> None:
    page.texts.choose((language, "", message))
    page.texts.text.setFocus()
    QTest.keyClicks(page.texts.text, text)
    page.texts.search.setFocus()
    office.settle(qtbot)


def spoken(office, language: str, message: str) -> str:
    with office.workspace.read() as db:
        return words_for(db, language)(message)


def test_each_language_says_whether_somebody_checked_it(page, assert_all_named):
    assert lines(page)[:3] == ["Deutsch · built in", "English · built in", "Türkçe · unchecked"]
    assert page.state.text().endswith(" · unchecked")
    assert page.checking.isVisible()
    assert_all_named(page)
    page.arrive("de")
    assert not page.checking.isVisible()
    assert not page.remove.isEnabled()


def test_who_checked_is_noted_until_a_text_changes(qtbot, empty_office, page):
    qtbot.keyClicks(page.by, "Olena Muster")
    qtbot.keyClick(page.by, Qt.Key.Key_Return)
    empty_office.settle(qtbot)
    assert lines(page)[2].startswith("Türkçe · checked by Olena Muster on ")
    say(qtbot, empty_office, page, WELCOME, "Buyurun.")
    assert spoken(empty_office, "tr", WELCOME) == "Buyurun."
    assert lines(page)[2] == "Türkçe · unchecked"


def test_a_text_is_found_said_otherwise_and_given_back(qtbot, empty_office, page):
    page.texts.search.setText("herzlich")
    page.texts.search.search_now()
    shown = [row.cells[0] for row in page.texts.model.rows]
    assert shown
    assert all("herzlich" in one.casefold() for one in shown)
    built_in = spoken(empty_office, "tr", WELCOME)
    say(qtbot, empty_office, page, WELCOME, "Buyurun.")
    assert spoken(empty_office, "tr", WELCOME) == "Buyurun."
    empty_office.workspace.undo()
    empty_office.settle(qtbot)
    assert spoken(empty_office, "tr", WELCOME) == built_in
    assert page.texts.text.toPlainText() == ""


def test_a_gap_that_is_lost_is_said_beside_the_text_and_nothing_is_stored(qtbot, empty_office, page):
    before = spoken(empty_office, "tr", REGISTER)
    say(qtbot, empty_office, page, REGISTER, "Kaydolun.")
    assert "{day}" in page.texts.form.binder.errors()["text"]
    assert spoken(empty_office, "tr", REGISTER) == before
    page.texts.choose(("tr", "", WELCOME))
    assert page.texts.whole.text() == next(
        row.cells[0] for row in page.texts.model.rows if row.key == ("tr", "", REGISTER)
    ), "one stays at what is wrong"
    page.texts.text.selectAll()
    QTest.keyClick(page.texts.text, Qt.Key.Key_Delete)


def test_plain_german_is_added_said_and_removed(qtbot, empty_office, page):
    page.which.choose("de-x-einfach")
    page.add.click()
    empty_office.settle(qtbot)
    assert page.offer.code == "de-x-einfach"
    say(qtbot, empty_office, page, WELCOME, "Kommen Sie zu uns.", "de-x-einfach")
    assert spoken(empty_office, "de-x-einfach", WELCOME) == "Kommen Sie zu uns."
    assert page.which.findData("de-x-einfach") < 0
    page.remove.click()
    empty_office.settle(qtbot)
    assert not any("Einfache Sprache" in line for line in lines(page))
