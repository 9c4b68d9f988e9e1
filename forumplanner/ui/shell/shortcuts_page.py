"""The page of shortcuts (F1): every action that has one, by menu, made from the registry."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from forumplanner.ui.shell.actions import ActionRegistry, Menu
from forumplanner.ui.shell.tokens import SPACE_WIDE


class ShortcutsPage(QDialog):
    """A dialog beside the window, not modal."""

    def __init__(self, actions: ActionRegistry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(560, 620)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE_WIDE, SPACE_WIDE)
        column.setSpacing(SPACE_WIDE)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.setRootIsDecorated(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self._fill(actions)
        column.addWidget(self.tree)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.close)
        column.addWidget(box)

    def _fill(self, actions: ActionRegistry) -> None:
        titles = {
            Menu.FILE: self.tr("File"),
            Menu.EDIT: self.tr("Edit"),
            Menu.VIEW: self.tr("View"),
            Menu.GO: self.tr("Go"),
            Menu.PLACE: self.tr("Actions of the places"),
            Menu.HELP: self.tr("Help"),
        }
        for menu, title in titles.items():
            wanted = [action for action in actions if action.menu is menu and action.shortcut]
            if not wanted:
                continue
            group = QTreeWidgetItem(self.tree, [title])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            group.setFirstColumnSpanned(True)
            for action in wanted:
                QTreeWidgetItem(group, [action.plain_text.rstrip(" …"), action.spoken_shortcut])
        self.tree.expandAll()
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
