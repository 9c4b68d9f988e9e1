"""Texts and what is said instead of them: a table one searches, and below it the chosen text to be said otherwise.

Stores nothing itself: whoever hosts it is told when a text was left, and says what was refused.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.search_field import SearchField
from forumplanner.ui.parts.titled_table_model import NO_PARENT, SPOKEN, Index, TitledTableModel
from forumplanner.ui.shell.tokens import SPACE

_LINES = 4
"""The height of the field in lines."""

TEXT = "text"
"""The key of the field in the form."""


@dataclass(frozen=True)
class SaidText:
    """A text: what tells it from others, and its cells in the order of the columns; the last is what is said."""

    key: Hashable
    cells: tuple[str, ...]


class SaidTextsModel(TitledTableModel[SaidText]):
    """Shows texts in one line each."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)

    def id_of(self, row: SaidText) -> object:
        """Return the key of a text."""
        return row.key

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; the tip shows it whole."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role not in (*SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return None
        text = row.cells[index.column()]
        return text if role == Qt.ItemDataRole.ToolTipRole else " ".join(text.split())


class SaidTexts(QWidget):
    """`said` carries the key of a text and what is to be said, once its field is left and is another.

    `check` says what is wrong with what is typed for a text; one goes to no other text as long as it is.
    """

    said = Signal(object, str)

    def __init__(
        self,
        name: str,
        titles: Sequence[str],
        widths: Sequence[int],
        check: Callable[[Any, str], str] = lambda _key, _text: "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._check = check
        self._all: Sequence[SaidText] = ()
        self._row: SaidText | None = None
        self.search = SearchField(self.tr("Search in the texts"))
        self.search.searched.connect(lambda _: self._filter())
        self.model = SaidTextsModel(titles, self)
        self.table = QuietTable(name, self.model, widths)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.model.modelReset.connect(self._chosen)
        self.whole = QLabel()
        self.whole.setWordWrap(True)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.form = Form()
        self.text = QPlainTextEdit()
        self.form.add(TEXT, titles[-1], self.text, checks=[self._wrong])
        self.form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.form.binder.committed.connect(lambda _key, value: self._tell(value))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)
        column.addWidget(self.form)
        self._fit()
        self._chosen()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "form"):
            self._fit()

    def _fit(self) -> None:
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _LINES)

    def show_texts(self, texts: Sequence[SaidText]) -> None:
        """Show texts; what is chosen stays chosen, and what is being typed stays."""
        self._all = texts
        self._filter()
        kept = next((one for one in texts if self._row is not None and one.key == self._row.key), None)
        if kept is not None:
            self._row = kept
            self.form.binder.load({TEXT: kept.cells[-1]}, keep_typing=True)

    def choose(self, key: Hashable) -> None:
        """Choose a text."""
        place = self.model.place_of(key)
        if place >= 0:
            self.table.setCurrentIndex(self.model.index(place, 0))

    def refuse(self, words: str) -> None:
        """Say beside the field what is wrong with what was said."""
        self.form.binder.refuse(TEXT, words)

    def commit(self) -> bool:
        """Have what is typed stored; False where it is wrong."""
        return self.form.binder.commit()

    def _filter(self) -> None:
        wanted = " ".join(self.search.text().split()).casefold()
        kept = self._row.key if self._row is not None else None
        self.model.show_rows(
            [one for one in self._all if not wanted or any(wanted in cell.casefold() for cell in one.cells)]
        )
        if kept is not None and self.model.rowCount(NO_PARENT):
            self.choose(kept)

    def _chosen(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        if row is not None and self._row is not None and row.key == self._row.key:
            return
        if self._row is not None and not self.form.binder.commit():
            self.choose(self._row.key)
            return
        self._row = row
        self.form.setEnabled(row is not None)
        self.whole.setText(row.cells[0] if row is not None else self.tr("Choose a text to say it otherwise."))
        self.form.binder.load({TEXT: row.cells[-1] if row is not None else ""})

    def _wrong(self, value: object) -> str:
        return self._check(self._row.key, str(value or "")) if self._row is not None else ""

    def _tell(self, value: object) -> None:
        if self._row is not None:
            self.said.emit(self._row.key, str(value))
