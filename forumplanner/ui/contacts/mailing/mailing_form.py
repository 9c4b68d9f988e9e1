"""The form of a mailing list, and the one for a new list."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from forumplanner.lists.mailing_lists import MemberRow, mailing_list
from forumplanner.lists.mailing_options import mailing_options
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning import mailing
from forumplanner.planning.mailing_rules import MailingRule
from forumplanner.ui.contacts.entry import EntryDetails, NewEntry
from forumplanner.ui.contacts.mailing.recipients_part import RecipientsPart
from forumplanner.ui.contacts.mailing.rule_part import RulePart
from forumplanner.ui.parts.converters import required
from forumplanner.ui.parts.directory_search import actor_picked, actors
from forumplanner.ui.parts.field_store import FieldStore
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.lines import LineWithTools, Tool, clear_lines
from forumplanner.ui.parts.office_day import day_of_today
from forumplanner.ui.parts.pick_field import PickField
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.workspace.label import Label


class MailingDetails(EntryDetails):
    """One mailing list: who receives it, its fixed members, its rule; what is changed is stored at once."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = Writer(context, self)
        self.form = Form()
        self.form.add("name", self.tr("Name"), QLineEdit(), checks=[required])
        self.form.add("note", self.tr("What it is for"), QLineEdit())
        self.fields = FieldStore(context, self.form.binder, self._write_of, self)
        self.recipients = RecipientsPart(context)
        self.members: list[LineWithTools] = []
        self._rows: tuple[MemberRow, ...] = ()
        self._rules_under_way = 0
        self._members = QVBoxLayout()
        self._members.setSpacing(SPACE_SMALL)
        self.pick = PickField(self.tr("Add a person or organisation"), actors(context))
        self.pick.setPlaceholderText(self.pick.accessibleName())
        self.pick.picked.connect(self._add)
        self.rule = RulePart(context.language)
        self.rule.changed.connect(self._set_rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.form)
        column.addWidget(Section(self.tr("Recipients")))
        column.addWidget(self.recipients)
        column.addWidget(Section(self.tr("Fixed members")))
        column.addLayout(self._members)
        column.addWidget(self.pick)
        column.addWidget(Section(self.tr("Found by a rule")))
        column.addWidget(self.rule)
        column.addStretch(1)

    def show_one(self, entity_id: str) -> bool:
        """Show a mailing list; False when it is gone."""
        with self._context.workspace.read() as db:
            found = mailing_list(db, entity_id)
            options = mailing_options(db, day_of_today(self._context))
        if found is None:
            return False
        anew = entity_id != self.shown
        self.shown = entity_id
        self.form.binder.load({"name": found.name, "note": found.note}, keep_typing=not anew)
        if anew or found.members != self._rows:
            self._show_members(found.members)
        if anew or not self._rules_under_way:
            self.rule.show_rule(found.rule, options, anew=anew)
        self.recipients.show_list(entity_id)
        self.titled.emit(found.name)
        return True

    def begin(self) -> None:
        """Put the cursor into the name."""
        self.form.binder.go_to("name")

    def finish(self) -> bool:
        """Store what is being typed; False where something cannot be understood."""
        return not self.shown or all([self.form.binder.commit(), self.rule.finish()])

    def _show_members(self, rows: tuple[MemberRow, ...]) -> None:
        self._rows = rows
        self.pick.clear_choice()
        clear_lines(self._members)
        self.members = []
        for row in rows:
            tools = [
                Tool("open", self.tr("Show {name}").format(name=row.name), partial(self.visited.emit, row.actor.id)),
                Tool("delete", self.tr("Take off the list: {name}").format(name=row.name), partial(self._remove, row)),
            ]
            self.members.append(LineWithTools(row.name, tools))
            self._members.addWidget(self.members[-1])

    def _write_of(self, key: str, value: Any) -> tuple[Label, Write]:  # noqa: ANN401  (the field decides)
        list_id = EntityId(self.shown)
        verb = mailing.rename_mailing_list if key == "name" else mailing.note_on_mailing_list
        return self._label(), lambda db: verb(db, list_id, value)

    def _add(self, picked: str) -> None:
        actor, list_id = actor_picked(picked), EntityId(self.shown)
        if actor is not None:
            write: Write = lambda db: mailing.add_member(db, list_id, actor)  # noqa: E731
            self._writer.change(self._label(), write, refused=self.pick.clear_choice)

    def _remove(self, row: MemberRow) -> None:
        self._writer.change(
            self._label(),
            lambda db: mailing.remove_member(db, row.id),
            said=self.tr("{name} is no longer on the list.").format(name=row.name),
        )

    def _set_rule(self, rule: MailingRule | None) -> None:
        list_id = EntityId(self.shown)
        self._rules_under_way += 1
        write: Write = lambda db: mailing.set_rule(db, list_id, rule)  # noqa: E731
        self._writer.change(self._label(), write, self._rule_stored, refused=self._rule_stored)

    def _rule_stored(self, _nothing: None = None) -> None:
        """Show the rule as it is kept once no tick is on its way any more: whoever ticks fast loses none."""
        self._rules_under_way -= 1
        if not self._rules_under_way and self.shown:
            self.show_one(self.shown)

    def _label(self) -> Label:
        return Label("edit_mailing_list", {"mailing_list": self.shown})


class NewMailingList(NewEntry):
    """Adds a mailing list; whom it means is said afterwards."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(Form(), parent)
        self._context = context
        self._writer = Writer(context, self)
        self.form.add("name", self.tr("Name"), QLineEdit(), checks=[required])
        self.form.add("note", self.tr("What it is for"), QLineEdit())
        self.wanted.connect(self._create)
        self.remember(context, "mailing_list")

    def begin(self) -> None:
        """Empty the fields and begin with the name."""
        self.load({"name": "", "note": ""})
        self.resume()
        self.form.binder.go_to("name")

    def _create(self, values: dict[str, Any]) -> None:
        list_id = new_id()
        self._writer.change(
            Label("add_mailing_list", {"mailing_list": list_id}),
            lambda db: mailing.add_mailing_list(db, values["name"], note=values["note"], list_id=list_id),
            self._made,
            working=self.tr("Adding the mailing list"),
            failed=lambda error: self.refuse(error, self._context.language),
        )

    def _made(self, list_id: str) -> None:
        self.made_it()
        self.made.emit(list_id)
