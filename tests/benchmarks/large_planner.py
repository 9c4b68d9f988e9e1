"""Makes the planner the window is measured with: one conference, 50,000 registrations, all through the real verbs."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from forumplanner.model.enums import EventKind, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.planning import directory, measures, registering, scheduling
from forumplanner.planning.measures import MeasureDraft
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.storage.planner_file import login_name
from forumplanner.workspace import Label, Workspace
from tests.benchmarks.invented_people import people

REGISTRATIONS = 50_000
TITLE = "Konferenz der Fünfzigtausend"
_WISHES = (*(RegistrationState.PLACED,) * 7, RegistrationState.REQUESTED, RegistrationState.CANCELLED)
_CLUBS = ("", "", "Brücke e. V.", "Mieterverein", "Stadt Beispielstetten", "Kulturhaus am Markt")


@dataclass(frozen=True)
class LargePlanner:
    """The file and the event everybody is registered for."""

    path: Path
    event_id: EntityId


def make(folder: Path, *, today: date) -> LargePlanner:
    """Make the planner in `folder`."""
    path = folder / "large.forumplan"
    day = datetime.combine(today + timedelta(days=30), time(9))
    with Workspace.create(path, who=login_name()) as workspace:
        with workspace.change(Label("create_event")) as db:
            days = (DayFields(day, day + timedelta(hours=8)),)
            event_id = scheduling.create_event(
                db, EventFields(TITLE, EventKind.CONFERENCE, days, capacity=30_000, invite_by=today)
            )
            for number in range(30):
                measures.add_measure(db, MeasureDraft(f"Maßnahme {number}", due=today + timedelta(days=number - 10)))
        with workspace.change(Label("add_person")) as db:
            ids = directory.add_persons(db, list(people(REGISTRATIONS)))
        with workspace.change(Label("register", {"event": event_id})) as db:
            fields = [
                RegistrationFields(id_, _WISHES[n % len(_WISHES)], organisation=_CLUBS[n % len(_CLUBS)])
                for n, id_ in enumerate(ids)
            ]
            registering.register(db, event_id, fields, workspace.now())
    return LargePlanner(path, event_id)
