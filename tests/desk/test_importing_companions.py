"""Those who came together are placed together, unless the list has parted them; a later list can add to them."""

import pytest

from forumplanner.desk import import_report
from forumplanner.desk.import_fates import Fate
from forumplanner.desk.registration_import import import_registrations
from forumplanner.lists import registrations
from forumplanner.lists.registrations import RegistrationFilter, RegistrationSort
from forumplanner.model.enums import RegistrationState
from forumplanner.planning import giving_places
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label

PLACED, WAITING, CANCELLED = RegistrationState.PLACED, RegistrationState.WAITING, RegistrationState.CANCELLED
HEAD = "Nr.;Name;gemeinsam mit Nr.;Status"
LOOK = "Came with others whose state is different"


def states(planner, event):
    with planner.read() as db:
        ids = registrations.ids(db, RegistrationFilter(event), RegistrationSort.QUEUE)
        return {row.name: row.state for row in registrations.rows(db, ids)}


def companions(planner, event, name):
    with planner.read() as db:
        (found,) = registrations.ids(db, RegistrationFilter(event, name))
        return set(registrations.view(db, found).companions)


def change(planner, event, verb, name):
    with planner.change(Label("cancel_registrations", {"event": event, "count": 1})) as db:
        verb(db, registrations.ids(db, RegistrationFilter(event, name)))


def test_companions_are_placed_together_or_wait_together(planner, new_conference, new_list):
    event = new_conference(capacity=2)
    file = new_list(HEAD, "1;Ada Lang;;", "2;Ben Kurz;;", "3;Cem Lang;1;", "4;Dea Lang;3;")
    report = import_registrations(planner, file, event)
    assert states(planner, event) == {
        "Ada Lang": WAITING,
        "Ben Kurz": WAITING,
        "Cem Lang": WAITING,
        "Dea Lang": WAITING,
    }, "three do not fit into two places, and nobody overtakes them"
    assert companions(planner, event, "Cem") == {"Ada Lang", "Dea Lang"}
    assert report.together == 3
    assert "3  registered together with others" in import_report.as_text(report, catalogue("en"))


def test_companions_whom_the_list_has_parted_are_told_and_not_tied(planner, conference, new_list):
    file = new_list(HEAD, "1;Ada Lang;;bestätigt", "2;Ben Lang;1;Warteliste")
    report = import_registrations(planner, file, conference)
    assert (companions(planner, conference, "Ada"), report.together) == (set(), 0)
    said = import_report.to_look_at(report, catalogue("en"))
    assert [name for _, name, text in said if text.startswith(LOOK)] == ["Ada Lang", "Ben Lang"]
    change(planner, conference, giving_places.cancel, "Ada")
    planner.undo()
    assert states(planner, conference)["Ada Lang"] is PLACED, "no rule stands against an undo"


def test_who_cancelled_parts_nobody(planner, conference, new_list):
    file = new_list(HEAD, "1;Ada Lang;;bestätigt", "2;Ben Lang;1;bestätigt", "3;Cem Lang;1;abgesagt")
    report = import_registrations(planner, file, conference)
    assert companions(planner, conference, "Ada") >= {"Ben Lang"}
    assert import_report.to_look_at(report, catalogue("en")) == []
    change(planner, conference, giving_places.put_on_waiting_list, "Ada")
    assert states(planner, conference) == {"Ada Lang": WAITING, "Ben Lang": WAITING, "Cem Lang": CANCELLED}
    planner.undo()
    planner.undo()
    assert states(planner, conference) == {}


def test_a_companion_of_a_second_row_is_the_persons_own(planner, conference, new_list):
    file = new_list(
        "Nr.;Name;E-Mail;gemeinsam mit Nr.", "1;Ada Lang;a@x.example;", "2;Ada Lang;a@x.example;", "3;Ben Lang;;2"
    )
    report = import_registrations(planner, file, conference)
    assert report.count(Fate.TWICE_IN_FILE) == 1
    assert companions(planner, conference, "Ben") == {"Ada Lang"}
    assert [text for _, _, text in import_report.to_look_at(report, catalogue("en"))] == [
        "The same person as in row 2; not registered twice."
    ]


def test_a_companion_who_comes_in_a_later_list_is_tied_to_those_before(planner, conference, new_list):
    import_registrations(planner, new_list(HEAD, "1;Ada Lang;;", "2;Ben Lang;1;"), conference)
    later = new_list(HEAD, "1;Ada Lang;;", "2;Ben Lang;1;", "3;Cem Lang;2;")
    report = import_registrations(planner, later, conference)
    assert (report.written, report.together) == (1, 1)
    assert companions(planner, conference, "Cem") == {"Ada Lang", "Ben Lang"}
    planner.undo()
    assert companions(planner, conference, "Ada") == {"Ben Lang"}


def test_a_later_companion_for_whom_there_is_no_place_is_not_tied(planner, new_conference, new_list):
    event = new_conference(capacity=1)
    import_registrations(planner, new_list(HEAD, "1;Ada Lang;;"), event)
    report = import_registrations(planner, new_list(HEAD, "1;Ada Lang;;", "2;Ben Lang;1;"), event)
    assert states(planner, event) == {"Ada Lang": PLACED, "Ben Lang": WAITING}
    assert companions(planner, event, "Ben") == set()
    assert [(row.name, row.parted) for row in report.rows] == [("Ada Lang", False), ("Ben Lang", True)]


@pytest.mark.parametrize("rows", [("1;Ada Lang;;", "2;Ben Lang;1;"), ("1;Ada Lang;2;", "2;Ben Lang;1;")])
def test_the_same_companions_again_change_nothing(planner, conference, new_list, rows):
    file = new_list(HEAD, *rows)
    import_registrations(planner, file, conference)
    before = planner.next_undo
    assert import_registrations(planner, file, conference).written == 0
    assert planner.next_undo == before


def test_without_dates_the_rows_keep_their_order(planner, conference, new_list):
    file = new_list("Nr.;Name", *(f"{number};Person{number} Muster" for number in (7, 3, 9, 1)))
    import_registrations(planner, file, conference)
    assert list(states(planner, conference)) == [f"Person{number} Muster" for number in (7, 3, 9, 1)]
