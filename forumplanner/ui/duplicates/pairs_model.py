"""The pairs that may be one person as a table: who, who, how sure, and why."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from forumplanner.lists.duplicates import DuplicateRow
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value


@dataclass(frozen=True)
class PairLine:
    """Two entries with the reason in words."""

    first_id: EntityId
    second_id: EntityId
    first: str
    second: str
    strength: str
    why: str

    @property
    def ids(self) -> frozenset[EntityId]:
        """The two, in no order."""
        return frozenset((self.first_id, self.second_id))


class PairsModel(TitledTableModel[PairLine]):
    """Shows pairs."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._titles = (self.tr("One entry"), self.tr("Other entry"), self.tr("How sure"), self.tr("Why"))

    def id_of(self, row: PairLine) -> object:
        """Know a pair by the two."""
        return row.ids

    def worded(self, row: DuplicateRow) -> PairLine:
        """Return a pair of the list with its reasons in words."""
        why = ", ".join(say_value(reason, self._words) for reason in (row.name, *row.points))
        return PairLine(row.first_id, row.second_id, row.first, row.second, say_value(row.strength, self._words), why)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        line = self.row(index.row()) if index.isValid() else None
        if line is None or role not in (*SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return None
        return (line.first, line.second, line.strength, line.why)[index.column()]
