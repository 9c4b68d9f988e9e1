"""A tab inside an open event: what it is given and which tabs an event has.

The tabs follow the work and the kind of event. A tab's room is imported when it is first looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from forumplanner.model.enums import EventKind
from forumplanner.model.ids import EntityId
from forumplanner.ui.shell.places import PlaceContext, PlacePage


class EventTab(PlacePage):
    """A page about one event. `PlacePage` says its hooks; `arrive` is given what to show inside the event."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.event_id = event_id


@dataclass(frozen=True)
class TabKind:
    """A tab: its key, its title for events and for sittings ("" for none), and "module:callable" that makes it."""

    key: str
    title: str
    sitting_title: str
    factory: str

    def title_for(self, kind: EventKind) -> str:
        """Return the untranslated title for a kind of event, "" where it has no such tab."""
        return self.sitting_title if kind is EventKind.SITTING else self.title


TABS: Sequence[TabKind] = (
    TabKind(
        "planning",
        str(QT_TRANSLATE_NOOP("EventTabs", "Planning")),
        str(QT_TRANSLATE_NOOP("EventTabs", "Planning")),
        "forumplanner.ui.events.planning:make_tab",
    ),
    TabKind(
        "invitation",
        str(QT_TRANSLATE_NOOP("EventTabs", "Invitation")),
        str(QT_TRANSLATE_NOOP("EventTabs", "Invitation")),
        "forumplanner.ui.invitation:make_tab",
    ),
    TabKind(
        "registrations",
        str(QT_TRANSLATE_NOOP("EventTabs", "Registrations")),
        "",
        "forumplanner.ui.registrations:make_tab",
    ),
    TabKind(
        "needs",
        str(QT_TRANSLATE_NOOP("EventTabs", "Needs")),
        str(QT_TRANSLATE_NOOP("EventTabs", "Needs")),
        "forumplanner.ui.needs:make_tab",
    ),
    TabKind(
        "agenda",
        str(QT_TRANSLATE_NOOP("EventTabs", "Programme")),
        str(QT_TRANSLATE_NOOP("EventTabs", "Agenda")),
        "forumplanner.ui.agenda:make_tab",
    ),
    TabKind(
        "attendance",
        str(QT_TRANSLATE_NOOP("EventTabs", "On site")),
        str(QT_TRANSLATE_NOOP("EventTabs", "Attendance")),
        "forumplanner.ui.attendance:make_tab",
    ),
    TabKind(
        "minutes",
        str(QT_TRANSLATE_NOOP("EventTabs", "Minutes")),
        str(QT_TRANSLATE_NOOP("EventTabs", "Minutes of the sitting")),
        "forumplanner.ui.minutes:make_tab",
    ),
    TabKind(
        "documents",
        str(QT_TRANSLATE_NOOP("EventTabs", "Documents")),
        str(QT_TRANSLATE_NOOP("EventTabs", "Documents")),
        "forumplanner.ui.documents:make_tab",
    ),
)


def tabs_for(kind: EventKind) -> list[TabKind]:
    """Return the tabs of a kind of event whose rooms exist, in their order."""
    return [tab for tab in TABS if tab.title_for(kind) and find_spec(tab.factory.partition(":")[0]) is not None]


def make_tab(tab: TabKind, context: PlaceContext, event_id: EntityId) -> EventTab:
    """Import the tab's room and make it; raises TypeError when the factory makes something else."""
    module, _, name = tab.factory.partition(":")
    made = getattr(import_module(module), name)(context, event_id)
    if not isinstance(made, EventTab):
        raise TypeError(f"{tab.factory} made a {type(made).__name__} and not an EventTab")
    return made
