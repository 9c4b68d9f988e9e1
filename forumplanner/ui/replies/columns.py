"""The columns of the list of answers; each sign is said in words beside it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon

from forumplanner.lists.replies import ReplyColumn, ReplyRow
from forumplanner.model.inviting_kinds import Participation, ReplyKind, ReplyState
from forumplanner.ui.parts.rows import Column
from forumplanner.ui.parts.said import moment_words
from forumplanner.ui.replies.words import ReplyWords
from forumplanner.ui.shell.icons import icon_size, picture
from forumplanner.ui.shell.theme import Theme

_SIGNS = {
    Participation.ACCEPTED: ("good", "good"),
    Participation.TENTATIVE: ("help", "warning"),
    Participation.DECLINED: ("refusal", "refusal"),
    Participation.DELEGATED: ("forward", "info"),
}
_OTHERS = {
    ReplyKind.COUNTER: ("clock", "info"),
    ReplyKind.REFRESH: ("mail", "info"),
    ReplyKind.UNDELIVERED: ("refusal", "refusal"),
}


class ReplyColumns(QObject):
    """Words the columns."""

    def __init__(self, words: ReplyWords, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._theme = theme

    def all(self) -> list[Column]:
        """Return the columns in their order."""
        said = self._words
        return [
            Column(self.tr("Who"), lambda row: row.person, ReplyColumn.PERSON, 27, hint=lambda row: row.person),
            Column(self.tr("Answer"), said.answer, ReplyColumn.ANSWER, 23, hint=said.answer, icon=self._sign),
            Column(
                self.tr("Proposal"), said.outcome, ReplyColumn.PROPOSAL, 32, hint=said.outcome, icon=self._outcome_sign
            ),
            Column(self.tr("Standing"), said.standing, width=27, hint=said.explained, icon=self._standing_sign),
            Column(self.tr("Event"), said.answered, ReplyColumn.EVENT, 26, hint=said.answered, gives_way=1),
            Column(self.tr("Comment"), _comment, width=30, hint=lambda row: row.comment, gives_way=2),
            Column(self.tr("Taken in"), _received, ReplyColumn.RECEIVED, 17, gives_way=3),
        ]

    def _sign(self, row: ReplyRow) -> QIcon:
        known = _SIGNS.get(row.participation) if row.participation and row.kind is ReplyKind.ANSWER else None
        return self._drawn(*(known or _OTHERS.get(row.kind, ("help", "muted"))))

    def _outcome_sign(self, row: ReplyRow) -> QIcon:
        if row.state is ReplyState.OPEN:
            return self._drawn("forward", "info") if row.fits else self._drawn("search", "warning")
        return self._drawn("check", "good") if row.state is ReplyState.APPLIED else self._drawn("close", "muted")

    def _standing_sign(self, row: ReplyRow) -> QIcon:
        fits = row.standing.value == "fits"
        return self._drawn("check", "good") if fits else self._drawn("warning", "warning")

    def _drawn(self, name: str, tone: str) -> QIcon:
        return QIcon(picture(name, icon_size(), getattr(self._theme.tokens, tone)))


def _comment(row: ReplyRow) -> str:
    return " ".join(row.comment.split())


def _received(row: ReplyRow) -> str:
    return moment_words(row.received_at)
