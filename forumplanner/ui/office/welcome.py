"""What the very first start asks, before there is a planner: whose it will be, in which Land, and who is there.

All three can be skipped. The answers are kept in memory until a planner is made, and go into that one.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.planners import FirstAnswers
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.ui.office.lands import Lands
from forumplanner.ui.office.logo_field import LogoField
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE, SPACE_WIDE
from forumplanner.ui.shell.window import ShellWindow

_OF_OFFICE = ("name", "municipality", "street", "postcode", "city", "land")


class WelcomePage(QWidget):
    """`done` says that the questions are over, answered or skipped; `answers` gives what was answered."""

    done = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo = b""
        self.form = Form()
        self.logo = LogoField(language)
        self.logo.chosen.connect(self._keep_logo)
        self._ask()
        self.skip = QPushButton(self.tr("Skip"))
        self.skip.setToolTip(self.tr("You find these questions in the menu, under Office and letterhead (Escape)."))
        self.skip.clicked.connect(self._skip)
        self.go_on = QPushButton(self.tr("Continue"))
        self.go_on.setProperty("look", "main")
        self.go_on.clicked.connect(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_WIDE)
        column.setSpacing(SPACE_WIDE)
        column.addWidget(scrolling(self._content(), widest=640), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def answers(self) -> FirstAnswers:
        """Return what was answered; everything may be empty."""
        values = self.form.binder.values()
        office = OfficeFields(
            name=values["name"],
            municipality=values["municipality"],
            street=values["street"],
            postcode=values["postcode"],
            city=values["city"],
            land=values["land"] or "",
        )
        return FirstAnswers(office, values["officer"], self._logo)

    def begin(self) -> None:
        """Begin with the first question."""
        self.form.binder.load(dict.fromkeys((*_OF_OFFICE, "officer"), ""))
        self.form.binder.go_to("name")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Return, skip with Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not press_focused_button():
                self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._skip()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        form = self.form
        form.section(self.tr("1. Which office do you plan for?"))
        form.add("name", self.tr("&Office"), QLineEdit(), hint=self.tr("As it stands on your letters."))
        form.add("municipality", self.tr("&Municipality"), QLineEdit())
        form.add("street", self.tr("&Street and number"), QLineEdit())
        form.add("postcode", self.tr("&Postcode"), QLineEdit())
        form.add("city", self.tr("&Town"), QLineEdit(), beside=True)
        form.add_widget(self.logo)
        form.section(self.tr("2. In which Land?"))
        lands = Choice([("", self.tr("– not chosen –")), *Lands().all()])
        form.add("land", self.tr("&Land"), lands, hint=self.tr("Rules and holidays differ from Land to Land."))
        form.section(self.tr("3. Who are you?"))
        hint = self.tr("It stands in the journal beside what you do.")
        form.add("officer", self.tr("&Your name"), QLineEdit(), hint=hint)

    def _content(self) -> QWidget:
        card = QFrame()
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE_WIDE, SPACE_WIDE)
        inside.setSpacing(SPACE_WIDE)
        inside.addWidget(self.form)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        title = self.tr("Welcome to forumplanner")
        words = self.tr("Three questions, so that letters and minutes bear the right names. All of it can wait.")
        column.addWidget(Heading(title, words))
        column.addWidget(card)
        column.addStretch(1)
        return content

    def _keep_logo(self, data: bytes) -> None:
        self._logo = data

    def _skip(self) -> None:
        self.begin()
        self.logo.show_logo(b"")
        self._logo = b""
        self.done.emit()


def welcome(window: ShellWindow, language: str) -> None:
    """Show the questions in a window without a planner; then the start page, with its choices."""
    page = WelcomePage(language)
    window.pages.addWidget(page)
    window.pages.setCurrentWidget(page)
    window.opening.answers = page.answers
    page.done.connect(window.opening.show_start)
    window.opening.opened.connect(_taking_away(window, page))
    page.begin()


def _taking_away(window: ShellWindow, page: WelcomePage) -> Callable[[], None]:
    def take_away() -> None:
        window.opening.opened.disconnect(take_away)
        window.pages.removeWidget(page)
        page.deleteLater()

    return take_away
