"""Lets the palette find people, events, bodies, decisions and the like in the open planner."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from forumplanner.ui.shell.finding import PaletteEntry
from forumplanner.ui.shell.places import PlaceContext

if TYPE_CHECKING:
    from forumplanner.lists.finding import Found

_CONTACTS = ("person", "organisation", "mailing_list")
_PLACES = {"event": "events", "measure": "measures", "body": "bodies", **dict.fromkeys(_CONTACTS, "contacts")}
_ICONS = {
    "event": "events",
    "person": "person",
    "organisation": "organisation",
    "measure": "measures",
    "mailing_list": "mail",
    "body": "bodies",
    "decision": "vote",
    "recommendation": "minutes",
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
            "body": self.tr("Body"),
            "decision": self.tr("Decision"),
            "recommendation": self.tr("Recommendation"),
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
        place, target = self._target(found)
        detail = " · ".join(part for part in (self._kinds[found.kind], found.detail) if part)
        return PaletteEntry(found.title, partial(self._context.navigate, place, target), detail, _ICONS[found.kind])

    def _target(self, found: "Found") -> tuple[str, str]:
        """Return where it is looked at: what minutes recorded, at its agenda item in the minutes."""
        if found.within is not None:
            event_id, item_id = found.within
            return "events", f"{event_id}/minutes/{item_id or ''}"
        return _PLACES[found.kind], f"{found.kind}/{found.id}" if found.kind in _CONTACTS else str(found.id)
