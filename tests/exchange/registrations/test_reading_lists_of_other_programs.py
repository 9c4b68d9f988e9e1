"""Lists as other programs write them: pretix in English, Google Forms, LimeSurvey, Excel; headers in two rows."""

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from forumplanner.exchange.registrations.file import RegistrationFile, read_registration_file
from forumplanner.exchange.registrations.parsed import ParsedRegistration
from forumplanner.exchange.tables.table import SkipReason
from forumplanner.model.enums import RegistrationState as State

TODAY = date(2026, 11, 20)


@pytest.fixture
def reading(tmp_path: Path):
    def read(text: str, encoding: str = "utf-8") -> RegistrationFile:
        file = tmp_path / "list.csv"
        file.write_bytes(text.encode(encoding))
        return read_registration_file(file, today=TODAY)

    return read


def only(found: RegistrationFile) -> ParsedRegistration:
    [person] = found.parsed.registrations
    return person


def test_an_english_order_list_of_pretix(reading) -> None:
    found = reading(
        "Order code,Position ID,Status,Email,Phone number,Order date,Order time,Product,Attendee name: Given name,"
        "Attendee name: Family name,Attendee email,Add-on to position ID,Company\r\n"
        "ABC12,1,paid,buyer@x.example,'+49000123,2026-09-01,10:11:12,Ticket,Eva,Lindt,eva@x.example,,Verein\r\n"
        "ABC12,2,paid,buyer@x.example,'+49000123,2026-09-01,10:11:12,Workshop A,,,,1,\r\n"
        "ABD12,1,canceled,jan@x.example,,2026-09-01,10:11:12,Ticket,Jan,Kern,,,\r\n"
    )
    eva, jan = found.parsed.registrations
    assert (eva.full_name, eva.phone, eva.email, eva.organisation) == (
        "Eva Lindt",
        "+49000123",
        "eva@x.example",
        "Verein",
    )
    assert ([wish.title for wish in eva.workshops], eva.add_on_rows) == (["Workshop A"], (3,))
    assert (eva.registered_at, eva.state, jan.state) == (
        datetime(2026, 9, 1, 10, 11, 12),
        State.PLACED,
        State.CANCELLED,
    )


def test_an_english_waiting_list_of_pretix(reading) -> None:
    person = only(
        reading("Name,Email,Product,On list since,Status\nEva Lindt,e@x.example,Ticket,2026-09-01 10:11,Waiting\n")
    )
    assert (person.state, person.registered_at) == (State.WAITING, datetime(2026, 9, 1, 10, 11))


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("01.09.2026 10:11:12", datetime(2026, 9, 1, 10, 11, 12)),
        ("2026/09/01 10:11:12 AM MESZ", datetime(2026, 9, 1, 10, 11, 12)),
        ("2026/09/01 12:11:12 AM MEZ", datetime(2026, 9, 1, 0, 11, 12)),
        ("2026/09/01 1:11:12 PM GMT+2", datetime(2026, 9, 1, 13, 11, 12)),
        ("9/14/2026 10:11:12", datetime(2026, 9, 14, 10, 11, 12)),
        ("2026-09-01T10:11:12", datetime(2026, 9, 1, 10, 11, 12)),
    ],
)
def test_times_of_google_forms(reading, written: str, moment: datetime) -> None:
    person = only(
        reading(f'"Zeitstempel","E-Mail-Adresse","Vor- und Nachname"\n"{written}","e@x.example","Eva Lindt"\n')
    )
    assert (person.given_name, person.registered_at, person.problems) == ("Eva", moment, ())


def test_a_day_that_could_be_two_is_not_guessed(reading) -> None:
    person = only(reading("Zeitstempel,Vorname,Nachname\n9/8/2026 10:11:12,Eva,Lindt\n"))
    assert person.registered_at is None
    assert "9/8/2026 10:11:12" in person.whole_note


def test_answers_of_limesurvey(reading) -> None:
    person = only(
        reading(
            '"id. Antwort ID","submitdate. Datum Abgeschickt","G01Q01. Vorname","G01Q02. Nachname",'
            '"G01Q03. Ihre E-Mail-Adresse","Q4[SQ001]. Workshops [Sichere Schulwege]","Q4[SQ002]. Workshops [Klima]"\n'
            '"7","2026-09-01 10:11:12","Eva","Lindt","eva@x.example","Ja","Nein"\n'
        )
    )
    assert (person.external_id, person.full_name, person.email) == ("7", "Eva Lindt", "eva@x.example")
    assert [wish.title for wish in person.workshops] == ["Sichere Schulwege"]
    assert person.registered_at == datetime(2026, 9, 1, 10, 11, 12)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252"])
def test_whatever_encoding_a_spreadsheet_saves_in(reading, encoding: str) -> None:
    person = only(reading("sep=;\r\nVorname;Nachname\r\nJürgen;Groß\r\n", encoding))
    assert (person.given_name, person.family_name) == ("Jürgen", "Groß")


def test_a_header_under_a_row_that_groups_it_and_repeated_with_sums_below(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    header = ["Vorname", "Nachname", "E-Mail", "Telefon", "PLZ"]
    for row in (
        ["Teilnehmerliste, Stand 3.5."],
        [],
        ["Person", "", "Kontakt", "", "Ort"],
        header,
        ["Eva", "Lindt", "eva@x.example", "", "01067"],
        ["Summe", 1],
        header,
        ["Jan", "Kern", "", "0000 12", "50667"],
        ["Gesamt", 2],
    ):
        sheet.append(row)
    book.save(tmp_path / "two.xlsx")
    found = read_registration_file(tmp_path / "two.xlsx", today=TODAY)
    assert [(one.full_name, one.email, one.phone, one.postcode) for one in found.parsed.registrations] == [
        ("Eva Lindt", "eva@x.example", "", "01067"),
        ("Jan Kern", "", "0000 12", "50667"),
    ]
    reasons = [row.reason for row in found.parsed.skipped]
    assert reasons == [SkipReason.SUM, SkipReason.REPEATED_HEADER, SkipReason.SUM]


def test_people_are_not_taken_for_a_second_header(reading) -> None:
    found = reading("Vorname,,Nachname\nEva,von,Lindt\nJan,van,Kern\nIda,de,Voß\n")
    assert [one.given_name for one in found.parsed.registrations] == ["Eva", "Jan", "Ida"]
