"""The minutes tab: at the left the agenda, at the right what is recorded at the chosen item.

Everything typed is kept at once; settling and sending ask first, since they cannot be undone.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QSplitter, QVBoxLayout, QWidget

from forumplanner.lists.events import EventView, view
from forumplanner.lists.minutes import MinutesItem, MinutesView, minutes
from forumplanner.model.enums import EntryKind, EventKind, MinutesState
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.minute_taking import open_minutes
from forumplanner.planning.settling import mark_sent, settle, settled_state
from forumplanner.ui.events.shown_tab import ShownTab
from forumplanner.ui.minutes.afterwards_page import AfterwardsPage
from forumplanner.ui.minutes.copying import copy_item
from forumplanner.ui.minutes.head_page import HeadPage
from forumplanner.ui.minutes.item_page import ItemPage
from forumplanner.ui.minutes.items_model import AFTERWARDS, HEAD, ItemsModel
from forumplanner.ui.minutes.minutes_actions import SCOPE, MinutesActions, MinutesDoings
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.question import Question
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value
from forumplanner.workspace import Label

_KINDS = frozenset(
    {
        "minutes",
        "minute_entry",
        "interruption",
        "vote",
        "objection",
        "amendment",
        "agenda_item",
        "event",
        "event_day",
        "recommendation",
        "measure",
        "track",
        "dispatch",
    }
)


class MinutesTab(ShownTab):
    """The minutes of one event."""

    scope = SCOPE

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, event_id, parent)
        with context.workspace.read() as db:
            self._event: EventView | None = view(db, event_id)
        self._view: MinutesView | None = None
        self.model = ItemsModel(context.language, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Agenda items"))
        self.list.setModel(self.model)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(220)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.head_page = HeadPage(context, self.writer)
        self.item_page = ItemPage(context, self.writer)
        self.afterwards_page = AfterwardsPage(context, self.writer)
        self.question = Question()
        self._state = QLabel()
        self._state.setWordWrap(True)
        self._state.setProperty("look", "muted")
        self._arrange()
        self.setFocusProxy(self.list)
        self.reload()

    def arrive(self, target: str) -> None:
        """Go to the head or an item when one is named."""
        if target:
            self.go_to(target)

    def leave(self) -> bool:
        """Store what is typed."""
        return self.head_page.finish() and self.item_page.finish() and self.afterwards_page.finish()

    def refresh(self, touched: Touched) -> None:
        """Show the minutes anew when something they show was touched."""
        if touches(touched, _KINDS):
            self.reload()

    def go_to(self, key: str) -> None:
        """Go to HEAD, AFTERWARDS or an item."""
        place = self.model.place_of(key)
        if place >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(place), flags)

    def reload(self) -> None:
        """Read and show the minutes."""
        with self.context.workspace.read() as db:
            self._event, self._view = view(db, self.event_id), minutes(db, self.event_id)
        if self._event is None or self._view is None:
            self._pages.setCurrentIndex(1)
            self.follow()
            return
        self._pages.setCurrentIndex(0)
        present = str(self.list.currentIndex().data(Qt.ItemDataRole.UserRole) or "")
        self.model.show_minutes(self._event, self._view)
        self.go_to(present if self.model.place_of(present) >= 0 else self._first())
        self._say_state(self._event, self._view)
        self._show_page()
        self.follow()

    def actions_here(self) -> Sequence[Action]:
        """Return the actions of the minutes."""
        return MinutesActions(self).all(
            MinutesDoings(
                entry=lambda kind: partial(self._begin, kind),
                vote=self._begin_vote,
                copy=self._copy_item,
                began=self.head_page.began_now.click,
                ended=self.head_page.ended_now.click,
                settle=self._ask_to_settle,
                send=self._ask_to_send,
                open_minutes=self._open_minutes,
                is_missing=lambda: self._view is None,
                is_draft=self._draft,
                at_item=lambda: self._draft() and self._stop_item() is not None,
                can_copy=lambda: self._view is not None and self._stop_item() is not None,
                is_settled=lambda: self._view is not None and self._view.head.settled,
                can_send=lambda: (
                    self._view is not None
                    and self._view.head.settled
                    and self._view.head.state is not MinutesState.SENT
                ),
                signs=self._signs(),
            )
        )

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACE)
        bar.addWidget(self._state, 1)
        bar.addWidget(self.button("minutes.copy"))
        self._settle_button = self.button("minutes.settle")
        self._send_button = self.button("minutes.send")
        bar.addWidget(self._settle_button)
        bar.addWidget(self._send_button)
        for kind in EntryKind:
            words = say_value(kind, catalogue(self.context.language))
            self.item_page.add_tool(self.button(f"minutes.{kind.value}", text=words))
        self.item_page.add_tool(self.button("minutes.vote", text=self.tr("Vote")))
        self._right = ShownStack()
        for page in (self.head_page, self.item_page, self.afterwards_page):
            self._right.addWidget(page)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(self._right)
        split.setSizes([300, 700])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        open_page = QWidget()
        inner = QVBoxLayout(open_page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE)
        inner.addLayout(bar)
        inner.addWidget(self.question)
        inner.addWidget(split, 1)
        WholeLines(open_page)
        empty = EmptyState(
            "minutes",
            self.tr("No minutes yet"),
            self.tr("Open them when it begins: you write along the agenda, and everything you type is kept at once."),
            self.tr("Open minutes"),
        )
        empty.step_taken.connect(self._open_minutes)
        self._pages = ShownStack()
        self._pages.addWidget(open_page)
        self._pages.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.addWidget(self._pages)

    def _signs(self) -> bool:
        return self._event is not None and self._event.kind is EventKind.SITTING

    def _draft(self) -> bool:
        return self._view is not None and not self._view.head.settled

    def _stop_item(self) -> MinutesItem | None:
        stop = self.model.stop(self.list.currentIndex().row())
        return None if stop is None else stop.item

    def _first(self) -> str:
        """Return where one begins: the first item, or the head when there is none."""
        stop = self.model.stop(1)
        return HEAD if stop is None else stop.key

    def _say_state(self, event: EventView, shown: MinutesView) -> None:
        state = say_value(shown.head.state, catalogue(self.context.language))
        if shown.head.settled_at is not None:
            day = said_date(to_local(shown.head.settled_at, event.zone).date())
            words = self.tr("Minutes {state}, settled on {day}. What they record stays as it is.")
            self._state.setText(words.format(state=state, day=day))
        else:
            self._state.setText(self.tr("Draft. Everything you type is kept at once."))
        self._settle_button.setVisible(not shown.head.settled)
        self._send_button.setVisible(shown.head.settled and shown.head.state is not MinutesState.SENT)

    def _chosen(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self._show_page()
        self.follow()

    def _show_page(self) -> None:
        stop = self.model.stop(self.list.currentIndex().row())
        if stop is None or self._view is None or self._event is None:
            return
        if stop.item is not None:
            title = str(self.list.currentIndex().data())
            self.item_page.show_item(self._view, stop.item, title)
            self._right.setCurrentWidget(self.item_page)
        elif stop.key == AFTERWARDS:
            self.afterwards_page.show_minutes(self._view, self._event.zone)
            self._right.setCurrentWidget(self.afterwards_page)
        else:
            self._right.setCurrentWidget(self.head_page)
        self.head_page.show_head(self._event, self._view)

    def _begin(self, kind: EntryKind) -> None:
        self.item_page.entries.begin(kind)
        self.item_page.go_down()

    def _begin_vote(self) -> None:
        self.item_page.votes.begin()
        self.item_page.go_down()

    def _copy_item(self) -> None:
        item = self._stop_item()
        if item is not None and self.item_page.finish():
            copy_item(self.context, self.event_id, item.item.id)

    def _open_minutes(self) -> None:
        event_id, now = self.event_id, self.context.workspace.now()
        self.writer.change(Label("open_minutes", {"event": event_id}), lambda db: open_minutes(db, event_id, now))

    def _ask_to_settle(self) -> None:
        if self.leave():
            signs = self._signs()
            words = (
                self.tr(
                    "Once the minutes are signed, agenda, entries, votes and attendance stay as they are. This "
                    "cannot be undone; objections and amendments stand beside them."
                )
                if signs
                else self.tr(
                    "Once the minutes are agreed, agenda, entries and votes stay as they are. This cannot be "
                    "undone; objections and amendments stand beside them."
                )
            )
            self.question.ask(
                words, self.tr("Record as signed") if signs else self.tr("Record as agreed"), self._settle
            )

    def _settle(self) -> None:
        if self._view is None or self._event is None:
            return
        head, now, state = self._view.head, self.context.workspace.now(), settled_state(self._event.kind)
        label = Label("settle_minutes", {"event": self.event_id})
        self.writer.change(label, lambda db: settle(db, head.id, state, now), final=True)

    def _ask_to_send(self) -> None:
        self.question.ask(
            self.tr("This records that the minutes were sent out. It cannot be undone."),
            self.tr("Record as sent"),
            self._send,
        )

    def _send(self) -> None:
        if self._view is not None:
            head = self._view.head
            label = Label("mark_minutes_sent", {"event": self.event_id})
            self.writer.change(label, lambda db: mark_sent(db, head.id), final=True)
