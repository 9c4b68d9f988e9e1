"""Whom a person or an organisation knows: the recorded links as lines, and the way to the picture of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forumplanner.lists.links import LinkRow, links_of
from forumplanner.planning.actors import Actor
from forumplanner.ui.contacts.links.words import LinkWords
from forumplanner.ui.parts.lines import LineWithTools, Tool, clear_lines
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL


class KnownPart(QWidget):
    """`visited` carries the id of somebody to be shown, `pictured` says that the picture is wanted."""

    visited = Signal(str)
    pictured = Signal()

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = LinkWords()
        self._none = QLabel(self.tr("No links to others are recorded yet."))
        self._none.setProperty("look", "muted")
        self._none.setWordWrap(True)
        self.lines: list[LineWithTools] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_SMALL)
        self.door = LineWithTools(
            self.tr("Picture of the links, and a place to record more"),
            [Tool("forward", self.tr("Show and edit links"), self.pictured.emit)],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._none)
        column.addLayout(self._lines)
        column.addWidget(self.door)

    def texts(self) -> list[str]:
        """Return what the lines say."""
        return [label.text() for line in self.lines for label in line.findChildren(QLabel)]

    def show_actor(self, actor: Actor) -> None:
        """Show the links of somebody."""
        with self._context.workspace.read() as db:
            rows = links_of(db, actor)
        clear_lines(self._lines)
        self.lines = [self._line(row, actor) for row in rows]
        for line in self.lines:
            self._lines.addWidget(line)
        self._none.setHidden(bool(rows))

    def _line(self, row: LinkRow, actor: Actor) -> LineWithTools:
        forwards = row.one == actor
        other, name = (row.other, row.other_name) if forwards else (row.one, row.one_name)
        said = self._words.seen(row.kind, name, forwards=forwards)
        show = Tool("open", self.tr("Show {name}").format(name=name), lambda: self.visited.emit(other.id))
        return LineWithTools(f"{said} ({row.note})" if row.note else said, [show])
