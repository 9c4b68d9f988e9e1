"""One entry of the minutes: its kind, its text typed straight in, whether it is public.

At each pause the text is kept as a draft, beside the journal; when the field is left it becomes one change.
An entry that does not exist yet is made by that change, so that nothing empty ever stands in the minutes.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from forumplanner.lists.minutes import EntryRow
from forumplanner.model.enums import EntryKind
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.growing_text import GrowingText
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL

PAUSE = 700  # milliseconds without a key after which what is typed is kept


class EntryEditor(QFrame):
    """Edits one entry. The signals carry the editor; the page knows what to do about them."""

    paused = Signal(object)
    left = Signal(object)
    kind_chosen = Signal(object)
    public_chosen = Signal(object)
    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(self, language: str, kind: EntryKind, *, public: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: EntryRow | None = None
        self._stored = ""
        self.setProperty("look", "card")
        self.kind = Choice(options_of(EntryKind, language), self.tr("Kind of entry"))
        self.kind.choose(kind.value)
        self.kind.setMinimumContentsLength(14)
        self.kind.activated.connect(lambda _: self.kind_chosen.emit(self))
        self.number = QLabel()
        self.number.setProperty("look", "muted")
        self.public = QCheckBox(self.tr("Public"))
        self.public.setChecked(public)
        self.public.clicked.connect(lambda _: self.public_chosen.emit(self))
        self.text = GrowingText()
        self.text.setAccessibleName(self.tr("Text of the entry"))
        self.text.textChanged.connect(self._typed)
        self.text.left.connect(self._left)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self.paused.emit(self))
        self._up = self._tool("move-up", self.tr("Move entry up"), lambda: self.moved.emit(self, -1))
        self._down = self._tool("move-down", self.tr("Move entry down"), lambda: self.moved.emit(self, 1))
        self._away = self._tool("delete", self.tr("Remove entry"), lambda: self.removed.emit(self))
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.kind)
        head.addWidget(self.number)
        head.addStretch(1)
        head.addWidget(self.public)
        for tool in (self._up, self._down, self._away):
            head.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE_SMALL)
        column.addLayout(head)
        column.addWidget(self.text)

    @property
    def stored(self) -> str:
        """Return the text that the planner has, as far as is known here."""
        return self._stored

    @property
    def typed(self) -> str:
        """Return the text as it stands in the field."""
        return self.text.toPlainText()

    @property
    def dirty(self) -> bool:
        """Tell whether something was typed that is not stored."""
        return self.typed.strip() != self._stored.strip()

    @property
    def chosen_kind(self) -> EntryKind:
        """Return the kind that is chosen."""
        return EntryKind(self.kind.currentData())

    def show_entry(self, row: EntryRow, *, settled: bool) -> None:
        """Show an entry as it is stored; what is being typed stays."""
        dirty = self.dirty
        self.row = row
        self.kind.choose(row.kind.value)
        self.public.setChecked(row.public)
        self.number.setText(row.recommendation_number)
        self._stored = row.text
        if not dirty and self.typed != row.text:
            self._put(row.text)
        self.text.setReadOnly(settled)
        for widget in (self.kind, self.public):
            widget.setEnabled(not settled)
        for tool in (self._up, self._down, self._away):
            tool.setVisible(not settled)

    def recover(self, text: str) -> None:
        """Show what was being typed when the program ended."""
        self._put(text)

    def accept(self, text: str) -> None:
        """Take a text as stored."""
        self._stored = text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop an entry that does not exist yet on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.row is None:
            self.removed.emit(self)
        else:
            super().keyPressEvent(event)

    def stop(self) -> None:
        """Keep no more drafts."""
        self._pause.stop()

    def _put(self, text: str) -> None:
        self.text.blockSignals(True)
        self.text.setPlainText(text)
        self.text.blockSignals(False)
        self._pause.stop()

    def _typed(self) -> None:
        if self.dirty:
            self._pause.start()

    def _left(self) -> None:
        self._pause.stop()
        self.left.emit(self)

    def _tool(self, name: str, text: str, take: Callable[[], object]) -> QToolButton:
        tool = QToolButton()
        tool.setIcon(icon(name))
        tool.setAccessibleName(text)
        tool.setToolTip(text)
        tool.clicked.connect(take)
        return tool
