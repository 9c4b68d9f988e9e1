"""The office's own sheets of labels, and the printer of this workstation: measured once, chosen with the badges."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forumplanner.desk.printed.sheets import MOST_MM, PrinterOffset, keep_printer_offset, printer_offset
from forumplanner.lists.label_formats import LabelFormatRow, label_formats
from forumplanner.model.ids import EntityId
from forumplanner.planning import label_keeping
from forumplanner.ui.documents.label_sheet_forms import LabelSheetForm, OffsetForm
from forumplanner.ui.documents.label_sheet_picture import LabelSheetPicture
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.refusal_words import place_of, refusal_words
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.workspace import Label

_MOST_LINES = 6
_EXAMPLE = {
    "name": "", "width": 80.0, "height": 50.0, "columns": 2, "rows": 5, "margin_left": 18.0, "margin_top": 13.0,
    "pitch_x": 95.0, "pitch_y": 55.0,
}  # fmt: skip
"""A new sheet begins with the measures of the usual one, which is corrected faster than an empty form is filled in."""


class LabelSheetsPart(QWidget):
    """`left` says that the user wants back; `altered` that labels are printed elsewhere than before."""

    left = Signal()
    altered = Signal()

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = Writer(context, self)
        self._rows: Sequence[LabelFormatRow] = ()
        self._shown: EntityId | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sheets of your own"))
        self.nothing = _muted(self.tr("No sheet of your own yet. Add one with the measures that stand on its box."))
        self.form = LabelSheetForm()
        self.picture = LabelSheetPicture()
        self.offset = OffsetForm(MOST_MM)
        self.add = QPushButton(self.tr("Add a sheet"))
        self.save = QPushButton(self.tr("Save the sheet"))
        self.save.setProperty("look", "main")
        self.remove = QPushButton(self.tr("Remove the sheet"))
        self.back = QPushButton(self.tr("Back to the document"))
        self._arrange()
        self.list.currentRowChanged.connect(self._choose)
        self.add.clicked.connect(self.begin)
        self.save.clicked.connect(self.store)
        self.remove.clicked.connect(self._remove)
        self.back.clicked.connect(self.left)
        self.form.binder.altered.connect(lambda: self.picture.show_fields(self.form.fields()))
        self.offset.binder.committed.connect(lambda *_: self._keep_offset())
        for line in self.form.findChildren(QLineEdit):
            line.returnPressed.connect(self.store)
        self.load()

    def load(self) -> None:
        """Show what is stored; what is being typed stays."""
        with self._context.workspace.read() as db:
            self._rows = label_formats(db)
        offset = printer_offset(self._context.workspace)
        self.offset.binder.load({"x": offset.x, "y": offset.y}, keep_typing=True)
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            self.list.addItem(QListWidgetItem(row.name))
        ids = [row.id for row in self._rows]
        if self._shown is not None and self._shown not in ids:
            self._shown = None
            self._editor.hide()
        self.list.setCurrentRow(ids.index(self._shown) if self._shown is not None else -1)
        self.list.blockSignals(False)
        self._fit_list()
        self.list.setVisible(bool(ids))
        self.nothing.setVisible(not ids)

    def begin(self) -> None:
        """Begin a new sheet."""
        self._shown = None
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self._show(_EXAMPLE)
        self.form.binder.go_to("name")

    def store(self) -> None:
        """Store the sheet; what cannot be printed is said beside its field."""
        fields = self.form.fields() if self.form.binder.check() else None
        if fields is None:
            return
        shown = self._shown
        if shown is None:
            self._writer.change(
                Label("add_label_format"),
                lambda db: label_keeping.add_format(db, fields),
                self._added,
                said=self.tr("Sheet added; it can be chosen for badges now."),
                binder=self.form.binder,
            )
        else:
            self._writer.change(
                Label("edit_label_format"),
                lambda db: label_keeping.change_format(db, shown, fields),
                lambda _: self._stored(),
                said=self.tr("Sheet changed."),
                binder=self.form.binder,
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "list"):
            self._fit_list()

    def _fit_list(self) -> None:
        """Let the list be as high as its lines, as long as they are few."""
        lines = min(self.list.count(), _MOST_LINES)
        self.list.setFixedHeight(self.list.sizeHintForRow(0) * lines + 2 * self.list.frameWidth() if lines else 0)

    def _arrange(self) -> None:
        self._editor = QWidget()
        beside = QHBoxLayout(self._editor)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SPACE_WIDE)
        fields = QVBoxLayout()
        fields.setSpacing(SPACE)
        fields.addWidget(self.form)
        stored = Flow()
        for button in (self.save, self.remove):
            stored.add(button)
        fields.addWidget(stored)
        beside.addLayout(fields, 1)
        beside.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self._editor.hide()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("Sheets of your own")))
        column.addWidget(_muted(self.tr("All lengths are measured on A4, from its upper left corner.")))
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._editor)
        column.addWidget(Section(self.tr("Printer of this workstation")))
        column.addWidget(
            _muted(
                self.tr(
                    "Print the badges with frames on plain paper and hold it against a sheet of labels. How far must "
                    "everything move? A negative number moves it to the left or upwards."
                )
            )
        )
        column.addWidget(self.offset)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE, 0, 0)
        whole.setSpacing(SPACE)
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._rows):
            self._shown = self._rows[row].id
            self._show({key: value for key, value in asdict(self._rows[row]).items() if key != "id"})

    def _show(self, values: dict[str, Any]) -> None:
        self.form.binder.load(values)
        self.remove.setVisible(self._shown is not None)
        self.picture.show_fields(label_keeping.LabelFormatFields(**values))
        self._editor.show()

    def _added(self, format_id: EntityId) -> None:
        self._shown = format_id
        self.remove.show()
        self._stored()

    def _stored(self) -> None:
        self.load()
        self._choose(self.list.currentRow())

    def _remove(self) -> None:
        shown = self._shown
        if shown is not None:
            self._writer.change(
                Label("remove_label_format"),
                lambda db: label_keeping.remove_format(db, shown),
                lambda _: self.load(),
                said=self.tr("Sheet removed."),
            )

    def _keep_offset(self) -> None:
        values = self.offset.binder.values()
        offset = PrinterOffset(values.get("x") or 0.0, values.get("y") or 0.0)
        workspace = self._context.workspace
        self._context.tasks.run(
            self.tr("Keeping how far the printer is off"),
            lambda _: keep_printer_offset(workspace, offset),
            lambda _: self._kept(),
            self._not_kept,
            quiet=True,
        )

    def _kept(self) -> None:
        for key in ("x", "y"):
            self.offset.binder.stored(key)
        self.altered.emit()

    def _not_kept(self, error: Exception) -> None:
        place = place_of(error)
        if place in self.offset.binder.keys:
            self.offset.binder.refuse(place, refusal_words(error, self._context.language))
        else:
            self._context.tasks.refused.emit(error)


def _muted(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setProperty("look", "muted")
    return label
