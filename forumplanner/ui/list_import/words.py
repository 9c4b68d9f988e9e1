"""What the import of each kind of list is called."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from forumplanner.desk.list_import.kinds import ListKind


@dataclass(frozen=True)
class ListWords:
    """The words of one kind; texts of actions have a mnemonic."""

    action: str
    paste: str
    choose: str
    rows: str
    details: tuple[str, str]
    working: str
    back: str


def words_of(kind: ListKind) -> ListWords:
    """Return the words for a kind of list."""
    tr = QCoreApplication.translate
    paste = tr("ListWords", "Paste from the clip&board …")
    if kind is ListKind.CONTACTS:
        return ListWords(
            tr("ListWords", "&Import contacts …"),
            paste,
            tr("ListWords", "Import a list of contacts, or business cards"),
            tr("ListWords", "Contacts of the list, as they are understood"),
            (tr("ListWords", "E-mail"), tr("ListWords", "Organisation")),
            tr("ListWords", "Importing contacts"),
            tr("ListWords", "To the contacts"),
        )
    if kind is ListKind.MEMBERSHIPS:
        return ListWords(
            tr("ListWords", "&Import members …"),
            paste,
            tr("ListWords", "Import a list of members"),
            tr("ListWords", "Members of the list, as they are understood"),
            (tr("ListWords", "Role"), tr("ListWords", "Substitute")),
            tr("ListWords", "Importing members"),
            tr("ListWords", "To the body"),
        )
    return ListWords(
        tr("ListWords", "&Import measures …"),
        paste,
        tr("ListWords", "Import a list of measures"),
        tr("ListWords", "Measures of the list, as they are understood"),
        (tr("ListWords", "Responsible"), tr("ListWords", "State")),
        tr("ListWords", "Importing measures"),
        tr("ListWords", "To the measures"),
    )
