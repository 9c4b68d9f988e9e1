"""A document with embedded files is PDF/A-3a and gives them back; one without stays PDF/A-2a."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import page
import pikepdf
import pytest

from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import Attachment, Document, Heading, Relationship
from forumplanner.model.refusals import Refusal

CALENDAR = Attachment("Termin Ä.ics", "text/calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "Der Termin")
LIST = Attachment("liste.csv", "text/csv", "Name;Größe\n".encode(), "Die Liste", Relationship.DATA)
DOCUMENT = Document("Einladung", "de", datetime(2027, 4, 1, tzinfo=UTC), (Heading(1, "Einladung"),))
WITH_FILES = replace(DOCUMENT, attachments=(LIST, CALENDAR))


def test_embedded_files_make_pdf_a_3a_without_a_fault() -> None:
    data = write_pdf(WITH_FILES)
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        report = page.validate_pdf_bytes(data, profile=profile)
        assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == []
    assert write_pdf(WITH_FILES) == data


def test_embedded_files_are_read_back_as_they_were_with_kind_and_description() -> None:
    with pikepdf.open(io.BytesIO(write_pdf(WITH_FILES))) as pdf:
        assert set(pdf.attachments) == {CALENDAR.name, LIST.name}
        for one in (CALENDAR, LIST):
            found = pdf.attachments[one.name]
            assert found.get_file().read_bytes() == one.data
            assert found.get_file().mime_type == one.media_type
            assert found.description == one.description
            assert str(found.obj.AFRelationship) == f"/{one.relationship.value}"
        assert len(pdf.Root.AF) == 2
        assert b"<pdfaid:part>3<" in pdf.Root.Metadata.read_bytes()


def test_without_files_it_is_pdf_a_2a() -> None:
    with pikepdf.open(io.BytesIO(write_pdf(DOCUMENT))) as pdf:
        assert b"<pdfaid:part>2<" in pdf.Root.Metadata.read_bytes()
        assert "/AF" not in pdf.Root


def test_two_files_of_one_name_are_refused_and_one_without_a_kind_is_a_fault_of_the_builder() -> None:
    with pytest.raises(Refusal) as refused:
        write_pdf(replace(DOCUMENT, attachments=(LIST, LIST)))
    assert refused.value.key == "document.attachment-twice"
    with pytest.raises(ValueError, match="media type"):
        write_pdf(replace(DOCUMENT, attachments=(replace(LIST, media_type="csv"),)))
