"""The form of a new agenda item: Return creates it and leaves the form open for the next one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from forumplanner.model.enums import AgendaKind
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum, or_zero, required, whole_number
from forumplanner.ui.parts.form import Form
from forumplanner.ui.shell.tokens import SPACE


class NewItemForm(QWidget):
    """`wanted` carries the draft of an item to be made."""

    wanted = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = QLabel()
        self._where.setWordWrap(True)
        self._where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._where.setProperty("look", "muted")
        self.form = Form()
        self.title = QLineEdit()
        self.form.add("title", self.tr("&Title"), self.title, checks=[required])
        kind = Choice(options_of(AgendaKind, language))
        self.form.add("kind", self.tr("&Kind"), kind, converter=an_enum(AgendaKind))
        self.minutes = QLineEdit()
        duration = or_zero(whole_number(most=24 * 60))
        self.form.add("minutes", self.tr("D&uration in minutes"), self.minutes, converter=duration, beside=True)
        self.form.add("public", self.tr("&Public"), QCheckBox())
        self.create_button = QPushButton(self.tr("&Create"))
        self.create_button.setProperty("look", "main")
        self.create_button.clicked.connect(self._ask)
        self.title.returnPressed.connect(self._ask)
        self.minutes.returnPressed.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._where)
        column.addWidget(self.form)
        column.addWidget(self.create_button)
        column.addStretch(1)

    def begin(self, where: str, *, public: bool) -> None:
        """Be empty for a new item, and say where it will stand."""
        self._where.setText(where)
        self.form.binder.load({"title": "", "kind": AgendaKind.ITEM, "minutes": 0, "public": public})
        self.minutes.setText("")
        self.title.setFocus()

    def _ask(self) -> None:
        if self.form.binder.check():
            self.wanted.emit(AgendaItemDraft(**self.form.binder.values()))
