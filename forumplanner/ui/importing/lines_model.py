"""A few lines of text as a table: the rows of an import's report that somebody should look at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from forumplanner.ui.parts.titled_table_model import Index, TitledTableModel


class LinesModel(TitledTableModel[Sequence[str]]):
    """Shows lines under headings; it never writes."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell."""
        line = self.row(index.row()) if index.isValid() else None
        said = line is not None and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return line[index.column()] if line is not None and said else None
