"""The form of one order: what, how many, by whom, when, by which day, in which state, at what cost.

It shows and says what was typed; the tab changes the planner. What somebody should know stands beside the field.
"""

from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QPlainTextEdit, QWidget

from forumplanner.lists.orders import OrderRow
from forumplanner.model.enums import NeedKind, OrderState
from forumplanner.model.ids import EntityId
from forumplanner.ui.needs.order_fields import a_detail, details_of, missing_part, money, span
from forumplanner.ui.needs.words import OrderWords
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import a_date, a_time, an_enum, required, whole_number
from forumplanner.ui.parts.date_field import DateField, TimeField
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.pick_field import Find, PickField

_TIMES = ("day", "from", "until")
_PLAIN = ("kind", "detail", "quantity", "supplier", "due", "state", "cost_cents", "note")


class OrderForm(Form):
    """`changed` carries the order's id and the fields of it (a dict) that are to be different from now on."""

    changed = Signal(str, object)

    def __init__(self, find: Find, words: OrderWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._row: OrderRow | None = None
        language = words.catalogue.language
        self.kind = Choice(options_of(NeedKind, language))
        self.detail = QLineEdit()
        self.add("kind", self.tr("What"), self.kind, converter=an_enum(NeedKind))
        self._usual = QStringListModel(self)
        completer = QCompleter(self._usual, self.detail)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.detail.setCompleter(completer)
        self.add("detail", self.tr("Which"), self.detail, converter=a_detail(self._kind, words.catalogue))
        popup = completer.popup()
        if popup is not None:
            popup.setAccessibleName(self.detail.accessibleName())
        hint = self.tr("One interpreter is enough for all who need the language.")
        amount = whole_number(1, 9999)
        self.add("quantity", self.tr("How many"), QLineEdit(), converter=amount, checks=[required], hint=hint)
        self.state = Choice(options_of(OrderState, language))
        self.add("state", self.tr("State"), self.state, converter=an_enum(OrderState))
        due = self.tr("To be ordered by")
        self.add("due", due, DateField(due), converter=a_date(), beside=True)
        self.section(self.tr("Who does it"))
        self.person = PickField(self.tr("Person from the contacts"), find, self.tr("Type a name …"))
        self.person.picked.connect(self._picked)
        name = QLabel(self.person.accessibleName())
        name.setProperty("look", "muted")
        name.setBuddy(self.person)
        self.add_widget(name)
        self.add_widget(self.person)
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setProperty("look", "warning")
        self.add_widget(self.warning)
        self.add("supplier", self.tr("Firm, or somebody not in the contacts"), QLineEdit())
        self.section(self.tr("When"))
        day = self.tr("On")
        self.add("day", day, DateField(day), converter=a_date(), hint=self.tr("Empty means for the whole event."))
        begin, end = self.tr("From"), self.tr("Until")
        self.add("from", begin, TimeField(begin), converter=a_time())
        self.add("until", end, TimeField(end), converter=a_time(), beside=True)
        self.section(self.tr("About the order"))
        self.add("cost_cents", self.tr("Cost in euros"), QLineEdit(), converter=money(language))
        self.add("note", self.tr("Note"), QPlainTextEdit())
        self.binder.committed.connect(self._committed)

    @property
    def order(self) -> OrderRow | None:
        """Return what is shown."""
        return self._row

    def show_order(self, row: OrderRow) -> None:
        """Show an order; what is being typed into the same one stays."""
        same = self._row is not None and self._row.id == row.id
        self._row = row
        self._suggest(row.kind)
        self.kind.setCurrentIndex(self.kind.findData(row.kind.value))
        values = {name: getattr(row, name) for name in _PLAIN}
        values["day"] = row.starts.date() if row.starts else None
        values["from"] = row.starts.time() if row.starts else None
        values["until"] = row.ends.time() if row.ends else None
        self.binder.load(values, keep_typing=same)
        if not (same and self.person.hasFocus()):
            self.person.show_choice(row.person_id or "", row.person)
        warnings = [
            self._words.language_unknown(row),
            *(self._words.twice(clash, row.id) for clash in row.clashes),
        ]
        said = "\n".join(warning for warning in warnings if warning)
        self.warning.setText(said)
        self.warning.setVisible(bool(said))

    def finish(self) -> bool:
        """Store what is typed; return False, and go there, when something is wrong or half a time is given."""
        if self._row is None:
            return True
        missing = missing_part(self.binder.values(), _TIMES)
        if missing:
            self.binder.refuse(missing, self.tr("Day and both times belong together."))
            self.binder.go_to(missing)
            return False
        return self.binder.commit()

    def forget(self) -> None:
        """Show no order any more."""
        self._row = None

    def _kind(self) -> NeedKind:
        return NeedKind(str(self.kind.currentData()))

    def _suggest(self, kind: NeedKind) -> None:
        usual = list(details_of(kind, self._words.catalogue))
        if usual != self._usual.stringList():
            self._usual.setStringList(usual)

    def _committed(self, key: str, value: object) -> None:
        values = self.binder.values()
        if key in _TIMES:
            if not missing_part(values, _TIMES):
                starts, ends = span(values.get("day"), values.get("from"), values.get("until")) or (None, None)
                self._change({"starts": starts, "ends": ends})
        elif key in {"kind", "detail"}:
            # Together: what a detail means depends on the kind.
            self._change({"kind": self._kind(), "detail": values["detail"]})
        else:
            self._change({key: value})

    def _picked(self, person_id: str) -> None:
        self._change({"person_id": EntityId(person_id) if person_id else None})

    def _change(self, changes: dict[str, Any]) -> None:
        if self._row is not None:
            self.changed.emit(self._row.id, changes)
