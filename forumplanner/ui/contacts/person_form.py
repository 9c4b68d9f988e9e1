"""The fields of a person, and the form for a new one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from forumplanner.lists.channels import sharing_mail
from forumplanner.model.enums import PreferredChannel, Salutation
from forumplanner.model.ids import new_id
from forumplanner.planning import directory
from forumplanner.planning.directory import PersonFields
from forumplanner.ui.contacts.entry import NewEntry
from forumplanner.ui.contacts.own_script import OwnScriptField
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum, mail_address
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.language_field import LanguageField, languages
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace.label import Label

_MOST_SHARED = 4


class PersonForm(Form):
    """All that is known of a person; `brief` leaves out what can be added later."""

    def __init__(self, language: str, *, brief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared = QLabel()
        self._shared.setWordWrap(True)
        self._shared.setProperty("look", "muted")
        self._shared.hide()
        self.add("given_name", self.tr("Given name"), QLineEdit())
        self.add("family_name", self.tr("Family name"), QLineEdit(), beside=True)
        self.add("own_script_name", self.tr("Name in its own script"), OwnScriptField())
        salutation = Choice(options_of(Salutation, language))
        self.add("salutation", self.tr("Salutation"), salutation, converter=an_enum(Salutation))
        self.add("title", self.tr("Title"), QLineEdit(), beside=True)
        self.email = QLineEdit()
        self.add("email", self.tr("E-mail"), self.email, checks=[mail_address])
        if not brief:
            self.add("second_email", self.tr("Second e-mail"), QLineEdit(), checks=[mail_address])
        self.add_widget(self._shared)
        self.add("phone", self.tr("Phone"), QLineEdit())
        if brief:
            return
        preferred = Choice(options_of(PreferredChannel, language))
        self.add(
            "preferred_channel", self.tr("Wishes to be reached by"), preferred, converter=an_enum(PreferredChannel)
        )
        self.add("street", self.tr("Street and number"), QLineEdit())
        self.add("postcode", self.tr("Postcode"), QLineEdit())
        self.add("city", self.tr("Town"), QLineEdit(), beside=True)
        self.add("district", self.tr("District"), QLineEdit())
        self.add("languages", self.tr("Languages"), LanguageField(language), converter=languages(language))
        self.add("note", self.tr("Note"), QPlainTextEdit())

    def say_shared(self, names: Sequence[str]) -> None:
        """Say who else is reached by this e-mail address, as in a family; nothing is wrong with that."""
        shown = ", ".join(names[:_MOST_SHARED]) + (" …" if len(names) > _MOST_SHARED else "")
        self._shared.setText(self.tr("E-mail also of: {names}").format(names=shown))
        self._shared.setVisible(bool(names))


class NewPerson(NewEntry):
    """Adds a person."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        self._fields = PersonForm(context.language, brief=True)
        super().__init__(self._fields, parent)
        self._context = context
        self._writer = Writer(context, self)
        self.wanted.connect(self._create)
        self._fields.email.editingFinished.connect(self._look_for_family)
        self.remember(context, "person")

    def begin(self) -> None:
        """Empty the fields and begin with the name."""
        texts = dict.fromkeys(("given_name", "family_name", "own_script_name", "title", "email", "phone"), "")
        self.load({**texts, "salutation": Salutation.NONE})
        self._fields.say_shared(())
        self.resume()
        self.form.binder.go_to("given_name")

    def _create(self, values: dict[str, Any]) -> None:
        person_id = new_id()

        def write(db: Any) -> str:  # noqa: ANN401  (a session, which ui does not know)
            directory.add_persons(db, [PersonFields(**values)], ids=[person_id])
            return person_id

        label = Label("add_person", {"person": person_id})
        self._writer.change(label, write, self._made, working=self.tr("Adding the person"), failed=self._refused)

    def _look_for_family(self) -> None:
        with self._context.workspace.read() as db:
            self._fields.say_shared(sharing_mail(db, "", (self._fields.email.text(),)))

    def _made(self, person_id: str) -> None:
        self.made_it()
        self.made.emit(person_id)

    def _refused(self, error: Exception) -> None:
        self.refuse(error, self._context.language)
