"""The tour: the worked example from an empty planner to printed minutes, in a folder of its own.

Does what an officer does, through the same functions as window and command line: new planner, import of a
spreadsheet, documents, calendars. Never imports Qt; the window is started as a child process at the end.
"""

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from forumplanner.desk import exporting, import_report
from forumplanner.desk.columns_of_text import laid_out
from forumplanner.desk.example import CONFERENCE_CODE, new_example, registrations_file
from forumplanner.desk.import_fates import ImportReport
from forumplanner.desk.outputs import Options, Output
from forumplanner.desk.progress import Progress, Silent
from forumplanner.desk.registration_import import import_registrations
from forumplanner.lists import events, registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import EventKind, EventState, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage.planner_file import SUFFIX, login_name
from forumplanner.wording.catalogue import N_, Catalogue, catalogue
from forumplanner.workspace import Workspace

_FOLDER = "forumplanner-tour"


@dataclass(frozen=True)
class Item:
    """A file that was written and what it is."""

    path: Path
    what: str


@dataclass(frozen=True)
class Written:
    """What the tour left behind."""

    folder: Path
    planner: Path
    items: tuple[Item, ...]
    report: ImportReport


@dataclass(frozen=True)
class _Step:
    name: str
    output: Output
    suffix: str
    what: str
    event: str = "conference"
    public_only: bool = False


_STEPS = (
    _Step("invitation", Output.INVITATION, ".pdf", N_("Invitation to the conference")),
    _Step("programme", Output.PROGRAMME, ".pdf", N_("Programme of two days")),
    _Step("attendance", Output.ATTENDANCE, ".pdf", N_("Attendance list to sign")),
    _Step("badges", Output.BADGES, ".pdf", N_("Badges, ten to a sheet")),
    _Step("confirmation", Output.CONFIRMATION, ".pdf", N_("Confirmation for one person")),
    _Step("registrations", Output.REGISTRATIONS, ".xlsx", N_("Registrations as a spreadsheet")),
    _Step("conference", Output.CALENDAR, ".ics", N_("The event for everybody's calendar")),
    _Step("programme", Output.PROGRAMME_CALENDAR, ".ics", N_("The programme for everybody's calendar")),
    _Step("personal-programme", Output.PERSONAL_CALENDAR, ".ics", N_("One person's programme")),
    _Step("forum-minutes", Output.MINUTES, ".pdf", N_("Minutes of the citizen forum"), event="forum"),
    _Step("sitting-minutes", Output.MINUTES, ".pdf", N_("Minutes of the committee"), event="sitting"),
    _Step(
        "sitting-minutes-public",
        Output.MINUTES,
        ".pdf",
        N_("Minutes of the committee, public extract"),
        event="sitting",
        public_only=True,
    ),
    _Step("sitting-invitation", Output.INVITATION, ".pdf", N_("Invitation to the committee"), event="coming_sitting"),
)


def run(out: Path | None, *, language: str, progress: Progress | None = None, today: date | None = None) -> Written:
    """Make everything in a new folder; raises PlannerUnavailable when the folder exists already."""
    watch = progress or Silent()
    _ = catalogue(language)
    folder = _new_folder(out)
    planner = folder / f"beispielstetten{SUFFIX}"
    total = len(_STEPS) + 2
    watch.report(0, total, planner.name)
    with new_example(planner, who=login_name(), today=today or date.today()) as workspace:
        with workspace.read() as db:
            chosen = _events(db)
        watch.report(1, total, registrations_file().name)
        report = import_registrations(workspace, registrations_file(), chosen["conference"])
        (folder / "import.txt").write_text(import_report.as_text(report, _) + "\n", encoding="utf-8")
        items = [Item(planner, _("The planner")), Item(folder / "import.txt", _("Report of the import"))]
        for number, step in enumerate(_STEPS, start=2):
            target = folder / f"{step.name}{step.suffix}"
            watch.report(number, total, target.name)
            options = Options(language, step.public_only, _somebody(workspace, chosen[step.event]))
            exporting.export_to_file(workspace, step.output, chosen[step.event], target, options)
            items.append(Item(target, _(step.what)))
    watch.report(total, total)
    return Written(folder, planner, tuple(items), report)


def _new_folder(out: Path | None) -> Path:
    if out is None:
        numbers = (Path(f"{_FOLDER}-{n}") for n in range(1, 100_000))
        out = next(path for path in numbers if not path.exists())
    try:
        out.mkdir(parents=True)
    except FileExistsError:
        raise PlannerUnavailable("tour.folder-exists", place=str(out)) from None
    except OSError as error:
        raise PlannerUnavailable("planner.cannot-create", place=str(out), reason=error.strerror) from error
    return out.resolve()


def _events(db: Session) -> dict[str, EntityId]:
    """Return the events the tour shows, by the part they play."""
    rows = events.rows(db, events.ids(db))
    held = [row for row in rows if row.state is EventState.HELD]
    conference = next(row.id for row in rows if row.code == CONFERENCE_CODE)
    return {
        "conference": conference,
        "forum": next(row.id for row in reversed(held) if row.kind is EventKind.CITIZEN_FORUM),
        "sitting": next(row.id for row in reversed(held) if row.kind is EventKind.SITTING),
        "coming_sitting": next(
            row.id for row in rows if row.kind is EventKind.SITTING and row.state is not EventState.HELD
        ),
    }


def _somebody(workspace: Workspace, event_id: EntityId) -> EntityId | None:
    """Return a registration with workshops and a place, for what is made for one person."""
    with workspace.read() as db:
        placed = registrations.ids(db, RegistrationFilter(event_id, states=(RegistrationState.PLACED,)))
        with_workshops = registrations.workshop_titles(db, placed)
    return next((id_ for id_ in placed if id_ in with_workshops), placed[0] if placed else None)


def table(written: Written, _: Catalogue) -> str:
    """Return what was written and where, as lines."""
    rows = [(item.path.name, _size(item.path), item.what) for item in written.items]
    heading = _("Written to {folder}", folder=written.folder)
    headings = (_("File"), _("Size"), _("What it is"))
    return f"{heading}\n\n{laid_out(rows, headings)}"


def _size(path: Path) -> str:
    size = path.stat().st_size
    return f"{max(1, round(size / 1024))} kB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB"


def afterwards(written: Written, _: Catalogue, *, window: bool) -> Sequence[str]:
    """Start the window where there is a screen and it is wished for; return what to say about it."""
    command = f"forumplanner --planner {shlex.quote(str(written.planner))}"
    if not window:
        return (_("Open it with: {command}", command=command),)
    if not _has_screen():
        return (_("There is no screen here. Where there is one, open it with: {command}", command=command),)
    failure = _start_window(written.planner)
    if failure is not None:
        return (
            _("The window could not be started ({reason}). Open it with: {command}", reason=failure, command=command),
        )
    return (_("The window is opening. Later, open it with: {command}", command=command),)


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


_STARTS_WITHIN_SECONDS = 3.0


def _start_window(planner: Path) -> str | None:
    """Start the window as a process of its own; returns one line of why it ended at once, None when it lives."""
    command = [sys.executable, "-m", "forumplanner", "--planner", str(planner)]
    try:
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
        )
    except OSError as error:
        return error.strerror or str(error)
    try:
        _, said = child.communicate(timeout=_STARTS_WITHIN_SECONDS)
    except subprocess.TimeoutExpired:
        return None
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else str(child.returncode)
