"""Every verb of agenda, minutes, measures and bodies can be taken back and made again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.enums import AgendaKind, AttendanceState, EntryKind, ItemOutcome, MeasureState, MinutesState
from forumplanner.model.events import Room
from forumplanner.model.ids import EntityId
from forumplanner.model.tables import metadata
from forumplanner.planning import (
    agenda_making,
    agenda_ordering,
    bodies,
    contributing,
    directory,
    measures,
    minute_taking,
    papers,
    recommending,
    seats,
    settling,
    stations,
    tracks,
    voting,
)
from forumplanner.planning.agenda_making import AgendaItemChanges, AgendaItemDraft
from forumplanner.planning.minute_taking import EntryChanges, EntryDraft, HeadChanges
from forumplanner.planning.sitting import forget_member, record_member
from forumplanner.workspace import Label, Workspace

NOW = datetime(2027, 6, 3, 8, 30, tzinfo=UTC)
IGNORED = {"change", "change_row", "open_change", "stored_file"}


@dataclass(frozen=True)
class Made:
    """What the verbs find."""

    forum: EntityId
    sitting: EntityId
    body: EntityId
    settled: EntityId
    block: EntityId
    first: EntityId
    second: EntityId
    track: EntityId
    contribution: EntityId
    minutes: EntityId
    entry: EntityId
    asked_entry: EntityId
    vote: EntityId
    recommendation: EntityId
    measure: EntityId
    station: EntityId
    person: EntityId
    seat: EntityId
    objection: EntityId
    paper: EntityId
    room: EntityId


@pytest.fixture
def made(planner: Workspace, forum: EntityId, body: EntityId, sitting: EntityId) -> Made:
    with planner.change(Label("load_example")) as db:
        room = db.scalars(select(Room.id).where(Room.name == "Saal")).one()
        track = tracks.add_track(db, forum, "Bildung")
        tracks.add_track(db, forum, "Arbeit")
        block = agenda_making.add_item(db, forum, AgendaItemDraft("Workshops", minutes=90))
        first = agenda_making.add_item(
            db, forum, AgendaItemDraft("Sprache", AgendaKind.WORKSHOP, 60, track_id=track), parent=block
        )
        second = agenda_making.add_item(db, forum, AgendaItemDraft("Ausblick", minutes=30))
        agenda_making.add_item(db, forum, AgendaItemDraft("Ende"))
        [person] = directory.add_persons(db, [directory.PersonFields("Ayşe", "Yılmaz")])
        contribution = contributing.add_contributor(db, block, person)
        minutes = minute_taking.open_minutes(db, forum, NOW)
        entry = minute_taking.add_entry(db, minutes, block, EntryDraft(text="eins"))
        asked_entry = minute_taking.add_entry(db, minutes, block, EntryDraft(EntryKind.RECOMMENDATION, "Pool"))
        vote = voting.record_vote(db, block, voting.VoteDraft(yes=1, no=0))
        recommendation = recommending.add_recommendation(db, forum, "Formulare")
        measure = measures.add_measure(db, measures.MeasureDraft("Übersetzen"))
        station = stations.add_station_to_measure(db, measure, stations.StationDraft(body_name="Rat"))
        seat = seats.add_member(db, body, seats.SeatDraft(person))
        bodies.set_rules(db, body, bodies.RulesChanges(notice_days=5))
        settled = minute_taking.open_minutes(db, sitting, NOW)
        settling.settle(db, settled, MinutesState.SIGNED, NOW)
        objection = settling.raise_objection(db, settled, "Nein", NOW)
        paper = papers.add_paper(db, forum, papers.PaperDraft("a.pdf", b"%PDF-1.7"))
        papers.add_paper(db, forum, papers.PaperDraft("b.pdf", b"%PDF-1.7"))
        return Made(
            forum,
            sitting,
            body,
            settled,
            block,
            first,
            second,
            track,
            contribution,
            minutes,
            entry,
            asked_entry,
            vote,
            recommendation,
            measure,
            station,
            person,
            seat,
            objection,
            paper,
            room,
        )


Verb = Callable[[Session, Made], object]

VERBS: dict[str, Verb] = {
    "add item": lambda db, m: agenda_making.add_item(db, m.forum, AgendaItemDraft("Neu"), after=m.block),
    "edit item": lambda db, m: agenda_making.edit_item(
        db, m.block, AgendaItemChanges("Foren", minutes=45, room_id=m.room, capacity=9, agreed="Ja")
    ),
    "pin start": lambda db, m: agenda_making.pin_start(db, m.second, datetime(2027, 6, 3, 15)),
    "remove item": lambda db, m: agenda_making.remove_item(db, m.second),
    "remove inner item": lambda db, m: agenda_making.remove_item(db, m.first),
    "move item by one": lambda db, m: agenda_ordering.move_by_one(db, m.second, up=True),
    "move item to day": lambda db, m: agenda_ordering.move_item(db, m.block, day_number=2),
    "move item out": lambda db, m: agenda_ordering.move_item(db, m.first, parent_id=None, track_id=None),
    "add track": lambda db, m: tracks.add_track(db, m.forum, "Kultur", room_id=m.room),
    "rename track": lambda db, m: tracks.rename_track(db, m.track, "Schule"),
    "track room": lambda db, m: tracks.set_track_room(db, m.track, m.room),
    "move track": lambda db, m: tracks.move_track(db, m.track, 1),
    "remove track": lambda db, m: tracks.remove_track(db, m.track),
    "add contributor": lambda db, m: contributing.add_contributor(db, m.second, m.person),
    "remove contributor": lambda db, m: contributing.remove_contributor(db, m.contribution),
    "edit head": lambda db, m: minute_taking.edit_head(db, m.minutes, HeadChanges(chair="Dr. Weiß", audience=3)),
    "add entry": lambda db, m: minute_taking.add_entry(db, m.minutes, m.block, EntryDraft(text="zwei"), after=m.entry),
    "add asked entry": lambda db, m: minute_taking.add_entry(
        db, m.minutes, m.block, EntryDraft(EntryKind.RECOMMENDATION, "Dolmetschen")
    ),
    "add measure entry": lambda db, m: minute_taking.add_entry(
        db, m.minutes, m.block, EntryDraft(EntryKind.MEASURE, "Drucken")
    ),
    "edit entry": lambda db, m: minute_taking.edit_entry(db, m.asked_entry, EntryChanges(text="Mehr")),
    "entry becomes measure": lambda db, m: minute_taking.edit_entry(
        db, m.asked_entry, EntryChanges(kind=EntryKind.MEASURE)
    ),
    "move entry": lambda db, m: minute_taking.move_entry(db, m.asked_entry, position=0, item_id=m.second),
    "remove entry": lambda db, m: minute_taking.remove_entry(db, m.entry),
    "remove asked entry": lambda db, m: minute_taking.remove_entry(db, m.asked_entry),
    "set outcome": lambda db, m: voting.set_outcome(db, m.block, ItemOutcome.REFERRED, referred_to="Rat"),
    "record vote": lambda db, m: voting.record_vote(db, m.block, voting.VoteDraft(yes=3, no=1)),
    "edit vote": lambda db, m: voting.edit_vote(db, m.vote, voting.VoteChanges(yes=4)),
    "remove vote": lambda db, m: voting.remove_vote(db, m.vote),
    "mark sent": lambda db, m: settling.mark_sent(db, m.settled),
    "raise objection": lambda db, m: settling.raise_objection(db, m.settled, "Doch", NOW, raised_by_id=m.person),
    "decide objection": lambda db, m: settling.decide_objection(db, m.objection, "Zurückgewiesen"),
    "add amendment": lambda db, m: settling.add_amendment(db, m.settled, "Es waren drei.", NOW),
    "add recommendation": lambda db, m: recommending.add_recommendation(db, m.forum, "Neu", item_id=m.block),
    "edit recommendation": lambda db, m: recommending.edit_recommendation(db, m.recommendation, "Anders"),
    "remove recommendation": lambda db, m: recommending.remove_recommendation(db, m.recommendation),
    "add measure": lambda db, m: measures.add_measure(db, measures.MeasureDraft("Neu", owner_person_id=m.person)),
    "edit measure": lambda db, m: measures.edit_measure(
        db, m.measure, measures.MeasureChanges("Anders", due=date(2027, 12, 1))
    ),
    "set state": lambda db, m: measures.set_state(db, [m.measure], MeasureState.DONE, result="Gut"),
    "remove measure": lambda db, m: measures.remove_measure(db, m.measure),
    "add station": lambda db, m: stations.add_station_to_recommendation(
        db, m.recommendation, stations.StationDraft(m.body)
    ),
    "edit station": lambda db, m: stations.edit_station(db, m.station, stations.StationChanges(body_id=m.body)),
    "remove station": lambda db, m: stations.remove_station(db, m.station),
    "create body": lambda db, m: bodies.create_body(db, bodies.BodyDraft("Seniorenbeirat")),
    "edit body": lambda db, m: bodies.edit_body(db, m.body, bodies.BodyChanges(legal_members=17)),
    "rename body": lambda db, m: bodies.rename_body(db, m.body, "Ausschuss", date(2025, 11, 1)),
    "set rules": lambda db, m: bodies.set_rules(db, m.body, bodies.RulesChanges(notice_days=10)),
    "edit member": lambda db, m: seats.edit_member(db, m.seat, seats.SeatChanges(votes=False)),
    "end membership": lambda db, m: seats.end_membership(db, m.seat, date(2027, 1, 1)),
    "remove member": lambda db, m: seats.remove_member(db, m.seat),
    "edit paper": lambda db, m: papers.edit_paper(db, m.paper, papers.PaperChanges("Vorlage", public=True)),
    "move paper": lambda db, m: papers.move_paper(db, m.paper, 1),
    "add paper": lambda db, m: papers.add_paper(db, m.forum, papers.PaperDraft("c.pdf", b"%PDF-2.0")),
    "remove paper": lambda db, m: papers.remove_paper(db, m.paper),
}


def everything(planner: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    with planner.read() as db:
        return {
            table.name: sorted(
                tuple(row)
                for row in db.execute(select(*(c for c in table.columns if c.name != "version")).order_by("id"))
            )
            for table in metadata.tables.values()
            if table.name not in IGNORED and "id" in table.columns
        }


@pytest.mark.parametrize("verb", VERBS)
def test_undo_gives_back_what_was_and_redo_what_was_done(planner: Workspace, made: Made, verb: str) -> None:
    before = everything(planner)
    with planner.change(Label("edit_agenda_item")) as db:
        VERBS[verb](db, made)
    after = everything(planner)
    assert after != before
    planner.undo()
    assert everything(planner) == before
    planner.redo()
    assert everything(planner) == after


def test_recording_a_member_is_taken_back(planner: Workspace, body: EntityId, sitting: EntityId) -> None:
    with planner.change(Label("add_member")) as db:
        [person] = directory.add_persons(db, [directory.PersonFields("Ayşe", "Yılmaz")])
        seats.add_member(db, body, seats.SeatDraft(person))
    before = everything(planner)
    for state in (AttendanceState.EXCUSED, AttendanceState.PRESENT):
        with planner.change(Label("record_member")) as db:
            record_member(db, sitting, person, state)
    with planner.change(Label("forget_member")) as db:
        forget_member(db, sitting, person)
    assert everything(planner) == before
    for _ in range(3):
        planner.undo()
    assert everything(planner) == before
    planner.redo()
    assert everything(planner) != before
