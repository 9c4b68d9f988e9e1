"""The stack of pages: made at the first visit, told what changed, finished before they are left.

A place that cannot be made is a defect; the window and the other places go on.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from forumplanner.ui.shell.page_room import PageRoom
from forumplanner.ui.shell.places import Place, PlaceContext, PlacePage, make_page, place_of
from forumplanner.ui.shell.planner import Touched, merged
from forumplanner.ui.shell.shown_stack import ShownStack


class PageStack(ShownStack):
    """Holds the start page and the pages of the open planner. `broke` carries the error of a page that failed."""

    broke = Signal(object)

    def __init__(self, places: Sequence[Place], start: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._start = start
        self._context: PlaceContext | None = None
        self._pages: dict[str, PlacePage] = {}
        self._rooms: dict[str, PageRoom] = {}
        self._missed: dict[str, Touched] = {}
        self._shown = ""
        self.addWidget(start)

    @property
    def page(self) -> PlacePage | None:
        """Return the page that is shown, or None while there is no planner."""
        return self._pages.get(self._shown)

    def made(self, key: str) -> PlacePage | None:
        """Return the page of a place when it was visited already."""
        return self._pages.get(key)

    def attach(self, context: PlaceContext) -> None:
        """Make pages with this context from now on."""
        self._context = context

    def detach(self) -> None:
        """Throw all pages away and show the start page."""
        self._context = None
        self.setCurrentWidget(self._start)
        for room in self._rooms.values():
            self.removeWidget(room)
            room.hide()
            room.deleteLater()
        self._pages.clear()
        self._rooms.clear()
        self._missed.clear()
        self._shown = ""

    def leave(self) -> bool:
        """Let the shown page finish; return False when the user has to stay."""
        return self.page is None or self.page.leave()

    def show_page(self, key: str, target: str) -> bool:
        """Show a place, at `target` when it is not empty; return False when it cannot be shown."""
        try:
            page = self._pages.get(key) or self._make(key)
            if page is None:
                return False
            self.setCurrentWidget(self._rooms[key])
            self._shown = key
            missed = self._missed.pop(key, None)
            if missed is not None:
                page.refresh(missed)
            page.arrive(target)
        except Exception as error:  # noqa: BLE001  (one broken place must not take the window down)
            self.broke.emit(error)
            return False
        return True

    def refresh(self, touched: Touched) -> None:
        """Tell the shown page what changed now, and the others when they are shown."""
        for key, page in self._pages.items():
            if key == self._shown:
                page.refresh(touched)
            else:
                self._missed[key] = merged(self._missed.get(key, {}), touched)

    def _make(self, key: str) -> PlacePage | None:
        place = place_of(self._places, key)
        if place is None or self._context is None:
            return None
        page = make_page(place, self._context)
        page.setAccessibleName(place.title)
        self._pages[key] = page
        self._rooms[key] = PageRoom(page)
        self.addWidget(self._rooms[key])
        return page
