"""The columns of the list of measures; an overdue one is marked with a sign and said in words."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon

from forumplanner.lists.measures import MeasureColumn, MeasureRow
from forumplanner.model.enums import MeasureState
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.rows import Column
from forumplanner.ui.shell.icons import icon_size, picture
from forumplanner.ui.shell.theme import Theme
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

_SIGNS = {
    MeasureState.PLANNED: ("clock", "muted"),
    MeasureState.RUNNING: ("forward", "info"),
    MeasureState.DONE: ("check", "good"),
    MeasureState.POSTPONED: ("clock", "warning"),
    MeasureState.REJECTED: ("close", "muted"),
}


class MeasureColumns(QObject):
    """Words the columns."""

    def __init__(self, language: str, theme: Theme, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._theme = theme
        self._today = today

    def all(self) -> list[Column]:
        """Return the columns in their order."""
        return [
            Column(self.tr("State"), self.state, MeasureColumn.STATE.value, 26, icon=self._sign),
            Column(
                self.tr("Measure"), lambda row: row.title, MeasureColumn.TITLE.value, 40, hint=lambda row: row.title
            ),
            Column(self.tr("Due"), self._due, MeasureColumn.DUE.value, 12),
            Column(self.tr("Responsible"), lambda row: row.owner, MeasureColumn.OWNER.value, 28),
            Column(self.tr("Field of action"), lambda row: row.field_of_action, MeasureColumn.FIELD.value, 22),
            Column(self.tr("From"), lambda row: row.event, MeasureColumn.EVENT.value, 26),
        ]

    def state(self, row: MeasureRow) -> str:
        """Return the state in words, and that it is overdue."""
        said = say_value(row.state, self._words)
        return self.tr("{state}, overdue").format(state=said) if row.overdue(self._today()) else said

    def _due(self, row: MeasureRow) -> str:
        return said_date(row.due) if row.due else ""

    def _sign(self, row: MeasureRow) -> QIcon:
        name, tone = ("warning", "refusal") if row.overdue(self._today()) else _SIGNS[row.state]
        return QIcon(picture(name, icon_size(), getattr(self._theme.tokens, tone)))


def _title(row: MeasureRow) -> str:
    return row.title
