"""Any PDF file is checked in a process of its own: ours is sound, a bare one is not, a hostile one is refused."""

import io
from datetime import UTC, datetime

import pikepdf
import pytest

from forumplanner.desk.pdf_check import as_text, check_pdf, heading, lines
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import Document, Heading, paragraph
from forumplanner.exchange.pdf_checking.checking import check_bytes
from forumplanner.model.refusals import FileRefused
from forumplanner.wording.catalogue import catalogue

GERMAN = catalogue("de")


def ours() -> bytes:
    created = datetime(2027, 4, 1, tzinfo=UTC)
    return write_pdf(Document("Probe", "de", created, (Heading(1, "Probe"), paragraph("Ein Satz."))))


def test_a_document_of_ours_has_no_fault_a_machine_can_find_and_is_never_called_accessible(tmp_path):
    file = tmp_path / "probe.pdf"
    file.write_bytes(ours())
    checked = check_pdf(file)
    said = as_text(checked, GERMAN)
    assert checked.sound
    assert checked.profiles == ("ua1", "2a")
    assert "Kein maschinell prüfbarer Fehler gefunden." in said
    assert "barrierefrei" not in said.replace("PDF/UA-1 (barrierefrei)", "")
    assert "Was keine Maschine sehen kann" in said


def test_a_bare_file_is_told_in_plain_words_what_it_lacks(tmp_path):
    buffer = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(buffer)
    checked = check_bytes(buffer.getvalue(), tmp_path / "leer.pdf")
    meanings = [meaning for meaning, _times in lines(checked, GERMAN)]
    assert "Das Dokument hat keinen Titel." in meanings
    assert any("Vorleseprogramm" in meaning for meaning in meanings)
    assert heading(checked, GERMAN).startswith(str(len(meanings)))


@pytest.mark.parametrize(
    ("data", "key"),
    [(b"Hallo", "pdf.none"), (b"%PDF-1.7\n" + b"x" * 500, "pdf.damaged"), (b"", "pdf.none")],
    ids=["text", "damaged", "empty"],
)
def test_what_is_no_pdf_is_refused(tmp_path, data, key):
    file = tmp_path / "x.pdf"
    file.write_bytes(data)
    with pytest.raises(FileRefused) as caught:
        check_pdf(file)
    assert caught.value.key == key


def test_a_file_with_a_password_is_refused(tmp_path):
    file = tmp_path / "geheim.pdf"
    with pikepdf.open(io.BytesIO(ours())) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(FileRefused) as caught:
        check_pdf(file)
    assert caught.value.key == "pdf.damaged"


def test_a_file_that_is_gone_is_refused_with_the_reason(tmp_path):
    with pytest.raises(FileRefused) as caught:
        check_pdf(tmp_path / "weg.pdf")
    assert caught.value.key == "pdf.cannot-read"
