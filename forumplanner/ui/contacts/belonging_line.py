"""One affiliation as a card: a door to the other side, the role, from and until when, and a way to take it away."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from forumplanner.lists.people import AffiliationRow
from forumplanner.ui.parts.converters import a_date
from forumplanner.ui.parts.date_field import DateField, said_date
from forumplanner.ui.parts.form import Form
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL

_FIELDS = ("role", "main_contact", "since", "until")


class BelongingLine(QFrame):
    """`edited` says that a field was left with something else in it; `fields` says what all of them mean."""

    edited = Signal()
    removed = Signal()
    visited = Signal()

    def __init__(self, name: str, row: AffiliationRow, *, past: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.row = row
        self.name = QLabel(name)
        self.name.setWordWrap(True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty("look", "section")
        self.door = QToolButton()
        self.door.setIcon(icon("open"))
        self.door.setAccessibleName(self.tr("Show {name}").format(name=name))
        self.door.setToolTip(self.door.accessibleName())
        self.door.clicked.connect(self.visited)
        self.remove_button = QToolButton()
        self.remove_button.setIcon(icon("delete"))
        self.remove_button.setAccessibleName(self.tr("Remove affiliation: {name}").format(name=name))
        self.remove_button.setToolTip(self.remove_button.accessibleName())
        self.remove_button.clicked.connect(self.removed)
        self.over = QLabel()
        self.over.setProperty("look", "muted")
        self.role = QLineEdit()
        self.role.setAccessibleName(self.tr("Role: {name}").format(name=name))
        self.main = QCheckBox()
        self.since = DateField(self.tr("Since: {name}").format(name=name))
        self.until = DateField(self.tr("Until: {name}").format(name=name))
        self.form = Form()
        self.form.add("role", self.tr("Role"), self.role)
        self.form.add("main_contact", self.tr("Main contact"), self.main)
        self.form.add("since", self.tr("Since"), self.since, converter=a_date())
        self.form.add("until", self.tr("Until"), self.until, converter=a_date(), beside=True)
        self.form.binder.committed.connect(lambda _key, _value: self.edited.emit())
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.door)
        head.addWidget(self.remove_button)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE, 0, 0, 0)
        inner.addWidget(self.over)
        inner.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_SMALL, SPACE_SMALL, SPACE_SMALL, SPACE)
        column.setSpacing(SPACE_SMALL)
        column.addLayout(head)
        column.addLayout(inner)
        self.show_row(row, past=past)

    def show_row(self, row: AffiliationRow, *, past: bool) -> None:
        """Show what is stored; what is being typed stays."""
        self.row = row
        with QSignalBlocker(self):
            self.form.binder.load({name: getattr(row, name) for name in _FIELDS}, keep_typing=True)
        self.over.setVisible(past)
        if past and row.until is not None:
            self.over.setText(self.tr("Over since {day}").format(day=said_date(row.until)))
