"""The import of lists in place of the registrations' table: from a file, from the clipboard, or reports of before.

The import itself is imported with the first list.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.copied_table import copied
from forumplanner.ui.shell.places import PlaceContext

if TYPE_CHECKING:
    from forumplanner.ui.importing.import_page import ImportPage


class TakingLists(QObject):
    """Shows the import in a stack, whose first page comes back afterwards; `leave` says whether that may be left."""

    def __init__(
        self, context: PlaceContext, event_id: EntityId, stack: QStackedWidget, leave: Callable[[], bool]
    ) -> None:
        super().__init__(stack)
        self._context = context
        self._event_id = event_id
        self._stack = stack
        self._leave = leave
        self.page: ImportPage | None = None
        stack.currentChanged.connect(lambda: context.actions.refresh())

    @property
    def shown(self) -> bool:
        """Tell whether the import is shown."""
        return self.page is not None and self._stack.currentWidget() is self.page

    def take(self, file: Path | None = None, *, earlier: bool = False) -> None:
        """Show the import; with a file, read it at once; or show the reports of earlier ones."""
        if (page := self._begin()) is None:
            return
        if file is not None:
            page.read(file)
        else:
            (page.show_kept if earlier else page.ask_for_file)()

    def paste(self) -> None:
        """Import the table that was copied."""
        if (page := self._begin()) is not None:
            page.read_clipboard(*copied())

    def _begin(self) -> "ImportPage | None":
        """Show the import; None when what is typed has to be put right first."""
        if not self._leave():
            return None
        if self.page is None:
            from forumplanner.ui.importing.import_page import ImportPage

            self.page = ImportPage(self._context, self._event_id)
            self.page.finished.connect(lambda: self._stack.setCurrentIndex(0))
            self._stack.addWidget(self.page)
        self._stack.setCurrentWidget(self.page)
        return self.page
