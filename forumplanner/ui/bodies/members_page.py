"""The members of a body: add from the directory or somebody new, edit a seat, end it on a day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forumplanner.lists.bodies import SeatRow
from forumplanner.model.enums import SeatKind, SeatRole
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.planning.person_names import split_name
from forumplanner.planning.seats import SeatChanges, SeatDraft, add_member, edit_member, end_membership, remove_member
from forumplanner.ui.bodies.seats_model import SeatsModel
from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import a_date, an_enum
from forumplanner.ui.parts.date_field import DateField
from forumplanner.ui.parts.directory_search import persons
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.outgoing import Outgoing
from forumplanner.ui.parts.person_name import isolated
from forumplanner.ui.parts.pick_field import PickField
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label


class MembersPage(QWidget):
    """Shows and edits the seats of one body."""

    def __init__(self, context: PlaceContext, writer: Writer, today: Callable[[], date]) -> None:
        super().__init__()
        self._writer = writer
        self._today = today
        self._body = EntityId("")
        self._seat: SeatRow | None = None
        self._all: tuple[SeatRow, ...] = ()
        self._wanted = ""
        self.person = PickField(self.tr("Add a member"), persons(context), self.tr("Add a member: type a name …"))
        self.person.picked.connect(self._add)
        self.person.new.connect(self._add_new)
        self.former = QCheckBox(self.tr("Also former members"))
        self.former.toggled.connect(lambda _: self._show())
        self.model = SeatsModel(context.language, self)
        self.table = QuietTable(self.tr("Members"), self.model, (20, 14, 14, 17, 14))
        self._watch_table()
        self.form = Form()
        self.substitute = PickField(self.tr("Substitute"), persons(context), self.tr("Type a name …"))
        self.substitute.picked.connect(lambda picked: self._store("substitute_id", picked or None))
        self.substitute.new.connect(self._represent_by_new)
        for field in (self.person, self.substitute):
            field.makes(self.tr("Enter a new person: {name}"))
        self._lay_out(context.language)
        self.form.binder.committed.connect(self._store)
        self._arrange()

    def _arrange(self) -> None:
        self.end_button = QPushButton(self.tr("&End today"))
        self.end_button.clicked.connect(self._end)
        self.remove_button = QPushButton(self.tr("Remove (entered by mistake)"))
        self.remove_button.clicked.connect(self._remove)
        buttons = QHBoxLayout()
        buttons.addWidget(self.end_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        self._sheet = QWidget()
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(SPACE)
        sheet.addWidget(self.form)
        substitute = QLabel(self.tr("Substitute"))
        substitute.setProperty("look", "muted")
        substitute.setBuddy(self.substitute)
        sheet.addWidget(substitute)
        sheet.addWidget(self.substitute)
        sheet.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.person)
        column.addWidget(self.former)
        self._nobody = QLabel(self.tr("Nobody has a seat yet. Type the name of a member above."))
        self._nobody.setWordWrap(True)
        self._nobody.setProperty("look", "muted")
        column.addWidget(self._nobody)
        column.addWidget(self.table, 1)
        column.addWidget(self._sheet)
        column.addStretch(0)

    def show_members(self, body_id: EntityId, seats: tuple[SeatRow, ...]) -> None:
        """Show the seats of a body, of which there may be former ones."""
        if body_id != self._body:
            self.finish()
            self._seat = None
        self._body, self._all = body_id, seats
        self._show()

    def told(self) -> Outgoing:
        """Tell which seats are shown, for the list to go out so."""
        return Outgoing("members", self._body, [seat.id for seat in self.model.rows])

    def finish(self) -> bool:
        """Store what is typed; return False when a field is wrong."""
        return self._seat is None or self.form.binder.commit()

    def forget(self) -> None:
        """Show no seat any more; what is wrong is given up."""
        self._seat = None

    def _watch_table(self) -> None:
        self.table.setMinimumHeight(180)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._show_seat())

    def offer_import(self, action: QAction) -> None:
        """Offer to bring the members in from a list."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self.former) + 1, ActionButton(action), 0, Qt.AlignmentFlag.AlignLeading)

    def _lay_out(self, language: str) -> None:
        form = self.form
        form.add("role", self.tr("Role"), Choice(options_of(SeatRole, language)), converter=an_enum(SeatRole))
        kind = Choice(options_of(SeatKind, language))
        form.add("kind", self.tr("Came to the seat"), kind, converter=an_enum(SeatKind), beside=True)
        form.add("group_name", self.tr("Group"), QLineEdit())
        form.add("votes", self.tr("Has a vote"), QCheckBox(), beside=True)
        form.add("since", self.tr("From"), DateField(self.tr("From")), converter=a_date())
        form.add("until", self.tr("Until"), DateField(self.tr("Until")), converter=a_date(), beside=True)

    def _show(self) -> None:
        today = self._today()
        held = tuple(seat for seat in self._all if seat.until is None or seat.until >= today)
        kept = self._wanted or (self._seat.id if self._seat is not None else "")
        self.model.show_rows(self._all if self.former.isChecked() else held)
        self._nobody.setVisible(self.model.rowCount() == 0)
        self.table.setVisible(self.model.rowCount() > 0)
        place = max(self.model.place_of(kept), 0)
        if self.model.place_of(self._wanted) >= 0:
            self._wanted = ""
        self.table.selectRow(place)
        self._show_seat()

    def _show_seat(self) -> None:
        seat = self.model.row(self.table.currentIndex().row())
        same = seat is not None and self._seat is not None and seat.id == self._seat.id
        if not same:
            self.finish()
        self._seat = seat
        self._sheet.setVisible(seat is not None)
        if seat is None:
            return
        fields = ("role", "kind", "group_name", "votes", "since", "until")
        self.form.binder.load({name: getattr(seat, name) for name in fields}, keep_typing=same)
        if not (same and self.substitute.hasFocus()):
            self.substitute.show_choice(seat.substitute_id or "", seat.substitute)
        self.end_button.setEnabled(seat.until is None or seat.until > self._today())

    def _add(self, person_id: str) -> None:
        if person_id:
            self.person.clear_choice()
            self._give_seat(EntityId(person_id))

    def _add_new(self, name: str) -> None:
        self.person.clear_choice()
        self._give_seat(new_id(), name)

    def _give_seat(self, person_id: EntityId, new: str = "") -> None:
        """Give a seat to a person; under a `new` name they come into the directory in the same step."""
        body_id, draft = self._body, SeatDraft(person_id, since=self._today())

        def work(db: Any) -> EntityId:  # noqa: ANN401  (a session)
            _enter(db, person_id, new)
            return add_member(db, body_id, draft)

        said = self._said_of_new(new)
        self._writer.change(Label("add_member", {"person": person_id, "body": body_id}), work, self._added, said=said)

    def _represent_by_new(self, name: str) -> None:
        seat, person_id = self._seat, new_id()
        if seat is None:
            return
        self.substitute.show_choice(person_id, _called(name))

        def work(db: Any) -> None:  # noqa: ANN401  (a session)
            _enter(db, person_id, name)
            edit_member(db, seat.id, SeatChanges(substitute_id=person_id))

        self._writer.change(
            Label("edit_member", self._refs(seat)),
            work,
            said=self._said_of_new(name),
            refused=self._put_substitute_back,
        )

    def _said_of_new(self, name: str) -> str:
        return self.tr("{name} is among the contacts now.").format(name=isolated(_called(name))) if name else ""

    def _added(self, seat_id: EntityId) -> None:
        self._wanted = seat_id
        self._show()

    def _refs(self, seat: SeatRow) -> dict[str, str | int]:
        return {"person": seat.person_id, "body": self._body}

    def _store(self, key: str, value: Any) -> None:  # noqa: ANN401
        seat = self._seat
        if seat is not None:
            changes = SeatChanges(**{key: value})
            self._writer.change(
                Label("edit_member", self._refs(seat)),
                lambda db: edit_member(db, seat.id, changes),
                binder=self.form.binder,
                refused=self._put_substitute_back,
            )

    def _put_substitute_back(self) -> None:
        if self._seat is not None:
            self.substitute.show_choice(self._seat.substitute_id or "", self._seat.substitute)

    def _end(self) -> None:
        seat, today = self._seat, self._today()
        if seat is not None and self.finish():
            said = self.tr("The membership of {name} ends today.").format(name=seat.person)
            self._writer.change(
                Label("end_membership", self._refs(seat)),
                lambda db: end_membership(db, seat.id, today),
                said=said,
            )

    def _remove(self) -> None:
        seat = self._seat
        if seat is not None:
            said = self.tr("The seat of {name} was removed.").format(name=seat.person)
            self._writer.change(
                Label("remove_member", self._refs(seat)),
                lambda db: remove_member(db, seat.id),
                said=said,
            )


def _called(typed: str) -> str:
    return " ".join(filter(None, split_name(typed)))


def _enter(db: Any, person_id: EntityId, name: str) -> None:  # noqa: ANN401  (a session)
    """Enter somebody into the directory by a name that was typed; without one they are there already."""
    if name:
        given, family = split_name(name)
        add_persons(db, [PersonFields(given_name=given, family_name=family)], ids=[person_id])
