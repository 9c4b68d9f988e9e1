"""What the worked example shows: the town, the renamed body, three editions, minutes, and what became of them."""

import re
from collections import Counter
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists import events
from forumplanner.lists.links import link_ids, link_rows
from forumplanner.lists.mailing_lists import recipients_of
from forumplanner.lists.overview import TaskKind, overview
from forumplanner.lists.people import organisation_ids, person_ids
from forumplanner.model.agenda import AgendaItem, Contribution, Duty, Paper, Track
from forumplanner.model.bodies import Body, BodyName, Membership
from forumplanner.model.directory import Affiliation, MailingList, MailingListMember, Organisation, Person
from forumplanner.model.enums import (
    AgendaKind,
    AttendanceState,
    ContributionRole,
    EntryKind,
    EventKind,
    ItemOutcome,
    LinkKind,
    MeasureState,
    MinutesState,
    StationOutcome,
)
from forumplanner.model.events import Event, Series
from forumplanner.model.following_up import Measure, Recommendation, Station
from forumplanner.model.ids import EntityId
from forumplanner.model.journal import StoredFile
from forumplanner.model.minutes import MinuteEntry, Minutes, Objection, Vote
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Attendance, ServiceOrder
from forumplanner.model.services import Enquiry, Service
from forumplanner.planning.bodies import name_of
from forumplanner.planning.mailing_rules import MailingRule, read_rule
from forumplanner.planning.minute_taking import EntryDraft, add_entry
from forumplanner.planning.places import slots_of
from forumplanner.planning.sitting import present_and_entitled
from forumplanner.workspace import Label, Workspace


def event(db: Session, code: str) -> EntityId:
    found = events.id_of_code(db, code)
    assert found is not None
    return found


def minutes(db: Session, code: str) -> Minutes:
    return db.scalars(select(Minutes).where(Minutes.event_id == event(db, code))).one()


def test_there_are_25_organisations_each_with_services_and_a_main_contact(db: Session) -> None:
    organisations = set(organisation_ids(db))
    assert len(organisations) == 25
    assert set(db.scalars(select(Service.organisation_id))) == organisations
    contacts = Counter(db.scalars(select(Affiliation.organisation_id).where(Affiliation.main_contact)))
    assert contacts == Counter(organisations)
    assert set(db.scalars(select(Organisation.city))) == {"Beispielstetten"}


def test_names_stand_in_four_scripts(db: Session) -> None:
    own = " ".join(db.scalars(select(Person.own_script_name)))
    latin = " ".join(db.scalars(select(Person.family_name)))
    assert re.search("[ıığşçöüß]", latin)
    assert all(re.search(script, own) for script in ("[а-яіїєґ]", "[α-ω]", "[ا-ي]"))


def test_a_person_is_found_by_the_name_in_the_own_script(db: Session) -> None:
    assert person_ids(db, "Гриненко") == person_ids(db, "hrynenko") != []


def test_every_mailing_list_reaches_somebody_by_its_rule_or_its_members(db: Session, today: date) -> None:
    members = Counter(db.scalars(select(MailingListMember.mailing_list_id)))
    lists = db.scalars(select(MailingList)).all()
    assert len(lists) == 8
    assert all(bool(each.rule) != bool(members[each.id]) for each in lists)
    assert all(recipients_of(db, each.id, today) for each in lists)
    rules = [read_rule(each.rule) for each in lists if each.rule]
    assert MailingRule(kinds=("migrant_organisation",), districts=("Hafenviertel",)) in rules


def test_links_join_persons_and_organisations_of_the_town(db: Session) -> None:
    lines = link_rows(db, link_ids(db))
    assert {line.kind for line in lines} == set(LinkKind)
    assert {(line.one.kind, line.other.kind) for line in lines} >= {("person", "person"), ("organisation",) * 2}
    assert all(line.one_name and line.other_name for line in lines)


def test_enquiries_are_open_passed_on_and_answered(db: Session, today: date) -> None:
    found = db.scalars(select(Enquiry)).all()
    assert {enquiry.state.value for enquiry in found} == {"open", "passed_on", "answered"}
    assert all(timedelta(0) < today - enquiry.asked_at.date() < timedelta(days=14) for enquiry in found)


def test_three_editions_of_the_conference_are_one_series(db: Session) -> None:
    query = select(Event.code, Event.edition).join(Series).where(Series.name == "Integrationskonferenz")
    assert db.execute(query.order_by(Event.starts)).all() == [("ik-1", 1), ("ik-2", 2), ("ik-3", 3)]


def test_the_body_was_called_differently_before_november_2025(db: Session) -> None:
    body = db.scalars(select(BodyName.body_id).where(BodyName.name == "Integrationsrat")).one()
    assert name_of(db, body, date(2025, 10, 30)) == name_of(db, body, date(2025, 10, 31)) == "Integrationsrat"
    new = "Ausschuss für Chancengerechtigkeit und Integration"
    assert name_of(db, body, date(2025, 11, 1)) == name_of(db, body, date(2025, 11, 2)) == new
    names = {code: shown.body for code in ("ir-22", "aci-1", "aci-6") if (shown := events.view(db, event(db, code)))}
    assert names == {"ir-22": "Integrationsrat", "aci-1": new, "aci-6": new}


def test_stations_keep_the_name_that_the_body_had_on_that_day(db: Session) -> None:
    leitbild = db.scalars(select(Measure.id).where(Measure.title == "Leitbild Zusammenleben")).one()
    stations = db.scalars(select(Station.body_name).where(Station.measure_id == leitbild).order_by(Station.position))
    assert stations.all() == ["Integrationsrat", "Ausschuss für Chancengerechtigkeit und Integration"]


def test_the_body_has_fifteen_votes_and_the_old_term_stays_known(db: Session) -> None:
    body = db.scalars(select(Body).where(Body.legal_members == 15, Body.key == "ir")).one()
    seats = db.scalars(select(Membership).where(Membership.body_id == body.id)).all()
    assert sum(seat.votes and seat.until is None for seat in seats) == 15
    assert sum(seat.until == date(2025, 10, 31) for seat in seats) == 4


def test_the_invitation_to_the_coming_sitting_leaves_before_seven_full_days(db: Session) -> None:
    shown = events.view(db, event(db, "aci-6"))
    assert shown is not None
    assert shown.invite_by == shown.starts.date() - timedelta(days=8)


def test_the_overview_says_what_is_to_be_done(db: Session, today: date) -> None:
    now = overview(db, datetime.combine(today, time(12)))
    kinds = {task.kind for task in now.tasks}
    assert kinds >= {TaskKind.INVITE, TaskKind.MEASURE}
    assert not kinds & {TaskKind.MARK_HELD, TaskKind.MINUTES}
    assert now.overdue_measures


def test_parallel_workshops_run_in_three_tracks_in_rooms_of_different_size(db: Session) -> None:
    conference = event(db, "ik-3")
    tracks = db.scalars(select(Track).where(Track.event_id == conference).order_by(Track.position)).all()
    assert [track.name[:8] for track in tracks] == ["Strang A", "Strang B", "Strang C"]
    workshops = db.scalars(
        select(AgendaItem).where(AgendaItem.event_id == conference, AgendaItem.kind == AgendaKind.WORKSHOP)
    ).all()
    assert {item.number: item.capacity for item in workshops} == {
        "A1": 60, "B1": 30, "C1": 18, "A2": 60, "B2": 30, "C2": 18,
    }  # fmt: skip
    slots = slots_of(db, conference)
    assert len({slots[item.id].start for item in workshops}) == 2


def test_the_programme_holds_conflicts_success_models_and_local_measures(db: Session) -> None:
    kinds = Counter(db.scalars(select(AgendaItem.kind).where(AgendaItem.event_id == event(db, "ik-3"))))
    assert kinds[AgendaKind.CONFLICT] == kinds[AgendaKind.SUCCESS_MODEL] == kinds[AgendaKind.LOCAL_MEASURE] == 3
    conflict = db.scalars(select(AgendaItem).where(AgendaItem.kind == AgendaKind.CONFLICT)).first()
    assert conflict is not None
    assert conflict.positions
    assert conflict.still_open
    assert set(db.scalars(select(Contribution.role))) == set(ContributionRole)


def test_services_and_duties_are_arranged_for_the_conference(db: Session) -> None:
    conference = event(db, "ik-3")
    orders = db.scalars(select(ServiceOrder).where(ServiceOrder.event_id == conference)).all()
    assert len(orders) == 8
    assert all(order.supplier for order in orders)
    assert len(db.scalars(select(Duty.id).where(Duty.event_id == conference)).all()) == 9


def test_sittings_have_public_and_non_public_items_with_papers_of_the_same_kind(db: Session) -> None:
    for code in ("aci-5", "aci-6"):
        items = db.scalars(select(AgendaItem).where(AgendaItem.event_id == event(db, code))).all()
        assert {item.public for item in items} == {True, False}
        public = {item.id: item.public for item in items}
        papers = db.scalars(select(Paper).where(Paper.event_id == event(db, code))).all()
        assert {paper.public for paper in papers} == {True, False}
        for paper in papers:
            assert paper.agenda_item_id is not None
            assert paper.public is public[paper.agenda_item_id]
            data = db.scalars(select(StoredFile.data).where(StoredFile.digest == paper.digest)).one()
            assert paper.number in data.decode()


def test_fourteen_of_fifteen_could_vote_at_the_sitting_and_one_was_represented(db: Session) -> None:
    sitting = event(db, "aci-5")
    assert present_and_entitled(db, sitting) == 14
    represented = db.scalars(
        select(Attendance).where(Attendance.event_id == sitting, Attendance.state == AttendanceState.REPRESENTED)
    ).one()
    assert represented.represented_by_id is not None
    votes = db.scalars(select(Vote).join(AgendaItem).where(AgendaItem.event_id == sitting)).all()
    assert len(votes) == 8
    assert all((vote.entitled_present or 99) <= 14 for vote in votes)


def test_the_people_of_the_past_forum_are_recorded_by_name_where_they_agreed(db: Session) -> None:
    assert len(db.scalars(select(Attendance.id).where(Attendance.event_id == event(db, "bf-7"))).all()) == 16
    assert minutes(db, "bf-7").audience == 57


def test_minutes_of_the_forum_have_entries_of_every_kind(db: Session) -> None:
    kinds = db.scalars(select(MinuteEntry.kind).where(MinuteEntry.minutes_id == minutes(db, "bf-7").id))
    assert set(kinds) == set(EntryKind)


def test_the_sitting_ended_its_items_in_many_ways_and_says_to_whom_it_referred(db: Session) -> None:
    items = db.scalars(select(AgendaItem).where(AgendaItem.event_id == event(db, "aci-5"))).all()
    assert set(ItemOutcome) - {item.outcome for item in items} == {ItemOutcome.WITHDRAWN}
    (referred,) = [item for item in items if item.outcome is ItemOutcome.REFERRED]
    assert referred.referred_to == "Ausschuss für Sport und Freizeit"


def test_what_was_said_behind_closed_doors_is_not_public_in_the_minutes(db: Session) -> None:
    entries = db.scalars(
        select(MinuteEntry.public).join(AgendaItem).where(AgendaItem.public.is_(False), MinuteEntry.minutes_id != "")
    ).all()
    assert entries
    assert not any(entries)


def test_minutes_are_settled_as_such_events_settle_them_some_weeks_after(db: Session) -> None:
    rows = db.execute(select(Event.code, Event.kind, Event.ends, Minutes.state, Minutes.settled_at).join(Minutes)).all()
    states = {row.code: row.state for row in rows}
    assert states.pop("bf-7") is MinutesState.AGREED
    assert set(states.values()) == {MinutesState.SENT}
    for row in rows:
        assert row.settled_at is not None
        assert timedelta(days=10) < row.settled_at.date() - row.ends.date() < timedelta(days=30)
    assert {row.kind for row in rows} == {EventKind.SITTING, EventKind.CITIZEN_FORUM, EventKind.CONFERENCE}


def test_settled_minutes_are_closed_and_an_objection_stands_beside_them(example: Workspace, db: Session) -> None:
    signed = minutes(db, "aci-5")
    objection = db.scalars(select(Objection).where(Objection.minutes_id == signed.id)).one()
    assert signed.settled_at is not None
    assert objection.raised_at > signed.settled_at
    item = db.scalars(select(AgendaItem.id).where(AgendaItem.event_id == signed.event_id)).first()
    assert item is not None
    with pytest.raises(PlanningError) as refused, example.change(Label("edit_event")) as writing:
        add_entry(writing, signed.id, item, EntryDraft(text="Nachtrag"))
    assert refused.value.key == "minutes.settled"


def test_the_recommendations_of_an_edition_are_numbered_in_their_order(db: Session) -> None:
    query = select(Recommendation).where(Recommendation.event_id == event(db, "ik-2")).order_by(Recommendation.number)
    found = db.scalars(query).all()
    assert [row.number for row in found] == ["E1", "E2", "E3", "E4", "E5", "E6", "E7"]
    assert "Hallen" in found[2].text or "Sporthallen" in found[2].text
    assert found[6].text.startswith("Ein Haus der Vereine")


def test_every_recommendation_of_the_second_conference_led_to_a_measure(db: Session) -> None:
    asked = set(db.scalars(select(Recommendation.id).where(Recommendation.event_id == event(db, "ik-2"))))
    assert asked <= set(db.scalars(select(Measure.recommendation_id)))


def test_measures_are_in_every_state_and_say_why(db: Session) -> None:
    measures = db.scalars(select(Measure)).all()
    assert len(measures) == 15
    assert {measure.state for measure in measures} == set(MeasureState)
    for measure in measures:
        assert bool(measure.reason) >= (measure.state in {MeasureState.REJECTED, MeasureState.POSTPONED})
        assert bool(measure.result) >= (measure.state is MeasureState.DONE)
        assert measure.owner_organisation_id is not None
    assert {measure.dimension for measure in measures} == {"strukturell", "kulturell", "sozial", "identifikativ"}


def test_a_measure_that_a_sitting_took_up_again_still_belongs_to_its_recommendation(db: Session) -> None:
    measure = db.scalars(select(Measure).where(Measure.title.startswith("Offene Hallenstunden"))).one()
    assert measure.minute_entry_id is not None
    assert measure.event_id == event(db, "ik-2")
    assert measure.state is MeasureState.POSTPONED


def test_stations_have_every_outcome_and_a_rejection_has_its_reason(db: Session, today: date) -> None:
    stations = db.scalars(select(Station)).all()
    assert {station.outcome for station in stations} == set(StationOutcome)
    assert all(station.reason for station in stations if station.outcome is StationOutcome.REJECTED)
    assert {station.recommendation_id is None for station in stations} == {True, False}
    waiting = [station.day for station in stations if station.outcome is StationOutcome.PENDING]
    assert all(day is not None and day > today for day in waiting)
