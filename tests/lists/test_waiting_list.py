"""Each row says why it waits, with its rank; who is next and what can be offered is said for the event."""

from datetime import timedelta

import pytest

from forumplanner.desk.saying_why import say_why
from forumplanner.lists import registrations, waiting
from forumplanner.model.enums import RegistrationState, WaitingPolicy
from forumplanner.planning import accompanying, approving, contingents, giving_places, offers
from forumplanner.planning.contingents import ContingentFields
from forumplanner.wording.catalogue import catalogue
from tests.planning.conftest import desk

__all__ = ["desk"]


def line(desk, language="de") -> dict[str, str]:
    """Return what is said of everybody who has no place."""
    with desk.planner.read() as db:
        found = waiting.waiting_line_of(db, desk.event, desk.now)
        why = waiting.reasons(db, found, list(desk.ids.values()), desk.now)
    said = {id_: say_why(reason, "Europe/Berlin", catalogue(language)) for id_, reason in why.items()}
    return {name: said[id_] for name, id_ in desk.ids.items() if id_ in said}


def standing(desk) -> waiting.WaitingLine:
    with desk.planner.read() as db:
        return waiting.waiting_line_of(db, desk.event, desk.now)


@pytest.fixture
def family_first(desk):
    """Three places, one free; a family of two waits, then Xaver."""
    desk.amend(capacity=3)
    desk.register("a", "b", "c")
    desk.register("Ada", "Ben", party="family")
    desk.register("Xaver")
    desk.cancel("a")
    return desk


def test_in_strict_order_one_learns_who_stands_before(family_first):
    said = line(family_first)
    assert said["Ada"] == "Platz 1 der Warteliste: 1 Platz frei, 2 Plätze werden zusammen gebraucht"
    assert said["Ben"] == said["Ada"]
    assert said["Xaver"] == (
        "Platz 2 der Warteliste: 1 Platz frei, aber Ada Muster (2 Plätze) steht davor – strikte Reihenfolge"
    )
    assert not said.keys() & {"b", "c"}


def test_in_strict_order_the_free_place_is_for_whoever_is_next_and_not_for_the_one_behind(desk):
    desk.amend(capacity=2)
    desk.register("a", "b", "first", "second", "third")
    desk.cancel("a")
    said = line(desk)
    assert said["first"] == "Platz 1 der Warteliste: als Nächstes an der Reihe"
    assert said["third"] == "Platz 3 der Warteliste: 1 Platz frei, aber für die, die davor stehen"


def test_where_seats_are_filled_whoever_fits_is_next(family_first):
    family_first.amend(waiting_policy=WaitingPolicy.FILL_SEATS)
    assert line(family_first)["Xaver"] == "Platz 2 der Warteliste: als Nächstes an der Reihe"
    family_first.register("Yara")
    assert line(family_first)["Yara"] == "Platz 3 der Warteliste: 1 Platz frei, aber für die, die davor stehen"


def test_a_full_event_and_a_full_contingent_say_so(desk):
    desk.amend(capacity=3)
    press = desk.do(contingents.add_contingent, desk.event, ContingentFields("Presse", 1))
    desk.register("p", "q", contingent_id=press)
    desk.register("a", "b", "w")
    said = line(desk)
    assert said["q"] == "Platz 1 der Warteliste: Kontingent Presse ist voll"
    assert said["w"] == "Platz 2 der Warteliste: alle Plätze sind belegt"


def test_offers_say_their_deadline_and_what_became_of_them(family_first):
    desk = family_first
    desk.cancel("b")
    desk.offer()
    assert line(desk)["Ada"] == "Platz angeboten bis 04.05.2027 10:00"
    found = standing(desk)
    assert (found.offered, found.ends, found.ran_out) == (2, desk.now + timedelta(hours=72), 0)
    desk.now += timedelta(days=4)
    assert line(desk)["Ada"] == "Angebot am 04.05.2027 10:00 abgelaufen"
    assert standing(desk).ran_out == 2
    desk.do(offers.pass_on_free_places, desk.event, desk.now)
    assert line(desk)["Ben"] == "Hat auf das Angebot bis 04.05.2027 10:00 nicht geantwortet"
    desk.decline("Xaver")
    assert line(desk)["Xaver"] == "Hat den angebotenen Platz abgelehnt"


def test_requests_and_undecided_companions_wait_for_the_office(desk):
    desk.amend(capacity=3, approval=True)
    desk.register("q")
    desk.register("p", wish=RegistrationState.WAITING)
    desk.do(giving_places.join_companions, desk.of("p", "q"))
    assert line(desk) == {
        "q": "Wartet auf Genehmigung",
        "p": "Wartet, bis die gemeinsam Angemeldeten genehmigt sind",
    }
    assert standing(desk).requested == 1
    desk.do(approving.approve, desk.of("q"))
    assert desk.states() == ["placed", "placed"]


def test_after_the_start_nobody_is_next(family_first):
    family_first.now += timedelta(days=60)
    assert line(family_first)["Xaver"] == (
        "Platz 2 der Warteliste: der Termin hat begonnen, es wird kein Platz mehr angeboten"
    )
    assert standing(family_first).begun
    assert not standing(family_first).due_parties


def test_the_event_says_who_is_next_and_how_many_places_are_kept(desk):
    desk.amend(capacity=6)
    desk.do(contingents.add_contingent, desk.event, ContingentFields("Presse", 2))
    desk.register("Ada", "Ben", party="family", wish=RegistrationState.WAITING)
    desk.register("Cem", guests=1, wish=RegistrationState.WAITING)
    found = standing(desk)
    assert [(one.name, one.places) for one in found.next] == [("Ada Muster", 2), ("Cem Muster", 2)]
    assert (found.due_parties, found.due_places, found.free, found.kept) == (2, 4, 6, 2)
    assert (found.waiting, found.waiting_places) == (3, 4)


def test_numbers_and_lines_count_accompanying_persons(desk):
    desk.amend(capacity=5)
    desk.register("a", guests=2)
    desk.do(accompanying.set_guests, desk.ids["a"], 3)
    with desk.planner.read() as db:
        numbers = registrations.numbers(db, desk.event)
        [row] = registrations.rows(db, desk.of("a"))
    assert (numbers.all, numbers.taken) == (1, 4)
    assert row.guests == 3
