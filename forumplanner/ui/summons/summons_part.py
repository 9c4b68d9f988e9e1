"""The summons to a sitting: what is found, the form that records one, and the members with a tick for each it is about.

What the program itself sent as a summons stands here by itself.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.events import view
from forumplanner.lists.summons import SummonedRow, Summoning, SummonsRow, summoning
from forumplanner.model.enums import EventState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import DispatchWay
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.summons import SummonsFields, forget_summons, record_summons
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.converters import a_date, an_enum, required
from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.parts.date_field import DateField
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.told_label import told_label
from forumplanner.ui.parts.whole_list import WholeList
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.ui.summons.summons_words import SummonsWords
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label

SUMMONS_KINDS = frozenset({"dispatch", "outgoing", "event", "membership", "sitting_rules", "minutes", "person"})
_PERSON = Qt.ItemDataRole.UserRole
_DISPATCH = Qt.ItemDataRole.UserRole + 1
_ON_PAPER = (DispatchWay.LETTER, DispatchWay.BY_HAND, DispatchWay.NOTICE_BOARD)


class SummonsPart(QWidget):
    """What is found, the form, and the members with a tick for each whom the record is about."""

    cancelled = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)
        self._words = SummonsWords(catalogue(context.language), self)
        self._made: Summoning | None = None
        self.found = told_label()
        self.deadline = told_label(look="muted")
        self.list = WholeList(self.tr("Members of the body"))
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemChanged.connect(lambda _: self._enable())
        self.every = QPushButton(self.tr("Tick all members"))
        self.every.clicked.connect(lambda: self._tick_members(every=True))
        self.missing = QPushButton(self.tr("Only those not summoned"))
        self.missing.clicked.connect(lambda: self._tick_members(every=False))
        self.remove = QPushButton(self.tr("Remove the record"))
        self.remove.clicked.connect(self._remove)
        self.new = CreateForm()
        self.new.wanted.connect(self._record)
        self.new.cancelled.connect(self.cancelled)
        self._ask()
        self._arrange()
        self.begin_anew()

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.load()
        self.new.form.binder.go_to("way")

    def begin_anew(self) -> None:
        """Show the form as it begins: sent today, by post, to all who are not summoned yet."""
        with self._context.workspace.read() as db:
            event = view(db, self._event_id)
        today = None if event is None else to_local(self._context.workspace.now(), event.zone).date()
        self.new.load({"way": DispatchWay.LETTER, "sent_on": today, "counts_from": None, "note": ""})
        self.load()
        self._tick_members(every=False)

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, SUMMONS_KINDS):
            self.load()

    def load(self) -> None:
        """Show what is recorded; ticks and what is being typed stay."""
        with self._context.workspace.read() as db:
            made = summoning(db, self._event_id)
        self._made = made
        self.new.setEnabled(made is not None)
        if made is None:
            self.found.setText(self.tr("This is no sitting of a body: nobody is summoned to it."))
            return
        said, look = self._words.finding(made.finding)
        show_finding(self.found, said, look)
        self.deadline.setText(self._words.deadline(made))
        electronic = made.rules is not None and made.rules.electronic_invitation
        ways = (*_ON_PAPER, DispatchWay.SMTP) if electronic else _ON_PAPER
        self.way.offer((way.value, self._words.way(way)) for way in ways)
        self._fill(made)

    def _ask(self) -> None:
        form = self.new.form
        self.way = Choice()
        self.way.offer((way.value, self._words.way(way)) for way in _ON_PAPER)
        form.add("way", self.tr("How it went out"), self.way, converter=an_enum(DispatchWay))
        sent, counts = self.tr("Sent on"), self.tr("Period counts from")
        form.add("sent_on", sent, DateField(sent), converter=a_date(), checks=[required])
        hint = self.tr("Empty: from the day of sending. Enter the day of receipt where the rules want that.")
        form.add("counts_from", counts, DateField(counts), converter=a_date(), hint=hint)
        hint = self.tr("Such as: supplement to the agenda, shortened notice because of urgency.")
        form.add("note", self.tr("Note"), QLineEdit(), hint=hint)
        self.way.currentIndexChanged.connect(lambda _: self._enable())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        self._who = Section(self.tr("Who was summoned"))
        ticks, below = Flow(), Flow()
        for button, line in ((self.every, ticks), (self.missing, ticks), (self.remove, below)):
            button.setProperty("look", "quiet")
            line.add(button)
        for widget in (self.found, self.deadline, self.new, self._who, ticks, self.list, below):
            column.addWidget(widget)
        column.addStretch(1)

    def _fill(self, made: Summoning) -> None:
        ticked = self._ticked()
        chosen = self._chosen()
        self.list.blockSignals(True)
        self.list.clear()
        for row in (*made.members, *made.substitutes):
            self._add_person(row, ticked=row.person_id in ticked)
        for notice in made.notices:
            self._add_line(self._words.summons(notice), notice)
        for place in range(self.list.count()):
            if chosen and self.list.item(place).data(_DISPATCH) == chosen:
                self.list.setCurrentRow(place)
        self.list.blockSignals(False)
        self.list.show_all()
        self._enable()

    def _add_person(self, row: SummonedRow, *, ticked: bool) -> None:
        last = row.summons or (row.others[-1] if row.others else None)
        line = self._add_line(f"{self._words.who(row)}\n{self._words.state(row)}", last)
        line.setData(_PERSON, row.person_id)
        line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        line.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _add_line(self, text: str, row: SummonsRow | None) -> QListWidgetItem:
        line = QListWidgetItem(text)
        if row is not None and row.state is None:
            line.setData(_DISPATCH, row.id)
        self.list.addItem(line)
        return line

    def _tick_members(self, *, every: bool) -> None:
        if self._made is None:
            return
        wanted = {row.person_id for row in self._made.members if every or row.summons is None}
        for place in range(self.list.count()):
            line = self.list.item(place)
            person = line.data(_PERSON)
            if person:
                line.setCheckState(Qt.CheckState.Checked if person in wanted else Qt.CheckState.Unchecked)

    def _ticked(self) -> list[EntityId]:
        lines = (self.list.item(place) for place in range(self.list.count()))
        return [
            EntityId(line.data(_PERSON))
            for line in lines
            if line.data(_PERSON) and line.checkState() is Qt.CheckState.Checked
        ]

    def _chosen(self) -> str:
        line = self.list.currentItem()
        return str(line.data(_DISPATCH) or "") if line is not None and line.isSelected() else ""

    def _enable(self) -> None:
        self.remove.setEnabled(bool(self._chosen()))
        public = self.way.currentData() == DispatchWay.NOTICE_BOARD.value
        for widget in (self.every, self.missing):
            widget.setEnabled(not public)
        ticked = len(self._ticked())
        said = self.tr("Record %Ln summons(es)", "", ticked) if ticked else self.tr("Record as summons")
        self.new.create_button.setText(self.tr("Record the public notice") if public else said)

    def _record(self, values: dict[str, Any]) -> None:
        event_id, now = self._event_id, self._context.workspace.now()
        fields = SummonsFields(**values)
        public = fields.way is DispatchWay.NOTICE_BOARD
        persons = [] if public else self._ticked()
        label = Label("record_public_notice", {"event": event_id})
        if not public:
            label = Label("record_summons", {"event": event_id, "count": len(persons)})

        planned = self._state() is EventState.PLANNING

        def said(new: tuple[EntityId, ...]) -> str:
            if public:
                return self.tr("Public notice recorded.")
            words = self.tr("%Ln person(s) recorded as summoned.", "", len(new))
            invited = planned and self._state() is EventState.INVITED
            then = self.tr("The sitting counts as invited now.")
            return f"{words} {then}" if invited else words

        def done(_new: object) -> None:
            self.new.made_it()
            self.begin_anew()

        self._writer.change(
            label,
            lambda db: record_summons(db, event_id, persons, fields, now),
            done,
            said=said,
            counted=None if public else len,
            failed=lambda error: self.new.refuse(error, self._context.language),
        )

    def _state(self) -> EventState | None:
        with self._context.workspace.read() as db:
            event = view(db, self._event_id)
        return None if event is None else event.state

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen:
            label = Label("forget_summons", {"event": self._event_id, "count": 1})
            self._writer.change(
                label, lambda db: forget_summons(db, [EntityId(chosen)]), said=self.tr("Record of the summons removed.")
            )


def show_finding(label: QLabel, said: str, look: str) -> None:
    """Show what is found as it looks."""
    label.setText(said)
    label.setProperty("look", look)
    label.style().unpolish(label)
    label.style().polish(label)
