"""The recipients of a mailing list as a table: who, how reached, why on the list. It never writes."""

from PySide6.QtCore import QObject, Qt

from forumplanner.lists.mailing_lists import Reached, Recipient
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.ui.shell.icons import icon

REACHED = 1


class RecipientsModel(TitledTableModel[Recipient]):
    """One line for each recipient; who is not reached at all carries a sign."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = (self.tr("Recipient"), self.tr("Reached by"), self.tr("On the list because"))
        self._by = {
            Reached.EMAIL: self.tr("E-mail: {address}"),
            Reached.LETTER: self.tr("Letter: {address}"),
            Reached.NOT_AT_ALL: self.tr("no e-mail, no postal address"),
        }

    def id_of(self, row: Recipient) -> object:
        """Return the id of a recipient."""
        return row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in SPOKEN or role == Qt.ItemDataRole.ToolTipRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == REACHED:
            return icon("warning") if row.reached is Reached.NOT_AT_ALL else None
        return None

    def _text(self, row: Recipient, column: int) -> str:
        if column == 0:
            return both_names(row.name, row.own_script_name)
        if column == REACHED:
            return self._by[row.reached].format(address=row.address)
        return self._why(row)

    def _why(self, row: Recipient) -> str:
        said = [self.tr("contact of {names}").format(names=", ".join(row.organisations))] if row.organisations else []
        if row.is_organisation:
            said.append(self.tr("no main contact is known"))
        said += [self.tr("fixed member")] * row.fixed + [self.tr("found by the rule")] * row.by_rule
        return ", ".join(said)
