"""Shows one message exactly as it goes out: who, subject, the page and the text, and its calendar entry in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from forumplanner.ui.invitation.previewing import Shown
from forumplanner.ui.invitation.words import InvitingWords
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.told_facts import ToldFacts
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.tokens import SPACE

PAGE, TEXT, CALENDAR = "page", "text", "calendar"


class MessageView(QWidget):
    """`turned` carries the place of the message that is to be shown instead."""

    turned = Signal(int)

    def __init__(self, words: InvitingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: Shown | None = None
        self.before = self._tool("back", self.tr("Message before"), -1)
        self.after = self._tool("forward", self.tr("Next message"), 1)
        self.place = QLabel()
        self.place.setProperty("look", "muted")
        self.kind = Choice(name=self.tr("How to show the message"))
        self.kind.currentIndexChanged.connect(lambda _: self._show_body())
        turning = QWidget()
        row = QHBoxLayout(turning)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for widget in (self.before, self.after, self.place):
            row.addWidget(widget)
        bar = Flow()
        bar.add(turning)
        bar.add(self.kind)
        self.head = ToldFacts()
        self.body = QTextBrowser()
        self.body.setAccessibleName(self.tr("Message as it goes out"))
        self.body.setOpenLinks(False)
        self.body.setTabChangesFocus(True)
        self.body.setMinimumHeight(self.fontMetrics().height() * 11)
        self.entry = QLabel()
        self.entry.setWordWrap(True)
        self.entry.setTextFormat(Qt.TextFormat.PlainText)
        self.entry.setProperty("look", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(bar)
        column.addWidget(self.head)
        column.addWidget(self.body, 1)
        column.addWidget(self.entry)

    @property
    def shown(self) -> Shown | None:
        """Return the message that is shown."""
        return self._shown

    def show_message(self, shown: Shown) -> None:
        """Show a message."""
        self._shown = shown
        many = shown.count > 1
        self.place.setText(self.tr("{n} of {all}").format(n=shown.place + 1, all=shown.count) if many else "")
        for tool in (self.before, self.after):
            tool.setVisible(many)
        self.before.setEnabled(shown.place > 0)
        self.after.setEnabled(shown.place + 1 < shown.count)
        kinds = [(PAGE, self.tr("As a page"))] if shown.html else []
        kinds.append((TEXT, self.tr("As text")))
        if shown.calendar:
            kinds.append((CALENDAR, self.tr("Calendar file")))
        self.kind.offer(kinds)
        self.kind.setVisible(len(kinds) > 1)
        self._show_head(shown)
        self._show_body()
        self.entry.setText(self._words.entry(shown.step) if shown.step is not None else "")
        self.entry.setVisible(shown.step is not None)

    def say(self, text: str) -> None:
        """Show words instead of a message: why there is none."""
        self._shown = None
        self.head.show_facts([])
        self.body.setPlainText(text)
        for widget in (self.before, self.after, self.kind, self.entry):
            widget.hide()
        self.place.setText("")

    def _show_head(self, shown: Shown) -> None:
        names = {"From": self.tr("From"), "To": self.tr("To"), "Bcc": self.tr("Bcc"), "Subject": self.tr("Subject")}
        state = [(self.tr("State"), shown.state)] if shown.state else []
        self.head.show_facts([*state, *((names[name], value) for name, value in shown.headers)])

    def _show_body(self) -> None:
        shown = self._shown
        if shown is None:
            return
        kind = self.kind.currentData()
        if kind == PAGE and shown.html:
            self.body.setHtml(shown.html)
        else:
            self.body.setPlainText(shown.calendar if kind == CALENDAR else shown.text)

    def _tool(self, sign: str, name: str, by: int) -> QToolButton:
        tool = QToolButton()
        tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tool.setIcon(icon(sign))
        tool.setAccessibleName(name)
        tool.setToolTip(name)
        tool.clicked.connect(lambda: self._turn(by))
        return tool

    def _turn(self, by: int) -> None:
        if self._shown is not None:
            self.turned.emit(self._shown.place + by)
