"""The tab of the invitation: what is due, the dispatch list, and beside it what goes out or went out.

What is due is reckoned beside the window, since it compares everybody's calendar; rules are in planning/inviting.py.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.lists.dispatches import DispatchColumn, DispatchCounts, DispatchRow, DispatchShown
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.ui.events.tab import EventTab
from forumplanner.ui.invitation.columns import DispatchColumns
from forumplanner.ui.invitation.deciding import Deciding
from forumplanner.ui.invitation.due_part import DuePart
from forumplanner.ui.invitation.giving_out import GivingOut
from forumplanner.ui.invitation.going_out import GoingOut
from forumplanner.ui.invitation.groups import Group, GroupKind, grouped
from forumplanner.ui.invitation.invitation_actions import ON_ROWS, InvitationActions, InvitationDoings
from forumplanner.ui.invitation.message_view import MessageView
from forumplanner.ui.invitation.picture import Picture, read_picture
from forumplanner.ui.invitation.previewing import Shown, as_sent
from forumplanner.ui.invitation.shown_filter import DispatchFilterBar
from forumplanner.ui.invitation.source import DispatchSource
from forumplanner.ui.invitation.telling_list import TellingList
from forumplanner.ui.invitation.words import InvitingWords
from forumplanner.ui.parts.action_flow import ActionFlow
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.outgoing import Outgoing
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.rows import Sort
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.parts.tab_order import Downwards
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.ui.summons.summons_bar import SummonsBar
from forumplanner.ui.summons.summons_panel import SummonsPanel

_ROWS = ("dispatch", "reply", "person")
_DUE = frozenset(
    {
        "event", "event_day", "event_room", "room", "venue", "registration", "workshop_place", "agenda_item", "track",
        "contribution", "duty", "membership", "attendance", "person", "dispatch", "mail_account", "event_text",
        "sitting_rules", "body_name",
    }
)  # fmt: skip


class InvitationTab(EventTab):
    """`arrive` understands "due", "summons" and the id of a person, who is to be invited once more."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, event_id, parent)
        self.words = InvitingWords(context.language, self)
        self._picture: Picture | None = None
        self._asked = 0
        self._rows: list[DispatchRow] = []
        self._counts = DispatchCounts()
        self._source = DispatchSource(context, event_id)
        self.columns = DispatchColumns(self.words, context.theme, self)
        sort = Sort(DispatchColumn.SENT.value, descending=True)
        self.model = IdPageModel(self._source, self.columns.all(), kinds=_ROWS, sort=sort, parent=self)
        self.due = DuePart(self.words)
        self.summons = SummonsBar(context, event_id, self)
        self.filter = DispatchFilterBar()
        self.going_out = GoingOut(context, event_id, self.words)
        self.went_out = MessageView(self.words)
        self.giving_out = GivingOut(context, event_id, self, self.going_out.busy, self._given_out)
        self.telling_list = TellingList(context, event_id, self.words)
        self.deciding = Deciding(context, self, self._changed)
        self._declare()
        self._arrange()
        self._connect()
        self.setFocusProxy(self.panel.search)
        self.model.requery()
        self._count()
        self._look()

    def arrive(self, target: str) -> None:
        """Begin with what is due, or with inviting somebody once more."""
        if target == "due":
            self.due.setFocus()
        elif target == "summons":
            self._record_summons()
        elif target:
            self._invite_again([EntityId(target)])

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        self.model.refresh(touched)
        self.summons.refresh(touched)
        self._summons_side.refresh(touched)
        if touches(touched, frozenset(_ROWS)):
            self._count()
            self._selected()
        if touches(touched, _DUE):
            self._look()

    def listed(self) -> Callable[[], object] | None:
        """Tell of the dispatches that are shown."""
        return self._told if self._counts.all else None

    def _told(self) -> Outgoing:
        return self.panel.told("dispatches", self.event_id)

    def _declare(self) -> None:
        states = partial(self._any_in)
        doings = InvitationDoings(
            send=self._send_first,
            resume=self.giving_out.resume,
            look=self._show_chosen,
            again=lambda: self._invite_again([row.person_id for row in self._rows if row.person_id]),
            arrived=lambda: self.deciding.it_arrived(self._ids_in(OutgoingState.UNCERTAIN)),
            retry=lambda: self.deciding.send_again(self._ids_in(OutgoingState.UNCERTAIN, OutgoingState.FAILED)),
            withdraw=lambda: self.deciding.withdraw(self._ids_in(OutgoingState.WAITING)),
            tell_list=self._tell_list,
            texts=lambda: self.context.navigate("message_texts", self.event_id),
            summons=self._record_summons,
            anything_due=lambda: self._picture is not None and bool(self._picture.groups),
            anything_waits=lambda: bool(self._counts.waiting),
            on_row=lambda: len(self._rows) == 1 and self._rows[0].state is not None,
            can_invite=lambda: any(row.person_id and row.meeting for row in self._rows),
            can_arrive=lambda: states(OutgoingState.UNCERTAIN),
            can_retry=lambda: states(OutgoingState.UNCERTAIN, OutgoingState.FAILED),
            can_withdraw=lambda: states(OutgoingState.WAITING),
            at_sitting=lambda: not self.summons.isHidden(),
        )
        self.context.actions.add(*InvitationActions(self).all(doings), owner=self)

    def _arrange(self) -> None:
        actions = self.context.actions
        on_rows = [f"invitation.{key}" for key in ON_ROWS]
        empty = EmptyState(
            "send",
            self.tr("Nothing has gone out yet"),
            self.tr(
                "Here stands what each person has last received: which appointment, when, and what they answered. "
                "Above stands what is due."
            ),
        )
        self.panel = TablePanel(self.tr("Dispatches"), self.model, search=self.tr("Search for a person"), empty=empty)
        self.panel.table.offer(actions, on_rows)
        self.bar = ActionFlow(self.tr("With the chosen dispatches"))
        for one in (*on_rows, "invitation.resume", "invitation.texts"):
            self.bar.offer(actions.qaction(one))
        self._out_side, self._went_side = SidePanel(self.going_out), SidePanel(self.went_out)
        self._list_side = SidePanel(self.telling_list)
        self._summons_side = SummonsPanel(self.context, self.event_id)
        self._sides = ShownStack()
        for side in (self._out_side, self._went_side, self._list_side, self._summons_side):
            side.closed.connect(self._close)
            self._sides.addWidget(side)
        self._sides.hide()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for widget in (self.due, self.summons, self.filter, self.bar):
            column.addWidget(widget)
        column.addWidget(self.panel, 1)
        Downwards(left)
        self._split = BesideOrBelow(left, self._sides, letters=(58, 42))
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, SPACE, 0, 0)
        outside.addWidget(self._split)

    def _connect(self) -> None:
        self.due.wanted.connect(lambda kind: self._begin(GroupKind(kind)))
        self.summons.wanted.connect(self._record_summons)
        self.due.list_wanted.connect(lambda changed: self._tell_list(changed=changed))
        self.telling_list.told.connect(self._changed)
        self.telling_list.contacts.connect(lambda: self.context.navigate("contacts", "mailing_lists"))
        self.due.resumed.connect(lambda: self.giving_out.resume())
        self.filter.chosen.connect(self._filter)
        self.panel.heed_filter(
            lambda: self.filter.active and bool(self._counts.all), lambda: self.filter.ask_for(DispatchShown.ALL)
        )
        self.panel.opened.connect(lambda _id: self._show_chosen())
        self.panel.table.chosen.connect(self._selected)
        self.going_out.wanted.connect(self._give)
        self.going_out.letters.connect(self._write_letters)
        self.going_out.letters_written.connect(self._note_letters)
        self.going_out.accounts.connect(lambda: self.context.navigate("accounts", ""))

    def _look(self) -> None:
        """Find out what is due, beside the window; what was asked for before is not shown any more."""
        self._asked += 1
        asked, workspace, event_id = self._asked, self.context.workspace, self.event_id

        def work(_progress: Progress) -> Picture | None:
            return read_picture(workspace, event_id)

        def show(picture: Picture | None) -> None:
            if isValid(self) and asked == self._asked and picture is not None:
                self._show(picture)

        def refused(error: Exception) -> None:
            if isValid(self) and asked == self._asked:
                self.due.say(refusal_words(error, self.context.language))

        self.context.tasks.run(self.tr("Looking for what is due"), work, show, refused, pool=Pool.SEARCH, quiet=True)

    def _show(self, picture: Picture) -> None:
        self._picture = picture
        nothing = self.words.nothing_due(picture.event.state)
        otherwise = picture.otherwise if picture.to_come else None
        self.due.show_picture(picture.groups, picture.typos, picture.stuck, nothing, otherwise)
        shown = self.going_out.group
        if shown is not None and self._sides.currentWidget() is self._out_side and not self._sides.isHidden():
            now = next((group for group in picture.groups if group.kind is shown.kind), None)
            if now is not None and now != shown:
                self._open(now)
        self.telling_list.look_again()
        self.context.actions.refresh()

    def _send_first(self) -> None:
        if self._picture is not None and self._picture.groups:
            self._begin(self._picture.groups[0].kind)

    def _begin(self, kind: GroupKind) -> None:
        group = next((one for one in self._picture.groups if one.kind is kind), None) if self._picture else None
        if group is not None:
            self._open(group)

    def _open(self, group: Group) -> None:
        can_send = self._picture is not None and self._picture.can_send
        self._out_side.say(self.words.step(group.kind))
        self.going_out.show_group(group, can_send=can_send)
        self._show_side(self._out_side)
        self.going_out.way.setFocus()

    def _tell_list(self, *, changed: bool = False) -> None:
        """Begin to tell a mailing list, or all who know the event otherwise than it is."""
        if self._picture is not None:
            self._list_side.say(self.tr("Tell a mailing list"))
            self._show_side(self._list_side)
            self.telling_list.begin(self._picture.event.code, changed=changed)
            self.telling_list.list.setFocus()

    def _give(self) -> None:
        group = self.going_out.group
        if group is not None and self._picture is not None:
            self.giving_out.give(group, self.going_out.chosen, f"{self._picture.event.code}-{group.kind.value}")

    def _given_out(self, text: str) -> None:
        self.going_out.tell(text)
        self._changed()
        self.filter.turn_to_what_there_is(self._counts, empty=not self.model.rowCount())

    def _write_letters(self) -> None:
        group = self.going_out.group
        if group is not None and self._picture is not None:
            name = self.tr("{event} letters").format(event=self._picture.event.code)
            self.giving_out.write_letters(group, name)

    def _note_letters(self) -> None:
        group = self.going_out.group
        if group is not None:
            self.giving_out.note_letters(group)

    def _changed(self) -> None:
        """Show anew what lies beside the journal, which tells nobody of its changes."""
        self._count()
        self.summons.load()
        self.model.requery()
        self._selected()
        self._look()

    def _count(self) -> None:
        self._counts = self._source.counts()
        self.filter.count(self._counts)
        self.filter.setVisible(bool(self._counts.all))
        self.bar.setVisible(bool(self._counts.all))
        needless = ["arrived", "retry"] if not self._counts.trouble else []
        needless += ["withdraw", "resume"] if not self._counts.waiting else []
        self.bar.leave_out(self.context.actions.qaction(f"invitation.{key}") for key in needless)
        self.context.actions.refresh()

    def _filter(self) -> None:
        self._source.which = replace(self._source.which, shown=self.filter.shown)
        self.model.requery()

    def _selected(self) -> None:
        self._rows = list(self._source.rows(self.panel.table.selected_ids()))
        if len(self._rows) == 1 and not self._sides.isHidden() and self._sides.currentWidget() is self._went_side:
            self._show_chosen()
        self.context.actions.refresh()

    def _ids_in(self, *states: OutgoingState) -> list[EntityId]:
        return [row.id for row in self._rows if row.state in states]

    def _any_in(self, *states: OutgoingState) -> bool:
        return bool(self._ids_in(*states))

    def _show_chosen(self) -> None:
        """Show beside the list exactly what went out."""
        if len(self._rows) != 1 or self._rows[0].state is None:
            return
        from forumplanner.workspace.on_the_way import message_of

        row = self._rows[0]
        data = message_of(self.context.workspace, row.id)
        self._went_side.say(row.person)
        sent = as_sent(data) if data else Shown(0, 1)
        self.went_out.show_message(replace(sent, state=self.columns.state(row)))
        self._show_side(self._went_side)

    def _record_summons(self) -> None:
        self._show_side(self._summons_side)
        self._summons_side.begin()

    def _invite_again(self, person_ids: Sequence[EntityId]) -> None:
        workspace, event_id, wanted = self.context.workspace, self.event_id, tuple(dict.fromkeys(person_ids))

        def work(_progress: Progress) -> tuple[Group, ...]:
            from forumplanner.desk.inviting.proposing import again

            dues = again(workspace, event_id, wanted)
            return grouped([due for due in dues if due.invitee.email], [due for due in dues if not due.invitee.email])

        def show(groups: tuple[Group, ...]) -> None:
            if not isValid(self):
                return
            if groups:
                self._open(groups[0])
            else:
                self.context.notices.news(self.tr("There is nothing to invite them to any more."))

        self.context.tasks.run(self.tr("Looking for their appointments"), work, show, pool=Pool.SEARCH, quiet=True)

    def _show_side(self, side: QWidget) -> None:
        self._sides.setCurrentWidget(side)
        self._sides.show()
        self._split.bring_into_sight(self._sides)

    def _close(self) -> None:
        self._sides.hide()
        self.panel.table.setFocus()
