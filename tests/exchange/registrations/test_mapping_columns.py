"""Headings, German and English, are understood whole; the officer can correct what was guessed."""

from datetime import date

import pytest

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.mapping import guess_mapping
from forumplanner.exchange.registrations.rows import read_registrations
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.raw import RawRow, RawTable, TableFormat


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Anrede", Field.SALUTATION),
        ("Vorname*", Field.GIVEN_NAME),
        ("First name", Field.GIVEN_NAME),
        ("Nachname", Field.FAMILY_NAME),
        ("Surname", Field.FAMILY_NAME),
        ("Name, Vorname", Field.FULL_NAME_FAMILY_FIRST),
        ("Teilnehmer:in", Field.FULL_NAME),
        ("Attendee name", Field.FULL_NAME),
        ("Attendee name: Given name", Field.GIVEN_NAME),
        ("E-Mail-Adresse", Field.EMAIL),
        ("Attendee email", Field.EMAIL),
        ("E-Mail-Adresse verifiziert", None),
        ("Telefon\n(mobil)", Field.PHONE),
        ("Handynr.", Field.PHONE),
        ("Straße / Hausnr.", Field.STREET),
        ("PLZ", Field.POSTCODE),
        ("ZIP code", Field.POSTCODE),
        ("PLZ/Ort", Field.POSTCODE_AND_CITY),
        ("Wohnort", Field.CITY),
        ("Bundesland", None),
        ("Rechnungsadresse: PLZ", None),
        ("Rechnungsadresse: Name: Vorname", None),
        ("Invoice address: City", None),
        ("geb. am", Field.BIRTH),
        ("Jahrgang", Field.BIRTH),
        ("Rollstuhl?", Field.WHEELCHAIR),
        ("Dolmetscher", Field.INTERPRETER),
        ("Interpreter needed?", Field.INTERPRETER),
        ("Gebärdensprachdolmetschung", Field.SIGN_LANGUAGE),
        ("Kinderbetreuung: Anzahl Kinder", Field.CHILDREN),
        ("Alter der Kinder", Field.CHILD_AGES),
        ("Alter", None),
        ("Ernährung", Field.DIET),
        ("Anmeldung\nam", Field.REGISTERED_DATE),
        ("Zeitstempel", Field.REGISTERED_DATE),
        ("Status", Field.STATUS),
        ("bezahlt?", Field.PAID),
        ("Automatisch eingecheckt", None),
        ("Bemerkungen (z. B. Allergien; Assistenz)", Field.NOTE),
        ("Verein / Organisation", Field.ORGANISATION),
        ("Add-on to position ID", Field.ADD_ON_TO),
        ("Positionen", None),
        ("Eingang\nper", Field.CHANNEL),
        ("Anmeldeweg", Field.CHANNEL),
        ("Registered via", Field.CHANNEL),
        ("Verkaufskanal", Field.CHANNEL),
        ("Eingang", Field.REGISTERED_DATE),
        ("Einwilligung\nBedarfe", Field.NEEDS_CONSENT),
        ("Einwilligung (Bedarfe)", Field.NEEDS_CONSENT),
        ("Einwilligung in die Verarbeitung von Gesundheitsdaten", Field.NEEDS_CONSENT),
        ("Consent to keep my needs", Field.NEEDS_CONSENT),
        ("Einwilligung", None),
        ("gemeinsam\nmit Nr.", Field.TOGETHER_WITH),
        ("Zusammen mit Nummer", Field.TOGETHER_WITH),
        ("Together with no.", Field.TOGETHER_WITH),
        ("Fotos?", Field.PHOTOS),
        ("Einverständnis zu Foto- und Filmaufnahmen", Field.PHOTOS),
        ("Photo consent", Field.PHOTOS),
        ("keine Fotos", None),
        ("Ticket-Code", None),
        ("", None),
    ],
)
def test_a_heading_is_understood(heading: str, field: Field | None) -> None:
    assert guess_mapping([heading]).columns[0].field is field


def test_name_beside_given_name_is_the_family_name() -> None:
    fields = [column.field for column in guess_mapping(["Name", "Vorname"]).columns]
    assert fields == [Field.FAMILY_NAME, Field.GIVEN_NAME]


def test_a_number_after_the_street_is_the_house_number() -> None:
    fields = [column.field for column in guess_mapping(["Nr.", "Name", "Straße", "Nr."]).columns]
    assert fields == [Field.EXTERNAL_ID, Field.FULL_NAME, Field.STREET, Field.HOUSE_NUMBER]


def test_one_column_is_chosen_where_only_one_can_be() -> None:
    mapping = guess_mapping(["Datum", "Bestelldatum", "Name"])
    assert [column.heading for column in mapping.columns_for(Field.REGISTERED_DATE)] == ["Bestelldatum"]
    assert mapping.columns[0].field is None


def test_the_persons_own_address_comes_before_the_orders() -> None:
    mapping = guess_mapping(["E-Mail", "E-Mail Teilnehmer*in", "Name"])
    assert [column.index for column in mapping.columns_for(Field.EMAIL)] == [1, 0]


def test_the_choice_in_a_heading_is_kept() -> None:
    column = guess_mapping(["Dolmetschen benötigt? – Türkisch"]).columns[0]
    assert (column.field, column.option) == (Field.INTERPRETER, "Türkisch")


def test_a_guess_can_be_corrected_and_the_correction_counts() -> None:
    rows = (RawRow(1, ("Wer", "Name", "Kennwort")), RawRow(2, ("Erika Muster", "Haus am See", "x")))
    table = find_header(RawTable("list.csv", TableFormat.CSV, (), "", "utf-8", ";", rows))
    guessed = guess_mapping(table)
    corrected = guessed.with_field(0, Field.FULL_NAME).with_field(1, Field.ORGANISATION)
    (person,) = read_registrations(table, corrected, today=date(2026, 1, 1)).registrations
    assert (person.full_name, person.organisation) == ("Erika Muster", "Haus am See")
    assert guessed.columns[0].field is None
