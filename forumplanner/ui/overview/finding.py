"""Lets the palette find persons, organisations, events, measures and mailing lists of the open planner."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from forumplanner.ui.shell.finding import PaletteEntry
from forumplanner.ui.shell.places import PlaceContext

if TYPE_CHECKING:
    from forumplanner.lists.finding import Found

_CONTACTS = ("person", "organisation", "mailing_list")
_PLACES = {"event": "events", "measure": "measures", **dict.fromkeys(_CONTACTS, "contacts")}
_ICONS = {
    "event": "events",
    "person": "person",
    "organisation": "organisation",
    "measure": "measures",
    "mailing_list": "mail",
}
_SHORTEST = 2


class PlannerFinder(QObject):
    """Finds things by a few letters; made when a planner is opened, and kept by the palette's finders."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._kinds = {
            "event": self.tr("Event"),
            "person": self.tr("Person"),
            "organisation": self.tr("Organisation"),
            "measure": self.tr("Measure"),
            "mailing_list": self.tr("Mailing list"),
        }
        context.finders.add("planner", self.find)

    def find(self, text: str) -> Sequence[PaletteEntry]:
        """Return what fits, for the palette; runs in a worker."""
        if len(text.strip()) < _SHORTEST:
            return []
        from forumplanner.lists import finding

        with self._context.workspace.read() as db:
            found = finding.find(db, text)
        return [self._entry(one) for one in found]

    def _entry(self, found: "Found") -> PaletteEntry:
        place = _PLACES[found.kind]
        target = f"{found.kind}/{found.id}" if found.kind in _CONTACTS else str(found.id)
        detail = " · ".join(part for part in (self._kinds[found.kind], found.detail) if part)
        return PaletteEntry(found.title, partial(self._context.navigate, place, target), detail, _ICONS[found.kind])
