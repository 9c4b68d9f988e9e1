"""The page of answers: the inbox with its parts, beside it the chosen answer and what can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.lists.replies import ReplyColumn, ReplyCounts, ReplyRow, ReplyShown
from forumplanner.lists.reply_view import ReplyView
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import ReplyProposal, ReplyState
from forumplanner.planning import settling_replies
from forumplanner.planning.settling_replies import Settled
from forumplanner.ui.parts.action_flow import ActionFlow
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.rows import Sort
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.parts.tab_order import go_down
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.replies.columns import ReplyColumns
from forumplanner.ui.replies.doors import Doors
from forumplanner.ui.replies.refused_panel import RefusedPanel
from forumplanner.ui.replies.reply_panel import ReplyPanel
from forumplanner.ui.replies.shown_filter import ShownFilter
from forumplanner.ui.replies.source import ReplySource
from forumplanner.ui.replies.taking_in import TakingIn
from forumplanner.ui.replies.words import ReplyWords
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.wording.settled_replies import say_settled
from forumplanner.workspace import Label

_KINDS = ("reply", "dispatch", "person", "event", "registration", "membership", "mail_account")
_SCOPE = "replies"


class RepliesPage(PlacePage):
    """Lists answers and settles them."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.writer = Writer(context, self)
        self.words = ReplyWords(context.language, self)
        self._source = ReplySource(context)
        self._view: ReplyView | None = None
        self._rows: list[ReplyRow] = []
        self._counts = ReplyCounts()
        self.columns = ReplyColumns(self.words, context.theme, self)
        sort = Sort(ReplyColumn.RECEIVED.value, descending=True)
        self.model = IdPageModel(self._source, self.columns.all(), kinds=_KINDS, sort=sort, parent=self)
        self.filter = ShownFilter()
        self.taking_in = TakingIn(context, self.writer, self)
        self.doors = Doors(context, self.writer, self)
        self.detail = ReplyPanel(self.words)
        self.not_taken = RefusedPanel(context.language)
        self._declare()
        self._arrange()
        self._connect()
        self._count()
        self.model.requery()

    def arrive(self, target: str) -> None:
        """Open the answer that is named, or show a part of the inbox ("doubtful")."""
        if target in set(ReplyShown):
            self.filter.ask_for(ReplyShown(target))
        elif target:
            if self.model.place_of(target) is None:
                self.panel.show_all()
            self.open_reply(target)

    def receive(self, what: object) -> None:
        """Take files in that were dropped on the window."""
        if isinstance(what, list):
            self.taking_in.take(what)

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        self.model.refresh(touched)
        if touches(touched, frozenset(_KINDS)):
            self._selected()
            self._count()
            if self._view is not None:
                self._show(self._view.row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the panel on Escape in the list, too."""
        if event.key() == Qt.Key.Key_Escape and not self._panels.isHidden():
            self._close()
        else:
            super().keyPressEvent(event)

    def listed(self) -> Callable[[], object]:
        """Tell of the answers that are shown."""
        return partial(self.panel.told, "replies")

    def _declare(self) -> None:
        actions = self.context.actions
        actions.add(
            Action(
                "replies.add", self.tr("&Add files …"), self.taking_in.ask, icon="import", shortcut="Ctrl+Shift+I",
                scope=_SCOPE,
            ),
            Action(
                "replies.fetch", self.tr("&Fetch from the mailbox"), self.taking_in.fetch, icon="mail",
                shortcut="Ctrl+Shift+R", scope=_SCOPE,
            ),
            Action(
                "replies.apply_all", self.tr("Take over &all proposals"), self._apply_all, icon="check",
                shortcut="Ctrl+Shift+Return", scope=_SCOPE, enabled_when=lambda: bool(self._counts.fitting),
            ),
            Action(
                "replies.apply", self.tr("&Take over the proposal"), self._apply_chosen, icon="check",
                shortcut="Ctrl+Return", scope=_SCOPE, enabled_when=lambda: bool(self._to_apply()),
            ),
            Action(
                "replies.dismiss", self.tr("&Set aside"), self._dismiss, icon="close", shortcut="Ctrl+Del",
                scope=_SCOPE, enabled_when=lambda: bool(self._chosen(ReplyState.OPEN)),
            ),
            Action(
                "replies.reopen", self.tr("&Open again"), self._reopen, icon="restore", scope=_SCOPE,
                enabled_when=lambda: bool(self._chosen(ReplyState.DISMISSED)),
            ),
            owner=self,
        )  # fmt: skip

    def _arrange(self) -> None:
        actions = self.context.actions
        heading = Heading(self.tr("Answers"), self.tr("What came back to your invitations, and what is to be done"))
        heading.add_action(actions.qaction("replies.add"))
        heading.add_action(actions.qaction("replies.fetch"))
        heading.add_action(actions.qaction("replies.apply_all"), main=True)
        empty = EmptyState(
            "mail",
            self.tr("No answers yet"),
            self.tr(
                "Drop answers on the window: e-mails (.eml, Outlook's .msg), calendar files (.ics) or a whole mailbox "
                "folder. Each then stands here with what is proposed; nothing is done before you say so."
            ),
            self.tr("Add files …"),
        )
        empty.step_taken.connect(self.taking_in.ask)
        self.panel = TablePanel(self.tr("Answers"), self.model, search=self.tr("Search in answers"), empty=empty)
        self.panel.table.offer(actions, ["replies.apply", "replies.dismiss", "replies.reopen"])
        self.bar = ActionFlow(self.tr("With the chosen answers"))
        for one in ("replies.apply", "replies.dismiss", "replies.reopen"):
            self.bar.offer(actions.qaction(one))
        self._side, self._refused_side = SidePanel(self.detail), SidePanel(self.not_taken)
        self._panels = ShownStack()
        for side in (self._side, self._refused_side):
            side.closed.connect(self._close)
            self._panels.addWidget(side)
        self._panels.hide()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.filter)
        column.addWidget(self.bar)
        column.addWidget(self.panel, 1)
        self._split = BesideOrBelow(left, self._panels, letters=(58, 42))
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        outside.addWidget(heading)
        outside.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._filter)
        self.panel.heed_filter(lambda: self._any_left_out, lambda: self.filter.ask_for(ReplyShown.ALL))
        self.panel.opened.connect(self.open_reply)
        self.panel.table.chosen.connect(self._selected)
        self.taking_in.refused.connect(self._taken_in)
        self.detail.action_taken.connect(self._act)
        self.detail.set_aside.connect(lambda: self._write_dismiss(self._viewed()))
        self.detail.reopened.connect(lambda: self._write_reopen(self._viewed()))
        self.detail.event_asked.connect(lambda: self.doors.to_event(self._view))
        self.detail.person_asked.connect(lambda: self.doors.to_person(self._view))
        self.detail.other_asked.connect(lambda: self.doors.register_other(self._view))
        self.detail.address_kept.connect(lambda: self.doors.keep_address(self._view))

    def _count(self) -> None:
        self._counts = self._source.counts()
        self.filter.count(self._counts)
        words = self.tr("Take over all %Ln proposal(s)", "", self._counts.fitting)
        self.context.actions.reword("replies.apply_all", words if self._counts.fitting else self.tr("Take over all"))
        self.context.actions.refresh()

    @property
    def _any_left_out(self) -> bool:
        return self.filter.active and bool(self._counts.open + self._counts.settled)

    def _filter(self) -> None:
        self._source.which = replace(self._source.which, shown=self.filter.shown)
        self.model.requery()

    def _selected(self) -> None:
        ids = self.panel.table.selected_ids()
        self._rows = list(self._source.rows(ids))
        if len(ids) == 1 and not self._panels.isHidden() and self._panels.currentWidget() is self._side:
            self._show(ids[0])
        self.context.actions.refresh()

    def open_reply(self, reply_id: str) -> None:
        """Show an answer beside the list."""
        self.panel.table.select_ids([reply_id])
        self._panels.setCurrentWidget(self._side)
        self._panels.show()
        self._show(reply_id)
        self._split.bring_into_sight(self._panels)

    def _show(self, reply_id: str) -> None:
        self._view = self._source.view(reply_id)
        if self._view is None:
            if self._panels.currentWidget() is self._side:
                self._panels.hide()
            return
        self._side.say(self._view.row.person)
        self.detail.show_reply(self._view)
        go_down(self._side)

    def _taken_in(self, refused: Sequence[object]) -> None:
        self.filter.ask_for(ReplyShown.OPEN)
        if not refused and self._panels.currentWidget() is self._refused_side:
            self._panels.hide()
        if refused:
            self._panels.setCurrentWidget(self._refused_side)
            self._panels.show()
            self.not_taken.show_refused(refused)
            self._refused_side.say(self.tr("%Ln without an answer", "", len(refused)))

    def _close(self) -> None:
        self._view = None
        self._panels.hide()
        self.panel.table.setFocus()

    def _chosen(self, state: ReplyState) -> list[EntityId]:
        return [row.id for row in self._rows if row.state is state]

    def _to_apply(self) -> list[ReplyRow]:
        """Return the chosen answers whose proposal can be taken over: several only where nothing else is to be done."""
        rows = self._rows
        alone = [row for row in rows if row.choices and row.proposal in row.choices]
        return alone if len(rows) == 1 else [row for row in rows if row.fits]

    def _apply_chosen(self) -> None:
        rows = self._to_apply()
        if len(rows) == 1:
            self._settle_one(rows[0], None)
        elif rows:
            ids = [row.id for row in rows]
            self._write_settle(Label("settle_replies"), lambda db: self._settle(db, ids))

    def _apply_all(self) -> None:
        now = self.context.workspace.now()
        self._write_settle(Label("settle_replies"), lambda db: settling_replies.settle_all(db, now))

    def _act(self, action: ReplyProposal) -> None:
        if self._view is not None:
            self._settle_one(self._view.row, action)

    def _settle_one(self, row: ReplyRow, action: ReplyProposal | None) -> None:
        wanted = action or row.proposal
        if wanted in settling_replies.LEADING:
            self.doors.lead(row, wanted)
            return
        refs = {"person": row.person_id, "event": row.event_id}
        label = Label("settle_reply", {key: value for key, value in refs.items() if value})
        said = self.tr("{person}: {action}").format(person=row.person, action=self.words.action(wanted))
        self.writer.change(
            label,
            lambda db: self._settle(db, [row.id], action),
            said=lambda settled: (
                said if settled.applied else self.tr("Something newer was sent meanwhile: look at it.")
            ),
        )

    def _settle(self, db: Any, ids: Sequence[EntityId], action: ReplyProposal | None = None) -> Settled:  # noqa: ANN401
        return settling_replies.settle(db, ids, self.context.workspace.now(), action=action)

    def _write_settle(self, label: Label, verb: Callable[[Any], Settled]) -> None:
        self.writer.change(
            label,
            verb,
            said=self._said_settled,
            counted=lambda settled: len(settled.applied),
            working=self.tr("Taking answers over"),
        )

    def _said_settled(self, settled: Settled) -> str:
        said = self.tr("%Ln answer(s) taken over.", "", len(settled.applied))
        if settled.applied:
            said = self.tr("%Ln answer(s) taken over: {what}.", "", len(settled.applied)).format(
                what=say_settled(settled.done, self.words.catalogue)
            )
        if settled.left_open:
            said += " " + self.tr("%Ln want(s) a look and stay(s) open.", "", len(settled.left_open))
        return said

    def _viewed(self) -> list[EntityId]:
        return [self._view.row.id] if self._view is not None else []

    def _dismiss(self) -> None:
        self._write_dismiss(self._chosen(ReplyState.OPEN))

    def _reopen(self) -> None:
        self._write_reopen(self._chosen(ReplyState.DISMISSED))

    def _write_dismiss(self, ids: list[EntityId]) -> None:
        now = self.context.workspace.now()
        self.writer.change(
            Label("dismiss_replies"),
            lambda db: settling_replies.dismiss(db, ids, now),
            said=self.tr("%Ln answer(s) set aside.", "", len(ids)),
            counted=len,
        )

    def _write_reopen(self, ids: list[EntityId]) -> None:
        self.writer.change(
            Label("reopen_replies"),
            lambda db: settling_replies.reopen(db, ids),
            said=self.tr("%Ln answer(s) opened again.", "", len(ids)),
            counted=len,
        )
