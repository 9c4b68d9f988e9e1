"""The logo of an office: what may be one, and that letters bear it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from forumplanner.desk import exporting
from forumplanner.desk.logos import read_logo
from forumplanner.desk.outputs import Options, Output
from forumplanner.lists import office
from forumplanner.model.letter_styles import LetterForm
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning import office_keeping
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.workspace import Label


def picture(file: Path, size: tuple[int, int] = (40, 20)) -> Path:
    Image.new("RGB", size, "#1d5c8f").save(file)
    return file


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg"])
def test_a_picture_is_taken_as_it_is(tmp_path, name):
    file = picture(tmp_path / name)
    assert read_logo(file) == file.read_bytes()


def test_what_is_no_picture_is_refused_with_its_reason(tmp_path):
    words = tmp_path / "logo.png"
    words.write_text("kein Bild")
    torn = tmp_path / "torn.png"
    torn.write_bytes(picture(tmp_path / "whole.png", (400, 400)).read_bytes()[:200])
    drawing = picture(tmp_path / "logo.gif").rename(tmp_path / "gif.png")
    for file in (words, torn, drawing):
        with pytest.raises(FileRefused) as caught:
            read_logo(file)
        assert caught.value.key == "logo.no-picture"
    for file, key in (
        (tmp_path / "gone.png", "logo.unreadable"),
        (picture(tmp_path / "wide.png", (4001, 2)), "logo.too-many-pixels"),
    ):
        with pytest.raises(FileRefused) as caught:
            read_logo(file)
        assert caught.value.key == key
    large = tmp_path / "large.png"
    large.write_bytes(b"\0" * 2_000_001)
    with pytest.raises(FileRefused) as caught:
        read_logo(large)
    assert caught.value.key == "logo.too-large"


def test_letters_bear_the_logo_until_it_is_taken_away_and_undo_brings_it_back(planner, conference, tmp_path):
    data = read_logo(picture(tmp_path / "logo.png"))
    with planner.change(Label("edit_office")) as db:
        office_keeping.set_office(db, OfficeFields("Amt für Vielfalt"))
        office_keeping.set_logo(db, data)
    letter = exporting.produce(planner, Output.INVITATION, conference, Options("de"), ".html").decode()
    assert "Logo: Amt für Vielfalt" in letter
    with planner.change(Label("edit_office")) as db:
        office_keeping.set_logo(db, b"")
    with planner.read() as db:
        assert office.logo(db) == b""
    assert "Logo" not in exporting.produce(planner, Output.INVITATION, conference, Options("de"), ".html").decode()
    planner.undo()
    with planner.read() as db:
        assert Image.open(io.BytesIO(office.logo(db))).size == (40, 20)


def test_letters_take_form_colour_foot_and_signatory_of_the_office(planner, conference):
    fields = OfficeFields(
        "Amt für Vielfalt",
        letter_form=LetterForm.A,
        accent="#1d5c8f",
        footer="Bankhaus Muster\nDE00 0000\n\nMontag bis Freitag",
        signatory="Dr. Beispiel",
        signatory_function="Bürgermeisterin",
    )
    with planner.change(Label("edit_office")) as db:
        office_keeping.set_office(db, fields)
    letter = exporting.document(planner, Output.INVITATION, conference, Options("de"))
    assert letter.children[0].form is LetterForm.A
    assert letter.accent == "#1d5c8f"
    assert letter.furniture.footer_columns == (("Bankhaus Muster", "DE00 0000"), ("Montag bis Freitag",))
    assert "Dr. Beispiel\nBürgermeisterin" in repr(letter.children).replace("\\n", "\n")


@pytest.mark.parametrize(("accent", "key"), [("blau", "office.no-colour"), ("#ffee00", "office.colour-too-light")])
def test_a_colour_that_cannot_be_read_on_paper_is_refused(planner, accent, key):
    with planner.change(Label("edit_office")) as db, pytest.raises(PlanningError) as caught:
        office_keeping.set_office(db, OfficeFields("Amt", accent=accent))
    assert caught.value.key == key
