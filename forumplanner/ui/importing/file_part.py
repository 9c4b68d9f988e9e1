"""How the file is read: sheet, or encoding and delimiter, and the row of the headings."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from forumplanner.exchange.tables.csv_text import DELIMITERS
from forumplanner.exchange.tables.raw import RawTable, TableFormat
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL

_ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "iso8859-15", "cp1254", "cp1251", "cp1256")


class FilePart(QWidget):
    """`file_changed` says that the file has to be read anew, `header_changed` that only its meaning changes.

    `also_changed` carries the name of a further sheet, and whether it is to be imported, too.
    """

    file_changed = Signal()
    header_changed = Signal(int)
    also_changed = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Choice()
        self.encoding = Choice((code, self._encoding(code)) for code in _ENCODINGS)
        self.delimiter = Choice((sign, self._delimiter(sign)) for sign in DELIMITERS)
        self.header = QSpinBox()
        self.header.setRange(1, 1_000)
        self.header.setKeyboardTracking(False)
        self._labels: dict[QWidget, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for row, (widget, words) in enumerate(
            (
                (self.sheet, self.tr("Sheet")),
                (self.encoding, self.tr("Letters (encoding)")),
                (self.delimiter, self.tr("Columns are separated by")),
                (self.header, self.tr("Row with the headings")),
            )
        ):
            label = QLabel(words)
            label.setBuddy(widget)
            label.setWordWrap(True)
            widget.setAccessibleName(words)
            self._labels[widget] = label
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        self._also = QVBoxLayout()
        self._also.setContentsMargins(0, 0, 0, 0)
        self._also.setSpacing(SPACE_SMALL)
        grid.addLayout(self._also, 4, 0, 1, 2)
        self.also: dict[str, QCheckBox] = {}
        for box in (self.sheet, self.encoding, self.delimiter):
            box.activated.connect(lambda: self.file_changed.emit())
        self.header.valueChanged.connect(self.header_changed)

    def show_file(self, raw: RawTable, header_row: int | None, also: Collection[str] = ()) -> None:
        """Show how a file was read, and which other sheets are imported, too."""
        self._show_also(raw, also)
        csv = raw.format is TableFormat.CSV
        self.sheet.offer((name, name) for name in raw.sheets)
        if raw.sheets:
            self.sheet.choose(raw.sheet)
        if csv:
            self.encoding.choose(raw.encoding)
            self.delimiter.choose(raw.delimiter, self._delimiter(raw.delimiter))
        for widget, shown in ((self.sheet, len(raw.sheets) > 1), (self.encoding, csv), (self.delimiter, csv)):
            widget.setVisible(shown)
            self._labels[widget].setVisible(shown)
        self.header.blockSignals(True)
        self.header.setMaximum(max(1, raw.rows[-1].number if raw.rows else 1))
        self.header.setValue(header_row or 1)
        self.header.blockSignals(False)

    def _show_also(self, raw: RawTable, also: Collection[str]) -> None:
        others = [name for name in raw.sheets if name != raw.sheet]
        for name in [name for name in self.also if name not in others]:
            box = self.also.pop(name)
            self._also.removeWidget(box)
            box.hide()
            box.deleteLater()
        for place, name in enumerate(others):
            if name not in self.also:
                self.also[name] = WrappingBox(self.tr("Import sheet “{sheet}”, too").format(sheet=name))
                self.also[name].clicked.connect(lambda on, name=name: self.also_changed.emit(name, on))
                self._also.insertWidget(place, self.also[name])
            self.also[name].setChecked(name in also)

    def _encoding(self, code: str) -> str:
        return {
            "utf-8": "UTF-8",
            "utf-8-sig": self.tr("UTF-8 with a mark at the beginning"),
            "cp1252": self.tr("Windows, western (1252)"),
            "utf-16": "UTF-16",
            "iso8859-15": self.tr("ISO 8859-15, western"),
            "cp1254": self.tr("Windows, Turkish (1254)"),
            "cp1251": self.tr("Windows, Cyrillic (1251)"),
            "cp1256": self.tr("Windows, Arabic (1256)"),
        }[code]

    def _delimiter(self, sign: str) -> str:
        named = {
            ";": self.tr("semicolon ;"),
            ",": self.tr("comma ,"),
            "\t": self.tr("tab"),
            "|": self.tr("vertical line |"),
        }
        return named.get(sign, sign)
