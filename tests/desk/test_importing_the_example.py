"""The list of the worked example comes in as its office meant it."""

from collections import Counter
from datetime import date

import pytest
from sqlalchemy import select

from forumplanner.desk import import_report
from forumplanner.desk.example import CONFERENCE_CODE, new_example, registrations_file
from forumplanner.desk.import_fates import Fate
from forumplanner.desk.registration_import import import_registrations
from forumplanner.lists import events, registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import PhotoConsent, RegistrationState
from forumplanner.model.registrations import Need, Registration
from forumplanner.wording.catalogue import catalogue

COMPANIONS = {18: 17, 44: 43, 71: 70, 96: 95, 119: 118, 142: 141}


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    path = tmp_path_factory.mktemp("imported") / "beispiel.forumplan"
    with new_example(path, who="weidenbach", today=date(2026, 9, 14)) as workspace:
        with workspace.read() as db:
            event = events.id_of_code(db, CONFERENCE_CODE)
        report = import_registrations(workspace, registrations_file(), event)
        with workspace.read() as db:
            yield db, event, report


def test_the_report_has_numbers_and_nothing_to_look_at(imported):
    _, _, report = imported
    assert [report.count(fate) for fate in Fate] == [136, 12, 0, 2, 0, 0, 0]
    other_sheet = ("", "", "These sheets of the file were not read: Workshops")
    assert import_report.to_look_at(report, catalogue("en")) == [other_sheet]
    lines = import_report.as_text(report, catalogue("en")).splitlines()
    assert "12   registered together with others" in lines
    assert "133  needs recorded, with consent noted for 133" in lines


def test_every_need_has_the_consent_that_stands_in_the_list(imported):
    db, event, _ = imported
    needs = db.scalars(select(Need).join(Registration, Registration.id == Need.registration_id)).all()
    mine = [need for need in needs if db.get_one(Registration, need.registration_id).event_id == event]
    assert len(mine) == 133
    assert {(need.consent_by, need.consent_wording) for need in mine} == {
        ("Import: anmeldungen.xlsx", "Einwilligung Bedarfe")
    }
    assert all(need.consent_at is not None for need in mine)


def test_the_companions_of_the_list_are_companions(imported):
    db, event, _ = imported
    rows = db.scalars(select(Registration).where(Registration.event_id == event)).all()
    by_number = {int(row.source_ref): row for row in rows}
    assert len(by_number) == 150
    parties = {number: row.companions_id for number, row in by_number.items() if row.companions_id}
    assert set(parties) == {*COMPANIONS, *COMPANIONS.values()}
    assert len(set(parties.values())) == 6
    for younger, adult in COMPANIONS.items():
        assert parties[younger] == parties[adult]
        assert by_number[younger].state is by_number[adult].state


def test_ways_in_and_photos_are_those_of_the_list(imported):
    db, event, _ = imported
    ids = registrations.ids(db, RegistrationFilter(event))
    views = [registrations.view(db, id_) for id_ in ids]
    assert Counter(view.channel for view in views) == {"form": 79, "email": 41, "paper": 19, "phone": 11}
    assert Counter(view.photo_consent for view in views) == {
        PhotoConsent.YES: 92,
        PhotoConsent.NO: 31,
        PhotoConsent.NOT_ASKED: 27,
    }


def test_the_queue_is_the_order_of_receipt_within_those_placed_and_those_waiting(imported):
    db, event, _ = imported
    query = select(Registration.source_ref).where(Registration.event_id == event).order_by(Registration.queue)
    for state in (RegistrationState.PLACED, RegistrationState.WAITING):
        numbers = [int(number) for number in db.scalars(query.where(Registration.state == state))]
        assert numbers == sorted(numbers)
