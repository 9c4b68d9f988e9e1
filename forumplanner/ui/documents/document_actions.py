"""The actions of the documents: their words, icons and when they can be taken. What they do stands in the tab."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from forumplanner.ui.events.tab_action import tab_action
from forumplanner.ui.shell.actions import Action

_made = partial(tab_action, "events/documents")


@dataclass(frozen=True)
class DocumentDoings:
    """What the tab does, and what it can do now."""

    save: Callable[[], object]
    print: Callable[[], object]
    mail: Callable[[], object]
    check: Callable[[], object]
    translate: Callable[[], object]
    sheets: Callable[[], object]
    paper: Callable[[], object]
    summons: Callable[[], object]
    can_save: Callable[[], bool]
    can_print: Callable[[], bool]
    can_translate: Callable[[], bool]
    at_sitting: Callable[[], bool]


class DocumentActions(QObject):
    """Words the actions."""

    def all(self, do: DocumentDoings) -> tuple[Action, ...]:
        """Return the actions in the order of the menu."""
        return (
            _made("save", self.tr("Save &document as…"), do.save, "save", "", 0, do.can_save, toolbar=True),
            _made("print", self.tr("Print do&cument…"), do.print, "print", "", 0, do.can_print),
            _made("mail", self.tr("Put document into an &e-mail…"), do.mail, "mail", "", 0, do.can_save),
            _made("check", self.tr("Chec&k the shown PDF"), do.check, "check", "", 0, do.can_print),
            _made("translate", self.tr("&Translate event…"), do.translate, "language", "", 1, do.can_translate),
            _made("label-sheets", self.tr("Label &sheets and printer…"), do.sheets, "", "", 1),
            _made("paper", self.tr("&Add paper…"), do.paper, "paper", "", 1),
            _made("summons", self.tr("&Record the summons…"), do.summons, "sign", "Ctrl+Shift+F", 1, do.at_sitting),
        )
