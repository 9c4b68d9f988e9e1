"""Which places the window has, in their order. A place whose module is not there yet is not listed."""

from importlib.util import find_spec

from PySide6.QtCore import QObject

from forumplanner.ui.shell.places import Place


class Places(QObject):
    """Words the places."""

    def listed(self) -> list[Place]:
        """Return the places that exist."""
        return [place for place in self.all() if find_spec(place.factory.partition(":")[0]) is not None]

    def all(self) -> list[Place]:
        """Return all places the program is to have."""
        return [
            Place("overview", self.tr("Overview"), "overview", "forumplanner.ui.overview:make"),
            Place("events", self.tr("Events"), "events", "forumplanner.ui.events:make"),
            Place("contacts", self.tr("Contacts"), "contacts", "forumplanner.ui.contacts:make"),
            Place("bodies", self.tr("Bodies"), "bodies", "forumplanner.ui.bodies:make"),
            Place("measures", self.tr("Measures"), "measures", "forumplanner.ui.measures:make"),
            Place("evaluation", self.tr("Evaluation"), "evaluation", "forumplanner.ui.evaluation:make"),
            Place("journal", self.tr("Journal"), "journal", "forumplanner.ui.journal:make"),
        ]
