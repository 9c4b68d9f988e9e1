"""What somebody did to our entries on the server: both versions side by side, and the choices."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.desk import calendar_access, publishing_conflicts
from forumplanner.desk.conflict_words import our_version, their_version
from forumplanner.desk.publishing import Conflict
from forumplanner.desk.publishing_conflicts import Choice
from forumplanner.lists.calendar_accounts import CalendarAccountRow
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.lines import clear_lines
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import published


class ConflictsPart(QWidget):
    """A card for each conflict, and a line for each entry that is left out; `decided` when one was settled."""

    decided = Signal()

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._account: CalendarAccountRow | None = None
        self.waiting: dict[str, QFrame] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)

    def show_conflicts(self, account: CalendarAccountRow | None, conflicts: Sequence[Conflict]) -> None:
        """Show what is to be decided about the calendar of an account."""
        self._account = account
        self.waiting = {}
        clear_lines(self._column)
        if conflicts:
            self._column.addWidget(Section(self.tr("Changed on the server – whose version counts?")))
        for conflict in conflicts:
            card = self._card(conflict)
            self.waiting[conflict.uid] = card
            self._column.addWidget(card)
        self._add_left_out()
        self.setVisible(self._column.count() > 0)

    def _card(self, conflict: Conflict) -> QFrame:
        _ = catalogue(self._context.language)
        card = QFrame()
        card.setProperty("look", "card")
        column = QVBoxLayout(card)
        title = self._label(conflict.title)
        title.setStyleSheet("font-weight: 600")
        column.addWidget(title)
        column.addWidget(self._label(self.tr("Server: {said}").format(said=their_version(conflict, _))))
        column.addWidget(self._label(self.tr("Planner: {said}").format(said=our_version(conflict, _))))
        buttons = Flow()
        for choice in publishing_conflicts.choices(conflict):
            button = QPushButton(self._said(choice, conflict))
            button.setAccessibleName(f"{button.text()}: {conflict.title}")
            button.clicked.connect(partial(self._settle, conflict, choice))
            buttons.add(button)
        column.addWidget(buttons)
        return card

    def _said(self, choice: Choice, conflict: Conflict) -> str:
        if choice is Choice.THEIRS:
            return self.tr("Take the server's version over")
        if choice is Choice.LEAVE_OUT:
            return self.tr("Leave it out from now on")
        return self.tr("Remove it there") if conflict.wanted is None else self.tr("Put ours again")

    def _settle(self, conflict: Conflict, choice: Choice) -> None:
        account, workspace = self._account, self._context.workspace
        if account is None:
            return
        card = self.waiting[conflict.uid]
        card.setEnabled(False)

        def work(_progress: Progress) -> None:
            secret = calendar_access.secret_of(account) if choice is Choice.OURS else ""
            publishing_conflicts.settle(workspace, account, secret, conflict, choice)

        def settled(_result: None) -> None:
            if isValid(self) and self.waiting.pop(conflict.uid, None) is not None:
                card.hide()
                card.deleteLater()
                if not self.waiting:
                    self.show_conflicts(account, ())
                self.decided.emit()

        def refused(error: Exception) -> None:
            if isValid(card):
                card.setEnabled(True)
            self._context.tasks.refused.emit(error)

        pool = Pool.BACKGROUND if choice is Choice.OURS else Pool.DATABASE
        self._context.tasks.run(self._said(choice, conflict), work, settled, refused, pool=pool)

    def _add_left_out(self) -> None:
        account = self._account
        known = published.published(self._context.workspace, account.id) if account is not None else {}
        left_out = [one for one in known.values() if one.left_out]
        if left_out:
            self._column.addWidget(Section(self.tr("Left out")))
        for entry in left_out:
            line = Flow()
            line.add(self._label(entry.title))
            button = QPushButton(self.tr("Publish it again"))
            button.setProperty("look", "quiet")
            button.setAccessibleName(f"{button.text()}: {entry.title}")
            button.clicked.connect(partial(self._again, entry.uid, line))
            line.add(button)
            self._column.addWidget(line)

    def _again(self, uid: str, line: QWidget) -> None:
        account, workspace = self._account, self._context.workspace
        if account is None:
            return
        line.hide()
        self._context.tasks.run(
            self.tr("Publish it again"),
            lambda _: publishing_conflicts.publish_again(workspace, account.id, uid),
            lambda _: self.decided.emit() if isValid(self) else None,
        )

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
