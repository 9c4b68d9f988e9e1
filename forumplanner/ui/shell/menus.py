"""Fills menu bar and toolbar from the registry of actions; declares nothing itself."""

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget
from shiboken6 import isValid

from forumplanner.ui.shell.actions import Action, ActionRegistry, Menu
from forumplanner.ui.shell.icons import icon, icon_size


class Menus(QObject):
    """Keeps menu bar and toolbar in step with the registry."""

    def __init__(self, window: QMainWindow, actions: ActionRegistry) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._menus = {menu: self._menu(menu) for menu in Menu}
        self._known: set[str] = set()
        self.toolbar = QToolBar(self.tr("Toolbar"), window)
        self.toolbar.setObjectName("toolbar")
        self.toolbar.setMovable(False)
        self.toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        window.addToolBar(self.toolbar)
        self._finder = QToolButton()
        self._finder.setProperty("look", "finder")
        self._finder.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._finder.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._finder.clicked.connect(lambda: actions.trigger("palette"))
        self._finder.setAccessibleName(self.tr("Search or command"))
        self._gap = QWidget()
        self._gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._ends = [self.toolbar.addWidget(self._gap), self.toolbar.addWidget(self._finder)]
        actions.altered.connect(self.fill)
        actions.reworded.connect(self._name_again)

    def fill(self) -> None:
        """Make the menus and the toolbar anew from the actions of the present scope."""
        if not all(isValid(end) for end in self._ends):  # the window is going, and pages take their actions with them
            return
        for action in self._actions:
            if action.id not in self._known:
                self._window.addAction(self._actions.qaction(action.id))
        self._known = {action.id for action in self._actions}
        for menu, shown in self._menus.items():
            wanted = [action for action in self._actions.here() if action.menu is menu]
            self._fill_menu(shown, wanted)
            shown.menuAction().setVisible(bool(wanted))
        self._fill_toolbar()

    def redraw(self) -> None:
        """Paint own icons anew, after the colours or the size of text changed."""
        size = icon_size()
        self.toolbar.setIconSize(QSize(size, size))
        self._finder.setIconSize(QSize(size - 2, size - 2))
        self._finder.setIcon(icon("search"))

    def _menu(self, menu: Menu) -> QMenu:
        titles = {
            Menu.FILE: self.tr("&File"),
            Menu.EDIT: self.tr("&Edit"),
            Menu.VIEW: self.tr("&View"),
            Menu.GO: self.tr("&Go"),
            Menu.PLACE: self.tr("&Actions"),
            Menu.HELP: self.tr("&Help"),
        }
        shown = QMenu(titles[menu], self._window)
        shown.setToolTipsVisible(True)
        shown.aboutToShow.connect(lambda: self._about_to_show(menu))
        self._window.menuBar().addMenu(shown)
        return shown

    def _about_to_show(self, menu: Menu) -> None:
        self._actions.dress(action for action in self._actions.here() if action.menu is menu)
        self._actions.refresh()

    def _fill_menu(self, shown: QMenu, wanted: list[Action]) -> None:
        shown.clear()
        before: int | None = None
        for action in sorted(wanted, key=lambda one: one.group):
            if before is not None and action.group != before:
                shown.addSeparator()
            shown.addAction(self._actions.qaction(action.id))
            before = action.group

    def _fill_toolbar(self) -> None:
        bar = self.toolbar
        for shown in bar.actions():
            if shown not in self._ends:
                bar.removeAction(shown)
        wanted = [action for action in self._actions.here() if action.toolbar]
        self._actions.dress(wanted)
        everywhere = [action for action in wanted if not action.scope]
        local = [action for action in wanted if action.scope]
        for action in everywhere:
            bar.insertAction(self._ends[0], self._actions.qaction(action.id))
        if local:
            bar.insertSeparator(self._ends[0])
        for action in local:
            bar.insertAction(self._ends[0], self._actions.qaction(action.id))
            self._button(action).setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for action in wanted:
            button = self._button(action)
            button.setAccessibleName(action.plain_text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        palette = next((action for action in self._actions if action.id == "palette"), None)
        if palette is not None:
            self._finder.setText(f"{palette.plain_text}   {palette.spoken_shortcut}")

    def _name_again(self, action_id: str) -> None:
        """Let a screen reader say what an action on the toolbar does now."""
        action = next((one for one in self._actions.here() if one.id == action_id and one.toolbar), None)
        shown = self.toolbar.widgetForAction(self._actions.qaction(action_id)) if action is not None else None
        if action is not None and shown is not None:
            shown.setAccessibleName(action.plain_text)

    def _button(self, action: Action) -> QToolButton:
        button = self.toolbar.widgetForAction(self._actions.qaction(action.id))
        if not isinstance(button, QToolButton):
            raise TypeError(f"{action.id} is not on the toolbar")
        return button
