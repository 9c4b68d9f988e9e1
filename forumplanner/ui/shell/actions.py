"""The registry of actions: everything a user can do, declared once.

Menus, toolbar, shortcuts, the palette and the page of shortcuts are all made from it. It knows no planner:
what an action does stands in its handler.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from shiboken6 import isValid

from forumplanner.ui.shell.icons import icon


class Menu(StrEnum):
    """The menus of the window, in their order."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    GO = "go"
    PLACE = "place"
    HELP = "help"


class Action(NamedTuple):
    """One thing a user can do.

    `scope` says where: "" everywhere, "contacts" in that place, "events/agenda" in a part of it.
    `text` may hold one & before its mnemonic and ends in … when the action asks before it acts.
    `group` separates neighbours in a menu. With `checked_when` the action shows a state.
    `instead_of` is the id of a wider action that does the same: where this one is, the other is not.
    """

    id: str
    text: str
    handler: Callable[[], object]
    menu: Menu = Menu.PLACE
    icon: str = ""
    shortcut: str = ""
    scope: str = ""
    group: int = 0
    toolbar: bool = False
    enabled_when: Callable[[], bool] | None = None
    checked_when: Callable[[], bool] | None = None
    instead_of: str = ""

    @property
    def plain_text(self) -> str:
        """Return the text without its mnemonic."""
        return self.text.replace("&&", "\0").replace("&", "").replace("\0", "&")

    @property
    def spoken_shortcut(self) -> str:
        """Return the shortcut as the user's keyboard names it, or nothing."""
        keys = QKeySequence(self.shortcut)
        return keys.toString(QKeySequence.SequenceFormat.NativeText) if self.shortcut else ""


class ActionRegistry(QObject):
    """Holds the actions and their QActions; knows the scope the user is in.

    An exception raised by a handler is emitted as `failed` and never reaches Qt.
    """

    altered = Signal()
    reworded = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, Action] = {}
        self._qactions: dict[str, QAction] = {}
        self._scope = ""
        self._dressed: set[str] = set()

    def __iter__(self) -> Iterator[Action]:
        """Iterate over all actions in the order of their declaration."""
        return iter(self._actions.values())

    @property
    def scope(self) -> str:
        """Return where the user is."""
        return self._scope

    def add(self, *actions: Action, owner: QObject | None = None) -> None:
        """Declare actions; they go away with their `owner`. Raises ValueError for an id that is taken."""
        for action in actions:
            if action.id in self._actions:
                raise ValueError(f"action {action.id} is declared twice")
            self._actions[action.id] = action
            self._qactions[action.id] = self._made(action)
        if owner is not None:
            ids = [action.id for action in actions]
            owner.destroyed.connect(lambda: self.remove(*ids) if isValid(self) else None)
        self.refresh()
        self.altered.emit()

    def remove(self, *ids: str) -> None:
        """Forget actions; unknown ids are ignored.

        A window that is going takes what it shows with it in no order that is known: then there is nobody to tell.
        """
        going = not all(isValid(shown) for shown in self._qactions.values())
        gone = [found for found in ids if self._actions.pop(found, None)]
        self._dressed.difference_update(gone)
        for found in gone:
            shown = self._qactions.pop(found)
            if not going:
                shown.deleteLater()
        if gone and not going:
            self.altered.emit()

    def reword(self, action_id: str, text: str) -> None:
        """Show another text, for actions that name what they will do (Undo "…")."""
        self._actions[action_id] = self._actions[action_id]._replace(text=text)
        shown = self._qactions[action_id]
        shown.setText(text)
        self._give_tip(self._actions[action_id], shown)
        self.reworded.emit(action_id)

    def knows(self, action_id: str) -> bool:
        """Tell whether there is such an action."""
        return action_id in self._actions

    def qaction(self, action_id: str) -> QAction:
        """Return the QAction to put on a button or in a context menu."""
        return self._qactions[action_id]

    def enter(self, scope: str) -> None:
        """Say where the user is now; actions of other scopes go dormant."""
        if scope != self._scope:
            self._scope = scope
            self.refresh()
            self.altered.emit()

    def here(self) -> list[Action]:
        """Return the actions of the present scope."""
        found = [action for action in self if within(self._scope, action.scope)]
        replaced = {action.instead_of for action in found}
        return [action for action in found if action.id not in replaced]

    def possible(self) -> list[Action]:
        """Return the actions that can be taken right now."""
        self.refresh()
        return [action for action in self.here() if self._qactions[action.id].isEnabled()]

    def trigger(self, action_id: str) -> None:
        """Take an action as if its menu entry had been chosen; a disabled one does nothing."""
        self.refresh()
        self._qactions[action_id].trigger()

    def refresh(self) -> None:
        """Ask every action again whether it can be taken and what state it shows.

        Pages of a window that is going still ask for it, when its registry is gone already: then nothing is shown.
        """
        if not isValid(self):
            return
        present = {action.id for action in self.here()}
        for action in self:
            shown = self._qactions[action.id]
            here = action.id in present
            shown.setVisible(here)
            shown.setEnabled(here and (action.enabled_when is None or action.enabled_when()))
            if action.checked_when is not None:
                shown.setChecked(here and action.checked_when())

    def dress(self, actions: Iterable[Action]) -> None:
        """Give actions their icons, just before they are shown for the first time (drawing all takes long)."""
        for action in actions:
            if action.icon and action.id not in self._dressed:
                self._dressed.add(action.id)
                self._qactions[action.id].setIcon(icon(action.icon))

    def redraw(self) -> None:
        """Paint the icons anew, after the colours changed."""
        dressed, self._dressed = self._dressed, set()
        self.dress(action for action in self if action.id in dressed)

    def defects(self) -> list[str]:
        """Return what is wrong with the declarations: no text, or one shortcut for two actions in one scope."""
        found = [f"{action.id} has no text" for action in self if not action.plain_text.strip(" …")]
        keyed = [action for action in self if action.shortcut]
        for number, one in enumerate(keyed):
            if not QKeySequence(one.shortcut).toString():
                found.append(f"{one.id} has an unknown shortcut {one.shortcut}")
            found += [
                f"{one.shortcut} is the shortcut of {one.id} and {other.id}"
                for other in keyed[number + 1 :]
                if QKeySequence(one.shortcut) == QKeySequence(other.shortcut)
                and (within(one.scope, other.scope) or within(other.scope, one.scope))
                and other.id != one.instead_of
                and one.id != other.instead_of
            ]
        return found

    @staticmethod
    def _give_tip(action: Action, shown: QAction) -> None:
        if action.shortcut:
            shown.setToolTip(f"{action.plain_text.rstrip('…')} ({action.spoken_shortcut})")

    def _made(self, action: Action) -> QAction:
        shown = QAction(action.text, self)
        shown.setObjectName(action.id)
        if action.shortcut:
            shown.setShortcut(QKeySequence(action.shortcut))
            self._give_tip(action, shown)
        shown.setCheckable(action.checked_when is not None)
        shown.setMenuRole(QAction.MenuRole.NoRole)
        shown.triggered.connect(lambda: self._take(action.id))
        return shown

    def _take(self, action_id: str) -> None:
        action = self._actions.get(action_id)
        if action is None:
            return
        try:
            action.handler()
        except Exception as error:  # noqa: BLE001  (whoever listens tells refusals from defects)
            self.failed.emit(error)
        self.refresh()


def within(present: str, scope: str) -> bool:
    """Tell whether an action of `scope` belongs to the present scope."""
    return not scope or present == scope or present.startswith(scope + "/")
