"""The questions of an event: their list in order, and below it the form of the one that is marked.

A field is stored when it is left. What a question may be is decided in planning/asking.py.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.questions import QuestionRow
from forumplanner.model.ids import EntityId
from forumplanner.planning import asking
from forumplanner.planning.asking import QuestionFields
from forumplanner.ui.events.planning.question_form import QuestionForm
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.answers import say_answer
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value
from forumplanner.workspace import Label

_SHOWN = 8
"""The most lines shown without scrolling."""


class QuestionsEditor(QWidget):
    """Shows and edits the questions of one event."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event_id = event_id
        self._words = catalogue(context.language)
        self._writer = Writer(context, self)
        self._rows: Sequence[QuestionRow] = ()
        self._wanted = ""
        self._showing = False
        label = QLabel(self.tr("Questions of your own"))
        label.setProperty("look", "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(label.text())
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._turned)
        self.form = QuestionForm(context.language)
        self.form.changed.connect(self._edit)
        self.add = QPushButton(self.tr("Add a question"))
        self.up = QPushButton(self.tr("Move up"))
        self.down = QPushButton(self.tr("Move down"))
        self.remove = QPushButton(self.tr("Remove question"))
        actions: tuple[tuple[QPushButton, Callable[[], object]], ...] = (
            (self.add, self._add),
            (self.up, lambda: self._move(-1)),
            (self.down, lambda: self._move(1)),
            (self.remove, self._remove),
        )
        buttons = Flow()
        for button, do in actions:
            button.clicked.connect(do)
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for widget in (label, self.list, buttons, self.form):
            column.addWidget(widget)
        self.show_questions(())

    def show_questions(self, rows: Sequence[QuestionRow]) -> None:
        """Show these questions; the marked one stays marked, and what is typed into it stays."""
        marked = self._wanted or (self.form.question.id if self.form.question is not None else "")
        self._rows = rows
        if self.form.question is not None and all(row.id != self.form.question.id for row in rows):
            self.form.forget()
        self._showing = True
        self.list.clear()
        for number, row in enumerate(rows, 1):
            self.list.addItem(QListWidgetItem(self._said(number, row)))
        self.list.setVisible(bool(rows))
        height = sum(self.list.sizeHintForRow(place) for place in range(min(len(rows), _SHOWN)))
        self.list.setFixedHeight(height + 2 * self.list.frameWidth() + SPACE)
        place = next((place for place, row in enumerate(rows) if row.id == marked), -1)
        if place >= 0 and rows[place].id == self._wanted:
            self._wanted = ""
            self._begin_at(place)
        else:
            self.list.setCurrentRow(place if place >= 0 or not rows else 0)
        self._showing = False
        self._show()

    def commit(self) -> bool:
        """Store what is typed; return False when something is wrong."""
        return self.form.finish()

    def _begin_at(self, place: int) -> None:
        self.list.setCurrentRow(place)
        self._show()
        self.form.begin()

    def _said(self, number: int, row: QuestionRow) -> str:
        parts = [say_value(row.kind, self._words)]
        parts += [self.tr("must be answered")] if row.required else []
        condition = next((one for one in self._rows if one.id == row.asked_if_id), None)
        if condition is not None:
            answer = say_answer(condition.kind, row.asked_if_answer, self._words)
            parts.append(self.tr("only if “{question}” is answered “{answer}”").format(
                question=condition.text, answer=answer))  # fmt: skip
        parts += [self.tr("%Ln answer(s)", "", row.answers)] if row.answers else []
        return f"{number}. {row.text}\n{' · '.join(parts)}"

    def _turned(self) -> None:
        if not self._showing:
            self._show()

    def _show(self) -> None:
        place = self.list.currentRow()
        row = self._rows[place] if 0 <= place < len(self._rows) else None
        shown = self.form.question
        if shown is not None and (row is None or row.id != shown.id):
            self.form.finish()
        self.form.setVisible(row is not None)
        if row is None:
            self.form.forget()
        else:
            self.form.show_question(row, self._rows[:place])
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(self._rows) - 1)
        self.remove.setEnabled(row is not None)

    def _change(self, key: str, verb: Callable[[Any], Any], **more: Any) -> None:  # noqa: ANN401
        self._writer.change(Label(key, {"event": self._event_id}), verb, **more)

    def _add(self) -> None:
        fields = QuestionFields(self.tr("New question"))

        def done(question_id: str) -> None:
            self._wanted = question_id
            place = next((place for place, row in enumerate(self._rows) if row.id == question_id), -1)
            if place >= 0:
                self._wanted = ""
                self._begin_at(place)

        if self.form.finish():
            self._change("add_question", lambda db: asking.add_question(db, self._event_id, fields), done=done)

    def _edit(self, question_id: str, fields: QuestionFields) -> None:
        self._change(
            "edit_question",
            lambda db: asking.edit_question(db, EntityId(question_id), fields),
            binder=self.form.binder,
            places={"asked_if_answer": self.form.answer_key},
        )

    def _move(self, steps: int) -> None:
        question = self.form.question
        if question is not None and self.form.finish():
            self._change("move_question", lambda db: asking.move_question(db, question.id, steps))

    def _remove(self) -> None:
        question = self.form.question
        if question is None:
            return
        self._change(
            "remove_question",
            lambda db: asking.remove_question(db, question.id),
            said=lambda count: (
                self.tr("Question removed, with %Ln answer(s).", "", count) if count else self.tr("Question removed.")
            ),
        )
