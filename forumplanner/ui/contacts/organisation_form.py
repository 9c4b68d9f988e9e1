"""The fields of an organisation, and the form for a new one."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from forumplanner.model.enums import OrganisationKind
from forumplanner.model.ids import new_id
from forumplanner.planning import directory
from forumplanner.planning.directory import OrganisationFields
from forumplanner.ui.contacts.entry import NewEntry
from forumplanner.ui.contacts.tags import tags
from forumplanner.ui.parts.converters import mail_address, required
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.language_field import LanguageField, languages
from forumplanner.ui.parts.unfinished import Typed
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value
from forumplanner.workspace.label import Label


class KindBoxes(QWidget):
    """What an organisation is, which may be several things; `chosen` carries the kinds when the user changed them."""

    chosen = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = catalogue(language)
        self.boxes: Mapping[str, QCheckBox] = {
            kind.value: QCheckBox(say_value(kind, words)) for kind in OrganisationKind
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE_SMALL)
        for number, box in enumerate(self.boxes.values()):
            grid.addWidget(box, number, 0)
            box.clicked.connect(lambda: self.chosen.emit(self.kinds()))

    def show_kinds(self, kinds: Sequence[str]) -> None:
        """Tick these kinds."""
        for kind, box in self.boxes.items():
            box.setChecked(kind in kinds)

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds that are ticked."""
        return tuple(kind for kind, box in self.boxes.items() if box.isChecked())


class OrganisationForm(Form):
    """All that is known of an organisation; `brief` leaves out what can be added later."""

    def __init__(self, language: str, *, brief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = KindBoxes(language)
        self.add("name", self.tr("Name"), QLineEdit(), checks=[required])
        self.add("short_name", self.tr("Short name"), QLineEdit())
        self.add_widget(Section(self.tr("What it is")))
        self.add_widget(self.kinds)
        self.add("tags", self.tr("Tags"), QLineEdit(), converter=tags())
        self.add("email", self.tr("E-mail"), QLineEdit(), checks=[mail_address])
        self.add("phone", self.tr("Phone"), QLineEdit())
        if brief:
            return
        self.add("website", self.tr("Website"), QLineEdit())
        self.add("street", self.tr("Street and number"), QLineEdit())
        self.add("postcode", self.tr("Postcode"), QLineEdit())
        self.add("city", self.tr("Town"), QLineEdit(), beside=True)
        self.add("district", self.tr("District"), QLineEdit())
        self.add("languages", self.tr("Languages"), LanguageField(language), converter=languages(language))
        self.add("note", self.tr("Note"), QPlainTextEdit())


class NewOrganisation(NewEntry):
    """Adds an organisation."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        self._fields = OrganisationForm(context.language, brief=True)
        super().__init__(self._fields, parent)
        self._context = context
        self._writer = Writer(context, self)
        self.wanted.connect(self._create)
        self.remember(context, "organisation")

    def begin(self) -> None:
        """Empty the fields and begin with the name."""
        self.load({**dict.fromkeys(("name", "short_name", "email", "phone"), ""), "tags": ()})
        self._fields.kinds.show_kinds(())
        self.resume()
        self.form.binder.go_to("name")

    def typed(self) -> Typed:
        """Return the fields and the kinds."""
        return {**super().typed(), "kinds": list(self._fields.kinds.kinds())}

    def retype(self, typed: Typed) -> None:
        """Show them again."""
        super().retype(typed)
        self._fields.kinds.show_kinds(typed.get("kinds", ()))

    def begin_afresh(self) -> None:
        """Show the form as it begins."""
        super().begin_afresh()
        self._fields.kinds.show_kinds(())

    def _create(self, values: dict[str, Any]) -> None:
        organisation_id = new_id()
        fields = OrganisationFields(**values, kinds=self._fields.kinds.kinds())

        def write(db: Any) -> str:  # noqa: ANN401  (a session, which ui does not know)
            directory.add_organisations(db, [fields], ids=[organisation_id])
            return organisation_id

        label = Label("add_organisation", {"organisation": organisation_id})
        self._writer.change(label, write, self._made, working=self.tr("Adding the organisation"), failed=self._refused)

    def _made(self, organisation_id: str) -> None:
        self.made_it()
        self.made.emit(organisation_id)

    def _refused(self, error: Exception) -> None:
        self.refuse(error, self._context.language)
