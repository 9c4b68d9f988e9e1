"""The forms about office and officer: one that asks everything, one that asks what a new planner needs first.

Each field is stored when it is left, as one change that can be undone.
"""

from dataclasses import asdict, replace
from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit

from forumplanner.lists import office as offices
from forumplanner.planning import office_keeping
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.ui.office.lands import Lands
from forumplanner.ui.office.logo_field import LogoField
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.converters import mail_address
from forumplanner.ui.parts.field_store import FieldStore
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace.label import Label

_OF_OFFICER = {"officer": "name", "function": "function"}
"""Fields of the form that are about the officer, and what they are called there."""


class OfficeForm(Form):
    """Shows and stores what its subclasses ask."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._writer = Writer(context, self)
        self._keys: list[str] = []
        self._logo: LogoField | None = None
        self._ask()
        self._stored = FieldStore(context, self.binder, self._write_of, self)
        self.show_stored(anew=True)

    def show_stored(self, *, anew: bool = False) -> None:
        """Show what is stored; unless `anew`, what is being typed stays."""
        workspace = self._context.workspace
        with workspace.read() as db:
            office, officer = offices.office(db), offices.officer(db, workspace.who)
            logo = offices.logo(db) if self._logo is not None else b""
        if self._logo is not None:
            self._logo.show_logo(logo)
        values = {**asdict(office), "function": officer.function}
        values["officer"] = officer.name if officer.name != workspace.who else ""
        self._offer_zone(office.zone)
        self.binder.load({key: values[key] for key in self._keys}, keep_typing=not anew)

    def _ask(self) -> None:
        """Add the fields."""

    def _offer_zone(self, zone: str) -> None:
        """Make sure that the office's zone can be shown."""

    def _ask_line(self, key: str, label: str, **how: Any) -> QLineEdit:  # noqa: ANN401  (as Form.add takes it)
        line = QLineEdit()
        self._keys.append(key)
        self.add(key, label, line, **how)
        return line

    def _ask_choice(self, key: str, label: str, entries: list[tuple[str, str]], **how: Any) -> QComboBox:  # noqa: ANN401
        box = Choice(entries)
        self._keys.append(key)
        self.add(key, label, box, **how)
        return box

    def _ask_land(self, hint: str) -> None:
        lands = [("", self.tr("– not chosen –")), *Lands().all()]
        self._ask_choice("land", self.tr("&Land"), lands, hint=hint)

    def _ask_address(self) -> None:
        self._ask_line("street", self.tr("&Street and number"))
        self._ask_line("postcode", self.tr("&Postcode"))
        self._ask_line("city", self.tr("&Town"), beside=True)

    def _ask_logo(self) -> None:
        self._logo = LogoField(self._context.language)
        self._logo.chosen.connect(self._set_logo)
        self.add_widget(self._logo)

    def _set_logo(self, data: bytes) -> None:
        self._writer.change(
            Label("edit_office"),
            lambda db: office_keeping.set_logo(db, data),
            said=self.tr("The logo stands on your letters now.") if data else self.tr("The logo was taken away."),
        )

    def _ask_officer(self) -> QLineEdit:
        line = self._ask_line(
            "officer", self.tr("&Your name"), hint=self.tr("It stands in the journal beside what you do.")
        )
        line.setPlaceholderText(self._context.workspace.who)
        return line

    def _write_of(self, key: str, value: Any) -> tuple[Label, Write]:  # noqa: ANN401  (the field decides)
        who = self._context.workspace.who

        def set_officer(db: Any) -> None:  # noqa: ANN401  (a session)
            known = replace(offices.officer(db, who), **{_OF_OFFICER[key]: value})
            office_keeping.set_officer(db, who, known.name, known.function)

        def set_office(db: Any) -> None:  # noqa: ANN401  (a session)
            fields = OfficeFields(**asdict(offices.office(db)))
            office_keeping.set_office(db, replace(fields, **{key: value}))

        return (Label("edit_officer"), set_officer) if key in _OF_OFFICER else (Label("edit_office"), set_office)


class FirstForm(OfficeForm):
    """Asks whose planner it is, in which Land, and who is at the keyboard."""

    def _ask(self) -> None:
        self._ask_line("name", self.tr("&Office"), hint=self.tr("As it stands on your letters."))
        self._ask_line("municipality", self.tr("&Municipality"))
        self._ask_address()
        self._ask_logo()
        self._ask_land(self.tr("Rules and holidays differ from Land to Land."))
        self._ask_officer()


class LetterheadForm(OfficeForm):
    """Asks everything."""

    def _ask(self) -> None:
        self.section(self.tr("Office"))
        self._ask_line("name", self.tr("&Office"))
        self._ask_line("municipality", self.tr("&Municipality"))
        self._ask_land("")
        self.section(self.tr("Letterhead"))
        self._ask_address()
        self._ask_line("phone", self.tr("P&hone"))
        self._ask_line("email", self.tr("&E-mail"), checks=[mail_address], beside=True)
        self._ask_line("website", self.tr("&Website"))
        self._ask_logo()
        self.section(self.tr("Language and time"))
        self._ask_choice(
            "language",
            self.tr("Language of &documents"),
            [("de", self.tr("German")), ("en", self.tr("English"))],
            hint=self.tr("The window has a language of its own."),
        )
        self._zone = self._ask_choice("zone", self.tr("Time &zone"), _zones())
        self.section(self.tr("You"))
        self._ask_officer()
        self._ask_line("function", self.tr("Your &function"))

    def _offer_zone(self, zone: str) -> None:
        if self._zone.findData(zone) < 0:
            self._zone.addItem(zone, zone)


def _zones() -> list[tuple[str, str]]:
    """Return the zones of Europe, the German one first."""
    from zoneinfo import available_timezones

    usual = "Europe/Berlin"
    others = sorted(zone for zone in available_timezones() if zone.startswith("Europe/") and zone != usual)
    return [(zone, zone) for zone in (usual, *others)]
