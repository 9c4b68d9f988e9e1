"""Lists of contacts: whose are the addresses, what is an organisation, what is kept as a note."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from columns_of_lists import TODAY, read_as

from forumplanner.exchange.columns.doubts import DoubtKind
from forumplanner.exchange.columns.mapping import guess_mapping
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.columns.person import ParsedChannel
from forumplanner.exchange.contacts.parsed import ParsedContact
from forumplanner.exchange.contacts.rows import read_contacts
from forumplanner.exchange.contacts.vocabulary import CONTACTS
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.raw import TableFormat
from forumplanner.exchange.tables.reading import read_table
from forumplanner.model.enums import ChannelKind, Salutation
from forumplanner.model.refusals import FileRefused


def contacts(headings: str, *rows: list[Any], form: TableFormat = TableFormat.XLSX) -> tuple[ParsedContact, ...]:
    return read_as(read_contacts, CONTACTS, headings, *rows, form=form)


def test_all_5000_people_of_a_foreign_list_are_read_field_by_field(foreign_files: Path) -> None:
    file = foreign_files / "people" / "people_5000.csv"
    table = find_header(read_table(file))
    mapping = guess_mapping(table.headings, CONTACTS)
    read = read_contacts(table, mapping, today=TODAY).entries
    with file.open(encoding="utf-8") as opened:
        wanted = list(csv.DictReader(opened))
    assert len(read) == len(wanted) == 5_000
    for entry, row in zip(read, wanted, strict=True):
        person = entry.person
        assert person is not None
        assert not entry.doubts
        names = ("given_name", "family_name", "street", "postcode", "city", "district", "phone")
        assert [getattr(person, name) for name in names] == [" ".join(row[name].split()) for name in names]
        assert person.email == row["email"].strip().lower()
        assert person.languages == ((row["language"],) if row["language"] else ())
        assert person.birth_year == (int(row["birth_year"]) if row["birth_year"] else None)
        assert person.note == ""
    assert mapping.not_read(table) == ("id", "gender")


def test_in_a_list_of_people_addresses_are_the_persons_and_the_organisation_is_only_named() -> None:
    (entry,) = contacts(
        "Anrede;Name, Vorname;Verein;Funktion;E-Mail;Telefon;Mobil;Straße;PLZ;Ort;Sprachen",
        ["Frau", "Dr. Öztürk, Ayşe", "Brücke e. V.", "Kassenwartin", "a@x.example / b@x.example", "0000 1", "0000 2",
         "Weg 1", "01067", "Musterstadt", "Türkisch, Deutsch und Klingonisch"],
    )  # fmt: skip
    person, organisation = entry.person, entry.organisation
    assert person is not None
    assert organisation is not None
    assert (person.salutation, person.title, person.given_name, person.family_name) == (
        Salutation.MS, "Dr.", "Ayşe", "Öztürk")  # fmt: skip
    assert (person.email, person.second_email, person.phone) == ("a@x.example", "b@x.example", "0000 1")
    assert entry.person_channels == (ParsedChannel(ChannelKind.MOBILE, "0000 2"),)
    assert (person.postcode, organisation.postcode, organisation.email) == ("01067", "", "")
    assert person.languages == ("tr", "de")
    assert person.note == "Sprachen: Klingonisch"
    assert (entry.role, entry.main_contact) == ("Kassenwartin", False)


def test_in_a_list_of_organisations_addresses_are_the_organisations_and_the_person_is_its_contact() -> None:
    entries = contacts(
        "Name;Art;Ansprechpartner/in;E-Mail Ansprechpartner;E-Mail;Telefon;Webseite;PLZ;Schlagworte",
        ["Brücke e. V.", "Migrantenorganisation, Verein", "Herr Kaya, Deniz", "deniz@x.example", "info@x.example",
         "0000 1", "x.example", 1067, "Kultur; Bildung und Sprache"],
        ["Sportkreis", "Kegelrunde", "-", None, None, None, None, "01067", None],
    )  # fmt: skip
    first, second = entries
    assert first.person is not None
    assert first.organisation is not None
    assert (first.organisation.name, first.organisation.kinds) == ("Brücke e. V.", ("migrant_organisation", "club"))
    assert first.organisation.tags == ("Kultur", "Bildung-und-Sprache")
    assert (first.organisation.email, first.organisation.phone) == ("info@x.example", "0000 1")
    assert first.organisation.postcode == "01067"
    assert (first.person.given_name, first.person.family_name) == ("Deniz", "Kaya")
    assert (first.person.salutation, first.person.email) == (Salutation.MR, "deniz@x.example")
    assert first.main_contact
    assert second.person is None
    assert second.organisation is not None
    assert second.organisation.tags == ("Kegelrunde",)
    assert [doubt.kind for doubt in second.doubts] == [DoubtKind.KIND_UNKNOWN]


def test_what_cannot_be_read_is_kept_as_a_note() -> None:
    (entry,) = contacts(
        "Vorname;Name;E-Mail;Geburtsdatum;Land;Kategorie;Notiz",
        ["Eva", "Lindt", "kommt noch", "im Mai", "Österreich", "Chor", "ruft an"],
    )
    assert entry.person is not None
    assert entry.person.note.splitlines() == [
        "ruft an",
        "Geburtsdatum: im Mai",
        "E-Mail: kommt noch",
        "Land: Österreich",
        "Kategorie: Chor",
    ]
    kinds = [doubt.kind for doubt in entry.doubts]
    assert kinds == [DoubtKind.DATE_UNREADABLE, DoubtKind.EMAIL_UNREADABLE, DoubtKind.TAGS_OF_A_PERSON]


def test_english_headings_of_mail_programs_are_known() -> None:
    (entry,) = contacts(
        "First Name;Last Name;Company;Job Title;E-mail Address;Business Phone;Mobile Phone;Business Fax;Web Page;Notes",
        ["Eva", "Lindt", "Town", "Officer", "e@x.example", "0000 1", "0000 2", "0000 3", "x.example", "hello"],
    )
    assert entry.person is not None
    assert entry.organisation is not None
    assert entry.organisation.website == "x.example"
    assert entry.role == "Officer"
    assert entry.person.phone == "0000 2"
    kinds = {(channel.kind, channel.value) for channel in entry.person_channels}
    assert kinds == {(ChannelKind.WORK_PHONE, "0000 1"), (ChannelKind.FAX, "0000 3")}


def test_a_corrected_column_counts_more_than_the_guess() -> None:
    mapping = guess_mapping(["Wer", "Name"], CONTACTS).with_field(0, Meaning.FULL_NAME)
    assert [column.index for column in mapping.columns_for(Meaning.FULL_NAME)] == [0, 1]


@pytest.mark.parametrize(
    ("headings", "row", "key"),
    [("PLZ;Ort", ["01067", "X"], "lists.no-needed-column"), ("Name;Ort", [None, "X"], "lists.no-rows")],
)
def test_a_list_that_names_nobody_is_refused_with_the_row(headings: str, row: list[str], key: str) -> None:
    with pytest.raises(FileRefused) as refused:
        contacts(headings, row)
    assert refused.value.key == key


def test_a_year_of_birth_stays_a_year() -> None:
    (entry,) = contacts("Name;geb.", ["Eva Lindt", 1963])
    assert entry.person is not None
    assert (entry.person.birth_date, entry.person.birth_year) == (None, 1963)


def test_a_date_of_birth_in_two_digits_is_taken_with_a_doubt() -> None:
    (entry,) = contacts("Name;geb.", ["Eva Lindt", "4.12.46"])
    assert entry.person is not None
    assert entry.person.birth_date == date(1946, 12, 4)
    assert [doubt.kind for doubt in entry.doubts] == [DoubtKind.CENTURY_ASSUMED]


OUTLOOK = (
    "Vorname;Nachname;Firma;Position;Straße geschäftlich;Ort geschäftlich;Postleitzahl geschäftlich;"
    "Land/Region geschäftlich;Straße privat;Ort privat;Postleitzahl privat;Telefon geschäftlich;Mobiltelefon;"
    "E-Mail-Adresse;E-Mail-Typ;Webseite"
)
GOOGLE = (
    "First Name;Last Name;Organization Name;Organization Title;Birthday;Labels;E-mail 1 - Label;E-mail 1 - Value;"
    "Phone 1 - Label;Phone 1 - Value;Address 1 - Street;Address 1 - City;Address 1 - Postal Code;Website 1 - Value"
)


def test_exports_of_mail_programs_are_read_with_both_addresses_and_without_their_labels() -> None:
    (entry,) = contacts(
        OUTLOOK,
        ["Eva", "Lindt", "Amt", "Leitung", None, "Musterstadt", "01067", "Deutschland", "Weg 1", "Nordheim", "01069",
         "0000 1", "0000 2", "eva@x.example", "SMTP", "x.example"],
    )  # fmt: skip
    assert entry.person is not None
    assert (entry.person.street, entry.person.postcode, entry.person.city) == ("Weg 1", "01069", "Nordheim")
    assert entry.person.note.splitlines() == ["Postleitzahl geschäftlich: 01067", "Ort geschäftlich: Musterstadt"]
    (entry,) = contacts(
        GOOGLE,
        ["Eva", "Lindt", "Amt", "Leitung", "1980-01-31", None, "Work", "eva@x.example", "Mobile", "0000 2",
         "Weg 1", "Nordheim", "01069", "x.example"],
    )  # fmt: skip
    assert entry.person is not None
    assert entry.organisation is not None
    assert (entry.person.phone, entry.person.city, entry.role) == ("0000 2", "Nordheim", "Leitung")
    assert entry.person.birth_date == date(1980, 1, 31)
    assert entry.organisation.website == "x.example"
    assert entry.person_channels == ()


def test_a_street_at_home_and_a_town_of_no_said_place_are_one_address() -> None:
    (entry,) = contacts("Name;Straße privat;PLZ;Ort", ["Eva Lindt", "Weg 1", "01069", "Nordheim"])
    assert entry.person is not None
    assert (entry.person.street, entry.person.postcode, entry.person.city) == ("Weg 1", "01069", "Nordheim")
    assert entry.person.note == ""


def test_damaged_numbers_and_other_salutations_are_told() -> None:
    (entry,) = contacts(
        "Anrede;Vorname;Name;Telefon;Mobil;Organisation;Telefon Organisation",
        ["Divers", "Eva", "Lindt", "4.91234E+11", "garbage", "Brücke e. V.", "unbekannt"],
    )
    assert entry.person is not None
    assert entry.organisation is not None
    assert (entry.person.salutation, entry.person.phone, entry.organisation.phone) == (Salutation.NONE, "", "")
    assert entry.person_channels == entry.organisation_channels == ()
    told = [(doubt.kind, doubt.text) for doubt in entry.doubts]
    assert (DoubtKind.SALUTATION_LEFT_OUT, "Divers") in told
    assert {text for kind, text in told if kind is DoubtKind.PHONE_UNREADABLE} == {
        "4.91234E+11",
        "garbage",
        "unbekannt",
    }
    assert {"Telefon: 4.91234E+11", "Mobil: garbage"} <= set(entry.person.note.splitlines())
