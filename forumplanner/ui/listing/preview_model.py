"""The first rows of a list as they will stand in the file."""

from PySide6.QtCore import QObject, Qt

from forumplanner.desk.list_export.giving_out import Preview
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel


class PreviewModel(TitledTableModel[tuple[str, ...]]):
    """Shows texts under the headings of the chosen columns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def show_preview(self, preview: Preview) -> None:
        """Show these rows under these headings."""
        self.beginResetModel()
        self._titles = preview.headings
        self._rows = preview.rows
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; line breaks are shown as blanks."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role not in (*SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return None
        return " ".join(row[index.column()].split("\n"))
