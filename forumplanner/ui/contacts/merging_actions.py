"""The ways from the contacts to the place where duplicate entries are merged."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from forumplanner.ui.contacts.directory_part import DirectoryPart
from forumplanner.ui.duplicates.chosen_persons import MOST
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext

_PLACE = "contacts"


class _Contacts(Protocol):
    persons: DirectoryPart

    @property
    def part(self) -> object:
        """The list that is shown."""


def merging_actions(context: PlaceContext, page: _Contacts) -> list[Action]:
    """Return the actions: look for duplicates, and compare the persons that are selected."""

    def selected() -> list[str]:
        return page.persons.panel.table.selected_ids() if page.part is page.persons else []

    find = QCoreApplication.translate("ContactsPage", "Find &duplicates …")
    merge = QCoreApplication.translate("ContactsPage", "&Merge persons …")
    return [
        Action("contacts.duplicates", find, lambda: context.navigate("duplicates", ""), icon="search",
               shortcut="Ctrl+Shift+D", scope=_PLACE, group=2),
        Action("contacts.merge", merge, lambda: context.navigate("duplicates", "/".join(selected())), icon="person",
               shortcut="Ctrl+Shift+M", scope=_PLACE, group=2, enabled_when=lambda: 2 <= len(selected()) <= MOST),
    ]  # fmt: skip
