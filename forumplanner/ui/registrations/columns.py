"""The columns of the table of registrations. Needs are in none of them."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon

from forumplanner.desk.saying_why import say_why
from forumplanner.lists.filled_columns import Filled
from forumplanner.lists.registrations import RegistrationRow, RegistrationSort
from forumplanner.lists.waiting import Reason
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_local
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.rows import Column
from forumplanner.ui.shell.icons import icon
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

SIGNS = {
    RegistrationState.REQUESTED: "info",
    RegistrationState.PLACED: "good",
    RegistrationState.OFFERED: "send",
    RegistrationState.WAITING: "clock",
    RegistrationState.DECLINED: "refusal",
    RegistrationState.CANCELLED: "cancel",
    RegistrationState.ATTENDED: "checkin",
}
"""The icon of each state; colour alone says nothing."""


ReasonOf = Callable[[EntityId], Reason | None]


class Columns(QObject):
    """Words the columns; `zone` is the event's, `language` the window's, `reason` tells why somebody waits."""

    def __init__(self, zone: str, language: str, reason: ReasonOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._reason = reason
        self._words = catalogue(language)
        self._signs: dict[RegistrationState, QIcon] = {}

    def redraw(self) -> None:
        """Paint the signs anew, after the colours changed."""
        self._signs.clear()

    def all(self) -> list[Column]:
        """Return the columns in their order."""
        return [
            Column(self.tr("Name"), self._name, RegistrationSort.NAME, 34, hint=self._name),
            Column(self.tr("State"), self._state, RegistrationSort.STATE, 22, icon=self._sign, whole=True),
            Column(self.tr("Rank and reason"), self._short_why, RegistrationSort.QUEUE, 46, hint=self.why, whole=True),
            Column(
                self.tr("Organisation"),
                _text("organisation"),
                RegistrationSort.ORGANISATION,
                26,
                hint=_organisation,
                gives_way=1,
            ),
            Column(self.tr("Town"), _text("city"), RegistrationSort.CITY, 16, gives_way=3),
            Column(self.tr("Registered on"), self._when, RegistrationSort.REGISTERED, 17, gives_way=4),
            Column(self.tr("Together"), self._together, width=12, hint=self._together, gives_way=2),
            Column(self.tr("Answer"), self._answer, RegistrationSort.ANSWER, 14, gives_way=2),
        ]

    def empty(self, filled: Filled, *, answers: bool) -> frozenset[int]:
        """Return the places of the columns in which nothing stands; `answers`: somebody answered the invitation."""
        full = (True, True, filled.reason, filled.organisation, filled.city, True, filled.together, answers)
        return frozenset(number for number, something in enumerate(full) if not something)

    def moment(self, value: datetime) -> str:
        """Say an instant as wall time of the event."""
        from forumplanner.wording.dates import moment

        return moment(to_local(value, self._zone), self._words.language)

    def why(self, row: RegistrationRow) -> str:
        """Say why somebody has no place, or until when one is offered; nothing where there is a place."""
        return self._said(row, short=False)

    def _short_why(self, row: RegistrationRow) -> str:
        return self._said(row, short=True)

    def _said(self, row: RegistrationRow, *, short: bool) -> str:
        reason = self._reason(row.id)
        return say_why(reason, self._zone, self._words, short=short) if reason is not None else ""

    def _name(self, row: RegistrationRow) -> str:
        return both_names(row.listed_name, row.own_script_name)

    def _state(self, row: RegistrationRow) -> str:
        return say_value(row.state, self._words)

    def _answer(self, row: RegistrationRow) -> str:
        return say_value(row.answer, self._words) if row.answer else ""

    def _sign(self, row: RegistrationRow) -> QIcon:
        return self._signs.setdefault(row.state, icon(SIGNS[row.state]))

    def _when(self, row: RegistrationRow) -> str:
        return self.moment(row.registered_at)

    def _together(self, row: RegistrationRow) -> str:
        parts = [self.tr("together")] if row.together else []
        parts += [self.tr("+ %Ln", "", row.guests)] if row.guests else []
        parts += [row.contingent] if row.contingent else []
        return ", ".join(parts)


def _text(name: str) -> Callable[[RegistrationRow], str]:
    return lambda row: str(getattr(row, name))


def _organisation(row: RegistrationRow) -> str:
    return row.organisation
