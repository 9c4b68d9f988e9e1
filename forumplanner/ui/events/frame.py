"""One open event: its heading and state, and the tabs in which one works on it.

A tab is made when it is first looked at; one that fails is reported and leaves the others alone.
"""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QTabBar, QVBoxLayout, QWidget

from forumplanner.lists import events
from forumplanner.lists.events import EventRow, EventView
from forumplanner.model.enums import EventState
from forumplanner.model.ids import EntityId
from forumplanner.ui.events.states import StateSteps
from forumplanner.ui.events.tab import EventTab, TabKind, make_tab, tabs_for
from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.said import places_words, span_words
from forumplanner.ui.shell.icons import drawn_anew, icon
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, merged, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

_KINDS = frozenset({"event", "event_day", "registration", "venue"})


class EventFrame(QWidget):
    """The open event. `gone` says that it does not exist any more."""

    gone = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.event_id = event_id
        self.view: EventView | None = None
        self._row: EventRow | None = None
        self._kinds: list[TabKind] = []
        self._made: dict[str, EventTab] = {}
        self._missed: dict[str, Touched] = {}
        self._turning = False
        self.heading = Heading("")
        self.state_button = QPushButton()
        self._state_menu = QMenu(self.state_button)
        for state in EventState:
            self._state_menu.addAction(context.actions.qaction(StateSteps.action_id(state)))
        self.state_button.setMenu(self._state_menu)
        self._state_menu.aboutToShow.connect(context.actions.refresh)
        self.heading.add(self.state_button)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(self.tr("Parts of the event"))
        self.pages = ShownStack()
        self._empty = QLabel()
        self.pages.addWidget(self._empty)
        self._arrange()
        self.tabs.currentChanged.connect(self._turned)

    def _arrange(self) -> None:
        self._back = ActionButton(self.context.actions.qaction("events.list"))
        self._back.setProperty("look", "quiet")
        self._back.setIcon(icon("back"))
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE, SPACE_PAGE, SPACE)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.heading)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if drawn_anew(event) and hasattr(self, "_back"):
            self._back.setIcon(icon("back"))

    @property
    def tab(self) -> EventTab | None:
        """Return the tab that is shown."""
        shown = self.pages.currentWidget()
        return shown if isinstance(shown, EventTab) else None

    @property
    def tab_key(self) -> str:
        """Return the key of the tab that is shown, or nothing."""
        at = self.tabs.currentIndex()
        return self._kinds[at].key if 0 <= at < len(self._kinds) else ""

    def open(self, key: str = "", target: str = "") -> None:
        """Show the event, at a tab and there at a target where they are given."""
        if not self._read():
            return
        keys = [kind.key for kind in self._kinds]
        at = keys.index(key) if key in keys else max(0, self.tabs.currentIndex())
        if at != self.tabs.currentIndex():
            self.tabs.setCurrentIndex(at)
        self._show(self.tab_key)
        self.tabs.setFocus()
        if self.tab is not None:
            self.tab.arrive(target)

    def step(self, by: int) -> None:
        """Go to the next or the previous tab."""
        if self._kinds:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % len(self._kinds))
            self.tabs.setFocus()
            inside = None if self.tab is None else self.tab.focusProxy()
            if self.tab is not None and inside is not None and inside.isVisible():
                self.tab.setFocus()

    def leave(self) -> bool:
        """Finish what is being typed in the tab that is shown."""
        return self.tab is None or self.tab.leave()

    def refresh(self, touched: Touched) -> None:
        """Tell the tab that is shown now, and the others when they are shown."""
        if touches(touched, _KINDS) and not self._read():
            return
        for key, tab in self._made.items():
            if tab is self.tab:
                tab.refresh(touched)
            else:
                self._missed[key] = merged(self._missed.get(key, {}), touched)

    def _read(self) -> bool:
        """Read what the heading shows; False when the event is gone."""
        with self.context.workspace.read() as db:
            self.view = events.view(db, self.event_id)
            rows = events.rows(db, [self.event_id])
        if self.view is None or not rows:
            self.gone.emit()
            return False
        self._row = rows[0]
        self._say(self.view, self._row)
        self._offer_tabs()
        self.context.actions.refresh()
        return True

    def _say(self, view: EventView, row: EventRow) -> None:
        words = catalogue(self.context.language)
        facts = [say_value(view.kind, words), span_words(view.starts, view.ends)]
        facts += [view.body] if view.body else []
        facts += [view.venue.name] if view.venue else []
        if row.taken or row.capacity is not None:
            facts.append(self.tr("{places} places taken").format(places=places_words(row.taken, row.capacity)))
        facts += [self.tr("%Ln waiting", "", row.waiting)] if row.waiting else []
        self.heading.say(view.title, " · ".join([*facts, view.code]))
        state = say_value(view.state, words)
        self.state_button.setText(self.tr("State: {state}").format(state=state))
        self.state_button.setAccessibleName(self.tr("State of the event: {state}").format(state=state))

    def _offer_tabs(self) -> None:
        """Offer the tabs of the event's kind; they change only when the kind does."""
        view = self.view
        wanted = tabs_for(view.kind) if view else []
        titles = [QCoreApplication.translate("EventTabs", kind.title_for(view.kind)) for kind in wanted] if view else []
        if wanted == self._kinds and titles == [self.tabs.tabText(at) for at in range(self.tabs.count())]:
            return
        present = self.tab_key
        self._turning = True
        while self.tabs.count():
            self.tabs.removeTab(0)
        self._kinds = wanted
        for title in titles:
            self.tabs.addTab(title)
        keys = [kind.key for kind in wanted]
        self.tabs.setCurrentIndex(keys.index(present) if present in keys else 0)
        self._turning = False

    def _turned(self) -> None:
        """Show the tab the user turned to, unless the one before wants to be finished first."""
        if self._turning:
            return
        before = next((key for key, tab in self._made.items() if tab is self.tab), "")
        if before and before != self.tab_key and not self.leave():
            self._turning = True
            self.tabs.setCurrentIndex([kind.key for kind in self._kinds].index(before))
            self._turning = False
            return
        self._show(self.tab_key)
        if self.tab is not None:
            self.tab.arrive("")

    def _show(self, key: str) -> None:
        kind = next((kind for kind in self._kinds if kind.key == key), None)
        if kind is None:
            return
        if key not in self._made:
            try:
                made = make_tab(kind, self.context, self.event_id)
            except Exception as error:  # noqa: BLE001  (one broken tab must not take the event down)
                self.pages.setCurrentWidget(self._empty)
                self.context.actions.failed.emit(error)
                return
            made.setAccessibleName(self.tabs.tabText(self.tabs.currentIndex()))
            self._made[key] = made
            self.pages.addWidget(made)
        tab = self._made[key]
        self.pages.setCurrentWidget(tab)
        self.context.actions.enter(f"events/{key}")
        missed = self._missed.pop(key, None)
        if missed is not None:
            tab.refresh(missed)
