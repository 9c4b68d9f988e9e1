"""The palette (Ctrl+K): one field that finds commands, places, persons, events and whatever places can find.

It runs commands through the registry and asks finders in a worker; answers to an older question are dropped.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from forumplanner.ui.shell.actions import ActionRegistry
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.finding import Finders, PaletteEntry, matches
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.palette_line import DETAIL, SHORTCUT, PaletteLine
from forumplanner.ui.shell.tasks import Pool, TaskRunner
from forumplanner.ui.shell.tokens import SPACE

_PAUSE = 120  # milliseconds without typing before finders are asked
_MOST = 60
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class Palette(QFrame):
    """A popup over the window."""

    def __init__(self, actions: ActionRegistry, finders: Finders, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._actions = actions
        self._finders = finders
        self._tasks = tasks
        self._window = parent
        self._asked = 0
        self._commands: list[PaletteEntry] = []
        self._entries: list[PaletteEntry] = []
        self.setProperty("look", "popup")
        self.setWindowTitle(self.tr("Search or command"))
        self.setAccessibleName(self.tr("Search or command"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Search or command"))
        self.field.setPlaceholderText(self.tr("Find a person, an event, a command …"))
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setProperty("look", "plain")
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(PaletteLine(self.list))
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.clicked.connect(lambda _index: self._take())
        self._nothing = QLabel(self.tr("Nothing found."))
        self._nothing.setProperty("look", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        for widget in (self.field, self.list, self._nothing):
            column.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask)

    def open(self) -> None:
        """Show the palette in the upper middle of the window, empty."""
        window = self._window.window()
        width = min(max(420, window.width() * 6 // 10), 720)
        self.setFixedSize(width, min(460, max(240, window.height() - 120)))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + 56)
        self._commands = self._here()
        self.field.clear()
        self._show(self._commands)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def texts(self) -> list[str]:
        """Return what is listed, from the top."""
        return [entry.text for entry in self._entries]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move through a list do so while one types."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self._move(event.key())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _here(self) -> list[PaletteEntry]:
        """Return the commands that can be taken now, those of the place first."""
        possible = [action for action in self._actions.possible() if action.id != "palette"]
        possible.sort(key=lambda action: not action.scope)
        return [
            PaletteEntry(
                action.plain_text,
                partial(self._actions.trigger, action.id),
                icon=action.icon or "command",
                shortcut=action.spoken_shortcut,
            )
            for action in possible
        ]

    def _typed(self, text: str) -> None:
        self._asked += 1
        self._show([entry for entry in self._commands if matches(text, entry.text)])
        if text.strip() and self._finders.all():
            self._pause.start()

    def _ask(self) -> None:
        """Ask the finders in a worker and note which question this is."""
        number, text, finders = self._asked, self.field.text().strip(), self._finders.all()
        if not text:
            return
        self._tasks.run(
            self.tr("Searching"),
            lambda _progress: (number, [found for finder in finders for found in finder(text)]),
            self._answered,
            pool=Pool.SEARCH,
            quiet=True,
        )

    @Slot(object)
    def _answered(self, answer: tuple[int, list[PaletteEntry]]) -> None:
        number, found = answer
        if number == self._asked and self.isVisible():
            commands = [entry for entry in self._commands if matches(self.field.text(), entry.text)]
            self._show([*found, *commands])

    def _show(self, entries: Sequence[PaletteEntry]) -> None:
        self._entries = list(entries)[:_MOST]
        self._model.clear()
        for entry in self._entries:
            item = QStandardItem(icon(entry.icon or "search"), entry.text)
            item.setData(entry.detail, DETAIL)
            item.setData(entry.shortcut, SHORTCUT)
            spoken = ", ".join(part for part in (entry.text, entry.detail, entry.shortcut) if part)
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self.list.setVisible(bool(self._entries))
        self._nothing.setVisible(not self._entries)
        if self._entries:
            self.list.setCurrentIndex(self._model.index(0, 0))

    def _move(self, key: int) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}[Qt.Key(key)]
        if not self._entries:
            return
        row = self.list.currentIndex().row() + step
        row = row % len(self._entries) if abs(step) == 1 else max(0, min(len(self._entries) - 1, row))
        index = self._model.index(row, 0)
        self.list.setCurrentIndex(index)
        announce(self.field, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _take(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._entries):
            entry = self._entries[row]
            self.hide()
            entry.take()
