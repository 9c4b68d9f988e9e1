"""The actions of the invitation: their words, keys and when they can be taken. What they do stands in the tab."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from forumplanner.ui.events.tab_action import tab_action
from forumplanner.ui.shell.actions import Action

SCOPE = "events/invitation"
_made = partial(tab_action, SCOPE)
ON_ROWS = ("look", "again", "arrived", "retry", "withdraw")


@dataclass(frozen=True)
class InvitationDoings:
    """What the tab does, and what it can do now."""

    send: Callable[[], None]
    resume: Callable[[], None]
    look: Callable[[], None]
    again: Callable[[], None]
    arrived: Callable[[], None]
    retry: Callable[[], None]
    withdraw: Callable[[], None]
    tell_list: Callable[[], None]
    texts: Callable[[], None]
    summons: Callable[[], None]
    anything_due: Callable[[], bool]
    anything_waits: Callable[[], bool]
    on_row: Callable[[], bool]
    can_invite: Callable[[], bool]
    can_arrive: Callable[[], bool]
    can_retry: Callable[[], bool]
    can_withdraw: Callable[[], bool]
    at_sitting: Callable[[], bool]


class InvitationActions(QObject):
    """Words the actions."""

    def all(self, do: InvitationDoings) -> tuple[Action, ...]:
        """Return the actions in the order of the menu."""
        return (
            _made("send", self.tr("&Tell what is due …"), do.send, "send", "Ctrl+Return", 0, do.anything_due),
            _made("resume", self.tr("Send what &waits"), do.resume, "forward", "Ctrl+Shift+Return", 0,
                  do.anything_waits),
            _made("look", self.tr("Show what went &out"), do.look, "mail", "F2", 1, do.on_row),
            _made("again", self.tr("Invite once &more …"), do.again, "redo", "Ctrl+Shift+M", 1, do.can_invite),
            _made("arrived", self.tr("It did a&rrive"), do.arrived, "check", "Ctrl+Shift+Q", 1, do.can_arrive),
            _made("retry", self.tr("Send this message a&gain"), do.retry, "send", "Ctrl+Shift+G", 1, do.can_retry),
            _made("withdraw", self.tr("Take &back before sending"), do.withdraw, "cancel", "Ctrl+Backspace", 1,
                  do.can_withdraw),
            _made("tell_list", self.tr("Tell a mailing &list …"), do.tell_list, "mail", "Ctrl+Shift+L", 2, None),
            _made("texts", self.tr("Te&xts of the messages"), do.texts, "edit", "", 2, None),
            _made("summons", self.tr("Record the s&ummons …"), do.summons, "sign", "Ctrl+Shift+F", 2, do.at_sitting),
        )  # fmt: skip
