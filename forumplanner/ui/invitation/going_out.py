"""The panel in which messages go out: whom, which way, exactly what, and one question, since it cannot be undone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.model.ids import EntityId
from forumplanner.ui.invitation.groups import Group
from forumplanner.ui.invitation.letter_preview import LetterPreview
from forumplanner.ui.invitation.message_view import MessageView
from forumplanner.ui.invitation.previewing import Shown, Way, fits, preview
from forumplanner.ui.invitation.words import InvitingWords
from forumplanner.ui.parts.choice import Choice, Option
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.question import Question
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.told_label import told_label
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE

_OF_ONE = frozenset({"message.bad-address", "message.defect"})
"""Refusals that keep nobody else from being told."""


class GoingOut(QWidget):
    """`wanted` says that the group shall go out the chosen way; `letters` that letters are to be made instead.

    `letters_written` says that those without an address were told by post.
    """

    wanted = Signal()
    letters = Signal()
    letters_written = Signal()
    accounts = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, words: InvitingWords) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self._words = words
        self._group: Group | None = None
        self._asked = 0
        self._can_send = False
        self._busy = False
        self._only_letters = False
        self.sentence = told_label()
        self.way = Choice(name=self.tr("How it goes out"))
        self.way.setMinimumContentsLength(16)
        self.way.currentIndexChanged.connect(lambda _: self._turn_to_way())
        self.hint = told_label(look="muted")
        self.set_up = QPushButton(self.tr("Set up e-mail …"))
        self.set_up.clicked.connect(self.accounts)
        self.message = MessageView(words)
        self.message.turned.connect(self._look)
        self.missing = told_label(look="warning")
        self.letter = QPushButton(self.tr("A letter instead of e-mail …"))
        self.letter.clicked.connect(lambda: self._ask_about_letters(self.tr("Choose where …"), self.letters))
        self.written = QPushButton(self.tr("Note as told by post …"))
        self.written.clicked.connect(lambda: self._ask_about_letters(self.tr("Note it"), self.letters_written))
        self.look = QPushButton(self.tr("Show the letters"))
        self.look.setCheckable(True)
        self.look.toggled.connect(self._look_at_letters)
        self.letters_shown = LetterPreview(context, event_id, words)
        self.go = QPushButton(self.tr("Send"))
        self.go.setProperty("look", "main")
        self.go.clicked.connect(self._ask)
        self.question = Question()
        self.done = told_label()
        self.done.hide()
        self._arrange()

    @property
    def group(self) -> Group | None:
        """Return what is to go out."""
        return self._group

    @property
    def chosen(self) -> Way:
        """Return how it goes out."""
        return Way(str(self.way.currentData()))

    def show_group(self, group: Group, *, can_send: bool) -> None:
        """Show what is to go out; `can_send` tells whether a mail server is set up."""
        self._group, self._can_send = group, can_send
        self.sentence.setText(self._words.group(group))
        self.way.blockSignals(True)
        self.way.offer(self._ways(group))
        if not can_send and self.way.currentData() == Way.SMTP.value:
            self.way.choose(Way.DRAFTS.value)
        self.way.blockSignals(False)
        self._show_missing(group)
        self.done.hide()
        self.question.hide()
        for widget in (self._ways_part, self._exactly):
            widget.setVisible(bool(group.dues))
        self._other_way()

    def busy(self, text: str) -> None:
        """Say that it is going out just now; the button stays, since the focus would wander off a disabled one."""
        self._busy = True
        self._say(text)

    def tell(self, text: str) -> None:
        """Say what was done, or why it was not; it can be begun anew."""
        self._busy = False
        self._say(text)

    def _say(self, text: str) -> None:
        self.done.setText(text)
        self.done.setVisible(bool(text))
        announce(self.done, text)

    def _arrange(self) -> None:
        name = QLabel(self.tr("How it goes out"))
        name.setProperty("look", "muted")
        name.setBuddy(self.way)
        set_up = Flow()
        set_up.add(self.set_up)
        self._set_up = set_up
        letter = Flow()
        letter.add(self.look)
        letter.add(self.letter)
        letter.add(self.written)
        self._letter = letter
        go = Flow()
        go.add(self.go)
        self._ways_part = _below(name, self.way, self.hint, set_up, go)
        self._exactly = _below(Section(self.tr("Exactly what goes out")), self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        parts = (self.sentence, self.missing, letter, self._ways_part, self.question, self.done)
        for widget in (*parts, self.letters_shown, self._exactly):
            column.addWidget(widget)
        column.addStretch(1)

    def _ways(self, group: Group) -> Sequence[Option]:
        said = {
            Way.SMTP: self.tr("Send by e-mail"),
            Way.DRAFTS: self.tr("Drafts for the mail program"),
            Way.MANY: self.tr("One message to many (Bcc)"),
            Way.CALENDAR_FILES: self.tr("Calendar files"),
            Way.ADDRESSES: self.tr("Copy addresses"),
            Way.MERGE: self.tr("List for a mail merge (CSV)"),
        }
        return [(way.value, said[way]) for way in Way if fits(way, group.dues)]

    def _hint(self, way: Way) -> str:
        if way is Way.SMTP and not self._can_send:
            return self.tr("No mail server is set up yet. Drafts for your mail program need none.")
        return {
            Way.SMTP: self.tr("The program sends each person their own message. Nobody gets one twice."),
            Way.DRAFTS: self.tr("A file for each message, which your mail program opens ready to be sent."),
            Way.MANY: self.tr("All addresses stand in Bcc, so nobody sees the others. The entry cannot be answered."),
            Way.CALENDAR_FILES: self.tr("A calendar file for each message, to be passed on as you like."),
            Way.ADDRESSES: self.tr("For the Bcc field of your mail program. Nobody counts as invited because of it."),
            Way.MERGE: self.tr("For letters or e-mails from your word processor. Nobody counts as invited by it."),
        }[way]  # fmt: skip

    def _step(self, way: Way, count: int) -> str:
        return {
            Way.SMTP: self.tr("Send %Ln message(s)", "", count),
            Way.DRAFTS: self.tr("Save %Ln draft(s) …", "", count),
            Way.MANY: self.tr("Save the message to many …"),
            Way.CALENDAR_FILES: self.tr("Save %Ln calendar file(s) …", "", count),
            Way.ADDRESSES: self.tr("Copy addresses"),
            Way.MERGE: self.tr("Save the list …"),
        }[way]

    def _turn_to_way(self) -> None:
        self.done.hide()  # what was done the other way
        self._other_way()

    def _other_way(self) -> None:
        group = self._group
        if group is None or not group.dues:
            return
        way = self.chosen
        self.hint.setText(self._hint(way))
        self._set_up.setVisible(way is Way.SMTP and not self._can_send)
        self.go.setText(self._step(way, len(group.dues)))
        self.go.setEnabled(way is not Way.SMTP or self._can_send)
        self.question.hide()
        self._look(0)

    def _look(self, place: int) -> None:
        """Make the message at a place, beside the window; what was asked for before is not shown any more."""
        group, context, event_id = self._group, self._context, self._event_id
        if group is None or not group.dues:
            return
        self._asked += 1
        asked, way, words = self._asked, self.chosen, self._words.catalogue
        dues = group.all if way is Way.MERGE else group.dues

        def work(_progress: Progress) -> Shown:
            return preview(context.workspace, event_id, dues, way, place, words)

        def show(shown: Shown) -> None:
            if isValid(self) and asked == self._asked:
                self.message.show_message(shown)
                self.go.setEnabled(way is not Way.SMTP or self._can_send)

        def refused(error: Exception) -> None:
            if isValid(self) and asked == self._asked:
                self.message.say(refusal_words(error, context.language))
                alone = len(dues) == 1 or getattr(error, "key", "") not in _OF_ONE
                self.go.setEnabled(not alone and (way is not Way.SMTP or self._can_send))

        label = self.tr("Making the message")
        context.tasks.run(label, work, show, refused, pool=Pool.SEARCH, quiet=True)

    def _ask(self) -> None:
        if self._group is None or self._busy:
            return
        way = self.chosen
        if not way.recorded:
            self.wanted.emit()
            return
        if way is Way.SMTP:
            words = self.tr("What is sent cannot be taken back. Send %Ln message(s) now?", "", len(self._group.dues))
            yes = self.tr("Send now")
        else:
            words = self.tr(
                "%Ln receiver(s) will be taken as told in the dispatch list. This cannot be undone; a later change is "
                "sent as an update.",
                "",
                self._group.reached,
            )
            yes = self.tr("Choose where …")
        self.question.ask(words, yes, self.wanted.emit)

    def _ask_about_letters(self, yes: str, wanted: SignalInstance) -> None:
        if self._group is None:
            return
        words = self.tr(
            "%Ln person(s) will be taken as told by post in the dispatch list. This cannot be undone.",
            "",
            len(self._group.for_letters),
        )
        self.question.ask(words, yes, wanted.emit)

    def _show_missing(self, group: Group) -> None:
        names = [one.name for one in group.for_letters]
        shown = ", ".join(names[:12])
        if len(names) > 12:
            shown = self.tr("{names} and %Ln more", "", len(names) - 12).format(names=shown)
        self.missing.setText(self.tr("Without an e-mail address: {names}").format(names=shown))
        self.missing.setVisible(bool(names))
        self._letter.setVisible(bool(names))
        self.look.setVisible(bool(names) and bool(group.dues))
        if not group.dues:
            self._only_letters = True
        elif self._only_letters:
            self._only_letters = False
            self.look.setChecked(False)  # they were shown since there was nothing else
        self.look.setChecked(bool(names) and (self.look.isChecked() or not group.dues))
        self._look_at_letters(self.look.isChecked())

    def _look_at_letters(self, wanted: bool) -> None:
        """Show what the letters say, at once where nothing else goes out."""
        group = self._group
        shown = wanted and group is not None and bool(group.missing)
        self.letters_shown.setVisible(shown)
        if shown and group is not None:
            self.letters_shown.show_letters(group.missing)


def _below(*widgets: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE)
    for widget in widgets:
        column.addWidget(widget)
    return part
