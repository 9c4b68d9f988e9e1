"""A tab whose actions exist while it is shown, so that the tabs of two events never declare one action twice."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from forumplanner.model.ids import EntityId
from forumplanner.ui.events.tab import EventTab
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext

PARENT_SCOPE = "events"


class ShownTab(EventTab):
    """Give the scope and override `actions_here`; `writer` writes."""

    scope = PARENT_SCOPE

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, event_id, parent)
        self.writer = Writer(context, self)
        self._declared: dict[str, QAction] = {}
        self._buttons: dict[str, ShownButton] = {}

    def actions_here(self) -> Sequence[Action]:
        """Return the actions of the tab."""
        return ()

    def button(self, action_id: str, *, main: bool = False, text: str = "") -> QPushButton:
        """Return a button for an action of the tab."""
        action = next(action for action in self.actions_here() if action.id == action_id)
        made = ShownButton(action, text or action.plain_text, lambda: self._trigger(action_id), main=main)
        self._buttons[action_id] = made
        return made

    def follow(self) -> None:
        """Ask the actions again what can be done now."""
        if self._declared:
            self.context.actions.refresh()
        for made in self._buttons.values():
            made.follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Declare the actions."""
        super().showEvent(event)
        if not event.spontaneous() and not self._declared:
            registry = self.context.actions
            actions = self.actions_here()
            registry.add(*actions)
            self._declared = {action.id: registry.qaction(action.id) for action in actions}
            registry.enter(self.scope)
            self.follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the actions."""
        super().hideEvent(event)
        if not event.spontaneous() and self._declared:
            registry = self.context.actions
            registry.remove(*self._declared)
            self._declared = {}
            if registry.scope == self.scope:
                registry.enter(PARENT_SCOPE)

    def _trigger(self, action_id: str) -> None:
        if action_id in self._declared:
            self.context.actions.trigger(action_id)


class ShownButton(QPushButton):
    """A button of a tab for one of its actions."""

    def __init__(self, action: Action, text: str, take: Callable[[], object], *, main: bool) -> None:
        super().__init__(text)
        self._action = action
        if main:
            self.setProperty("look", "main")
        if action.shortcut:
            self.setToolTip(f"{action.plain_text} ({action.spoken_shortcut})")
        self.clicked.connect(take)
        self.follow()

    def follow(self) -> None:
        """Show whether the action can be taken."""
        self.setEnabled(self._action.enabled_when is None or self._action.enabled_when())
