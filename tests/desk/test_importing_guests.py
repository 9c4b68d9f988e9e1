"""Accompanying persons of a list take places, and whoever names a contingent of the event belongs to it."""

from sqlalchemy import select

from forumplanner.desk.import_decisions import Decisions
from forumplanner.desk.import_differences import Differing
from forumplanner.desk.import_report import doubts
from forumplanner.desk.reading_registrations import Choices, read_list
from forumplanner.desk.registration_import import import_registrations, write_sheets
from forumplanner.model.directory import Person
from forumplanner.model.enums import RegistrationState
from forumplanner.model.registrations import Registration
from forumplanner.planning.contingents import ContingentFields, add_contingent
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label

HEAD = "Vorname;Nachname;E-Mail;Begleitpersonen;Kontingent"


def registered(planner):
    columns = (Registration.guests, Registration.contingent_id, Registration.note, Registration.state)
    query = select(Person.given_name, *columns).join(Person, Person.id == Registration.person_id)
    with planner.read() as db:
        return {name: tuple(row) for name, *row in db.execute(query)}


def test_guests_and_contingents_of_a_list_are_registered(planner, new_conference, new_list):
    event = new_conference(4)
    with planner.change(Label("add_contingent", {"event": event})) as db:
        press = add_contingent(db, event, ContingentFields("Presse", 1))
    file = new_list(HEAD, "Eva;Lindt;e@x.example;2;", "Jan;Kern;j@x.example;;presse", "Ida;Ott;i@x.example;1;Amt")
    import_registrations(planner, file, event)
    placed, waiting = RegistrationState.PLACED, RegistrationState.WAITING
    assert registered(planner) == {
        "Eva": (2, None, "", placed),
        "Jan": (0, press, "", placed),
        "Ida": (1, None, "Kontingent: Amt", waiting),
    }


def test_another_number_of_guests_is_told_and_taken_over_on_demand(planner, conference, new_list):
    import_registrations(planner, new_list(HEAD, "Eva;Lindt;e@x.example;2;"), conference)
    file = new_list(HEAD, "Eva;Lindt;e@x.example;3;")
    told = import_registrations(planner, file, conference)
    assert "Accompanying persons “3” (here “2”)" in " ".join(doubts(told.rows[0], catalogue("en")))
    read = read_list(file, Choices(), today=planner.now().date(), cancelled=lambda: False).found
    write_sheets(planner, [read], conference, decisions=Decisions().told_taken(("", 2), Differing.GUESTS, taken=True))
    assert registered(planner)["Eva"][0] == 3
    silent = import_registrations(planner, new_list(HEAD, "Eva;Lindt;e@x.example;;"), conference)
    assert silent.rows[0].differences == ()
