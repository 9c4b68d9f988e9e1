"""Which places the window has, in their order. A place whose module is not there yet is not listed."""

from importlib.util import find_spec

from PySide6.QtCore import QObject

from forumplanner.ui.shell.places import Place


class Places(QObject):
    """Words the places."""

    def listed(self) -> list[Place]:
        """Return the places that exist."""
        return [place for place in self.all() if _is_there(place.factory.partition(":")[0])]

    def all(self) -> list[Place]:
        """Return all places the program is to have; those of the rail first."""
        return [
            Place("overview", self.tr("Overview"), "overview", "forumplanner.ui.overview:make"),
            Place("events", self.tr("Events"), "events", "forumplanner.ui.events:make"),
            Place("replies", self.tr("Replies"), "mail", "forumplanner.ui.replies:make"),
            Place("calendar", self.tr("Calendar"), "calendar", "forumplanner.ui.calendar:make"),
            Place("contacts", self.tr("Contacts"), "contacts", "forumplanner.ui.contacts:make"),
            Place("bodies", self.tr("Bodies"), "bodies", "forumplanner.ui.bodies:make"),
            Place("measures", self.tr("Measures"), "measures", "forumplanner.ui.measures:make"),
            Place("evaluation", self.tr("Evaluation"), "evaluation", "forumplanner.ui.evaluation:make"),
            Place("journal", self.tr("Journal"), "journal", "forumplanner.ui.journal:make"),
            Place(
                "office",
                self.tr("Office and letterhead"),
                "settings",
                "forumplanner.ui.office:make",
                in_rail=False,
                menu_text=self.tr("O&ffice and letterhead …"),
                shortcut="Ctrl+,",
            ),
            Place(
                "languages",
                self.tr("Languages of documents"),
                "language",
                "forumplanner.ui.languages:make",
                in_rail=False,
                menu_text=self.tr("Languages of doc&uments …"),
                shortcut="Ctrl+Shift+Y",
            ),
            Place(
                "message_texts",
                self.tr("Texts of messages"),
                "edit",
                "forumplanner.ui.message_texts:make",
                in_rail=False,
                menu_text=self.tr("Te&xts of messages …"),
                shortcut="Ctrl+Shift+U",
            ),
            Place(
                "accounts",
                self.tr("E-mail and calendars"),
                "send",
                "forumplanner.ui.accounts:make",
                in_rail=False,
                menu_text=self.tr("E-&mail and calendars …"),
                shortcut="Ctrl+Shift+H",
            ),
            Place(
                "pdf_check",
                self.tr("Check a PDF"),
                "check",
                "forumplanner.ui.documents:make_pdf_check",
                in_rail=False,
                menu_text=self.tr("Check a P&DF …"),
                shortcut="Ctrl+Shift+K",
            ),
            Place(
                "duplicates",
                self.tr("Duplicate entries"),
                "person",
                "forumplanner.ui.duplicates:make",
                in_rail=False,
            ),
            Place(
                "listing",
                self.tr("Give a list out"),
                "export",
                "forumplanner.ui.listing:make",
                in_rail=False,
            ),
            Place(
                "welcome",
                self.tr("First questions"),
                "planner",
                "forumplanner.ui.office:make_first_questions",
                in_rail=False,
                for_new=True,
            ),
        ]


def _is_there(module: str) -> bool:
    """Tell whether a module can be imported; a folder without code is none."""
    spec = find_spec(module)
    return spec is not None and spec.origin is not None
