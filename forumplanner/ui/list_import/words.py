"""What the import of each kind of list is called."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from forumplanner.desk.list_import.kinds import ListKind


@dataclass(frozen=True)
class ListWords:
    """The words of one kind; texts of actions have a mnemonic."""

    action: str
    paste: str
    earlier: str
    choose: str
    rows: str
    details: tuple[str, str]
    working: str
    back: str


def words_of(kind: ListKind) -> ListWords:
    """Return the words for a kind of list."""
    translate = QCoreApplication.translate
    paste = translate("ListWords", "Paste from the clip&board …")
    earlier = translate("ListWords", "Earlier i&mports…")
    if kind is ListKind.CONTACTS:
        return ListWords(
            translate("ListWords", "&Import contacts …"),
            paste,
            earlier,
            translate("ListWords", "Import a list of contacts, or business cards"),
            translate("ListWords", "Contacts of the list, as they are understood"),
            (translate("ListWords", "E-mail"), translate("ListWords", "Organisation")),
            translate("ListWords", "Importing contacts"),
            translate("ListWords", "To the contacts"),
        )
    if kind is ListKind.MEMBERSHIPS:
        return ListWords(
            translate("ListWords", "&Import members …"),
            paste,
            earlier,
            translate("ListWords", "Import a list of members"),
            translate("ListWords", "Members of the list, as they are understood"),
            (translate("ListWords", "Role"), translate("ListWords", "Substitute")),
            translate("ListWords", "Importing members"),
            translate("ListWords", "To the body"),
        )
    return ListWords(
        translate("ListWords", "&Import measures …"),
        paste,
        earlier,
        translate("ListWords", "Import a list of measures"),
        translate("ListWords", "Measures of the list, as they are understood"),
        (translate("ListWords", "Responsible"), translate("ListWords", "State")),
        translate("ListWords", "Importing measures"),
        translate("ListWords", "To the measures"),
    )
