"""The plain fields of a registration by telephone: who calls, who comes along, and the rest."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from forumplanner.lists.contingents import ContingentRow
from forumplanner.planning.registering import MOST_GUESTS
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.converters import an_id, mail_address, or_zero, required, whole_number
from forumplanner.ui.parts.creating import show_field
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.registrations.words import RegistrationWords


class CallerForm(Form):
    """Somebody who is not in the directory yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add("given_name", self.tr("Given name"), QLineEdit())
        self.add("family_name", self.tr("Family name"), QLineEdit(), checks=[required], beside=True)
        self.add("phone", self.tr("Telephone"), QLineEdit())
        self.add("email", self.tr("E-mail"), QLineEdit(), checks=[mail_address])
        self.add("own_script_name", self.tr("Name in own script"), QLineEdit())


class ComingForm(Form):
    """For which organisation, with how many others, and whose kept places are taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add("organisation", self.tr("Organisation"), QLineEdit())
        self.guests = QLineEdit()
        number = or_zero(whole_number(0, MOST_GUESTS))
        self.add("guests", self.tr("Accompanying persons"), self.guests, converter=number)
        self.contingent = Choice()
        self.add("contingent_id", self.tr("Contingent"), self.contingent, converter=an_id(), beside=True)

    def offer_contingents(self, contingents: Sequence[ContingentRow]) -> None:
        """Offer the contingents of the event; where there are none, nothing is asked."""
        self.contingent.offer([("", self.tr("none")), *((one.id, one.name) for one in contingents)])
        show_field(self, self.contingent, bool(contingents))

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Hold what was typed once; a contingent that is gone since is none."""
        self.binder.retype(typed)
        self.contingent.setCurrentIndex(max(0, self.contingent.currentIndex()))

    def count_guests(self, by: int) -> None:
        """Count one accompanying person more or less, as far as there can be."""
        guests = self.binder.values().get("guests")
        if guests is not None and 0 <= guests + by <= MOST_GUESTS:
            self.binder.retype({"guests": str(guests + by)})
            self.binder.altered.emit()


class DetailsForm(Form):
    """Photos, what is asked for, how the registration reached us, a note."""

    def __init__(self, words: RegistrationWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photos = Choice(words.photos())
        self.add("photo_consent", self.tr("Photos"), self.photos)
        self.badge_languages = WrappingBox(self.tr("Languages on the badge"))
        self.badge_languages.clicked.connect(self.binder.altered)
        self.add_widget(self.badge_languages)
        self.add("wish", self.tr("Asks for"), Choice(words.wishes()))
        self.add("channel", self.tr("Reached us"), Choice(words.channels()))
        self.add("note", self.tr("Note"), QPlainTextEdit())
