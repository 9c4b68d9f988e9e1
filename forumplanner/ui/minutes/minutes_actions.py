"""The actions of the minutes: their words, keys and when they can be taken. What they do stands in the tab."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from forumplanner.model.enums import EntryKind
from forumplanner.ui.events.tab_action import tab_action
from forumplanner.ui.shell.actions import Action

SCOPE = "events/minutes"
_made = partial(tab_action, SCOPE)


@dataclass(frozen=True)
class MinutesDoings:
    """What the tab does, and what it can do now. `signs` tells a sitting, whose minutes are signed, from a forum."""

    entry: Callable[[EntryKind], Callable[[], object]]
    vote: Callable[[], object]
    copy: Callable[[], object]
    began: Callable[[], object]
    ended: Callable[[], object]
    settle: Callable[[], object]
    send: Callable[[], object]
    open_minutes: Callable[[], object]
    is_missing: Callable[[], bool]
    is_draft: Callable[[], bool]
    at_item: Callable[[], bool]
    can_copy: Callable[[], bool]
    is_settled: Callable[[], bool]
    can_send: Callable[[], bool]
    signs: bool


class MinutesActions(QObject):
    """Words the actions."""

    def all(self, do: MinutesDoings) -> tuple[Action, ...]:
        """Return the actions in the order of the menu."""
        kinds = (
            (EntryKind.INFORMATION, self.tr("Write down &information"), "Alt+1"),
            (EntryKind.DISCUSSION, self.tr("Write down the &discussion"), "Alt+2"),
            (EntryKind.DECISION, self.tr("Write down a d&ecision"), "Alt+3"),
            (EntryKind.RECOMMENDATION, self.tr("Write down a &recommendation"), "Alt+4"),
            (EntryKind.MEASURE, self.tr("Write down a &measure"), "Alt+5"),
            (EntryKind.DECLARATION, self.tr("Write down a de&claration"), "Alt+7"),
        )
        settle = self.tr("Minutes are &signed …") if do.signs else self.tr("Minutes are &agreed …")
        return (
            _made("open", self.tr("&Open minutes"), do.open_minutes, "minutes", "", 0, do.is_missing),
            *(_made(kind.value, text, do.entry(kind), "add", keys, 1, do.at_item) for kind, text, keys in kinds),
            _made("vote", self.tr("Record &vote"), do.vote, "vote", "Alt+6", 1, do.at_item),
            _made("copy", self.tr("Co&py item"), do.copy, "paper", "Ctrl+Shift+C", 1, do.can_copy),
            _made("began", self.tr("&Begins now"), do.began, "clock", "", 2, do.is_draft),
            _made("ended", self.tr("Ends &now"), do.ended, "clock", "", 2, do.is_draft),
            _made("settle", settle, do.settle, "sign", "", 3, do.is_draft),
            _made("send", self.tr("Minutes are sen&t …"), do.send, "send", "", 3, do.can_send),
        )
