"""Gives a list out: its rows as they were asked for, as XLSX, ODS or CSV, in place as a whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from forumplanner.desk.list_export.choosing import chosen_columns
from forumplanner.desk.list_export.known import list_spec
from forumplanner.desk.list_export.spec import FORMATS, NOTHING, About, Asked, ListColumn, ListSpec
from forumplanner.desk.placing import put_in_place
from forumplanner.desk.progress import Progress, Silent
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.writing import german_text, write_table
from forumplanner.lists import events
from forumplanner.lists.office import office
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning.measures import today
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Workspace

_PAGE = 500


@dataclass(frozen=True)
class Wanted:
    """Which rows of which list: `scope` is the event or body it is about, `ids` the rows in their order, None all.

    `columns` are keys in order, None the usual ones.
    """

    list_key: str
    scope: EntityId = NOTHING
    ids: Sequence[EntityId] | None = None
    columns: tuple[str, ...] | None = None
    language: str = "de"


@dataclass(frozen=True)
class Preview:
    """The head of a list as text, and the headings of columns that tell more than a list needs."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sensitive: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class Written:
    """What was written where."""

    file: Path
    rows: int
    columns: int


def columns_of(workspace: Workspace, wanted: Wanted) -> Sequence[ListColumn]:
    """Return all columns that a list can have."""
    with workspace.read() as db:
        spec = list_spec(wanted.list_key)
        return spec.columns(_asked(db, workspace, spec, wanted, None))


def preview(workspace: Workspace, wanted: Wanted, most: int = 8) -> Preview:
    """Return the first rows as they will stand in the file."""
    with workspace.read() as db:
        spec, columns, asked = _opened(db, workspace, wanted)
        ids = spec.ids(asked) if wanted.ids is None else wanted.ids
        rows = spec.rows(asked, ids[:most])
        return Preview(
            tuple(column.heading for column in columns),
            tuple(tuple(german_text(column.cell(row)) for column in columns) for row in rows),
            tuple(column.heading for column in columns if column.sensitive),
            len(ids),
        )


def as_bytes(
    workspace: Workspace, wanted: Wanted, suffix: str, progress: Progress | None = None, target: Path | None = None
) -> tuple[bytes, int]:
    """Return the file's content and the number of its rows; `target` is the file it is to be.

    Raise FileRefused for an unknown ending or what no spreadsheet can hold, PlanningError for what is not there.
    """
    if suffix.lower() not in FORMATS:
        raise FileRefused("export.no-such-form", file=target or f"*{suffix}", known=", ".join(FORMATS))
    watch = progress or Silent()
    with workspace.read() as db:
        spec, columns, asked = _opened(db, workspace, wanted)
        ids = spec.ids(asked) if wanted.ids is None else wanted.ids
        lines: list[tuple[Cell, ...]] = []
        for start in range(0, len(ids), _PAGE):
            if watch.cancelled():
                raise PlanningError("work.cancelled")
            watch.report(start, len(ids), spec.title)
            found = spec.rows(asked, ids[start : start + _PAGE])
            lines += [tuple(column.cell(row) for column in columns) for row in found]
    title = catalogue(wanted.language)(spec.title)
    headings = [column.heading for column in columns]
    return write_table(lines, headings, format=FORMATS[suffix.lower()], name=title, sheet=title), len(lines)


def to_file(workspace: Workspace, wanted: Wanted, target: Path, progress: Progress | None = None) -> Written:
    """Write a list to `target`; raises FileRefused when it cannot be written, and then nothing is."""
    data, rows = as_bytes(workspace, wanted, target.suffix, progress, target)
    put_in_place(target, data)
    columns = columns_of(workspace, wanted)
    return Written(target, rows, len(chosen_columns(columns, wanted.columns)))


def file_name(workspace: Workspace, wanted: Wanted, suffix: str) -> str:
    """Return the name a list is saved under, such as `ik-3-Anmeldungen-2027-05-03.xlsx`."""
    _ = catalogue(wanted.language)
    with workspace.read() as db:
        spec = list_spec(wanted.list_key)
        on = _today(db, workspace)
        code = ""
        if spec.about is About.EVENT:
            event = events.view(db, wanted.scope)
            code = event.code if event is not None else ""
    words = "".join(c if c.isalnum() else " " for c in _(spec.title)).split()
    return "-".join((*filter(None, (code,)), *words, on.isoformat())) + suffix


def _opened(db: Session, workspace: Workspace, wanted: Wanted) -> tuple[ListSpec, list[ListColumn], Asked]:
    spec = list_spec(wanted.list_key)
    columns = chosen_columns(spec.columns(_asked(db, workspace, spec, wanted, None)), wanted.columns)
    return spec, columns, _asked(db, workspace, spec, wanted, frozenset(column.key for column in columns))


def _asked(db: Session, workspace: Workspace, spec: ListSpec, wanted: Wanted, columns: frozenset[str] | None) -> Asked:
    zone = office(db).zone
    if spec.about is not About.PLANNER and not wanted.scope:
        raise PlanningError(f"list.about-{spec.about.value}", name=spec.key)
    if spec.about is About.EVENT:
        event = events.view(db, wanted.scope)
        if event is None:
            raise PlanningError("event.gone")
        zone = event.zone
    words, now = catalogue(wanted.language), workspace.now()
    return Asked(db, words, zone, now, today(now, office(db).zone), wanted.scope, columns)


def _today(db: Session, workspace: Workspace) -> date:
    return today(workspace.now(), office(db).zone)
