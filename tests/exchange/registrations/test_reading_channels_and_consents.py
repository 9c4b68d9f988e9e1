"""How a registration came in, and what was agreed to: a consent is never assumed, and no answer is lost."""

from datetime import date, datetime

import pytest

from forumplanner.exchange.registrations.mapping import guess_mapping
from forumplanner.exchange.registrations.parsed import NeedsConsent, ParsedRegistration, ProblemKind
from forumplanner.exchange.registrations.rows import read_registrations
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.raw import RawRow, RawTable, TableFormat
from forumplanner.model.enums import PhotoConsent

TODAY = date(2027, 5, 3)
CONSENT = "Einwilligung\nBedarfe"


def people(headings: tuple[str, ...], *rows: tuple[Cell, ...]) -> tuple[ParsedRegistration, ...]:
    numbered = tuple(RawRow(number, cells) for number, cells in enumerate((headings, *rows), start=1))
    table = find_header(RawTable("liste", TableFormat.XLSX, (), "Tabelle1", "", "", numbered), header_row=1)
    return read_registrations(table, guess_mapping(table), today=TODAY).registrations


def person(**cells: Cell) -> ParsedRegistration:
    (found,) = people(("Name", "Vorname", *cells), ("Muster", "Erika", *cells.values()))
    return found


def doubts(found: ParsedRegistration) -> list[ProblemKind]:
    return [problem.kind for problem in found.problems]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("E-Mail", "email"),
        ("per Mail", "email"),
        ("Telefon", "phone"),
        ("telefonisch", "phone"),
        ("Papier", "paper"),
        ("Brief", "paper"),
        ("auf dem Postweg", "paper"),
        ("Fax", "paper"),
        ("Formular", "form"),
        ("Online-Formular", "form"),
        ("über die Website", "form"),
        ("persönlich", "in_person"),
        ("vor Ort", "in_person"),
        ("in person", "in_person"),
        ("by phone", "phone"),
        ("–", ""),
        (None, ""),
    ],
)
def test_the_way_a_registration_came_in_is_understood(text: str | None, channel: str) -> None:
    found = person(**{"Eingang per": text})
    assert (found.channel, found.problems, found.whole_note) == (channel, (), "")


def test_an_unknown_way_is_kept_as_a_note() -> None:
    found = person(**{"Eingang per": "Brieftaube"})
    assert (found.channel, doubts(found)) == ("", [ProblemKind.CHANNEL_UNKNOWN])
    assert found.whole_note == "Eingang per: Brieftaube"


@pytest.mark.parametrize(
    ("cell", "given", "at"),
    [
        ("ja", True, None),
        ("x", True, None),
        (True, True, None),
        ("erteilt", True, None),
        (date(2027, 4, 1), True, datetime(2027, 4, 1)),
        (datetime(2027, 4, 1, 9, 30), True, datetime(2027, 4, 1, 9, 30)),
        ("01.04.2027", True, datetime(2027, 4, 1)),
        ("1.4.27", True, datetime(2027, 4, 1)),
        ("ja, 01.04.2027", True, datetime(2027, 4, 1)),
        ("Ja (am 1. April 2027)", True, datetime(2027, 4, 1)),
        ("nein", False, None),
        ("widerrufen", False, None),
    ],
)
def test_a_consent_to_keep_needs_has_its_day_and_its_words(cell: Cell, given: bool, at: datetime | None) -> None:
    found = person(**{CONSENT: cell})
    assert found.needs_consent == NeedsConsent(given, at, "Einwilligung Bedarfe")
    assert found.problems == ()


@pytest.mark.parametrize("cell", ["mündlich", "ja, aber nur Ernährung", "03/04/2027", "01.06.2027", "1.4.1987", 7.0])
def test_what_is_no_clear_consent_is_none_and_is_kept_as_a_note(cell: Cell) -> None:
    found = person(**{CONSENT: cell, "Rollstuhl": "ja"})
    assert found.needs_consent is None
    assert doubts(found) in ([ProblemKind.ANSWER_UNREADABLE], [ProblemKind.DATE_IMPLAUSIBLE])
    assert found.whole_note.startswith("Einwilligung Bedarfe: ")


def test_needs_without_consent_are_pointed_at_where_the_list_has_a_column_for_it() -> None:
    assert doubts(person(**{CONSENT: None, "Rollstuhl": "ja"})) == [ProblemKind.CONSENT_MISSING]
    assert doubts(person(**{CONSENT: "nein", "Dolmetscher": "Türkisch"})) == [ProblemKind.CONSENT_REFUSED]
    assert doubts(person(**{CONSENT: "ja", "Rollstuhl": "ja"})) == []
    assert doubts(person(**{CONSENT: None, "Rollstuhl": "nein", "Ernährung": "alles"})) == []
    assert doubts(person(Rollstuhl="ja")) == []


@pytest.mark.parametrize(
    ("cell", "photos"),
    [
        ("ja", PhotoConsent.YES),
        (True, PhotoConsent.YES),
        ("einverstanden", PhotoConsent.YES),
        ("nein", PhotoConsent.NO),
        ("keine Fotos", PhotoConsent.NO),
        (None, PhotoConsent.NOT_ASKED),
    ],
)
def test_whether_pictures_may_be_used_is_read(cell: Cell, photos: PhotoConsent) -> None:
    found = person(**{"Fotos?": cell})
    assert (found.photos, found.problems) == (photos, ())


def test_a_consent_to_photos_with_conditions_is_none_and_is_kept_as_a_note() -> None:
    found = person(**{"Fotos?": "nur von hinten"})
    assert (found.photos, doubts(found)) == (PhotoConsent.NOT_ASKED, [ProblemKind.ANSWER_UNREADABLE])
    assert found.whole_note == "Fotos?: nur von hinten"


def test_the_same_person_is_pointed_at_however_the_name_is_spelt() -> None:
    rows = (
        ("Müller", "Jürgen", "j@x.example"),
        ("Mueller", "Juergen", "J@x.example"),
        ("Mull", "Jürgen", "j@x.example"),
    )
    found = people(("Name", "Vorname", "E-Mail"), *rows)
    assert [doubts(one) for one in found] == [[], [ProblemKind.SAME_AS_ROW], []]
