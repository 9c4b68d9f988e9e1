"""The actions of the part "On site". What they do stands in the tab."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from forumplanner.ui.events.tab_action import tab_action
from forumplanner.ui.shell.actions import Action

SCOPE = "events/attendance"
_made = partial(tab_action, SCOPE)


@dataclass(frozen=True)
class OnSiteDoings:
    """What the tab does, and what it can do now."""

    open_reception: Callable[[], object]
    arrive: Callable[[], object]
    leave: Callable[[], object]
    can_arrive: Callable[[], bool]
    can_leave: Callable[[], bool]


class OnSiteActions(QObject):
    """Words the actions."""

    def all(self, do: OnSiteDoings) -> tuple[Action, ...]:
        """Return the actions in the order of the menu."""
        return (
            _made("reception", self.tr("Open the re&ception"), do.open_reception, "checkin", "F5", toolbar=True),
            _made("arrive", self.tr("&Arrived"), do.arrive, "check", self.tr("A", "key for arrived"), 1, do.can_arrive),
            _made("leave", self.tr("&Left"), do.leave, "forward", self.tr("L", "key for left"), 1, do.can_leave),
        )
