"""Entries of one person become one; nothing that refers to them is lost, and one undo brings all of it back."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Column, Enum, Integer, func, insert, select

from forumplanner.model.agenda import Contribution
from forumplanner.model.bodies import Membership
from forumplanner.model.columns import Instant
from forumplanner.model.directory import (
    ActorLink,
    Affiliation,
    Channel,
    DistinctPersons,
    MailingList,
    MailingListMember,
    Person,
)
from forumplanner.model.enums import (
    AttendanceState,
    ChannelKind,
    LinkKind,
    MinutesState,
)
from forumplanner.model.ids import new_id
from forumplanner.model.minutes import Minutes
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import (
    Attendance,
)
from forumplanner.planning import (
    agenda_making,
    directory,
    duplicates,
    merging,
    seats,
    sitting,
)
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.repointing import references_to
from forumplanner.workspace import Label
from tests.planning.merging_steps import DO, add, count, dump, merge, only


def test_the_chosen_values_stay_and_every_address_and_number_is_kept(planner, two):
    merge(planner, two, family_name="Mueller", email="b@post.example", second_email="", note="mag Tee\nund Kuchen")
    person = only(planner, Person)
    assert (person.id, person.given_name, person.family_name, person.email) == (
        two[0],
        "Anneliese",
        "Mueller",
        "b@post.example",
    )
    assert (person.second_email, person.note, person.sort_key) == (
        "a@post.example",
        "mag Tee\nund Kuchen",
        "muller\tanneliese",
    )
    channel = only(planner, Channel)
    assert (channel.person_id, channel.kind, channel.value) == (two[0], ChannelKind.MOBILE, "0151 000020")


def test_everything_that_may_refer_to_a_person_refers_to_the_one_that_stays(planner, two, forum, body, now):
    """Whatever table a later noun brings: one row of each with the entry that goes."""
    first, second = two
    with planner.change(DO) as db:
        other = directory.add_persons(db, [PersonFields("Clara", "Weber")])[0]
        directory.affiliate(db, second, directory.add_organisations(db, [OrganisationFields("Verein")])[0])
        seats.add_member(db, body, seats.SeatDraft(other, substitute_id=second))
        item = agenda_making.add_item(db, forum, agenda_making.AgendaItemDraft("Bericht"))
        db.execute(insert(MailingList), [{"id": (verteiler := new_id()), "name": "Alle"}])
    known = {"event": forum, "body": body, "agenda_item": item, "mailing_list": verteiler}
    filled = []
    for table, column in references_to("person"):
        if table.name in {"affiliation", "membership", "distinct_persons"}:
            continue
        row: dict[str, object] = {"id": new_id(), column.name: second}
        for needed in table.columns:
            if needed.nullable or needed.name in row or needed.default is not None or needed.server_default is not None:
                continue
            (key,) = needed.foreign_keys or (None,)
            if key is not None:
                row[needed.name] = other if key.column.table.name == "person" else known.get(key.column.table.name)
            else:
                row[needed.name] = _some(needed)
        if None in row.values():
            continue
        with planner.change(DO) as db:
            db.execute(insert(table), [row])
        filled.append((table, column, row["id"]))
    assert len(filled) >= 12
    before = dump(planner)
    merge(planner, two)
    with planner.read() as db:
        for table, column in references_to("person"):
            assert not db.scalar(select(func.count()).select_from(table).where(column == second)), table.name
        for table, column, row_id in filled:
            assert db.scalar(select(column).where(table.c.id == row_id)) == first, f"{table.name}.{column.name}"
    assert {name: len(rows) for name, rows in dump(planner).items()} == {
        name: len(rows) + {"person": -1, "channel": 1}.get(name, 0) for name, rows in before.items()
    }
    planner.undo()
    assert dump(planner) == before


def _some(column: Column[Any]) -> object:
    """Some value of the column's type."""
    if isinstance(column.type, Instant):
        return datetime(2027, 1, 1, tzinfo=UTC)
    if isinstance(column.type, Enum):
        return next(iter(column.type.enum_class or ()))
    return 1 if isinstance(column.type, Integer) else "x"


def test_two_seats_in_one_body_at_once_are_refused_and_seats_one_after_the_other_are_kept(planner, two, body):
    first, second = two
    with planner.change(DO) as db:
        seats.add_member(db, body, seats.SeatDraft(first, until=date(2025, 10, 31)))
        seat = seats.add_member(db, body, seats.SeatDraft(second, since=date(2025, 10, 1)))
    with pytest.raises(PlanningError) as refused:
        merge(planner, two)
    assert (refused.value.key, refused.value.params["body"]) == ("merge.two-seats", "Integrationsrat")
    with planner.change(DO) as db:
        seats.edit_member(db, seat, seats.SeatChanges(since=date(2025, 11, 1)))
    merge(planner, two)
    with planner.read() as db:
        assert db.scalars(select(Membership.person_id)).all() == [first, first]


def test_who_represents_the_other_is_another_person(planner, two, body):
    with planner.change(DO) as db:
        seats.add_member(db, body, seats.SeatDraft(two[0], substitute_id=two[1]))
    with pytest.raises(PlanningError) as refused:
        merge(planner, two)
    assert refused.value.key == "merge.own-substitute"


def test_the_same_organisation_list_and_link_stand_once(planner, two):
    first, second = two
    with planner.change(DO) as db:
        club = directory.add_organisations(db, [OrganisationFields("Verein")])[0]
        directory.affiliate(db, first, club, role="Vorsitz", since=date(2020, 1, 1), until=date(2026, 1, 1))
        directory.affiliate(db, second, club, role="Kasse", main_contact=True, since=date(2019, 1, 1))
    (verteiler,) = add(planner, MailingList, {"name": "Alle"})
    add(planner, MailingListMember, *({"mailing_list_id": verteiler, "person_id": one} for one in two))
    link = {"to_organisation_id": club, "kind": LinkKind.KNOWS}
    add(planner, ActorLink, {"from_person_id": first, **link}, {"from_person_id": second, **link})
    add(planner, ActorLink, {"from_person_id": first, "to_person_id": second, "kind": LinkKind.KNOWS})
    merge(planner, two)
    belongs = only(planner, Affiliation)
    assert (belongs.role, belongs.main_contact, belongs.since, belongs.until) == (
        "Vorsitz, Kasse",
        True,
        date(2019, 1, 1),
        None,
    )
    assert (count(planner, MailingListMember), count(planner, ActorLink)) == (1, 1)


def test_several_entries_become_one(planner, two):
    with planner.change(DO) as db:
        third = directory.add_persons(db, [PersonFields("Anne", "Müller", email="c@post.example")])[0]
        merging.merge_persons(db, two[0], [two[1], third], {})
    person = only(planner, Person)
    with planner.read() as db:
        kept = set(db.scalars(select(Channel.value)))
    assert {person.email, person.second_email} | kept == {
        "a@post.example",
        "b@post.example",
        "c@post.example",
        "0151 000020",
    }


def test_that_two_are_two_people_is_remembered_and_can_be_taken_back(planner, two):
    with planner.change(Label("keep_apart")) as db:
        merging.keep_apart(db, two[1], two[0])
        merging.keep_apart(db, two[0], two[1])
    row = only(planner, DistinctPersons)
    assert [row.first_id, row.second_id] == sorted(two)
    planner.undo()
    assert count(planner, DistinctPersons) == 0


def test_who_is_another_person_than_the_entry_that_goes_is_another_than_the_one_that_stays(planner, two):
    with planner.change(DO) as db:
        third = directory.add_persons(db, [PersonFields("Anne", "Müller")])[0]
        for one in two:
            merging.keep_apart(db, one, third)
    merge(planner, two)
    row = only(planner, DistinctPersons)
    assert {row.first_id, row.second_id} == {two[0], third}


def test_entries_in_settled_minutes_can_be_merged_and_parted_again(planner, two, sitting, body, now):
    first, second = two
    with planner.change(DO) as db:
        seats.add_member(db, body, seats.SeatDraft(second))
        sitting_of(db, sitting, second)
        item = agenda_making.add_item(db, sitting, agenda_making.AgendaItemDraft("Bericht"))
        db.execute(insert(Contribution), [{"id": new_id(), "agenda_item_id": item, "person_id": second}])
    add(planner, Minutes, {"event_id": sitting, "state": MinutesState.SIGNED})
    before = dump(planner)
    merge(planner, two)
    assert only(planner, Attendance).person_id == first
    planner.undo()
    assert dump(planner) == before
    planner.redo()
    assert only(planner, Attendance).person_id == first


def sitting_of(db: object, event: str, person: str) -> None:
    sitting.record_member(db, event, person, AttendanceState.PRESENT)


def test_a_merged_entry_is_proposed_no_more(planner, two):
    entries = [
        duplicates.Entry("1", "Anneliese", "Müller", email="a@post.example"),
        duplicates.Entry("2", "A.", "Mueller", second_email="A@post.example"),
    ]
    assert len(duplicates.find_pairs(entries)) == 1
