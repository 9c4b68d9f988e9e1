"""Events as they are listed: found, narrowed, sorted, with their places."""

from datetime import datetime

import pytest

from forumplanner.lists import events
from forumplanner.lists.events import EventFilter, EventSort
from forumplanner.model.enums import EventKind, EventMode, EventState, RegistrationState
from forumplanner.planning import amending, directory, registering, scheduling
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label

LABEL = Label("create_event")


@pytest.fixture
def three(planner):
    """A forum in May, a conference in June, a working group online in July."""
    wanted = [
        ("Bürgerforum Südstadt", EventKind.CITIZEN_FORUM, 5, EventMode.ON_SITE),
        ("3. Integrationskonferenz", EventKind.CONFERENCE, 6, EventMode.HYBRID),
        ("AG Sprache", EventKind.WORKING_GROUP, 7, EventMode.ONLINE),
    ]
    with planner.change(LABEL) as db:
        venue = scheduling.add_venue(db, "Rathaus")
        return [
            scheduling.create_event(
                db,
                EventFields(
                    title,
                    kind,
                    (DayFields(datetime(2027, month, 3, 18), datetime(2027, month, 3, 21)),),
                    mode=mode,
                    venue_id=venue if mode is not EventMode.ONLINE else None,
                ),
            )
            for title, kind, month, mode in wanted
        ]


def titles(planner, which=None, sort=EventSort.START, **more) -> list[str]:
    with planner.read() as db:
        return [row.title for row in events.rows(db, events.ids(db, which, sort, **more))]


def test_they_stand_in_order_of_time_and_backwards(planner, three):
    assert titles(planner) == ["Bürgerforum Südstadt", "3. Integrationskonferenz", "AG Sprache"]
    assert titles(planner, descending=True) == ["AG Sprache", "3. Integrationskonferenz", "Bürgerforum Südstadt"]


@pytest.mark.parametrize("sort", EventSort)
def test_every_order_lists_all(planner, three, sort):
    assert len(titles(planner, sort=sort)) == 3
    assert sorted(titles(planner, sort=sort, descending=True)) == sorted(titles(planner))


def test_those_without_a_venue_come_first_by_venue(planner, three):
    assert titles(planner, sort=EventSort.VENUE)[0] == "AG Sprache"


@pytest.mark.parametrize(
    ("which", "found"),
    [
        (EventFilter("sud bur"), ["Bürgerforum Südstadt"]),
        (EventFilter("3"), ["3. Integrationskonferenz"]),
        (EventFilter("konferenz"), []),  # each word begins a word
        (
            EventFilter(kinds=(EventKind.CONFERENCE, EventKind.WORKING_GROUP)),
            ["3. Integrationskonferenz", "AG Sprache"],
        ),
        (EventFilter(states=(EventState.HELD,)), []),
        (EventFilter(starts_from=datetime(2027, 6, 3, 20)), ["3. Integrationskonferenz", "AG Sprache"]),
    ],
)
def test_the_list_is_narrowed(planner, three, which, found):
    assert titles(planner, which) == found


def test_a_row_counts_places_and_those_who_wait(planner, three, now):
    with planner.change(LABEL) as db:
        amending.amend_event(db, three[1], capacity=2)
        people = directory.add_persons(db, [PersonFields(f"P{n}") for n in range(4)])
        wishes = [RegistrationFields(person) for person in people[:3]]
        registering.register(db, three[1], [*wishes, RegistrationFields(people[3], RegistrationState.REQUESTED)], now)
    with planner.read() as db:
        (row,) = events.rows(db, [three[1]])
    assert (row.capacity, row.taken, row.waiting, row.venue, row.mode) == (2, 2, 1, "Rathaus", EventMode.HYBRID)


def test_rows_come_in_the_order_asked_for_without_those_that_are_gone(planner, three):
    with planner.read() as db:
        rows = events.rows(db, [three[2], "0" * 32, three[0]])
    assert [row.id for row in rows] == [three[2], three[0]]


def test_an_event_is_known_by_its_code(planner, three):
    with planner.read() as db:
        assert events.id_of_code(db, "bs-2027") == three[0]
        assert events.id_of_code(db, "nope") is None
        assert events.view(db, "0" * 32) is None


def test_venues_stand_by_name_with_their_rooms(planner, three):
    with planner.change(LABEL) as db:
        bridge = scheduling.add_venue(db, "Ärztehaus", street="Weg 1", postcode="1", city="Ort")
        scheduling.add_room(db, bridge, "Saal", capacity=10)
    with planner.read() as db:
        found = events.venues(db)
    assert [(venue.name, len(venue.rooms)) for venue in found] == [("Ärztehaus", 1), ("Rathaus", 0)]
    assert found[0].address == "Weg 1, 1 Ort"
