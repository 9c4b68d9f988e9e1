"""Accompanying persons are a number, a contingent a name; a whole name under "Nachname" is split."""

import pytest
from cells_of_registrations import people, person, table

from forumplanner.exchange.registrations.parsed import ProblemKind, Unread


@pytest.mark.parametrize(("text", "guests"), [("2", 2), (3, 3), ("+1", 1), ("2 Personen", 2), ("-", 0), ("nein", 0)])
def test_a_number_of_accompanying_persons_is_read(text, guests):
    found = person(Begleitpersonen=text)
    assert (found.guests, found.problems, found.unread) == (guests, (), ())


@pytest.mark.parametrize("heading", ["Anzahl Begleitpersonen", "Begleitpersonen (Anzahl)", "Accompanying persons"])
def test_the_column_has_several_headings(heading):
    assert person(**{heading: "4"}).guests == 4


@pytest.mark.parametrize("text", ["meine Schwester", "100", "-1", "1,5", "ja"])
def test_what_is_no_such_number_becomes_a_note_with_a_doubt(text):
    found = person(Begleitpersonen=text)
    assert found.guests == 0
    assert [one.kind for one in found.problems] == [ProblemKind.NUMBER_UNREADABLE]
    assert found.unread == (Unread("Begleitpersonen", text),)


def test_a_contingent_is_read_by_its_name():
    assert person(Kontingent=" Presse ").contingent == Unread("Kontingent", "Presse")
    assert person(Kontingent="-").contingent is None


def test_a_whole_name_under_the_family_name_is_split_at_the_comma():
    rows = ("Dr. Schulz, Eva", None), ("Schulz, M. A.", "Eva")
    both, kept = people(table(("Nachname", "Vorname"), *rows))
    assert (both.title, both.given_name, both.family_name, both.problems) == ("Dr.", "Eva", "Schulz", ())
    assert (kept.given_name, kept.family_name) == ("Eva", "Schulz, M. A.")
