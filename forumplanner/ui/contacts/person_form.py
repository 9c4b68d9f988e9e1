"""The fields of a person, and the form for a new one."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from forumplanner.model.enums import Salutation
from forumplanner.model.ids import new_id
from forumplanner.planning import directory
from forumplanner.planning.directory import PersonFields
from forumplanner.ui.contacts.own_script import OwnScriptField
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum, mail_address
from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.language_field import LanguageField, languages
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace.label import Label


class PersonForm(Form):
    """All that is known of a person; `brief` leaves out what can be added later."""

    def __init__(self, language: str, *, brief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add("given_name", self.tr("Given name"), QLineEdit())
        self.add("family_name", self.tr("Family name"), QLineEdit(), beside=True)
        self.add("own_script_name", self.tr("Name in its own script"), OwnScriptField())
        salutation = Choice(options_of(Salutation, language))
        self.add("salutation", self.tr("Salutation"), salutation, converter=an_enum(Salutation))
        self.add("title", self.tr("Academic title"), QLineEdit(), beside=True)
        self.add("email", self.tr("E-mail"), QLineEdit(), checks=[mail_address])
        if not brief:
            self.add("second_email", self.tr("Second e-mail"), QLineEdit(), checks=[mail_address])
        self.add("phone", self.tr("Phone"), QLineEdit())
        if brief:
            return
        self.add("street", self.tr("Street and number"), QLineEdit())
        self.add("postcode", self.tr("Postcode"), QLineEdit())
        self.add("city", self.tr("Town"), QLineEdit(), beside=True)
        self.add("district", self.tr("District"), QLineEdit())
        self.add("languages", self.tr("Languages"), LanguageField(language), converter=languages(language))
        self.add("note", self.tr("Note"), QPlainTextEdit())


class NewPerson(CreateForm):
    """Adds a person; `made` carries the id."""

    made = Signal(str)

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(PersonForm(context.language, brief=True), parent)
        self._context = context
        self._writer = Writer(context, self)
        self.wanted.connect(self._create)
        self.remember(context, "person")

    def begin(self) -> None:
        """Empty the fields and begin with the name."""
        texts = dict.fromkeys(("given_name", "family_name", "own_script_name", "title", "email", "phone"), "")
        self.load({**texts, "salutation": Salutation.NONE})
        self.resume()
        self.form.binder.go_to("given_name")

    def _create(self, values: dict[str, Any]) -> None:
        person_id = new_id()

        def write(db: Any) -> str:  # noqa: ANN401  (a session, which ui does not know)
            directory.add_persons(db, [PersonFields(**values)], ids=[person_id])
            return person_id

        label = Label("add_person", {"person": person_id})
        self._writer.change(label, write, self._made, working=self.tr("Adding the person"), failed=self._refused)

    def _made(self, person_id: str) -> None:
        self.made_it()
        self.made.emit(person_id)

    def _refused(self, error: Exception) -> None:
        self.refuse(error, self._context.language)
