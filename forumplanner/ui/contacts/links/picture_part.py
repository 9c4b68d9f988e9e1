"""The picture of a neighbourhood with what stands beside it: the present actor in words, and the doors to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from forumplanner.lists.neighbourhood import neighbourhood
from forumplanner.planning.actors import Actor
from forumplanner.ui.contacts.links.neighbourhood_view import NeighbourhoodView
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.office_day import day_of_today
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE


class PicturePart(QWidget):
    """`centred` carries the actor that shall be in the middle, `visited` the id of the one to be shown."""

    centred = Signal(object)
    visited = Signal(str)

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._middle: Actor | None = None
        self.view = NeighbourhoodView(self.tr("Who knows whom"), context.theme)
        self.view.setProperty("look", "card")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self._said = QScrollArea()
        self._said.setProperty("look", "plain")
        self._said.setWidgetResizable(True)
        self._said.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._said.setWidget(self.words)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.left_out = QLabel()
        self.left_out.setWordWrap(True)
        self.left_out.setProperty("look", "muted")
        self.centre_button = QPushButton(self.tr("Put into the middle"))
        self.show_button = QPushButton(self.tr("Show the entry"))
        self.centre_button.clicked.connect(self._centre)
        self.show_button.clicked.connect(self._visit)
        side = QVBoxLayout()
        side.setSpacing(SPACE)
        side.addWidget(self._said, 1)
        side.addWidget(self.left_out)
        side.addWidget(self.centre_button)
        side.addWidget(self.show_button)
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_WIDE)
        row.addWidget(self.view, 4)
        row.addLayout(side, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(shown)
        self._stack.addWidget(
            EmptyState(
                "contacts",
                self.tr("Nobody in the middle yet"),
                self.tr("Choose a person or an organisation above to see whom they know."),
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.view.centred.connect(self.centred)
        self.view.described.connect(self.words.setText)

    def show_actor(self, actor: Actor | None) -> None:
        """Show the picture around somebody, or say that nobody is chosen."""
        self._middle = actor
        self.show_again()

    def show_again(self) -> None:
        """Read the neighbourhood anew."""
        found = None
        if self._middle is not None:
            with self._context.workspace.read() as db:
                found = neighbourhood(db, self._middle, day_of_today(self._context))
        if found is None or not found.neighbours:
            self._stack.setCurrentIndex(1)
            return
        self.view.show_neighbourhood(found)
        self.left_out.setVisible(bool(found.left_out))
        self.left_out.setText(self.tr("%Ln more do(es) not fit into the picture.", "", found.left_out))
        self._stack.setCurrentIndex(0)

    def _centre(self) -> None:
        if (actor := self.view.present) is not None:
            self.centred.emit(actor)

    def _visit(self) -> None:
        if (actor := self.view.present) is not None:
            self.visited.emit(actor.id)
