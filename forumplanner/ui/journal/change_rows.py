"""The journal as a table: changes in words, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from forumplanner.lists import journal
from forumplanner.lists.journal import JournalRow
from forumplanner.lists.office import office
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.folding import is_found, search_key
from forumplanner.ui.parts.date_field import said_date, said_time
from forumplanner.ui.parts.rows import Align, Column, Sort
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.labels import say_label


@dataclass(frozen=True)
class ChangeLine:
    """One change as it is shown; `refs` are the ids it is about."""

    id: str
    at: datetime
    who: str
    what: str
    row: JournalRow


class ChangeSource:
    """Reads changes; a search looks at their words, as they are said now."""

    def __init__(self, context: PlaceContext) -> None:
        self._workspace = context.workspace
        self._words = catalogue(context.language)

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the numbers of the changes, the newest first unless asked otherwise."""
        with self._workspace.read() as db:
            found = journal.ids(db)
        if search:
            found = [int(line.id) for line in self._lines(found) if is_found(search_key(line.what, line.who), search)]
        return [str(id_) for id_ in (found if sort.descending else reversed(found))]

    def rows(self, ids: Sequence[str]) -> Sequence[ChangeLine]:
        """Return the changes with these numbers."""
        return self._lines([int(id_) for id_ in ids])

    def _lines(self, ids: Sequence[int]) -> list[ChangeLine]:
        with self._workspace.read() as db:
            rows = journal.rows(db, ids)
            zone = office(db).zone
        return [ChangeLine(str(row.id), to_local(row.at, zone), row.who, self._said(row), row) for row in rows]

    def _said(self, row: JournalRow) -> str:
        said = say_label(row.label, row.names, self._words)
        if row.undoes is None:
            return said
        words = (
            QCoreApplication.translate("ChangeColumns", "Done again: {change}")
            if row.redoes
            else QCoreApplication.translate("ChangeColumns", "Undone: {change}")
        )
        return words.format(change=said)


class ChangeColumns(QObject):
    """Words the columns."""

    def all(self) -> list[Column]:
        """Return the columns in their order."""
        return [
            Column(self.tr("When"), self.when, "at", 18),
            Column(self.tr("Who"), lambda line: line.who, width=18),
            Column(self.tr("What"), lambda line: line.what, width=60, hint=lambda line: line.what),
            Column(self.tr("Holds"), self.standing, width=14),
            Column(self.tr("Entries"), lambda line: str(line.row.rows), width=8, align=Align.END),
        ]

    def when(self, line: ChangeLine) -> str:
        """Return day and time."""
        return f"{said_date(line.at.date())}, {said_time(line.at.time())}"

    def standing(self, line: ChangeLine) -> str:
        """Return whether the change holds."""
        if line.row.undoes is not None:
            return "–"
        return self.tr("taken back") if line.row.undone else self.tr("in force")
