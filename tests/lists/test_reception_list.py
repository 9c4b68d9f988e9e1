"""What a helper at the door can read: name, organisation, state, and whom to fetch. Nothing else."""

from dataclasses import fields
from datetime import datetime, timedelta

import pytest

from forumplanner.lists import reception as at_door
from forumplanner.lists.reception import Badge, ReceptionRow
from forumplanner.model.enums import EventKind, NeedKind
from forumplanner.model.registrations import Registration
from forumplanner.planning import directory, reception, registering, scheduling
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import NeedFields, RegistrationFields
from forumplanner.workspace import Label

LABEL = Label("register")


@pytest.fixture
def guests(planner, forum, now):
    """Three registered people, of whom one needs an interpreter and one eats vegan; one brings two more."""
    persons = [
        PersonFields("Jörg", "Müller", title="Dr.", email="bruecke@verein.example", city="Köln", phone="0000 1"),
        PersonFields("Oleh", "Schewtschenko", own_script_name="Олег Шевченко"),
        PersonFields("Ayşe", "Yılmaz"),
    ]
    with planner.change(LABEL) as db:
        people = directory.add_persons(db, persons)
        wishes = [
            RegistrationFields(
                people[0], organisation="Verein Brücke", needs=(NeedFields(NeedKind.DIET, "vegan", consent_at=now),)
            ),
            RegistrationFields(people[1], needs=(NeedFields(NeedKind.INTERPRETER, "uk", consent_at=now),)),
            RegistrationFields(people[2]),
        ]
        made = [one.id for one in registering.register(db, forum, wishes, now)]
        db.get_one(Registration, made[2]).guests = 2
        return made


def names(planner, event, text):
    with planner.read() as db:
        return [row.name for row in at_door.rows(db, at_door.find(db, event, text), 1)]


def test_people_are_found_by_a_few_letters_of_their_name(planner, forum, guests):
    assert names(planner, forum, "muell") == ["Dr. Jörg Müller"]
    assert names(planner, forum, "шев") == ["Oleh Schewtschenko"]
    assert names(planner, forum, "yil ay") == ["Ayşe Yılmaz"]
    assert names(planner, forum, "") == []


def test_nobody_is_found_by_an_address_or_a_town(planner, forum, guests):
    assert names(planner, forum, "bruecke@verein.example") == []
    assert names(planner, forum, "köln") == []


def test_a_name_is_found_though_everybody_lives_in_a_town_that_begins_like_it(planner, forum, now):
    with planner.change(LABEL) as db:
        crowd = [PersonFields(f"P{n:03}", "Aal", city="Beispielstetten") for n in range(450)]
        people = directory.add_persons(db, [*crowd, PersonFields("Bea", "Zander", city="Beispielstetten")])
        registering.register(db, forum, [RegistrationFields(person) for person in people], now)
    assert names(planner, forum, "be") == ["Bea Zander"]


def test_a_row_has_room_for_nothing_but_name_organisation_and_state(planner, forum, guests):
    assert {field.name for field in fields(ReceptionRow)} == {
        "id", "person_id", "name", "own_script_name", "organisation", "state", "guests", "came", "left", "fetch",
    }  # fmt: skip
    with planner.read() as db:
        rows = at_door.rows(db, guests, 1)
    assert [row.fetch for row in rows] == [False, True, False]
    assert all(secret not in repr(rows) for secret in ("vegan", "uk", "example", "0000", "Köln"))


def test_a_badge_is_known_by_its_whole_code_whatever_keyboard_the_scanner_thinks_it_is(planner, forum, guests, now):
    with planner.change(LABEL) as db:
        db.get_one(Registration, guests[0]).badge_token = "2YZK-7MNP-QRST".replace("-", "")
    with planner.read() as db:
        for typed in ("2YZK7MNPQRST", " 2yzk-7mnp-qrst ", "2zyk7mnpqrst"):
            assert at_door.scanned(db, forum, typed) == at_door.Scanned(Badge.KNOWN, guests[0]), typed
        assert at_door.scanned(db, forum, "2YZK7MNPQRSS") == at_door.Scanned(Badge.UNKNOWN)
        assert at_door.scanned(db, forum, "2YZK7MNPQRS") is None
        assert at_door.scanned(db, forum, "Müller") is None


def test_a_badge_of_another_event_is_named(planner, forum, guests, now):
    day = scheduling.DayFields(datetime(2027, 9, 3, 9), datetime(2027, 9, 3, 17))
    with planner.change(LABEL) as db:
        other = scheduling.create_event(
            db, scheduling.EventFields("Bürgerforum Nord", EventKind.CITIZEN_FORUM, (day,), "bf")
        )
        token = db.get_one(Registration, guests[0]).badge_token
        assert at_door.scanned(db, other, token) == at_door.Scanned(
            Badge.OTHER_EVENT, other_event="3. Integrationskonferenz"
        )


def test_heads_are_counted_with_those_who_come_along_and_by_day(planner, forum, guests, now):
    def heads(day):
        with planner.read() as db:
            counted = at_door.heads(db, forum, day)
            return counted.expected, counted.arrived, counted.here

    assert heads(1) == (5, 0, 0)
    with planner.change(LABEL) as db:
        reception.arrive(db, guests[2], now)
        reception.arrive(db, guests[0], now)
        reception.leave(db, guests[0], now + timedelta(hours=1))
    assert heads(1) == (5, 4, 3)
    assert heads(2) == (5, 0, 0)


def test_the_door_knows_its_day_and_whom_to_fetch(planner, forum, now):
    with planner.change(LABEL) as db:
        reception.set_needs_contact(db, forum, "  Frau   Beispiel ")
    with planner.read() as db:
        today = at_door.door(db, forum, now)
        assert today is not None
        assert (today.day, today.today, today.needs_contact) == (1, True, "Frau Beispiel")
        later = at_door.door(db, forum, now + timedelta(days=30))
        assert later is not None
        assert (later.day, later.today) == (2, False)
        assert at_door.door(db, "gone", now) is None
