"""The panel in which a mailing list is told of the event: which list, whom that tells what, exactly the message."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.lists.mailing_lists import MailingListRow, mailing_list_ids, mailing_list_rows
from forumplanner.model.ids import EntityId
from forumplanner.ui.invitation.giving_out import GivingOut
from forumplanner.ui.invitation.message_view import MessageView
from forumplanner.ui.invitation.previewing import Shown, preview_announcement
from forumplanner.ui.invitation.words import InvitingWords
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.question import Question
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.told_label import told_label
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE

if TYPE_CHECKING:
    from forumplanner.desk.inviting.announcing import Announcement

_ALL = ""
_NAMES = 12


class _Read(NamedTuple):
    """What was read of a list, and the first of its messages."""

    found: "Announcement"
    shown: Shown | None


class TellingList(QWidget):
    """`told` says that a list was told; `contacts` that the mailing lists are wanted."""

    told = Signal()
    contacts = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, words: InvitingWords) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self._asked = 0
        self._code = ""
        self._is_busy = False
        self._found: Announcement | None = None
        self.giving_out = GivingOut(context, event_id, self, self._busy, self._over)
        self.explained = told_label(
            self.tr(
                "One message tells everybody on a mailing list of the event, with all addresses in Bcc. It registers "
                "nobody. Whoever is registered, contributes, has a duty or a seat is left out: they are told in person."
            ),
            look="muted",
        )
        self.list = Choice(name=self.tr("Mailing list"))
        self.list.setMinimumContentsLength(16)
        self.list.currentIndexChanged.connect(lambda _: self._look(0))
        self.whom = told_label()
        self.missing = told_label(look="warning")
        self.save = QPushButton(self.tr("Save the message to many …"))
        self.save.setProperty("look", "main")
        self.save.clicked.connect(self._ask)
        self.copy = QPushButton(self.tr("Copy addresses"))
        self.copy.setToolTip(self.tr("For the Bcc field of your mail program. Nobody counts as told because of it."))
        self.copy.clicked.connect(self._copy)
        self.lists = QPushButton(self.tr("Mailing lists …"))
        self.lists.clicked.connect(self.contacts)
        self.question = Question()
        self.done = told_label()
        self.message = MessageView(words)
        self.message.turned.connect(self._look)
        self._arrange()

    @property
    def found(self) -> "Announcement | None":
        """Return who is told what, once that is known."""
        return self._found

    def begin(self, code: str, *, changed: bool) -> None:
        """Begin with a list, or with all who know the event otherwise than it is; `code` names the files."""
        self._code = code
        self.done.hide()
        with self._context.workspace.read() as db:
            rows = mailing_list_rows(db, mailing_list_ids(db))
        self._offer(rows, changed=changed)
        self._look(0)

    def look_again(self) -> None:
        """Find out anew, since something was changed."""
        if self.isVisible():
            self._look(self.message.shown.place if self.message.shown else 0)

    def _offer(self, rows: Sequence[MailingListRow], *, changed: bool) -> None:
        everybody = [(_ALL, self.tr("All who know an earlier state"))] if changed or not rows else []
        self.list.blockSignals(True)
        self.list.offer([*everybody, *((row.id, row.name) for row in rows)])
        if changed:
            self.list.choose(_ALL)
        self.list.blockSignals(False)
        self.lists.setVisible(not rows)

    def _look(self, place: int) -> None:
        """Find out who is told, and make the message at a place, beside the window."""
        self._asked += 1
        asked, context, event_id = self._asked, self._context, self._event_id
        chosen = EntityId(str(self.list.currentData())) or None

        def work(_progress: Progress) -> _Read:
            from forumplanner.desk.inviting.announcing import announcement

            found = announcement(context.workspace, event_id, chosen)
            shown = preview_announcement(context.workspace, event_id, found, place) if found.all else None
            return _Read(found, shown)

        def show(read: _Read) -> None:
            if isValid(self) and asked == self._asked:
                self._show(read)

        def refused(error: Exception) -> None:
            if isValid(self) and asked == self._asked:
                self._found = None
                self._can_go(on=False)
                self.whom.setText(refusal_words(error, context.language))
                self.missing.hide()
                self.message.hide()

        self.question.hide()
        label = self.tr("Making the message")
        context.tasks.run(label, work, show, refused, pool=Pool.SEARCH, quiet=True)

    def _show(self, read: _Read) -> None:
        found, self._found = read.found, read.found
        self.whom.setText("\n".join(self._told(found)))
        missing = self._missing(found)
        self.missing.setText("\n".join(missing))
        self.missing.setVisible(bool(missing))
        self._can_go(on=read.shown is not None)
        if read.shown is not None:
            self.message.show_message(read.shown)

    def _can_go(self, *, on: bool) -> None:
        self.save.setEnabled(on)
        self.copy.setEnabled(on)
        self._exactly.setVisible(on)
        self.message.setVisible(on)

    def _told(self, found: "Announcement") -> list[str]:
        said = []
        if found.new:
            said.append(self.tr("%Ln recipient(s) are told for the first time.", "", len(found.new)))
        if found.changed:
            said.append(self.tr("%Ln recipient(s) are told what has changed.", "", len(found.changed)))
        if found.known:
            said.append(self.tr("%Ln recipient(s) know it as it is and get nothing.", "", found.known))
        if found.own:
            said.append(self.tr("%Ln recipient(s) are told in person and left out here.", "", found.own))
        return said or [self.tr("Nobody is to be told anything.")]

    def _missing(self, found: "Announcement") -> list[str]:
        said = []
        if found.letters:
            names = ", ".join(found.letters[:_NAMES])
            if len(found.letters) > _NAMES:
                names = self.tr("{names} and %Ln more", "", len(found.letters) - _NAMES).format(names=names)
            said.append(self.tr("Without e-mail, or wishing for letters: {names}").format(names=names))
        return said + [refusal_words(wrong, self._context.language) for wrong in found.unsound]

    def _ask(self) -> None:
        if self._found is None or self._is_busy:
            return
        words = self.tr(
            "%Ln recipient(s) will be taken as told in the dispatch list. This cannot be undone; a later change is "
            "told with another message.",
            "",
            len(self._found.all),
        )
        self.question.ask(words, self.tr("Choose where …"), self._give)

    def _give(self) -> None:
        found = self._found
        if found is not None:
            name = self.tr("{event} mailing list").format(event=self._code)
            self.giving_out.announce(found, name)

    def _copy(self) -> None:
        if self._found is None:
            return
        from forumplanner.desk.inviting.addresses import for_bcc_field, reachable

        invitees = reachable(each.invitee for each in self._found.all)
        QGuiApplication.clipboard().setText(for_bcc_field(invitees))
        self._over(self.tr("%Ln address(es) copied. Put them into the Bcc field.", "", len(invitees)))

    def _busy(self, text: str) -> None:
        self._is_busy = True
        self._say(text)

    def _over(self, text: str) -> None:
        self._is_busy = False
        self._say(text)
        self.told.emit()
        self.look_again()

    def _say(self, text: str) -> None:
        self.done.setText(text)
        self.done.setVisible(bool(text))
        announce(self.done, text)

    def _arrange(self) -> None:
        name = QLabel(self.tr("Mailing list"))
        name.setProperty("look", "muted")
        name.setBuddy(self.list)
        go = Flow()
        for button in (self.save, self.copy, self.lists):
            go.add(button)
        self._exactly = Section(self.tr("Exactly what goes out"))
        self.done.hide()
        self.missing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        above = (self.explained, name, self.list, self.whom, self.missing, go, self.question, self.done)
        for widget in (*above, self._exactly, self.message):
            column.addWidget(widget)
        column.addStretch(1)
