"""Makes the golden planner of the present schema, once, when that schema is released.

Run from the project's folder: `python tests/storage/make_golden.py`. A golden planner of a released schema is never
made anew: it stands for the planners that are out there.
"""

from datetime import UTC, datetime
from pathlib import Path

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.directory import Person
from forumplanner.model.enums import EventKind, NeedKind, RegistrationState
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId
from forumplanner.model.office import Office
from forumplanner.model.registrations import Need, Registration
from forumplanner.storage.planner_file import SCHEMA
from forumplanner.workspace import Label, Workspace

FOLDER = Path(__file__).parents[1] / "data" / "planners"
NOW = datetime(2026, 4, 1, 9, 30, tzinfo=UTC)


def key(number: int) -> EntityId:
    """Return an id that is the same each time."""
    return EntityId(f"{number:032x}")


def make(path: Path) -> None:
    """Write a small planner: an event with an agenda item, two people, a registration with a need."""
    with Workspace.create(path, who="anna", clock=lambda: NOW) as workspace:
        with workspace.change(Label("office.set")) as db:
            db.add(Office(id=key(1), name="Amt für Integration"))
        with workspace.change(Label("event.add", {"event": key(2)})) as db:
            start, end = datetime(2026, 10, 25, 2, 30, fold=1), datetime(2026, 10, 25, 5)
            db.add(
                Event(
                    id=key(2),
                    code="ik-2026",
                    kind=EventKind.CONFERENCE,
                    title="1. Integrationskonferenz",
                    starts=start,
                    ends=end,
                    languages=("de", "uk"),
                )
            )
            db.flush()
            db.add(EventDay(id=key(3), event_id=key(2), number=1, starts=start, ends=end))
            db.add(AgendaItem(id=key(4), event_id=key(2), title="Begrüßung", minutes=15))
        with workspace.change(Label("person.add", {"person": key(5)})) as db:
            db.add(
                Person(
                    id=key(5), family_name="Schewtschenko", own_script_name="Олена Шевченко", sort_key="schewtschenko"
                )
            )
            db.add(Person(id=key(6), family_name="Weiß", sort_key="weiss"))
            db.flush()
            db.add(
                Registration(
                    id=key(7),
                    event_id=key(2),
                    person_id=key(5),
                    state=RegistrationState.PLACED,
                    registered_at=NOW,
                )
            )
            db.flush()
            db.add(Need(id=key(8), registration_id=key(7), kind=NeedKind.INTERPRETER, detail="uk", consent_at=NOW))
    path.with_name(path.name + ".lock").unlink()


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    make(FOLDER / f"schema_{SCHEMA}.forumplan")
