"""The page of events: the list, or one event that is open.

It understands as target: "" (as it was), "list", "new", an event's id, and "id/tab" or "id/tab/what to show there";
"new/tab/what to show there" goes there once the event is made; "new/registrations/import:FILE" also proposes it.
"new/day:2027-06-03" begins one on that day.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from forumplanner.desk.event_proposals import EventProposal, propose_event
from forumplanner.lists import events
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import EntityId
from forumplanner.planning import scheduling
from forumplanner.ui.events.event_list import EventList
from forumplanner.ui.events.frame import EventFrame
from forumplanner.ui.events.states import OpenEvent, StateSteps
from forumplanner.ui.events.tab import tabs_for
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.page_room import from_the_top
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tasks import Pool
from forumplanner.workspace.label import Label

_ON_DAY = "day:"


class EventsPage(PlacePage):
    """Holds the list and at most one open event."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.frame: EventFrame | None = None
        self._after_making = ""
        self._just_shown = False
        self._wanted: tuple[str, str, str] | None = None
        self._writer = Writer(context, self)
        self._states = StateSteps(context, self._open_event, self)
        self.list = EventList(context)
        self.list.opened.connect(self._opened)
        self.list.made.connect(self._made)
        self.list.ended.connect(self._forget_list)
        self.list.new_form.origin.known_wanted.connect(self._made)
        self._declare()
        new = self.list.heading.add_action(context.actions.qaction("events.new"), main=True)
        new.setObjectName("new_event")
        self.list.panel.table.offer(context.actions, ["events.open", "events.remove", "events.new"])
        self.list.panel.table.chosen.connect(context.actions.refresh)
        self._stack = ShownStack()
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _declare(self) -> None:
        place = "events"
        actions = [
            Action("events.new", self.tr("&New event"), self._new, icon="add", shortcut="Ctrl+N", scope=place,
                   enabled_when=lambda: self.frame is None),
            Action("events.open", self.tr("&Open event"), self._open_chosen, icon="open", scope=place,
                   enabled_when=lambda: self._chosen() is not None),
            Action("events.remove", self.tr("&Remove event"), self._remove, icon="delete", shortcut="Ctrl+Delete",
                   scope=place, enabled_when=lambda: self._chosen() is not None),
            Action("events.register", self.tr("Re&gister somebody for the event"), self._register, icon="person-add",
                   shortcut="Ctrl+R", scope=place, group=1, enabled_when=self._takes_registrations),
            Action("events.list", self.tr("&All events"), lambda: self.context.navigate("events", "list"), icon="back",
                   shortcut="Alt+Up", scope=place, group=1, enabled_when=lambda: self.frame is not None),
            Action("events.next_tab", self.tr("N&ext part"), lambda: self._step(1), shortcut="Ctrl+PgDown", scope=place,
                   group=1, enabled_when=lambda: self.frame is not None),
            Action("events.previous_tab", self.tr("Previo&us part"), lambda: self._step(-1), shortcut="Ctrl+PgUp",
                   scope=place, group=1, enabled_when=lambda: self.frame is not None),
        ]  # fmt: skip
        self.context.actions.add(*actions, owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        """Note that the user came from elsewhere."""
        super().showEvent(event)
        self._just_shown = True

    def arrive(self, target: str) -> None:
        """Show the list, the form for a new event, or an event."""
        from_elsewhere, self._just_shown = self._just_shown, False
        head, _, rest = target.partition("/")
        if head == "new":
            self._close()
            self._begin_new(rest)
        elif head == "list" or (not head and not from_elsewhere):
            self._close()
        elif head:
            tab, _, inside = rest.partition("/")
            self._open(head, tab, inside)
        elif self.frame is not None:
            self.frame.open()

    def leave(self) -> bool:
        """Finish what is being typed in the open event."""
        return self.frame is None or self.frame.leave()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        self.list.refresh(touched)
        if self.frame is not None:
            self.frame.refresh(touched)

    def printable(self) -> Callable[[], object] | None:
        """Ask the open tab."""
        return self.frame.tab.printable() if self.frame and self.frame.tab else None

    def savable(self) -> Callable[[], object] | None:
        """Ask the open tab."""
        return self.frame.tab.savable() if self.frame and self.frame.tab else None

    def listed(self) -> Callable[[], object] | None:
        """Tell of the events, or ask the open tab."""
        if self.frame is None:
            return partial(self.list.panel.told, "events")
        return self.frame.tab.listed() if self.frame.tab else None

    def _open(self, event_id: str, tab: str, inside: str) -> None:
        if self.frame is not None and self.frame.event_id == event_id:
            self.frame.open(tab, inside)
            return
        # The actions of the old event's tabs go away with it, and those of the new one bear the same names:
        # it is made when the old one is truly gone.
        waiting = self.frame is not None
        self._close()
        self._wanted = (event_id, tab, inside)
        if waiting:
            QTimer.singleShot(0, self, self._open_wanted)
        else:
            self._open_wanted()

    def _open_wanted(self) -> None:
        if self._wanted is None:
            return
        (event_id, tab, inside), self._wanted = self._wanted, None
        frame = EventFrame(self.context, EntityId(event_id))
        self.frame = frame
        self._stack.addWidget(frame)
        self._stack.setCurrentWidget(frame)
        frame.gone.connect(self._gone)
        from_the_top(self)
        frame.open(tab, inside)

    def _close(self) -> None:
        """Show the list."""
        self._wanted = None
        frame, self.frame = self.frame, None
        self._stack.setCurrentWidget(self.list)
        if frame is not None:
            self._stack.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
            self.list.panel.table.select_ids([frame.event_id])
            self.list.panel.table.setFocus()
        if self.isVisible():
            self.context.actions.enter("events")
        self.context.actions.refresh()

    def _gone(self) -> None:
        self._close()
        self.context.notices.info(self.tr("This event does not exist any more."))

    def _open_event(self) -> OpenEvent | None:
        view = self.frame.view if self.frame else None
        return (view.id, view.state, view.zone) if view else None

    def _chosen(self) -> str | None:
        """Return the event an action is about: the one that is open, else the one selected in the list."""
        if self.frame is not None:
            return self.frame.event_id
        chosen = self.list.panel.table.selected_ids()
        return chosen[0] if len(chosen) == 1 else None

    def _takes_registrations(self) -> bool:
        view = self.frame.view if self.frame is not None else None
        return view is not None and view.kind is not EventKind.SITTING

    def _register(self) -> None:
        """Begin a registration, from whatever part of the event is shown."""
        if self.frame is not None:
            self.context.navigate("events", f"{self.frame.event_id}/registrations/new")

    def _new(self) -> None:
        self._begin_new("")

    def _begin_new(self, after: str) -> None:
        """Begin a new event; `after` says where to go once it is made, perhaps to the import of a list."""
        self._after_making = after
        if after.startswith(_ON_DAY):
            self._after_making = ""
            self.list.begin_new(date.fromisoformat(after.removeprefix(_ON_DAY)))
            return
        file = after.partition("import:")[2]
        if not file:
            self.list.begin_new()
            return
        self.list.begin_for_list(Path(file).name)
        self.context.tasks.run(
            self.tr("Reading {file}").format(file=Path(file).name),
            lambda progress: (after, propose_event(Path(file), cancelled=progress.cancelled)),
            self._propose,
            self._no_list,
            pool=Pool.BACKGROUND,
        )

    def _propose(self, answer: tuple[str, EventProposal]) -> None:
        after, proposal = answer
        if after != self._after_making:
            return
        with self.context.workspace.read() as db:
            known = events.of_title(db, proposal.title)
        self.list.new_form.propose(proposal, known)

    def _no_list(self, error: Exception) -> None:
        """Say why the file is no list; nothing is begun for it."""
        self._forget_list()
        self.list.end_new()
        self.context.tasks.refused.emit(error)

    def _forget_list(self) -> None:
        self._after_making = ""

    def _opened(self, event_id: str) -> None:
        """Open an event of the list; one that takes registrations also takes the list that waits."""
        after, self._after_making = self._after_making, ""
        with self.context.workspace.read() as db:
            view = events.view(db, EntityId(event_id))
        takes = view is not None and any(tab.key == "registrations" for tab in tabs_for(view.kind))
        self.context.navigate("events", f"{event_id}/{after}" if after and takes else event_id)

    def _made(self, event_id: str) -> None:
        after, self._after_making = self._after_making, ""
        self.context.navigate("events", f"{event_id}/{after}" if after else event_id)

    def _open_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.context.navigate("events", chosen)

    def _step(self, by: int) -> None:
        if self.frame is not None:
            self.frame.step(by)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        with self.context.workspace.read() as db:
            rows = events.rows(db, [EntityId(chosen)])
        if not rows:
            return
        self._close()
        self._writer.change(
            Label("remove_event", {"event": chosen}),
            lambda db: scheduling.remove_event(db, EntityId(chosen)),
            working=self.tr("Removing the event"),
            said=self.tr("“{title}” was removed.").format(title=rows[0].title),
        )
