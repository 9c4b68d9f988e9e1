"""The plain fields of a registration by telephone: who calls, who comes along, and the rest."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from forumplanner.planning.registering import MOST_GUESTS
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.converters import mail_address, or_zero, required, whole_number
from forumplanner.ui.parts.form import Form
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
    """For which organisation, and with how many others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add("organisation", self.tr("Organisation"), QLineEdit())
        guests = or_zero(whole_number(0, MOST_GUESTS))
        self.add("guests", self.tr("Accompanying persons"), QLineEdit(), converter=guests)


class DetailsForm(Form):
    """Photos, what is asked for, how the registration reached us, a note."""

    def __init__(self, words: RegistrationWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photos = Choice(words.photos())
        self.add("photo_consent", self.tr("Photos"), self.photos)
        self.add("wish", self.tr("Asks for"), Choice(words.wishes()))
        self.add("channel", self.tr("Reached us"), Choice(words.channels()))
        self.add("note", self.tr("Note"), QPlainTextEdit())
