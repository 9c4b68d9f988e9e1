"""The whole window on a small office's planner; conftest files of whole places take their fixtures from here."""

import getpass
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from forumplanner.model.enums import EventKind, EventState, RegistrationState
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning import bodies, directory, registering, scheduling
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.ui.door import PlannersDoor
from forumplanner.ui.places import Places
from forumplanner.ui.shell.crash import CrashReporter
from forumplanner.ui.shell.places import PlacePage
from forumplanner.ui.shell.window import Fittings, ShellWindow
from forumplanner.ui.speaker import WordingSpeaker
from forumplanner.workspace import Label, Workspace

Filled = tuple[Path, dict[str, EntityId]]
OFFICES = pytest.StashKey[dict[date, Filled]]()


@dataclass
class OfficeWindow:
    """The open window, what broke in it, and the ids of what is in its planner."""

    window: ShellWindow
    reports: list[str]
    ids: dict[str, EntityId]

    @property
    def workspace(self) -> Workspace:
        planner = self.window.opening.planner
        assert isinstance(planner, Workspace)
        return planner

    @property
    def page(self) -> PlacePage:
        page = self.window.pages.page
        assert page is not None
        return page

    def go(self, place: str, target: str = "") -> PlacePage:
        self.window.navigate(place, target)
        return self.page

    def settle(self, qtbot) -> None:
        """Wait until nothing is under way; nothing may have broken."""
        for _ in range(3):
            qtbot.waitUntil(lambda: not self.window.tasks.open_tasks)
            QApplication.processEvents()
        assert not self.reports, self.reports[0]


def fill(workspace: Workspace, today: date) -> dict[str, EntityId]:
    """Enter a small office: a venue, a body, three events, some people and organisations."""
    ids: dict[str, EntityId] = {}
    with workspace.change(Label("add_venue")) as db:
        ids["venue"] = scheduling.add_venue(
            db, "Bürgerhaus am Markt", street="Markt 1", postcode="50999", city="Musterort", step_free=True
        )
        ids["hall"] = scheduling.add_room(db, ids["venue"], "Großer Saal", capacity=200, step_free=True)
        ids["small"] = scheduling.add_room(db, ids["venue"], "Kleiner Raum", capacity=12)
        ids["series"] = scheduling.add_series(db, "Integrationskonferenz")
        committee = bodies.BodyDraft("Ausschuss für Chancengerechtigkeit", since=date(2020, 1, 1), legal_members=15)
        ids["body"] = bodies.create_body(db, committee)
    for key, fields in _events(ids, today).items():
        ids[key] = new_id()
        with workspace.change(Label("create_event", {"event": ids[key]})) as db:
            scheduling.create_event(db, fields, event_id=ids[key])
    with workspace.change(Label("set_event_state", {"event": ids["forum"]})) as db:
        scheduling.set_state(db, ids["forum"], EventState.HELD, now_local=datetime.combine(today, time()))
    _people(workspace, ids)
    wishes = [RegistrationFields(ids[key], RegistrationState.PLACED) for key in ("ayse", "olena", "samir")]
    with workspace.change(Label("register", {"person": ids["ayse"], "event": ids["conference"]})) as db:
        registering.register(db, ids["conference"], wishes, workspace.now())
    return ids


def _events(ids: dict[str, EntityId], today: date) -> dict[str, EventFields]:
    return {
        "conference": EventFields(
            "3. Integrationskonferenz",
            EventKind.CONFERENCE,
            (*_day(today, 40, 9, 17), *_day(today, 41, 9, 16)),
            code="ik-3",
            series_id=ids["series"],
            edition=3,
            venue_id=ids["venue"],
            room_ids=(ids["hall"],),
            capacity=2,
            invite_by=today + timedelta(days=5),
        ),
        "forum": EventFields("Bürgerforum Südstadt", EventKind.CITIZEN_FORUM, _day(today, -10, 18, 21)),
        "sitting": EventFields("12. Sitzung", EventKind.SITTING, _day(today, 20, 17, 20), body_id=ids["body"]),
    }


def _day(today: date, after: int, first: int, last: int) -> tuple[DayFields]:
    day = today + timedelta(days=after)
    return (DayFields(datetime.combine(day, time(first)), datetime.combine(day, time(last))),)


def _people(workspace: Workspace, ids: dict[str, EntityId]) -> None:
    persons = [
        PersonFields("Ayşe", "Yılmaz", email="ayse@verein.example", city="Musterort"),
        PersonFields("Olena", "Schewtschenko", own_script_name="Олена Шевченко", languages=("uk", "de")),
        PersonFields("Samir", "Haddad", own_script_name="سمير حداد", phone="0221 123"),
    ]
    club = OrganisationFields("Brücke e. V.", kinds=("club", "migrant_organisation"), tags=("Beratung",))
    for key, person in zip(("ayse", "olena", "samir"), persons, strict=True):
        ids[key] = new_id()
        with workspace.change(Label("add_person", {"person": ids[key]})) as db:
            directory.add_persons(db, [person], ids=[ids[key]])
    ids["club"] = new_id()
    with workspace.change(Label("add_organisation", {"organisation": ids["club"]})) as db:
        directory.add_organisations(db, [club], ids=[ids["club"]])
        ids["affiliation"] = directory.affiliate(db, ids["ayse"], ids["club"], role="Vorsitz", main_contact=True)


@pytest.fixture
def english() -> Iterator[None]:
    """English words with the dates of Germany, whatever the machine speaks."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_DE"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def empty_office(qtbot, theme, window_state, tmp_path: Path, new_planner, english) -> Iterator[OfficeWindow]:
    """A window on an empty planner."""
    file = new_planner(tmp_path / "empty.forumplan")
    yield from _opened(qtbot, theme, window_state, file, {})


@pytest.fixture
def office(
    request: pytest.FixtureRequest, qtbot, theme, window_state, tmp_path: Path, tmp_path_factory, new_planner, english
) -> Iterator[OfficeWindow]:
    """A window on a planner with a few events and people; the planner is made once a day and copied."""
    today = date.today()
    made = request.config.stash.setdefault(OFFICES, {})
    if today not in made:
        file = new_planner(tmp_path_factory.mktemp("office") / "office.forumplan")
        with Workspace.open(file, who=getpass.getuser()) as workspace:
            made[today] = (file, fill(workspace, today))
    filled, ids = made[today]
    copy = Path(shutil.copy(filled, tmp_path / "office.forumplan"))
    yield from _opened(qtbot, theme, window_state, copy, dict(ids))


def _opened(qtbot, theme, state, file: Path, ids: dict[str, EntityId]) -> Iterator[OfficeWindow]:
    crashes = CrashReporter(file.parent / "log")
    reports: list[str] = []
    crashes.reported.connect(lambda text, _file: reports.append(text))
    window = ShellWindow(Places().listed(), Fittings(PlannersDoor(), WordingSpeaker("en"), theme, state, crashes, "en"))
    window.crashes_kept = crashes
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.opening.open(file)
    qtbot.waitUntil(lambda: window.opening.planner is not None)
    found = OfficeWindow(window, reports, ids)
    found.settle(qtbot)
    yield found
    if isValid(window):
        window.tasks.cancel_all()
        window.pages.leave = lambda: True  # whatever a test left half typed
        window.close()
        qtbot.waitUntil(lambda: not isValid(window))
