"""The columns of the dispatch list; each sign is said in words beside it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon

from forumplanner.desk.inviting.pace import tried_again_at
from forumplanner.lists.dispatches import DispatchColumn, DispatchRow
from forumplanner.model.inviting_kinds import CalendarMethod, OutgoingState
from forumplanner.ui.invitation.words import InvitingWords
from forumplanner.ui.parts.rows import Column
from forumplanner.ui.parts.said import moment_words, span_words
from forumplanner.ui.shell.icons import icon_size, picture
from forumplanner.ui.shell.theme import Theme
from forumplanner.wording.answered import say_participation
from forumplanner.wording.values import say_value

_SIGNS = {
    OutgoingState.WAITING: ("clock", "info"),
    OutgoingState.SENDING: ("clock", "info"),
    OutgoingState.SENT: ("check", "good"),
    OutgoingState.HANDED_OVER: ("check", "good"),
    OutgoingState.FAILED: ("refusal", "refusal"),
    OutgoingState.UNCERTAIN: ("warning", "warning"),
    OutgoingState.WITHDRAWN: ("close", "muted"),
    OutgoingState.RETURNED: ("refusal", "refusal"),
}


class DispatchColumns(QObject):
    """Words the columns."""

    def __init__(self, words: InvitingWords, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._theme = theme

    def all(self) -> list[Column]:
        """Return the columns in their order."""
        return [
            Column(self.tr("Who"), lambda row: row.person, DispatchColumn.PERSON, 24, hint=lambda row: row.person),
            Column(self.tr("What"), self._what, width=16, hint=self._what),
            Column(self.tr("Appointment"), self._meeting, DispatchColumn.MEETING, 34, hint=self._entry),
            Column(self.tr("State"), self.state, DispatchColumn.STATE, 38, hint=self.state, icon=self._sign),
            Column(self.tr("Answer"), self._answer, width=28, hint=self._answer),
            Column(self.tr("Way"), self._way, width=18, gives_way=1, hint=lambda row: row.address),
            Column(self.tr("When"), _when, DispatchColumn.SENT, 17, gives_way=2),
        ]

    def state(self, row: DispatchRow) -> str:
        """Say where a message is, when it is tried again and why; what has none of its own was handed over."""
        said = say_value(row.state or OutgoingState.HANDED_OVER, self._words.catalogue)
        if row.state is OutgoingState.WAITING and row.attempts and row.changed_at is not None:
            at = tried_again_at(row.attempts, row.changed_at)
            said = self.tr("{state}, again from {moment}").format(state=said, moment=moment_words(at))
        return f"{said}: {self._words.error(row.error)}" if row.error else said

    def _what(self, row: DispatchRow) -> str:
        if row.method is CalendarMethod.CANCEL:
            return self.tr("Cancellation")
        if row.method is CalendarMethod.NONE:
            return say_value(row.kind, self._words.catalogue)
        return self.tr("Invitation") if not row.sequence else self.tr("Update {n}").format(n=row.sequence)

    def _meeting(self, row: DispatchRow) -> str:
        if row.meeting is None or row.starts is None or row.ends is None:
            return row.title
        return f"{self._words.meeting(row.meeting, row.title)}, {span_words(row.starts, row.ends)}"

    def _entry(self, row: DispatchRow) -> str:
        return "\n".join(part for part in (self._meeting(row), row.place) if part)

    def _answer(self, row: DispatchRow) -> str:
        return say_participation(row.answer, self._words.catalogue, before=row.answered_before)

    def _way(self, row: DispatchRow) -> str:
        return self._words.way(row.way)

    def _sign(self, row: DispatchRow) -> QIcon:
        name, tone = _SIGNS[row.state or OutgoingState.HANDED_OVER]
        return QIcon(picture(name, icon_size(), getattr(self._theme.tokens, tone)))


def _when(row: DispatchRow) -> str:
    return moment_words(row.sent_at)
