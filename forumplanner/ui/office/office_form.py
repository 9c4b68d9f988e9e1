"""The forms about office and officer: one that asks everything, one that asks what a new planner needs first.

Each field is stored when it is left, as one change that can be undone.
"""

from dataclasses import asdict, replace
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from forumplanner.lists import office as offices
from forumplanner.lists.office import OfficeView
from forumplanner.model.letter_styles import AddressStyle, LetterForm, WordingStyle
from forumplanner.planning import office_keeping
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.ui.office.accent_sample import USUAL, AccentSample, readable_colour
from forumplanner.ui.office.lands import Lands
from forumplanner.ui.office.logo_field import LogoField, SignatureField
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import mail_address
from forumplanner.ui.parts.field_store import FieldStore
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.wording.people_words import in_style
from forumplanner.workspace.label import Label

_STYLES: dict[str, type[StrEnum]] = {
    "letter_form": LetterForm,
    "address_style": AddressStyle,
    "wording_style": WordingStyle,
}
"""Fields that are states: the widgets hold their values."""

_PEOPLE = "Teilnehmende"
"""The word that shows a style, in German in any window."""

_OF_OFFICER = {"officer": "name", "function": "function"}
"""Fields of the form that are about the officer, and what they are called there."""


def _meant(key: str, value: Any) -> Any:  # noqa: ANN401  (the field decides)
    return _STYLES[key](value) if key in _STYLES else value


class OfficeForm(Form):
    """Shows and stores what its subclasses ask."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._writer = Writer(context, self)
        self._keys: list[str] = []
        self._logo: LogoField | None = None
        self._signature: SignatureField | None = None
        self._ask()
        self._stored = FieldStore(context, self.binder, self._write_of, self)
        self.show_stored(anew=True)

    def show_stored(self, *, anew: bool = False) -> None:
        """Show what is stored; unless `anew`, what is being typed stays."""
        workspace = self._context.workspace
        with workspace.read() as db:
            office, officer = offices.office(db), offices.officer(db, workspace.who)
            logo = offices.logo(db) if self._logo is not None else b""
            signature = offices.signature(db) if self._signature is not None else b""
        if self._logo is not None:
            self._logo.show_logo(logo)
        if self._signature is not None:
            self._signature.show_logo(signature)
        self._office = office
        plain = {key: str(value) if key in _STYLES else value for key, value in asdict(office).items()}
        values = {**plain, "function": officer.function}
        values["officer"] = officer.name if officer.name != workspace.who else ""
        self._offer_zone(office.zone)
        self.binder.load({key: values[key] for key in self._keys}, keep_typing=not anew)

    def typed_office(self) -> OfficeView:
        """Return the office as it is typed, as far as it is right, and otherwise as it is stored."""
        known = {key: value for key, value in self.binder.values().items() if hasattr(self._office, key)}
        return replace(self._office, **{key: _meant(key, value) for key, value in known.items()})

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

    def _ask_signature(self) -> None:
        self._signature = SignatureField(self._context.language)
        self._signature.chosen.connect(self._set_signature)
        self.add_widget(self._signature)

    def _set_signature(self, data: bytes) -> None:
        self._writer.change(
            Label("edit_office"),
            lambda db: office_keeping.set_signature(db, data),
            said=self.tr("The signature stands below your letters now.")
            if data
            else self.tr("The signature was taken away."),
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
            office_keeping.set_office(db, replace(fields, **{key: _meant(key, value)}))

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
        self.section(self.tr("Letters"))
        language = self._context.language
        self._ask_choice("letter_form", self.tr("For&m of letters (DIN 5008)"), options_of(LetterForm, language))
        self.accent = self._ask_line("accent", self.tr("Colour of &headings"), checks=[readable_colour])
        self.accent.setPlaceholderText(USUAL)
        self.sample = AccentSample()
        self.sample.picked.connect(self._picked)
        self.binder.altered.connect(lambda: self.sample.show_colour(self.accent.text().strip()))
        self.add_widget(self.sample)
        footer = QPlainTextEdit()
        self._keys.append("footer")
        self.add(
            "footer",
            self.tr("Foo&ter of letters"),
            footer,
            hint=self.tr("An empty line begins the next column."),
        )
        self._ask_line("signatory", self.tr("S&igned by"), hint=self.tr("Without a name, you sign yourself."))
        self._ask_line("signatory_function", self.tr("In the f&unction of"), beside=True)
        self._ask_signature()
        self._ask_choice("address_style", self.tr("Form of add&ress"), options_of(AddressStyle, language))
        self._ask_choice(
            "wording_style",
            self.tr("Words for &people in German"),
            [(style.value, in_style(_PEOPLE, style)) for style in WordingStyle],
        )
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

    def show_stored(self, *, anew: bool = False) -> None:
        """Show what is stored, with its colour."""
        super().show_stored(anew=anew)
        self.sample.show_colour(self.accent.text().strip())

    def _picked(self, colour: str) -> None:
        self.binder.retype({"accent": colour})
        self.sample.show_colour(colour)
        self.binder.altered.emit()
        self.binder.commit()

    def _offer_zone(self, zone: str) -> None:
        if self._zone.findData(zone) < 0:
            self._zone.addItem(zone, zone)


def _zones() -> list[tuple[str, str]]:
    """Return the zones of Europe, the German one first."""
    from zoneinfo import available_timezones

    usual = "Europe/Berlin"
    others = sorted(zone for zone in available_timezones() if zone.startswith("Europe/") and zone != usual)
    return [(zone, zone) for zone in (usual, *others)]
