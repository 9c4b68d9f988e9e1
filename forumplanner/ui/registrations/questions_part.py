"""The questions of an event to one person: those that depend on an answer come and go while one answers.

Which are asked and which answers fit is decided in planning/question_rules.py; this shows and says it.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from forumplanner.lists.questions import QuestionRow
from forumplanner.model.enums import QuestionKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.question_rules import NO, YES, checked_answer, to_ask
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.converters import Converter, Unreadable
from forumplanner.ui.parts.creating import show_field
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.refusal_words import refusal_words


class QuestionsPart(QWidget):
    """`answered` carries the question and the answer when a field that changed is left; `altered` that one typed."""

    answered = Signal(str, str)
    altered = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._questions: Sequence[QuestionRow] = ()
        self._asked: set[EntityId] = set()
        self._widgets: dict[EntityId, QWidget] = {}
        self.form = Form()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.form)

    def show_questions(
        self, questions: Sequence[QuestionRow], answers: Mapping[EntityId, str], *, keep_typing: bool = False
    ) -> None:
        """Show the questions with what was answered."""
        if [_looks(one) for one in questions] != [_looks(one) for one in self._questions]:
            self._build(questions)
            keep_typing = False
        self._questions = questions
        self.setVisible(bool(questions))
        self._asked = {one.id for one in to_ask(questions, answers)}
        self.form.binder.load({one.id: answers.get(one.id, "") for one in questions}, keep_typing=keep_typing)
        self._follow()

    @property
    def any_asked(self) -> bool:
        """Tell whether the event asks anything."""
        return bool(self._questions)

    def answers(self) -> dict[EntityId, str]:
        """Return what was answered to the questions that are asked."""
        values = self.form.binder.values()
        return {id_: str(values.get(id_) or "") for id_ in self._asked}

    def check(self) -> bool:
        """Tell whether every answer fits, else go to the first that does not."""
        return self.form.binder.check()

    def widget(self, question_id: EntityId) -> QWidget:
        """Return the field of a question."""
        return self._widgets[question_id]

    def typed(self) -> dict[str, str]:
        """Return what the fields hold."""
        return {key: str(value or "") for key, value in self.form.binder.typed().items()}

    def retype(self, typed: Mapping[str, str]) -> None:
        """Show again what they held."""
        self.form.binder.retype(typed)
        self._follow()

    def _build(self, questions: Sequence[QuestionRow]) -> None:
        self._column.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
        self.form = Form()
        self._widgets = {}
        for question in questions:
            widget = self._field(question)
            widget.setAccessibleName(question.text)
            said = question.text.replace("&", "&&") + (" *" if question.required else "")
            self.form.add(question.id, said, widget, converter=self._converter(question))
            self._widgets[question.id] = widget
        self.form.binder.altered.connect(self._altered)
        self.form.binder.committed.connect(lambda key, value: self.answered.emit(key, str(value or "")))
        self._column.addWidget(self.form)

    def _field(self, question: QuestionRow) -> QWidget:
        if question.kind is QuestionKind.YES_NO:
            return Choice([("", "–"), (YES, self.tr("yes")), (NO, self.tr("no"))])
        if question.kind is QuestionKind.CHOICE:
            return Choice([("", "–"), *((option, option) for option in question.options)])
        return QLineEdit()

    def _converter(self, question: QuestionRow) -> Converter:
        def meant(typed: object) -> str:
            if question.id not in self._asked:
                return ""
            try:
                return checked_answer(question, str(typed or ""))
            except PlanningError as refused:
                raise Unreadable(refusal_words(refused, self._language)) from refused

        decimal: Callable[[str], str] = (
            (lambda kept: kept.replace(".", ",")) if self._language == "de" else (lambda kept: kept)
        )
        number = question.kind is QuestionKind.NUMBER
        return Converter(lambda kept: decimal(kept) if number else kept, meant)

    def _altered(self) -> None:
        self._follow()
        self.altered.emit()

    def _follow(self) -> None:
        """Show what is asked now; an answer to what is not asked any more is cleared."""
        given = {id_: text.replace(",", ".") if self._is_number(id_) else text for id_, text in self._given().items()}
        self._asked = {one.id for one in to_ask(self._questions, given)}
        for question in self._questions:
            widget = self._widgets[question.id]
            asked = question.id in self._asked
            if not asked and widget.isVisibleTo(self.form):
                self.form.binder.load({question.id: ""})
            show_field(self.form, widget, asked)

    def _given(self) -> dict[EntityId, str]:
        return {EntityId(key): text for key, text in self.typed().items()}

    def _is_number(self, question_id: EntityId) -> bool:
        return any(one.id == question_id and one.kind is QuestionKind.NUMBER for one in self._questions)


def _looks(question: QuestionRow) -> tuple[object, ...]:
    return question.id, question.text, question.kind, question.options, question.required
