"""The part "On site" of an event: who is there on which day, corrections, signed lists, the way to the reception."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from forumplanner.lists import reception as at_door
from forumplanner.lists.on_site import OnSiteRow, Show
from forumplanner.lists.reception import Day, Door
from forumplanner.model.ids import EntityId
from forumplanner.planning import reception
from forumplanner.ui.documents.signed_lists_part import SignedListsPart
from forumplanner.ui.events.shown_tab import ShownTab
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.reception.on_site_actions import SCOPE, OnSiteActions, OnSiteDoings
from forumplanner.ui.reception.on_site_source import OnSiteColumns, OnSiteSource
from forumplanner.ui.reception.reception_window import ReceptionWindow
from forumplanner.ui.reception.times_form import TimesForm
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.workspace import Label

_KINDS = ("registration", "attendance", "person", "event", "event_day")


class OnSiteTab(ShownTab):
    """Who is at one event."""

    scope = SCOPE

    def __init__(self, context: PlaceContext, event_id: EntityId) -> None:
        super().__init__(context, event_id)
        self._words = OnSiteColumns(self)
        self.source = OnSiteSource(context.workspace, event_id)
        self.model = IdPageModel(self.source, self._words.all(), kinds=_KINDS, parent=self)
        self.door: Door | None = None
        self.reception: ReceptionWindow | None = None
        self.day = Choice((), self.tr("Day"))
        self.show_only = Choice(self._words.shown(), self.tr("Show"))
        self.heads = QLabel()
        self.panel = self._table_panel()
        self.times = TimesForm()
        self.side = SidePanel(self.times)
        self.lists = SignedListsPart(context, event_id)
        self.settings = Form()
        self._arrange()
        self._connect()
        self.setFocusProxy(self.panel.search)
        self.reload()

    def leave(self) -> bool:
        """Keep what is typed; stay where something is wrong."""
        times = self.side.isHidden() or self.times.leave()
        return self.settings.binder.commit() and times

    def listed(self) -> Callable[[], object] | None:
        """Tell of the people who are shown."""
        return partial(self.panel.told, "on_site", self.event_id)

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, frozenset(_KINDS)):
            self._read_door()
            self.model.refresh(touched)
            self._show_person()
        if touches(touched, frozenset({"paper"})):
            self.lists.load()

    def reload(self) -> None:
        """Read and show everything."""
        self._read_door()
        self.model.requery()
        self._show_person()

    def actions_here(self) -> Sequence[Action]:
        """Return the actions of the tab."""
        return OnSiteActions(self).all(
            OnSiteDoings(
                open_reception=self.open_reception,
                arrive=self._arrive,
                leave=self._leave,
                can_arrive=lambda: self._today() and any(not _is_here(row) for row in self._chosen()),
                can_leave=lambda: self._today() and any(_is_here(row) for row in self._chosen()),
            )
        )

    def open_reception(self) -> ReceptionWindow | None:
        """Cover the planner with the reception."""
        if not self.leave():
            return None
        self._read_door()
        if self.door is None:
            return None
        if self.reception is None:
            self.reception = ReceptionWindow(self.context, self.door, self.window())
            self.reception.closed.connect(self._reception_closed)
        self.reception.showFullScreen()
        self.reception.activateWindow()
        return self.reception

    def _reception_closed(self) -> None:
        self.reception = None
        self.reload()

    def _table_panel(self) -> TablePanel:
        empty = EmptyState(
            "registrations",
            self.tr("Nobody has a place yet"),
            self.tr(
                "Whoever has a place is listed here. People can also come without a registration: open the reception."
            ),
        )
        panel = TablePanel(self.tr("People on site"), self.model, search=self.tr("Search by name"), empty=empty)
        panel.heed_filter(lambda: self.source.show is not Show.ALL, lambda: self._choose_show(Show.ALL))
        return panel

    def _arrange(self) -> None:
        self.heads.setProperty("look", "section")
        self.heads.setWordWrap(True)
        buttons = Flow()
        for key in ("reception", "arrive", "leave"):
            buttons.add(self.button(f"attendance.{key}", main=key == "reception"))
        for choice in (self.day, self.show_only):
            choice.setMinimumContentsLength(14)
        buttons.add(self.day)
        self.panel.add_filter(self.show_only)
        self.settings.add(
            "needs_contact",
            self.tr("Whom the reception fetches for needs"),
            QLineEdit(),
            hint=self.tr("A name as one says it. The reception reads only this, never the need."),
        )
        self.side.hide()
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.side, 1)
        beside.addWidget(self._about_the_day(), 1)
        split = BesideOrBelow(self.panel, right, letters=(40, 42))
        split.setStretchFactor(0, 1)
        split.setSizes([800, 340])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.heads)
        column.addWidget(buttons)
        column.addWidget(split, 1)

    def _about_the_day(self) -> QWidget:
        """Return the card that stands beside the table while no person is chosen."""
        inside = QWidget()
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addWidget(self.settings)
        parts.addWidget(self.lists, 1)
        self._card = QFrame()
        self._card.setProperty("look", "card")
        column = QVBoxLayout(self._card)
        column.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE, SPACE_WIDE)
        column.addWidget(scrolling(inside))
        return self._card

    def _connect(self) -> None:
        self.day.activated.connect(lambda _at: self._choose_day())
        self.show_only.activated.connect(lambda _at: self._choose_show(Show(self.show_only.currentData())))
        self.panel.table.chosen.connect(self._selection_changed)
        self.panel.opened.connect(lambda _id: self.times.form.setFocus())
        self.side.closed.connect(self._close_side)
        self.times.corrected.connect(self._correct)
        self.times.added.connect(self._add)
        self.times.removed.connect(self._remove)
        self.settings.binder.committed.connect(lambda _key, value: self._set_contact(str(value)))

    def _read_door(self) -> None:
        first = self.door is None
        with self.context.workspace.read() as db:
            self.door = at_door.door(db, self.event_id, self.context.workspace.now())
            if self.door is None:
                return
            if first:
                self.source.day = self.door.day
            heads = at_door.heads(db, self.event_id, self.source.day)
        self.day.offer([(day.number, self._said_day(day)) for day in self.door.days])
        self.day.choose(self.source.day)
        self.day.setVisible(len(self.door.days) > 1)
        self.settings.binder.load({"needs_contact": self.door.needs_contact}, keep_typing=True)
        self.heads.setText(
            self.tr("{arrived} of {expected} arrived, {here} in the house").format(
                arrived=heads.arrived, expected=heads.expected, here=heads.here
            )
        )

    def _said_day(self, day: Day) -> str:
        return self.tr("Day {number}: {date}").format(number=day.number, date=said_date(day.starts.date()))

    def _present_day(self) -> Day | None:
        days = self.door.days if self.door is not None else ()
        return next((day for day in days if day.number == self.source.day), None)

    def _today(self) -> bool:
        return self.door is not None and self.door.day == self.source.day

    def _choose_day(self) -> None:
        if self.leave():
            self.source.day = int(self.day.currentData())
            self.reload()

    def _choose_show(self, show: Show) -> None:
        self.show_only.choose(show)
        self.source.show = show
        self.model.requery()

    def _chosen(self) -> list[OnSiteRow]:
        return list(self.source.rows(self.panel.table.selected_ids()))

    def _selection_changed(self) -> None:
        self._show_person()
        self.follow()

    def _show_person(self) -> None:
        chosen, day = self.panel.table.selected_ids(), self._present_day()
        row = self.source.row(chosen[0]) if len(chosen) == 1 else None
        if row is not None and day is not None:
            self.times.show_person(row, day)
            self.side.say(both_names(row.name, row.own_script_name))
        self.side.setVisible(row is not None and day is not None)
        self._card.setVisible(self.side.isHidden())
        self.follow()

    def _close_side(self) -> None:
        if self.leave():
            self.panel.table.clearSelection()
            self.panel.table.setFocus()

    def _label(self, key: str, row: OnSiteRow) -> Label:
        return Label(key, {"person": row.person_id, "event": self.event_id})

    def _arrive(self) -> None:
        rows, now = [row for row in self._chosen() if not _is_here(row)], self.context.workspace.now()
        if rows:
            label = self._label("reception_arrive", rows[0])
            self.writer.change(label, lambda db: [reception.arrive(db, row.id, now) for row in rows])

    def _leave(self) -> None:
        rows, now = [row for row in self._chosen() if _is_here(row)], self.context.workspace.now()
        if rows:
            label = self._label("reception_leave", rows[0])
            self.writer.change(label, lambda db: [reception.leave(db, row.id, now) for row in rows])

    def _correct(self, interval_id: str, came: datetime | None, left: datetime | None) -> None:
        if self.times.row is not None:
            self.writer.change(
                self._label("reception_correct", self.times.row),
                lambda db: reception.correct(db, EntityId(interval_id), came, left),
                binder=self.times.form.binder,
            )

    def _add(self) -> None:
        """Add a time beginning with the day, or behind the last one."""
        row, day = self.times.row, self._present_day()
        if row is None or day is None:
            return
        last = row.intervals[-1] if row.intervals else None
        came = day.starts if last is None else last.left
        if came is None:
            self.context.notices.info(self.tr("The person is in the house: enter first when they left."))
            return
        self.writer.change(
            self._label("reception_note", row), lambda db: reception.note(db, row.id, day.number, came, day.ends)
        )

    def _remove(self, interval_id: str) -> None:
        if self.times.row is not None:
            self.writer.change(
                self._label("reception_forget", self.times.row),
                lambda db: reception.forget(db, EntityId(interval_id)),
                said=self.tr("Removed."),
            )

    def _set_contact(self, who: str) -> None:
        event_id = self.event_id
        self.writer.change(
            Label("set_needs_contact", {"event": event_id}),
            lambda db: reception.set_needs_contact(db, event_id, who),
            binder=self.settings.binder,
        )


def _is_here(row: OnSiteRow) -> bool:
    return bool(row.intervals) and row.intervals[-1].left is None
