"""A search above a list in which one ticks; it is there where the list is long."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forumplanner.ui.contacts.mailing.check_list import CheckList
from forumplanner.ui.parts.search_field import SearchField
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.tokens import SPACE_SMALL

LONG = 15
"""A list of more lines than this is searched rather than scrolled through."""


class ListFinder(QWidget):
    """Narrows `box` to the lines that fit and those that are ticked."""

    def __init__(self, box: CheckList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self.search = SearchField(self.tr("Search: {list}").format(list=box.accessibleName()))
        self.search.setPlaceholderText(self.tr("Search"))
        self._nothing = QLabel(self.tr("Nothing here fits what you are searching for."))
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("look", "muted")
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        self.search.searched.connect(self._narrow)
        self.search.left_downwards.connect(box.begin)

    @property
    def wanted(self) -> bool:
        """Tell whether the list is so long that one searches in it."""
        return self._box.count() > LONG

    def forget(self) -> None:
        """Search for nothing in particular."""
        self.search.clear()
        self.search.search_now()

    def _narrow(self, text: str) -> None:
        found = self._box.narrow(text)
        self._nothing.setVisible(not found)
        if text:
            announce(self.search, self.tr("%Ln line(s) found", "", found))
