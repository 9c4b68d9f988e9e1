"""What was not taken from calendar files, each with its line and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.ui.calendar.line_list import LineList

_MOST = 200


class ReportPanel(QWidget):
    """Lists sentences; very many are counted, not listed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = LineList(self.tr("What was left out"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these."""
        self.list.clear()
        self.list.addItems(sentences[:_MOST])
        if len(sentences) > _MOST:
            self.list.addItem(self.tr("and %Ln more", "", len(sentences) - _MOST))
        self.list.setCurrentRow(0)
