"""Places: what they are called, how they are made, and what a page of a place is given.

The shell knows places only through these descriptions; which ones there are is composed in ui/places.py.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from forumplanner.ui.shell.actions import ActionRegistry
from forumplanner.ui.shell.changes import Changes
from forumplanner.ui.shell.drops import Drops
from forumplanner.ui.shell.finding import Finders
from forumplanner.ui.shell.notices import Notices
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.speaking import Speaker
from forumplanner.ui.shell.tasks import TaskRunner
from forumplanner.ui.shell.theme import Theme


class Place(NamedTuple):
    """One place. `factory` is "module:callable", imported at the first visit.

    One that is not in the rail may have an entry in the File menu (`menu_text`, `shortcut`). `for_new` marks the one
    that is shown first in a planner just made.
    """

    key: str
    title: str
    icon: str
    factory: str
    hint: str = ""
    in_rail: bool = True
    menu_text: str = ""
    shortcut: str = ""
    for_new: bool = False


class PlaceContext(NamedTuple):
    """What every page is given: the open planner and the services of the window.

    `workspace` is the open planner (shell/planner.py says its shape). `navigate(place, target)` goes somewhere,
    `language` is the window's ("de" or "en"), for catalogues of wording/. `drops` are the takers of dropped files.
    """

    workspace: Any
    tasks: TaskRunner
    actions: ActionRegistry
    notices: Notices
    changes: Changes
    finders: Finders
    theme: Theme
    speaker: Speaker
    language: str
    navigate: Callable[[str, str], None]
    drops: Drops


class PlacePage(QWidget):
    """The page of a place. Override what is needed; every hook runs in the GUI thread."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def arrive(self, target: str) -> None:
        """Be shown; `target` names what to show (an id, or whatever the place understands), "" means as it was."""

    def leave(self) -> bool:
        """Finish what is being typed; return False to keep the user here."""
        return True

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched; called for the shown page at once, for others when they are shown next."""

    def printable(self) -> Callable[[], object] | None:
        """Return what prints this page, or None."""
        return None

    def savable(self) -> Callable[[], object] | None:
        """Return what saves this page as a file, or None."""
        return None

    def listed(self) -> Callable[[], object] | None:
        """Return what tells of the list this page shows, so that it can go out, or None."""
        return None

    def receive(self, what: object) -> None:
        """Take what another page hands over; called after `arrive`."""


def make_page(place: Place, context: PlaceContext) -> PlacePage:
    """Import the place and make its page; raises TypeError when the factory makes something else."""
    module, _, name = place.factory.partition(":")
    page = getattr(import_module(module), name)(context)
    if not isinstance(page, PlacePage):
        raise TypeError(f"{place.factory} made a {type(page).__name__} and not a PlacePage")
    return page


def place_of(places: Sequence[Place], key: str) -> Place | None:
    """Return the place with this key, or None."""
    return next((place for place in places if place.key == key), None)
