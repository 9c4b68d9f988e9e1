"""What a new planner begins with: three questions, all of which can wait. No dialog: Escape leads to the overview."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.office.office_form import FirstForm
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE, SPACE_WIDE

_KINDS = frozenset({"office", "officer"})


class FirstQuestions(PlacePage):
    """Each answer is stored when its field is left."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.form = FirstForm(context)
        self.later = QPushButton(self.tr("Later"))
        self.later.setToolTip(self.tr("You find these questions in the menu, under Office and letterhead (Escape)."))
        self.go_on = QPushButton(self.tr("To the overview"))
        self.go_on.setProperty("look", "main")
        for button in (self.later, self.go_on):
            button.clicked.connect(self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        column.addWidget(scrolling(self._content(), widest=640), 1)

    def arrive(self, target: str) -> None:  # noqa: ARG002
        """Begin with the first question."""
        self.form.binder.go_to("name")

    def leave(self) -> bool:
        """Keep what is typed."""
        return self.form.binder.commit()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, _KINDS):
            self.form.show_stored()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Escape, and with Return in a field."""
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if pressed and press_focused_button():
            return
        if pressed or event.key() == Qt.Key.Key_Escape:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _content(self) -> QWidget:
        card = QFrame()
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE_WIDE, SPACE_WIDE)
        inside.setSpacing(SPACE_WIDE)
        inside.addWidget(self.form)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.go_on)
        inside.addLayout(buttons)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            Heading(
                self.tr("Three questions to begin with"),
                self.tr("So that letters and minutes bear the right names. Nothing here is needed; it can all wait."),
            )
        )
        column.addWidget(card)
        column.addStretch(1)
        return content

    def _go_on(self) -> None:
        self.context.navigate("overview", "")
