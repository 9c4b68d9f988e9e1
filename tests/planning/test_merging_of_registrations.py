"""Of two registrations of one person at one event one is left, with everything of both."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from forumplanner.model.enums import (
    NeedKind,
    OfferState,
    PhotoConsent,
    QuestionKind,
)
from forumplanner.model.events import Event, Question
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import (
    Answer,
    Need,
    PlaceOffer,
    Registration,
    WorkshopPlace,
)
from forumplanner.planning import (
    agenda_making,
    directory,
    giving_places,
    informing,
    workshop_places,
)
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.registering import RegistrationFields
from tests.planning.merging_steps import DO, State, add, count, dump, merge, only, registered


def test_of_two_registrations_the_better_stays_with_everything_of_the_other(planner, two, forum, now):
    first, second = two
    earlier = now - timedelta(days=3)
    with planner.change(DO) as db:
        db.get_one(Event, forum).capacity = 1
    question, other_question = add(
        planner,
        Question,
        {"event_id": forum, "text": "Anreise?", "kind": QuestionKind.TEXT},
        {"event_id": forum, "text": "Thema?", "kind": QuestionKind.TEXT},
    )
    (better,) = registered(
        planner,
        forum,
        now,
        RegistrationFields(
            second, organisation="Brücke e. V.", needs=(NeedFields(NeedKind.DIET, "halal", still_to_ask=True),)
        ),
    )
    (lesser,) = registered(
        planner,
        forum,
        now,
        RegistrationFields(
            first,
            registered_at=earlier,
            note="kommt später",
            organisation="Stadt",
            photo_consent=PhotoConsent.NO,
            privacy_informed_at=earlier,
            needs=(
                NeedFields(NeedKind.DIET, "Halal", 2, earlier, "selbst", "ja"),
                NeedFields(NeedKind.WHEELCHAIR, still_to_ask=True),
            ),
        ),
    )
    add(
        planner,
        Answer,
        {"registration_id": better, "question_id": question, "text": "Bahn"},
        {"registration_id": lesser, "question_id": question, "text": "Rad"},
        {"registration_id": lesser, "question_id": other_question, "text": "Wohnen"},
    )
    add(
        planner,
        PlaceOffer,
        {"registration_id": lesser, "offered_at": earlier, "deadline": now, "state": OfferState.OPEN},
    )
    with planner.change(DO) as db:
        informing.record_listing(db, [better], ["name", "phone"])
        informing.record_listing(db, [lesser], ["name", "organisation"])
    before = dump(planner)
    merge(planner, two)
    left = only(planner, Registration)
    assert (left.id, left.person_id, left.state) == (better, first, State.PLACED)
    assert left.listed_fields == ("name", "organisation", "phone")
    assert (left.registered_at, left.organisation, left.photo_consent) == (earlier, "Brücke e. V.", PhotoConsent.NO)
    assert left.note.splitlines() == ["kommt später", "Anreise? Rad", "Stadt"]
    assert left.privacy_informed_at == earlier
    assert left.sort_key == "muller\tanneliese"
    with planner.read() as db:
        needs = {(need.kind, need.detail, need.quantity, need.consent_by) for need in db.scalars(select(Need))}
        assert needs == {(NeedKind.DIET, "halal", 2, "selbst"), (NeedKind.WHEELCHAIR, "", 1, "")}
        assert {answer.text for answer in db.scalars(select(Answer))} == {"Bahn", "Wohnen"}
        assert db.scalars(select(PlaceOffer.state)).all() == [OfferState.WITHDRAWN]
    planner.undo()
    assert dump(planner) == before


def test_workshops_of_both_registrations_are_kept_but_not_two_at_once(planner, two, forum, now):
    first, second = two
    start = datetime(2027, 6, 3, 10)
    with planner.change(DO) as db:
        morning, at_once, later = (
            agenda_making.add_item(db, forum, agenda_making.AgendaItemDraft(name, minutes=60, pinned_start=begin))
            for name, begin in (("Früh", start), ("Zugleich", start), ("Später", start + timedelta(hours=2)))
        )
    one, other = registered(planner, forum, now, RegistrationFields(first), RegistrationFields(second))
    with planner.change(DO) as db:
        for registration, workshop in ((one, morning), (other, at_once), (other, later), (one, later)):
            workshop_places.book_workshop(db, registration, workshop)
    merge(planner, two)
    with planner.read() as db:
        places = {place.agenda_item_id: place.state for place in db.scalars(select(WorkshopPlace))}
        assert len(db.scalars(select(WorkshopPlace)).all()) == 3
    assert places == {morning: State.PLACED, at_once: State.CANCELLED, later: State.PLACED}


def test_companions_of_both_stay_with_the_one_that_remains(planner, two, forum, now):
    first, second = two
    with planner.change(DO) as db:
        child, aunt = directory.add_persons(db, [PersonFields("Kim", "Müller"), PersonFields("Uta", "Müller")])
    registered(planner, forum, now, RegistrationFields(first, party="1"), RegistrationFields(child, party="1"))
    registered(planner, forum, now, RegistrationFields(second, party="2"), RegistrationFields(aunt, party="2"))
    merge(planner, two)
    with planner.read() as db:
        assert len(set(db.scalars(select(Registration.companions_id)))) == 1
        assert count(planner, Registration) == 3


def test_a_merge_that_would_split_companions_is_refused_and_changes_nothing(planner, two, forum, now):
    first, second = two
    with planner.change(DO) as db:
        db.get_one(Event, forum).capacity = 1
        child = directory.add_persons(db, [PersonFields("Kim", "Müller")])[0]
    registered(planner, forum, now, RegistrationFields(first))
    registered(planner, forum, now, RegistrationFields(second, party="2"), RegistrationFields(child, party="2"))
    before = dump(planner)
    with pytest.raises(PlanningError) as refused:
        merge(planner, two)
    assert refused.value.key == "companions.split"
    assert dump(planner) == before


def test_a_cancelled_registration_brings_back_no_companions(planner, two, forum, now):
    first, second = two
    with planner.change(DO) as db:
        child = directory.add_persons(db, [PersonFields("Kim", "Müller")])[0]
    registered(planner, forum, now, RegistrationFields(first))
    cancelled, _ = registered(
        planner, forum, now, RegistrationFields(second, party="2"), RegistrationFields(child, party="2")
    )
    with planner.change(DO) as db:
        giving_places.cancel(db, [cancelled])
    merge(planner, two)
    with planner.read() as db:
        mine = db.scalars(select(Registration).where(Registration.person_id == first)).one()
        assert (mine.state, mine.companions_id) == (State.PLACED, None)
