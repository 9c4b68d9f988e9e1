"""The agenda as a table: headings of days and parts, and below them the items with number and times.

It shows what lists/agenda.py computed and writes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from forumplanner.lists.agenda import AgendaRow, TrackRow, agenda, tracks
from forumplanner.lists.events import EventView, view
from forumplanner.lists.minutes import MinutesHead, minutes
from forumplanner.model.enums import AgendaKind, EventKind
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.date_field import said_time
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.dates import weekday
from forumplanner.wording.values import say_value


class AgendaColumn(IntEnum):
    """The columns of the table."""

    TIME = 0
    NUMBER = 1
    TITLE = 2
    WHERE = 3
    MINUTES = 4


class AgendaRole(IntEnum):
    """What else the view asks for."""

    ID = Qt.ItemDataRole.UserRole
    DEPTH = Qt.ItemDataRole.UserRole + 1
    DETAILS = Qt.ItemDataRole.UserRole + 2
    WARNINGS = Qt.ItemDataRole.UserRole + 3
    HEADING = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True)
class AgendaPicture:
    """An event with its agenda, as it was read in one go."""

    event: EventView
    rows: tuple[AgendaRow, ...] = ()
    tracks: tuple[TrackRow, ...] = ()
    head: MinutesHead | None = None

    @property
    def settled(self) -> bool:
        """Whether nothing of the agenda may change any more."""
        return self.head is not None and self.head.settled

    @property
    def sitting(self) -> bool:
        """Whether it is the sitting of a body, whose items are TOPs in a public and a non-public part."""
        return self.event.kind is EventKind.SITTING


@dataclass(frozen=True)
class Line:
    """One line: a heading, or an item with what is wrong with it."""

    heading: str = ""
    row: AgendaRow | None = None
    warnings: tuple[str, ...] = ()


def read_agenda(context: PlaceContext, event_id: EntityId) -> AgendaPicture | None:
    """Read the agenda of an event; None when the event is gone."""
    with context.workspace.read() as db:
        event = view(db, event_id)
        if event is None:
            return None
        taken = minutes(db, event_id)
        head = None if taken is None else taken.head
        return AgendaPicture(event, agenda(db, event_id), tracks(db, event_id), head)


class AgendaModel(TitledTableModel[Line]):
    """Shows one agenda; headings cannot be selected."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._picture: AgendaPicture | None = None
        self._titles = (self.tr("Time"), self.tr("No."), self.tr("Item"), self.tr("Where"), self.tr("Duration"))

    def show_agenda(self, picture: AgendaPicture | None) -> None:
        """Show this agenda from now on."""
        self.beginResetModel()
        self._picture = picture
        self._rows = [] if picture is None else self._made(picture)
        self.endResetModel()

    @property
    def lines(self) -> Sequence[Line]:
        """Return the lines from the top."""
        return self._rows

    def warnings(self) -> list[str]:
        """Return what is wrong with the agenda, each with the item it concerns."""
        return [f"{line.row.title}: {text}" for line in self._rows if line.row for text in line.warnings]

    def item(self, item_id: str) -> AgendaRow | None:
        """Return an item, or None when it is not shown."""
        return next((line.row for line in self._rows if line.row is not None and line.row.id == item_id), None)

    def id_of(self, row: Line) -> object:
        """Know a line by its item; a heading is nobody's."""
        return row.row.id if row.row is not None else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let items be selected, and headings be passed over."""
        if not index.isValid() or self._rows[index.row()].row is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        line, column = self._rows[index.row()], AgendaColumn(index.column())
        if line.row is None:
            return self._of_heading(line, column, role)
        row = line.row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(line, row, column)
        answers: dict[int, object] = {
            AgendaRole.ID: row.id,
            AgendaRole.DEPTH: row.depth,
            AgendaRole.DETAILS: self.details(row),
            AgendaRole.WARNINGS: " · ".join(line.warnings),
            AgendaRole.HEADING: False,
        }
        return answers.get(role)

    def details(self, row: AgendaRow) -> str:
        """Return the quieter line below a title: kind, who may hear it, who contributes."""
        kind = say_value(row.kind, self._words)
        obvious = row.kind is AgendaKind.ITEM or kind.casefold() in row.title.casefold()
        parts = [] if obvious else [kind]
        if not row.public:
            parts.append(self.tr("non-public"))
        if row.internal:
            parts.append(self.tr("only for the office"))
        if row.capacity is not None:
            parts.append(self.tr("{taken} of {capacity} places").format(taken=row.taken, capacity=row.capacity))
        parts += [f"{found.name} ({say_value(found.role, self._words)})" for found in row.contributors]
        return " · ".join(parts)

    def times(self, row: AgendaRow) -> str:
        """Return start and end of an item."""
        if row.start is None or row.end is None:
            return "–"
        if row.start == row.end:
            return said_time(row.start.time())
        return f"{said_time(row.start.time())}–{said_time(row.end.time())}"

    def numbered(self, row: AgendaRow) -> str:
        """Return the number of an item, as a TOP at a sitting."""
        sitting = self._picture is not None and self._picture.sitting
        return self.tr("TOP {number}").format(number=row.number) if sitting and row.number else row.number

    def _text(self, row: AgendaRow, column: AgendaColumn) -> str:
        if column is AgendaColumn.TIME:
            return self.times(row)
        if column is AgendaColumn.NUMBER:
            return self.numbered(row)
        if column is AgendaColumn.TITLE:
            return row.title
        if column is AgendaColumn.WHERE:
            return " · ".join(part for part in (row.track, row.room) if part)
        return self.tr("{n} min").format(n=row.minutes) if row.minutes else ""

    def _spoken(self, line: Line, row: AgendaRow, column: AgendaColumn) -> str:
        text = self._text(row, column)
        if column is AgendaColumn.TIME and row.pinned:
            return self.tr("{times}, fixed start").format(times=text)
        if column is AgendaColumn.TITLE:
            return ". ".join(part for part in (row.title, self.details(row), *line.warnings) if part)
        return text

    def _of_heading(self, line: Line, column: AgendaColumn, role: int) -> object:
        if role == AgendaRole.HEADING:
            return True
        return line.heading if role in SPOKEN and column is AgendaColumn.TIME else None

    def _made(self, picture: AgendaPicture) -> list[Line]:
        made: list[Line] = []
        day, public = None, None
        for row in picture.rows:
            if row.day_number != day:
                day, public = row.day_number, None
                if len(picture.event.days) > 1 or row.start is None:
                    made.append(Line(self._day(picture, row)))
            if picture.sitting and row.depth == 0 and row.public is not public:
                public = row.public
                made.append(Line(self.tr("Public part") if public else self.tr("Non-public part")))
            made.append(Line(row=row, warnings=tuple(self._warnings(picture, row))))
        return made

    def _day(self, picture: AgendaPicture, row: AgendaRow) -> str:
        day = next((day for day in picture.event.days if day.number == row.day_number), None)
        if day is None:
            return self.tr("Day {n}, which the event no longer has").format(n=row.day_number)
        said = weekday(day.starts.date(), self._words.language)
        return f"{said}: {day.title}" if day.title else said

    def _warnings(self, picture: AgendaPicture, row: AgendaRow) -> list[str]:
        found = []
        if row.overlap:
            found.append(self.tr("starts %n minute(s) before what comes before it ends", "", row.overlap))
        day_ends = next((day.ends for day in picture.event.days if day.number == row.day_number), None)
        late = _minutes_after(row.end, day_ends)
        if late > 0:
            found.append(self.tr("ends %n minute(s) after the end of the day", "", late))
        if row.over_room:
            found.append(self.tr("more places than the room has seats"))
        return found


def _minutes_after(end: datetime | None, day_ends: datetime | None) -> int:
    return 0 if end is None or day_ends is None else int((end - day_ends).total_seconds() // 60)
