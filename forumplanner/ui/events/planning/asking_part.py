"""What an event asks of whoever registers: which needs, and questions of its own in an order."""

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from forumplanner.lists import events, questions
from forumplanner.model.enums import NeedKind
from forumplanner.model.ids import EntityId
from forumplanner.planning import amending
from forumplanner.ui.events.planning.questions_editor import QuestionsEditor
from forumplanner.ui.parts.choice import options_of
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label

_KINDS = frozenset({"event", "question", "answer"})


class AskingPart(QWidget):
    """Reads and stores by itself."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)
        label = QLabel(self.tr("Needs that are asked for"))
        label.setProperty("look", "muted")
        self.needs = {NeedKind(kind): QCheckBox(said) for kind, said in options_of(NeedKind, context.language)}
        boxes = Flow()
        boxes.setAccessibleName(label.text())
        for box in self.needs.values():
            box.clicked.connect(self._store_needs)
            boxes.add(box)
        self.questions = QuestionsEditor(context, event_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(label)
        column.addWidget(boxes)
        column.addWidget(self.questions)
        self.read()

    def read(self) -> None:
        """Show what is stored."""
        with self._context.workspace.read() as db:
            view = events.view(db, self._event_id)
            asked = questions.questions(db, self._event_id)
        for kind, box in self.needs.items():
            box.setChecked(view is not None and kind.value in view.needs_asked)
        self.questions.show_questions(asked)

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, _KINDS):
            self.read()

    def commit(self) -> bool:
        """Store what is typed; return False when something is wrong."""
        return self.questions.commit()

    def _store_needs(self) -> None:
        asked = tuple(kind.value for kind, box in self.needs.items() if box.isChecked())
        self._writer.change(
            Label("edit_event", {"event": self._event_id}),
            lambda db: amending.amend_event(db, self._event_id, needs_asked=asked),
            refused=self.read,
        )
