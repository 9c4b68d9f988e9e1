"""Further ways to reach a person or an organisation, each a line that is stored when one leaves it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from forumplanner.lists.channels import ChannelRow, channels
from forumplanner.model.enums import ChannelKind
from forumplanner.planning.actors import Actor
from forumplanner.planning.channels import add_channel, edit_channel, remove_channel
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum, required
from forumplanner.ui.parts.form_binder import FormBinder
from forumplanner.ui.parts.lines import clear_lines
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.workspace.label import Label


class ChannelLine(QWidget):
    """One way to reach somebody. `edited` says that a field was left changed, `removed` that it shall go."""

    edited = Signal()
    removed = Signal()

    def __init__(self, row: ChannelRow, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.kind = Choice(options_of(ChannelKind, language), self.tr("Way of reaching"))
        self.value = QLineEdit()
        self.value.setAccessibleName(self.tr("Number, address or name"))
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Remark: {value}").format(value=row.value))
        self.note.setPlaceholderText(self.tr("Remark"))
        self.remove_button = QToolButton()
        self.remove_button.setIcon(icon("delete"))
        self.remove_button.setAccessibleName(self.tr("Remove: {value}").format(value=row.value))
        self.remove_button.setToolTip(self.remove_button.accessibleName())
        self.remove_button.clicked.connect(self.removed)
        wrong = [self._wrong() for _ in range(3)]
        self.binder = FormBinder(self)
        self.binder.bind("kind", self.kind, wrong[0], converter=an_enum(ChannelKind))
        self.binder.bind("value", self.value, wrong[1], checks=[required])
        self.binder.bind("note", self.note, wrong[2])
        self.binder.committed.connect(lambda _key, _value: self.edited.emit())
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.kind, 1)
        head.addWidget(self.value, 2)
        below = QHBoxLayout()
        below.setSpacing(SPACE)
        below.addWidget(self.note, 1)
        below.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE_SMALL)
        column.addLayout(head)
        column.addWidget(wrong[0])
        column.addWidget(wrong[1])
        column.addLayout(below)
        column.addWidget(wrong[2])
        self.show_row(row)

    def show_row(self, row: ChannelRow) -> None:
        """Show what is stored; what is being typed stays."""
        self.row = row
        self.binder.load({"kind": row.kind, "value": row.value, "note": row.note}, keep_typing=True)

    def _wrong(self) -> QLabel:
        label = QLabel(parent=self)
        label.setWordWrap(True)
        label.setProperty("look", "error")
        return label


class NewChannel(QWidget):
    """Asks for one more way to reach somebody; `wanted` says that it is given."""

    wanted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Choice(options_of(ChannelKind, language), self.tr("Way of reaching"))
        self.value = QLineEdit()
        self.value.setAccessibleName(self.tr("New number, address or name"))
        self.value.setPlaceholderText(self.tr("New number, address or name"))
        self.add_button = QPushButton(self.tr("Add"))
        self.add_button.setAccessibleName(self.tr("Add this way of reaching"))
        self.add_button.clicked.connect(self._want)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE_SMALL)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.kind, 1)
        head.addWidget(self.value, 2)
        column.addLayout(head)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def clear(self) -> None:
        """Forget what was typed."""
        self.value.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add on Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want()
        else:
            super().keyPressEvent(event)

    def _want(self) -> None:
        if self.value.text().strip():
            self.wanted.emit()
        else:
            self.value.setFocus()


class ChannelsPart(QWidget):
    """The further channels of one actor."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = Writer(context, self)
        self._actor: Actor | None = None
        self.lines: list[ChannelLine] = []
        self.new = NewChannel(context.language)
        self.new.wanted.connect(self._add)
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._column)
        column.addWidget(self.new)

    def show_actor(self, actor: Actor) -> None:
        """Show the channels of somebody; lines that stay keep the cursor."""
        with self._context.workspace.read() as db:
            rows = channels(db, actor)
        if (actor, [row.id for row in rows]) != (self._actor, [line.row.id for line in self.lines]):
            if actor != self._actor:
                self.new.clear()
            clear_lines(self._column)
            self.lines = [self._line(row) for row in rows]
            for line in self.lines:
                self._column.addWidget(line)
        else:
            for line, row in zip(self.lines, rows, strict=True):
                line.show_row(row)
        self._actor = actor

    def finish(self) -> bool:
        """Store what is being typed, also in the line for a new one; False where something is missing."""
        if self.new.value.text().strip():
            self._add()
        return all(line.binder.commit() for line in self.lines)

    def forget(self) -> None:
        """Take back what is not stored, when it is shown the next time."""
        clear_lines(self._column)
        self.lines = []
        self.new.clear()

    def _line(self, row: ChannelRow) -> ChannelLine:
        line = ChannelLine(row, self._context.language)
        line.edited.connect(lambda: self._edit(line))
        line.removed.connect(lambda: self._remove(row))
        return line

    def _add(self) -> None:
        actor, kind, value = self._actor, ChannelKind(self.new.kind.currentData()), self.new.value.text()
        if actor is not None:
            self.new.clear()
            self._change(lambda db: add_channel(db, actor, kind, value))

    def _edit(self, line: ChannelLine) -> None:
        row = line.row
        values = {name: getattr(row, name) for name in line.binder.keys} | line.binder.values()
        write: Write = lambda db: edit_channel(db, row.id, **values)  # noqa: E731
        self._writer.change(self._label(), write, binder=line.binder)

    def _remove(self, row: ChannelRow) -> None:
        self._writer.change(
            self._label(),
            lambda db: remove_channel(db, row.id),
            said=self.tr("{value} was removed.").format(value=row.value),
        )

    def _change(self, write: Write) -> None:
        self._writer.change(self._label(), write)

    def _label(self) -> Label:
        assert self._actor is not None
        return Label(f"edit_{self._actor.kind}_channels", {self._actor.kind: self._actor.id})
