"""The form of one question: what it asks, which answers there are, of whom it is asked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from forumplanner.lists.questions import QuestionRow
from forumplanner.model.enums import QuestionKind
from forumplanner.planning.asking import QuestionFields
from forumplanner.planning.question_rules import NO, YES, possible
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum, an_id, required
from forumplanner.ui.parts.creating import show_field
from forumplanner.ui.parts.form import Form

_CHOSEN, _TYPED = "asked_if_answer", "asked_if_typed"


class QuestionForm(Form):
    """`changed` carries the question's id and its QuestionFields as they are to be from now on."""

    changed = Signal(str, object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: QuestionRow | None = None
        self._before: Sequence[QuestionRow] = ()
        self.text = QLineEdit()
        self.choices = QPlainTextEdit()
        self.condition, self.answer = Choice(), Choice()
        self.typed_answer = QLineEdit()
        self.add("text", self.tr("Question"), self.text, checks=[required])
        kinds = Choice(options_of(QuestionKind, language))
        self.add("kind", self.tr("Answer"), kinds, converter=an_enum(QuestionKind))
        self.add("required", self.tr("Must be answered"), QCheckBox(), beside=True)
        self.add("choices", self.tr("Answers to choose from, one in each line"), self.choices)
        self.add("asked_if_id", self.tr("Ask only depending on"), self.condition, converter=an_id())
        self.add(_CHOSEN, self.tr("if the answer is"), self.answer, beside=True)
        self.add(_TYPED, self.tr("if the answer is"), self.typed_answer)
        self.binder.committed.connect(self._committed)

    @property
    def question(self) -> QuestionRow | None:
        """Return what is shown."""
        return self._question

    @property
    def answer_key(self) -> str:
        """Return the field in which the answer of the condition is given now."""
        return _CHOSEN if self._answers(str(self.condition.currentData() or "")) is not None else _TYPED

    def show_question(self, question: QuestionRow, before: Sequence[QuestionRow]) -> None:
        """Show a question, which may depend on one of those `before` it; what is being typed stays."""
        same = self._question is not None and self._question.id == question.id
        self._question, self._before = question, before
        self.condition.offer([("", self.tr("nothing: everybody is asked")), *((one.id, one.text) for one in before)])
        self._offer_answers(question.asked_if_id or "")
        values = {
            "text": question.text,
            "kind": question.kind,
            "required": question.required,
            "choices": "\n".join(question.options),
            "asked_if_id": question.asked_if_id,
            _CHOSEN: question.asked_if_answer,
            _TYPED: question.asked_if_answer,
        }
        self.binder.load(values, keep_typing=same)
        self._fit()

    def begin(self) -> None:
        """Let the words of a new question be typed over."""
        self.text.setFocus()
        self.text.selectAll()

    def finish(self) -> bool:
        """Store what is typed; return False when something is wrong."""
        return self._question is None or self.binder.commit()

    def forget(self) -> None:
        """Show no question any more."""
        self._question = None

    def _answers(self, condition_id: str) -> tuple[str, ...] | None:
        """Return the answers of the question it depends on, None where any text is one."""
        condition = next((one for one in self._before if one.id == condition_id), None)
        return possible(condition.kind, condition.options) if condition is not None else None

    def _offer_answers(self, condition_id: str) -> None:
        said = {YES: self.tr("yes"), NO: self.tr("no")}
        self.answer.offer([(one, said.get(one, one)) for one in self._answers(condition_id) or ()])

    def _fit(self) -> None:
        """Show only what the kind and the condition need."""
        kind = self.binder.values().get("kind")
        condition = str(self.condition.currentData() or "")
        show_field(self, self.choices, kind is QuestionKind.CHOICE)
        show_field(self, self.condition, bool(self._before))
        chosen = bool(condition) and self._answers(condition) is not None
        show_field(self, self.answer, chosen)
        show_field(self, self.typed_answer, bool(condition) and not chosen)

    def _committed(self, key: str, value: object) -> None:
        if self._question is None:
            return
        values = self.binder.values()
        condition = values.get("asked_if_id")
        if key == "asked_if_id":
            self._offer_answers(str(value or ""))
        self._fit()
        if key == "kind" and value is QuestionKind.CHOICE and not str(values.get("choices", "")):
            self.choices.setFocus()
        answer = self.answer.currentData() if self.answer_key == _CHOSEN else values.get(_TYPED)
        if condition and not answer:
            self.typed_answer.setFocus()
        fields = QuestionFields(
            text=values.get("text", self._question.text),
            kind=values["kind"],
            choices=values["choices"],
            required=bool(values["required"]),
            asked_if_id=condition,
            asked_if_answer=str(answer or "") if condition else "",
        )
        self.changed.emit(self._question.id, fields)
