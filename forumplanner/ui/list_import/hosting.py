"""What lets a page of a place take lists in: its actions, files dropped on it, Ctrl+V, and the import in its stead.

While the import is shown, what the page usually shows is hidden; afterwards it is as it was. The import itself is
imported with the first list.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.copied_table import CopiedTable, copied
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.drops import local_files
from forumplanner.ui.shell.places import PlacePage
from forumplanner.ui.shell.planner import Touched

if TYPE_CHECKING:
    from forumplanner.desk.list_import.kinds import ListKind
    from forumplanner.ui.list_import.page import ListImportPage

Target = Callable[[], tuple[EntityId | None, str] | None]
"""Says which body a list is for, with its name; None while there is none to choose."""


class ListHost(QObject):
    """Makes a page take lists of a kind. Its layout must be a box; `target` names the body that members are for."""

    def __init__(self, page: PlacePage, kind: "ListKind", scope: str, target: Target | None = None) -> None:
        super().__init__(page)
        self._page = page
        self._kind = kind
        self._target = target
        self._copied = CopiedTable(lambda: self.possible, self)
        self._hidden: list[QWidget] = []
        self._left: QWidget | None = None
        self.importing: ListImportPage | None = None
        self.import_id, self.paste_id = f"{scope}.import_list", f"{scope}.paste_list"
        self.earlier_id = f"{scope}.earlier_imports"
        self._declare(scope)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def heed_paste_in(self, field: QWidget) -> None:
        """Let Ctrl+V import a copied table even while one is in this field, whose text a table can never be."""
        self._copied.heed_in(field)

    @property
    def possible(self) -> bool:
        """Tell whether a list can be taken now."""
        return self._target is None or self._target() is not None

    @property
    def shown(self) -> bool:
        """Tell whether the import is shown."""
        return self.importing is not None and not self.importing.isHidden()

    @property
    def busy(self) -> bool:
        """Tell whether a list is being brought in; a report that is shown keeps nobody from the next list."""
        return self.shown and self.importing is not None and not self.importing.told

    def ask(self) -> None:
        """Let the user choose a file."""
        if (page := self._begin()) is not None:
            page.ask_for_file()

    def take(self, file: Path) -> None:
        """Import a file."""
        if (page := self._begin()) is not None:
            page.read_file(file)

    def paste(self) -> None:
        """Import the table that was copied."""
        if (page := self._begin()) is not None:
            page.read_clipboard(*copied())

    def show_earlier(self) -> None:
        """Show the reports of earlier imports; they can be read whether or not a list can be taken."""
        if (page := self._begin(needs_target=False)) is not None:
            page.show_kept()

    def step_aside(self) -> None:
        """Show the page again, when something on it is asked for."""
        if self.shown:
            self._end()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if self.importing is not None:
            self.importing.refresh(touched)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files dropped on the page."""
        if isinstance(event, QDropEvent | QDragEnterEvent | QDragMoveEvent) and watched is self._page:
            file = self._dropped(event)
            if file is None or not self.possible:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.take(file)
            return True
        return super().eventFilter(watched, event)

    def _declare(self, scope: str) -> None:
        from forumplanner.ui.list_import.words import words_of

        said = words_of(self._kind)

        def possible() -> bool:
            return self.possible and not self.busy

        self._page.context.actions.add(
            Action(
                self.import_id, said.action, self.ask, icon="import", shortcut="Ctrl+Shift+I", scope=scope, group=2,
                enabled_when=possible,
            ),
            Action(
                self.paste_id, said.paste, self.paste, icon="paper", shortcut="Ctrl+V", scope=scope, group=2,
                enabled_when=possible,
            ),
            Action(
                self.earlier_id, said.earlier, self.show_earlier, icon="journal", scope=scope, group=2,
                enabled_when=lambda: not self.busy,
            ),
            owner=self._page,
        )  # fmt: skip

    def _dropped(self, event: QDropEvent) -> Path | None:
        from forumplanner.desk.list_import.kinds import ListKind
        from forumplanner.desk.list_import.sources import CARD_ENDINGS, TABLE_ENDINGS

        files = local_files(event.mimeData())
        ends = (*TABLE_ENDINGS, *CARD_ENDINGS) if self._kind is ListKind.CONTACTS else TABLE_ENDINGS
        return files[0] if len(files) == 1 and files[0].suffix.lower() in ends else None

    def _begin(self, *, needs_target: bool = True) -> "ListImportPage | None":
        """Show the import instead of the page; None when the page has to be finished first."""
        target = self._target() if self._target is not None else (None, "")
        if target is None and not needs_target:
            target = (None, "")
        layout = self._page.layout()
        if target is None or not isinstance(layout, QBoxLayout) or not (self.shown or self._page.leave()):
            return None
        if self.importing is None:
            from forumplanner.ui.list_import.page import ListImportPage

            self.importing = ListImportPage(self._page.context, self._kind)
            self.importing.finished.connect(self._end)
            self.importing.hide()
            layout.addWidget(self.importing, 1)
        if not self.shown:
            items = filter(None, map(layout.itemAt, range(layout.count())))
            widgets = [widget for item in items if (widget := item.widget()) is not None]
            self._hidden = [one for one in widgets if one is not self.importing and not one.isHidden()]
            focused = QApplication.focusWidget()
            self._left = focused if focused is not None and self._page.isAncestorOf(focused) else None
            for widget in self._hidden:
                widget.hide()
            self.importing.show()
        self.importing.bring_into(*target)
        self._page.context.actions.refresh()
        return self.importing

    def _end(self) -> None:
        if self.importing is None:
            return
        self.importing.hide()
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        self._page.context.actions.refresh()
        if self._left is not None and isValid(self._left):
            self._left.setFocus()
