"""Loads the worked example into a fresh planner, in one change that cannot be undone.

The registrations of the coming conference are left out: they come from a spreadsheet, through the import that every
office uses.
"""

from dataclasses import asdict
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from forumplanner.desk.example import (
    agenda,
    bodies,
    contacts,
    events,
    following_up,
    links,
    mailing,
    minutes,
    places,
    reading,
)
from forumplanner.desk.example.dates import Timeline
from forumplanner.desk.example.known import Known
from forumplanner.desk.example.story import Story
from forumplanner.desk.example.town import OfficeFile, Town
from forumplanner.planning import office_keeping
from forumplanner.resources import resource
from forumplanner.workspace import Label, Workspace

CONFERENCE_CODE = "ik-3"
"""The event that the registrations of the example are for."""

EARLIEST = date(2026, 2, 1)
"""Before this day the fixed dates of the story would lie ahead; a clock that is behind is taken to show it."""


def registrations_file() -> Path:
    """Return the spreadsheet of registrations for the coming conference."""
    return resource(reading.FOLDER, "anmeldungen.xlsx")


def new_example(path: Path, *, who: str, today: date) -> Workspace:
    """Create a planner with the example and open it; raises PlannerUnavailable when the file exists."""
    workspace = Workspace.create(path, who=who)
    try:
        load_example(workspace, today=today)
    except BaseException:
        workspace.close()
        raise
    return workspace


def load_example(workspace: Workspace, *, today: date) -> None:
    """Fill a fresh planner with the example as it is seen from `today`; its office is marked as one.

    Raises ValueError when the shipped files do not fit together, which is a defect of ours.
    """
    town, story = reading.read_town(), reading.read_story()
    written = {event.code: [day.date for day in event.day] for event in story.events}
    timeline = Timeline(max(today, EARLIEST), reading.avoided(town.office.avoid), written)
    known = Known(timeline, town.office.office.zone, _words(town.office))
    with workspace.change(Label("load_example"), final=True) as db:
        _load_town(db, town, known, workspace.who)
        _load_story(db, story, known)


def _words(office: OfficeFile) -> dict[str, str]:
    return {word.key: word.name for word in (*office.field, *office.dimension, *office.phase)}


def _load_town(db: Session, town: Town, known: Known, who: str) -> None:
    office = town.office.office
    office_keeping.set_office(db, office_keeping.OfficeFields(**asdict(office), is_example=True))
    officer = town.office.officer
    for login in dict.fromkeys((officer.login, who)):
        office_keeping.set_officer(db, login, officer.name, officer.function)
    organisations = town.organisations.organisation
    contacts.load_organisations(db, organisations, office.city, known)
    contacts.load_persons(db, town.people.person, organisations, known)
    links.load_links(db, town.links.link, known)
    mailing.load_enquiries(db, town.mailing.enquiry, known)
    places.load_venues(db, town.venues.venue, known)
    bodies.load_bodies(db, town.bodies.body, known)
    bodies.load_seats(db, town.bodies.membership, known)
    mailing.load_mailing_lists(db, town.mailing.mailing_list, known)
    events.load_series(db, town.office.series, known)


def _load_story(db: Session, story: Story, known: Known) -> None:
    for event in story.events:
        events.load_event(db, event, known)
        agenda.load_agenda(db, event, known)
        minutes.load_record(db, event, known)
        following_up.load_stations(db, event, known)
    following_up.load_measures(db, story.measures, known)
