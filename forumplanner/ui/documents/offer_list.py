"""The list of what can be made of an event: in parts of the work, with what is missing, and what went out last.

Its headings are lines that cannot be chosen; the arrow keys pass over them.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from forumplanner.desk.offers import MISSING, NAMES, Offer
from forumplanner.desk.outputs import Output
from forumplanner.desk.printed.spec import GROUPS
from forumplanner.wording.catalogue import Catalogue

_KEY = Qt.ItemDataRole.UserRole


class OfferList(QListWidget):
    """Shows offers; `output` is the chosen one."""

    def __init__(self, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._offers: Sequence[Offer] = ()
        self._went_out: Mapping[Output, str] = {}
        self.setAccessibleName(self.tr("Documents of the event"))
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def output(self) -> Output | None:
        """Return the chosen document."""
        line = self.currentItem()
        return Output(line.data(_KEY)) if line is not None and line.data(_KEY) else None

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show what can be made; what is chosen stays chosen."""
        self._offers = offers
        self._fill()

    def say_what_went_out(self, said: Mapping[Output, str]) -> None:
        """Say below each document what was made of it last."""
        self._went_out = said
        for place in range(self.count()):
            line = self.item(place)
            for offer in self._offers:
                if line.data(_KEY) == offer.output.value:
                    line.setText(self._said(offer))
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def choose(self, output: Output) -> None:
        """Choose a document."""
        for place in range(self.count()):
            if self.item(place).data(_KEY) == output.value:
                self.setCurrentRow(place)
                above = self.item(place - 1)
                if above is not None and not above.data(_KEY):
                    self.scrollToItem(above)

    def choose_first(self) -> None:
        """Choose the first document there is."""
        if self._offers:
            self.choose(self._offers[0].output)

    def choose_none(self) -> None:
        """Let no document be chosen, and tell nobody."""
        self.blockSignals(True)
        self.setCurrentRow(-1)
        self.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text and the colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and hasattr(self, "_offers"):
            self._fill()

    def _fill(self) -> None:
        before = self.output
        self.blockSignals(True)
        self.clear()
        group = None
        for offer in self._offers:
            if offer.group is not group:
                group = offer.group
                self.addItem(self._heading(self._words(GROUPS[group])))
            line = QListWidgetItem(self._said(offer))
            if offer.missing is not None:
                line.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
            line.setData(_KEY, offer.output.value)
            self.addItem(line)
            if offer.output is before:
                self.setCurrentItem(line)
        self.blockSignals(False)

    def _said(self, offer: Offer) -> str:
        lacks = self._words(MISSING[offer.missing]) if offer.missing is not None else ""
        return "\n".join(filter(None, (self._words(NAMES[offer.output]), lacks, self._went_out.get(offer.output, ""))))

    def _heading(self, words: str) -> QListWidgetItem:
        line = QListWidgetItem(words)
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.font()
        font.setBold(True)
        line.setFont(font)
        line.setForeground(self.palette().color(QPalette.ColorRole.WindowText))
        return line
