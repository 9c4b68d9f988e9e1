"""The actions of the agenda: their words, keys and when they can be taken. What they do stands in the tab."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from forumplanner.ui.events.tab_action import tab_action
from forumplanner.ui.shell.actions import Action

SCOPE = "events/agenda"
_made = partial(tab_action, SCOPE)


@dataclass(frozen=True)
class AgendaDoings:
    """What the tab does, and what it can do now."""

    add: Callable[[], None]
    add_inside: Callable[[], None]
    add_break: Callable[[], None]
    edit: Callable[[], None]
    up: Callable[[], None]
    down: Callable[[], None]
    move_in: Callable[[], None]
    move_out: Callable[[], None]
    remove: Callable[[], None]
    tracks: Callable[[], None]
    duties: Callable[[], None]
    is_open: Callable[[], bool]
    on_item: Callable[[], bool]
    can_change: Callable[[], bool]
    can_move_in: Callable[[], bool]
    can_move_out: Callable[[], bool]


class AgendaActions(QObject):
    """Words the actions."""

    def all(self, do: AgendaDoings) -> tuple[Action, ...]:
        """Return the actions in the order of the menu."""
        return (
            _made("add", self.tr("&Add item"), do.add, "add", "Ctrl+Return", 0, do.is_open),
            _made(
                "add-inside", self.tr("Add item &inside"), do.add_inside, "add", "Ctrl+Shift+Return", 0, do.can_change
            ),
            _made("add-break", self.tr("Add &break"), do.add_break, "clock", "Ctrl+B", 0, do.is_open),
            _made("edit", self.tr("&Edit item"), do.edit, "edit", "F2", 1, do.on_item),
            _made("up", self.tr("Move &up"), do.up, "move-up", "Ctrl+Shift+Up", 1, do.can_change),
            _made("down", self.tr("Move &down"), do.down, "move-down", "Ctrl+Shift+Down", 1, do.can_change),
            _made(
                "in", self.tr("Move i&nto the item above"), do.move_in, "forward", "Ctrl+Shift+Right", 1, do.can_move_in
            ),
            _made("out", self.tr("Move &out"), do.move_out, "back", "Ctrl+Shift+Left", 1, do.can_move_out),
            _made("remove", self.tr("&Remove item"), do.remove, "delete", "Ctrl+Backspace", 1, do.can_change),
            _made("tracks", self.tr("&Tracks"), do.tracks, "workshop", "Ctrl+T", 2, None),
            _made("duties", self.tr("&Who is on duty"), do.duties, "contacts", "Ctrl+Shift+D", 2, None),
        )
