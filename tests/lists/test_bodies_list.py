from datetime import date

from forumplanner.lists.bodies import attendance, bodies, members, names, rules
from forumplanner.model.enums import SeatRole
from forumplanner.model.ids import EntityId
from forumplanner.planning import bodies as keeping
from forumplanner.planning import directory
from forumplanner.planning.seats import SeatDraft, add_member
from forumplanner.workspace import Label, Workspace


def test_bodies_bear_the_names_of_the_day_asked_for(planner: Workspace, body: EntityId) -> None:
    with planner.change(Label("rename_body")) as db:
        keeping.rename_body(db, body, "Ausschuss für Integration", date(2025, 11, 1), short_name="AfI")
        keeping.create_body(db, keeping.BodyDraft("Älterenrat"))
    with planner.read() as db:
        assert [(row.name, row.short_name) for row in bodies(db, date(2025, 10, 31))] == [
            ("Älterenrat", ""),
            ("Integrationsrat", ""),
        ]
        assert [(row.name, row.short_name) for row in bodies(db, date(2025, 11, 1))] == [
            ("Älterenrat", ""),
            ("Ausschuss für Integration", "AfI"),
        ]
        assert bodies(db, date(1999, 1, 1))[1].name != ""
        assert [row.name for row in names(db, body)] == ["Integrationsrat", "Ausschuss für Integration"]
        assert rules(db, body) is None


def test_seats_are_those_of_the_day_with_the_chair_first(planner: Workspace, body: EntityId, sitting: EntityId) -> None:
    with planner.change(Label("add_member")) as db:
        persons = directory.add_persons(db, [directory.PersonFields("P", name) for name in ("A", "B", "C", "D")])
        add_member(db, body, SeatDraft(persons[0], until=date(2025, 10, 31)))
        add_member(db, body, SeatDraft(persons[1], votes=False))
        add_member(db, body, SeatDraft(persons[2], SeatRole.CHAIR, substitute_id=persons[3]))
    with planner.read() as db:
        assert [row.person for row in members(db, body, date(2025, 10, 31))] == ["P C", "P A", "P B"]
        assert [(row.person, row.substitute, row.votes) for row in members(db, body, date(2027, 1, 1))] == [
            ("P C", "P D", True),
            ("P B", "", False),
        ]
        assert len(members(db, body)) == 3
        [row] = bodies(db, date(2027, 1, 1))
        assert (row.members, row.voting, row.legal_members) == (2, 1, 15)
        assert [(row.seat.person, row.state) for row in attendance(db, sitting)] == [("P C", None), ("P B", None)]


def test_an_event_without_a_body_has_no_members(planner: Workspace, forum: EntityId) -> None:
    with planner.read() as db:
        assert attendance(db, forum) == ()
