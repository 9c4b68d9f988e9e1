"""The form of one duty, a new one or one that is changed: who, as what, in which language, from when to when."""

from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from forumplanner.lists.duties import DutyRow
from forumplanner.model.enums import DutyKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.ui.needs.order_fields import missing_part, span
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import Converter, Unreadable, a_date, a_time, an_enum, required
from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.parts.date_field import DateField, TimeField
from forumplanner.ui.parts.directory_search import persons
from forumplanner.ui.parts.language_field import LanguageField, languages
from forumplanner.ui.parts.pick_field import PickField
from forumplanner.ui.parts.unfinished import Typed
from forumplanner.ui.shell.places import PlaceContext

_TIMES = ("day", "from", "until")
_PLACES = {"starts": "from", "ends": "until"}


class DutyForm(CreateForm):
    """`wanted` carries the fields of a duty; `duty_id` says which one is changed, "" for a new one."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.duty_id = ""
        form = self.form
        self.person = PickField(self.tr("Person"), persons(context), self.tr("Type a name …"))
        picked = Converter(lambda _: "", lambda _: self.person.chosen)
        form.add("person_id", self.tr("Person"), self.person, converter=picked, checks=[required])
        self.kind = Choice(options_of(DutyKind, context.language))
        form.add("kind", self.tr("On duty as"), self.kind, converter=an_enum(DutyKind))
        spoken = languages(context.language)

        def one_language(typed: str) -> str:
            codes = spoken.meant(typed)
            if len(codes) > 1:
                raise Unreadable(self.tr("Please one language only; enter a duty for each."))
            return codes[0] if codes else ""

        self.language = LanguageField(context.language)
        form.add(
            "language",
            self.tr("Language interpreted"),
            self.language,
            converter=Converter(lambda code: spoken.shown((code,) if code else ()), one_language),
            hint=self.tr("For interpreters only."),
        )
        day = self.tr("On")
        form.add("day", day, DateField(day), converter=a_date(), hint=self.tr("Empty means for the whole event."))
        begin, end = self.tr("From"), self.tr("Until")
        form.add("from", begin, TimeField(begin), converter=a_time())
        form.add("until", end, TimeField(end), converter=a_time(), beside=True)
        self.remember(context, "duty")

    def begin(self) -> None:
        """Begin a new duty, with what was left unfinished."""
        self._load("", None)
        self.create_button.setText(self.tr("&Add duty"))
        self.resume()
        self.form.binder.go_to("person_id")

    def edit(self, row: DutyRow) -> None:
        """Show a duty that is there, to change it."""
        self._load(row.id, row)
        self.create_button.setText(self.tr("&Save duty"))
        self.form.binder.go_to("kind")

    def still_there(self, duty_ids: set[EntityId]) -> None:
        """Begin anew when the duty that is changed is gone."""
        if self.duty_id and self.duty_id not in duty_ids:
            self.begin()

    def submit(self) -> None:
        """Say what is wanted, or go to the first field that is wrong."""
        if not self.form.binder.check():
            return
        values = self.form.binder.values()
        missing = missing_part(values, _TIMES)
        if missing:
            self.form.binder.refuse(missing, self.tr("Day and both times belong together."))
            self.form.binder.go_to(missing)
            return
        self.create_button.setEnabled(False)
        self.wanted.emit(_fields(values))

    def refuse(self, error: Exception, language: str) -> None:
        """Say a refusal beside the field it names, which the planner calls otherwise."""
        if isinstance(error, PlanningError) and error.place in _PLACES:
            place = "day" if error.key == "duty.outside-event" else _PLACES[error.place]
            error = PlanningError(error.key, place=place, **error.params)
        super().refuse(error, language)

    def typed(self) -> Typed:
        """Return all that is typed, and who was picked."""
        return {**super().typed(), "picked": [self.person.chosen, self.person.text()]}

    def retype(self, typed: Typed) -> None:
        """Show again what was typed once."""
        left = dict(typed)
        picked = left.pop("picked", ["", ""])
        super().retype(left)
        self.person.show_choice(str(picked[0]), str(picked[1]) if picked[0] else "")

    def worth_keeping(self) -> Typed | None:
        """Return what is typed about a new duty; changes of one that is there are not kept."""
        return None if self.duty_id else super().worth_keeping()

    def begin_afresh(self) -> None:
        """Show the form as it begins."""
        self._load("", None)

    def _load(self, duty_id: str, row: DutyRow | None) -> None:
        self.duty_id = duty_id
        starts: datetime | None = row.starts if row else None
        ends: datetime | None = row.ends if row else None
        self.load(
            {
                "person_id": "",
                "kind": row.kind if row else DutyKind.VOLUNTEER,
                "language": row.language if row else "",
                "day": starts.date() if starts else None,
                "from": starts.time() if starts else None,
                "until": ends.time() if ends else None,
            }
        )
        self.person.show_choice(row.person_id if row else "", row.person if row else "")


def _fields(values: dict[str, Any]) -> dict[str, Any]:
    starts, ends = span(values["day"], values["from"], values["until"]) or (None, None)
    return {
        "person_id": EntityId(values["person_id"]),
        "kind": values["kind"],
        "language": values["language"],
        "starts": starts,
        "ends": ends,
    }
