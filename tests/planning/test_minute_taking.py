from datetime import datetime

import pytest
from sqlalchemy import select

from forumplanner.model.enums import (
    EntryKind,
    ItemOutcome,
    MeasureState,
    StationOutcome,
    VoteManner,
    VoteResult,
)
from forumplanner.model.following_up import Measure, Recommendation
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import measures, recommending, stations
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.planning.minute_taking import (
    EntryChanges,
    EntryDraft,
    HeadChanges,
    add_entry,
    edit_entry,
    edit_head,
    move_entry,
    open_minutes,
    remove_entry,
)
from forumplanner.planning.voting import VoteChanges, VoteDraft, edit_vote, record_vote, remove_vote, set_outcome
from forumplanner.workspace import Label, Workspace
from tests.planning.minutes_steps import texts, view

LABEL = Label("edit_entry")


@pytest.fixture
def item(planner: Workspace, forum: EntityId) -> EntityId:
    with planner.change(LABEL) as db:
        return add_item(db, forum, AgendaItemDraft("Plenum"))


@pytest.fixture
def minutes(planner: Workspace, forum: EntityId, item: EntityId, now: datetime) -> EntityId:
    with planner.change(LABEL) as db:
        return open_minutes(db, forum, now)


def test_minutes_opened_while_the_event_runs_begin_now_and_are_opened_once(
    planner: Workspace, forum: EntityId, minutes: EntityId, now: datetime
) -> None:
    with planner.change(LABEL) as db:
        assert open_minutes(db, forum, now) == minutes
    with planner.read() as db:
        assert view(db, forum).head.began == datetime(2027, 6, 3, 10, 30)


def test_minutes_opened_on_another_day_leave_the_beginning_open(
    planner: Workspace, sitting: EntityId, now: datetime
) -> None:
    with planner.change(LABEL) as db:
        open_minutes(db, sitting, now)
        assert view(db, sitting).head.began is None


def test_the_head_keeps_times_in_order(planner: Workspace, forum: EntityId, minutes: EntityId) -> None:
    with planner.change(LABEL) as db:
        edit_head(db, minutes, HeadChanges(chair=" Dr. Weiß ", audience=80, ended=datetime(2027, 6, 3, 17)))
        with pytest.raises(PlanningError, match=r"^minutes\.ends-before-begin"):
            edit_head(db, minutes, HeadChanges(ended=datetime(2027, 6, 3, 9)))
        with pytest.raises(PlanningError, match=r"^number\.negative\(.*at audience"):
            edit_head(db, minutes, HeadChanges(audience=-1))
        with pytest.raises(PlanningError, match=r"^time\.does-not-exist"):
            edit_head(db, minutes, HeadChanges(ended=datetime(2028, 3, 26, 2, 30)))
        head = view(db, forum).head
        assert (head.chair, head.audience, head.ended) == ("Dr. Weiß", 80, datetime(2027, 6, 3, 17))


def test_entries_stand_in_the_order_in_which_they_are_put(
    planner: Workspace, forum: EntityId, minutes: EntityId, item: EntityId
) -> None:
    with planner.change(LABEL) as db:
        other = add_item(db, forum, AgendaItemDraft("Ausblick"))
        first = add_entry(db, minutes, item, EntryDraft(text="eins"))
        add_entry(db, minutes, item, EntryDraft(text="drei"))
        add_entry(db, minutes, item, EntryDraft(text="zwei"), after=first)
        assert texts(db, forum) == ["eins", "zwei", "drei"]
        move_entry(db, first, position=2)
        assert texts(db, forum) == ["zwei", "drei", "eins"]
        move_entry(db, first, position=0, item_id=other)
        assert [[entry.text for entry in at.entries] for at in view(db, forum).items] == [["zwei", "drei"], ["eins"]]
        remove_entry(db, first)
        assert texts(db, forum) == ["zwei", "drei"]


def test_an_entry_is_as_public_as_its_item(
    planner: Workspace, forum: EntityId, minutes: EntityId, item: EntityId
) -> None:
    with planner.change(LABEL) as db:
        closed = add_item(db, forum, AgendaItemDraft("Personalia", public=False))
        add_entry(db, minutes, item, EntryDraft(text="offen"))
        add_entry(db, minutes, closed, EntryDraft(text="vertraulich"))
        assert [entry.public for at in view(db, forum).items for entry in at.entries] == [True, False]


def test_an_item_of_another_event_is_refused(
    planner: Workspace, sitting: EntityId, minutes: EntityId, item: EntityId
) -> None:
    with planner.change(LABEL) as db:
        elsewhere = add_item(db, sitting, AgendaItemDraft("Bericht"))
        entry = add_entry(db, minutes, item, EntryDraft(text="eins"))
        with pytest.raises(PlanningError, match=r"^minutes\.item-of-other-event"):
            add_entry(db, minutes, elsewhere, EntryDraft(text="eins"))
        with pytest.raises(PlanningError, match=r"^minutes\.item-of-other-event"):
            move_entry(db, entry, position=0, item_id=elsewhere)


def test_a_recommendation_is_numbered_and_follows_its_entry(
    planner: Workspace, forum: EntityId, minutes: EntityId, item: EntityId
) -> None:
    asked = EntryKind.RECOMMENDATION
    with planner.change(LABEL) as db:
        entries = [add_entry(db, minutes, item, EntryDraft(asked, f"Wunsch {n}")) for n in range(1, 12)]
        edit_entry(db, entries[1], EntryChanges(text="Dolmetschpool einrichten"))
        found = {row.number: row for row in db.scalars(select(Recommendation))}
        assert list(found) == [f"E{n}" for n in range(1, 12)]
        assert found["E2"].text == "Dolmetschpool einrichten"
        with pytest.raises(PlanningError, match=r"^recommendation\.stands-in-minutes"):
            recommending.edit_recommendation(db, found["E2"].id, "Anders")
        with pytest.raises(PlanningError, match=r"^recommendation\.stands-in-minutes"):
            recommending.remove_recommendation(db, found["E2"].id)
        edit_entry(db, entries[0], EntryChanges(kind=EntryKind.INFORMATION))
        remove_entry(db, entries[1])
        assert sorted(db.scalars(select(Recommendation.number)))[:2] == ["E10", "E11"]
        assert len(db.scalars(select(Recommendation)).all()) == 9


def test_a_recommendation_of_which_something_came_does_not_vanish_with_its_entry(
    planner: Workspace, minutes: EntityId, item: EntityId
) -> None:
    with planner.change(LABEL) as db:
        entry = add_entry(db, minutes, item, EntryDraft(EntryKind.RECOMMENDATION, "Dolmetschpool"))
        asked = db.scalars(select(Recommendation.id)).one()
        measures.add_measure(db, measures.MeasureDraft("Pool", recommendation_id=asked))
        for verb in (
            lambda: remove_entry(db, entry),
            lambda: edit_entry(db, entry, EntryChanges(kind=EntryKind.DISCUSSION)),
        ):
            with pytest.raises(PlanningError, match=r"^recommendation\.followed-up"):
                verb()


def test_a_recommendation_may_stand_by_itself(planner: Workspace, forum: EntityId, sitting: EntityId) -> None:
    with planner.change(LABEL) as db:
        elsewhere = add_item(db, sitting, AgendaItemDraft("Bericht"))
        asked = recommending.add_recommendation(db, forum, "Mehrsprachige Formulare")
        recommending.edit_recommendation(db, asked, "Mehrsprachige Anträge")
        assert db.get_one(Recommendation, asked).text == "Mehrsprachige Anträge"
        with pytest.raises(PlanningError, match=r"^text\.required"):
            recommending.add_recommendation(db, forum, " ")
        with pytest.raises(PlanningError, match=r"^agenda\.other-event"):
            recommending.add_recommendation(db, forum, "Formulare", item_id=elsewhere)
        stations.add_station_to_recommendation(db, asked, stations.StationDraft(body_name="Rat"))
        with pytest.raises(PlanningError, match=r"^recommendation\.followed-up"):
            recommending.remove_recommendation(db, asked)


def test_a_measure_follows_its_entry_until_it_is_worded_anew(
    planner: Workspace, forum: EntityId, minutes: EntityId, item: EntityId
) -> None:
    with planner.change(LABEL) as db:
        entry = add_entry(db, minutes, item, EntryDraft(EntryKind.MEASURE, "Flyer drucken\nIn fünf Sprachen."))
        measure = db.scalars(select(Measure)).one()
        assert (measure.title, measure.description, measure.state, measure.event_id) == (
            "Flyer drucken",
            "In fünf Sprachen.",
            MeasureState.PLANNED,
            forum,
        )
        edit_entry(db, entry, EntryChanges(text="Flyer gestalten"))
        assert (measure.title, measure.description, measure.sort_key) == ("Flyer gestalten", "", "flyer gestalten")
        measures.edit_measure(db, measure.id, measures.MeasureChanges(title="Mehrsprachiger Flyer"))
        edit_entry(db, entry, EntryChanges(text="Flyer"))
        assert measure.title == "Mehrsprachiger Flyer"
        with pytest.raises(PlanningError, match=r"^measure\.stands-in-minutes"):
            measures.remove_measure(db, measure.id)
        measures.set_state(db, [measure.id], MeasureState.RUNNING)
        with pytest.raises(PlanningError, match=r"^measure\.under-way"):
            remove_entry(db, entry)
        measures.set_state(db, [measure.id], MeasureState.PLANNED)
        remove_entry(db, entry)
        assert db.scalars(select(Measure)).all() == []


def test_a_station_keeps_the_measure_of_an_entry(planner: Workspace, minutes: EntityId, item: EntityId) -> None:
    with planner.change(LABEL) as db:
        entry = add_entry(db, minutes, item, EntryDraft(EntryKind.MEASURE, "Flyer drucken"))
        measure = db.scalars(select(Measure.id)).one()
        stations.add_station_to_measure(
            db, measure, stations.StationDraft(body_name="Rat", outcome=StationOutcome.ACCEPTED)
        )
        with pytest.raises(PlanningError, match=r"^measure\.under-way"):
            edit_entry(db, entry, EntryChanges(kind=EntryKind.INFORMATION))


def test_what_is_referred_names_to_whom(planner: Workspace, forum: EntityId, item: EntityId) -> None:
    with planner.change(LABEL) as db:
        with pytest.raises(PlanningError, match=r"^minutes\.referred-to-whom"):
            set_outcome(db, item, ItemOutcome.REFERRED, referred_to=" ")
        set_outcome(db, item, ItemOutcome.REFERRED, referred_to="Sozialausschuss")
        set_outcome(db, item, ItemOutcome.NOTED, referred_to="Sozialausschuss")
        from forumplanner.lists.agenda import agenda

        assert (agenda(db, forum)[0].outcome, agenda(db, forum)[0].referred_to) == (ItemOutcome.NOTED, "")


def test_votes_never_exceed_who_is_present_and_entitled(planner: Workspace, item: EntityId) -> None:
    with planner.change(LABEL) as db:
        draft = VoteDraft("Annahme", yes=8, no=2, abstentions=1, entitled_present=10)
        with pytest.raises(PlanningError, match=r"^minutes\.more-votes-than-entitled\(votes=11, entitled=10"):
            record_vote(db, item, draft)
        vote = record_vote(db, item, VoteDraft("Annahme", yes=8, no=2, entitled_present=10))
        with pytest.raises(PlanningError, match=r"^minutes\.more-votes-than-entitled"):
            edit_vote(db, vote, VoteChanges(abstentions=1))


def test_a_vote_is_counted_or_only_unanimous_or_by_majority(
    planner: Workspace, forum: EntityId, minutes: EntityId, item: EntityId
) -> None:
    with planner.change(LABEL) as db:
        with pytest.raises(PlanningError, match=r"^minutes\.vote-without-figures\(\) at no"):
            record_vote(db, item, VoteDraft(yes=3))
        with pytest.raises(PlanningError, match=r"^number\.negative"):
            record_vote(db, item, VoteDraft(yes=3, no=-1))
        with pytest.raises(PlanningError, match=r"^minutes\.not-unanimous"):
            record_vote(db, item, VoteDraft(result=VoteResult.UNANIMOUS, yes=3, no=1))
        first = record_vote(db, item, VoteDraft("Erster Antrag", VoteManner.SECRET, VoteResult.UNANIMOUS))
        record_vote(db, item, VoteDraft("Zweiter Antrag", result=VoteResult.BY_MAJORITY))
        edit_vote(db, first, VoteChanges(motion="Antrag 1"))
        assert [vote.motion for vote in view(db, forum).items[0].votes] == ["Antrag 1", "Zweiter Antrag"]
        remove_vote(db, first)
        assert [vote.motion for vote in view(db, forum).items[0].votes] == ["Zweiter Antrag"]
