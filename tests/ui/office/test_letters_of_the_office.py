"""How letters look is set once and seen while it is typed: form, colour, footer, signature, words for people."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from forumplanner.lists import office as offices
from forumplanner.model.letter_styles import LetterForm, WordingStyle


@pytest.fixture
def page(qtbot, empty_office):
    """The page of the office, with the letter beside the form."""
    page = empty_office.go("office")
    settled(qtbot, empty_office, page)
    return page


def settled(qtbot, office, page) -> str:
    """Wait for the letter and return its text in one line."""
    office.settle(qtbot)
    page.letter.make()
    office.settle(qtbot)
    pdf = page.letter.preview.pdf
    assert pdf is not None
    return " ".join(pdf.getAllText(0).text().split())


def stored(office):
    with office.workspace.read() as db:
        return offices.office(db)


def choose(page, key: str, value: str) -> None:
    box = page.form.binder._fields[key].face.widget
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_letter_shows_what_is_being_typed_before_it_is_stored(qtbot, empty_office, page):
    page.form.binder.go_to("municipality")
    QTest.keyClicks(page.form.binder._fields["municipality"].face.widget, "Stadt Beispielstetten")
    assert "Stadt Beispielstetten" in settled(qtbot, empty_office, page)
    assert stored(empty_office).municipality == ""


def test_the_letter_is_made_by_itself_at_a_pause(qtbot, empty_office, page):
    QTest.keyClicks(page.form.binder._fields["name"].face.widget, "Amt 50")
    qtbot.waitUntil(lambda: "Amt 50" in page.letter.preview.pdf.getAllText(0).text())


def test_form_and_words_for_people_are_stored_and_seen(qtbot, empty_office, page):
    assert "Alle Teilnehmenden" in settled(qtbot, empty_office, page)
    before = page.letter.preview.data
    choose(page, "wording_style", "colon")
    choose(page, "letter_form", "a")
    assert "Alle Teilnehmer:innen" in settled(qtbot, empty_office, page)
    assert page.letter.preview.data != before
    found = stored(empty_office)
    assert (found.letter_form, found.wording_style) == (LetterForm.A, WordingStyle.COLON)


def test_a_colour_too_light_for_paper_is_said_as_it_is_typed_and_not_stored(qtbot, empty_office, page):
    field = page.form.accent
    field.setFocus()
    QTest.keyClicks(field, "#ffee00")
    assert "1,2 : 1" in page.form.sample.words.text()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    empty_office.settle(qtbot)
    assert page.form.binder.errors()["accent"].startswith("Too light to be read on paper")
    assert stored(empty_office).accent == ""
    page.form.sample.picked.emit("#1a4d7a")
    empty_office.settle(qtbot)
    assert stored(empty_office).accent == "#1a4d7a"
    assert field.text() == "#1a4d7a"


def test_footer_and_signatory_stand_in_the_letter(qtbot, empty_office, page):
    page.form.binder.retype(
        {"footer": "Konto 1\n\nTelefon 2", "signatory": "Mara Muster", "signatory_function": "Leitung"}
    )
    page.form.binder.commit()
    text = settled(qtbot, empty_office, page)
    for words in ("Konto 1", "Telefon 2", "Mara Muster", "Leitung"):
        assert words in text
    assert stored(empty_office).footer == "Konto 1\n\nTelefon 2"


def test_a_scanned_signature_is_taken_and_taken_away(qtbot, empty_office, page, tmp_path):
    from PIL import Image

    Image.new("RGB", (40, 20), "navy").save(tmp_path / "signature.png")
    page.form._signature.take_file(tmp_path / "signature.png")
    empty_office.settle(qtbot)
    with empty_office.workspace.read() as db:
        assert offices.signature(db) == (tmp_path / "signature.png").read_bytes()
    assert not page.form._signature.remove_button.isHidden()
    page.form._signature.remove_button.click()
    empty_office.settle(qtbot)
    with empty_office.workspace.read() as db:
        assert offices.signature(db) == b""
