"""The texts of an event in another language: title, days, agenda; typed beside the German, and noted as checked."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.document_languages import LanguageOffer
from forumplanner.desk.event_languages import EventTextLine, event_text_lines
from forumplanner.model.ids import EntityId
from forumplanner.planning.document_texts import translate_event
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.language_field import language_names
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.said_texts import SaidText, SaidTexts
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label

Key = tuple[str, str, EntityId, str]
"""Language, and whose field the text is."""


class EventTextsPart(QWidget):
    """`left` says that the user wants the document again."""

    left = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)
        self._language: LanguageOffer | None = None
        self._lines: Sequence[EventTextLine] = ()
        self.heading = Section("")
        self.texts = SaidTexts(
            self.tr("Texts of the event"),
            (self.tr("In German"), self.tr("Checked by"), self.tr("In the other language")),
            (36, 14, 30),
        )
        self.texts.said.connect(self._say)
        self.by = QLineEdit()
        self.by.setAccessibleName(self.tr("Name of who checked the texts"))
        self.by.setPlaceholderText(self.tr("Checked by (name)"))
        self.by.setMinimumWidth(self.by.fontMetrics().averageCharWidth() * 26)
        self.check = QPushButton(self.tr("Note all as checked"))
        self.check.setEnabled(False)
        self.by.textChanged.connect(lambda text: self.check.setEnabled(bool(text.strip())))
        self.by.returnPressed.connect(self._note)
        self.check.clicked.connect(self._note)
        self.back = QPushButton(self.tr("Back to the document"))
        self.back.clicked.connect(self._leave)
        buttons = Flow()
        for widget in (self.by, self.check, self.back):
            buttons.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.texts, 1)
        column.addWidget(buttons)

    def show_language(self, language: LanguageOffer) -> None:
        """Show the texts in this language."""
        self._language = language
        name = language_names(self._context.language).get(language.code, language.name)
        self.heading.setText(self.tr("Texts of the event in {language}").format(language=name))
        self.load()

    def load(self) -> None:
        """Read the texts anew."""
        if self._language is None:
            return
        code = self._language.code
        with self._context.workspace.read() as db:
            self._lines = event_text_lines(db, self._event_id, code)
        self.texts.show_texts(
            [
                SaidText((code, line.entity, line.row_id, line.field), (line.german, self._state(line), line.said))
                for line in self._lines
            ]
        )

    def _state(self, line: EventTextLine) -> str:
        return line.reviewed_by or (self.tr("unchecked") if line.said else "")

    def _say(self, key: Key, text: str) -> None:
        language, entity, row_id, field = key
        event_id = self._event_id
        self._writer.change(
            Label("translate_event", {"event": event_id}),
            lambda db: translate_event(db, event_id, entity, row_id, field, language, text),
            failed=lambda error: self.texts.refuse(refusal_words(error, self._context.language)),
        )

    def _note(self) -> None:
        """Note who checked everything that is said in the language."""
        by, language, event_id = self.by.text().strip(), self._language, self._event_id
        if not by or language is None or not self.texts.commit():
            return
        today = self._context.workspace.now().astimezone().date()
        code = language.code

        def verb(db: Any) -> None:  # noqa: ANN401  (a session)
            for line in event_text_lines(db, event_id, code):
                if line.said:
                    translate_event(
                        db, event_id, line.entity, line.row_id, line.field, code, line.said, by=by, on=today
                    )

        self._writer.change(
            Label("translate_event", {"event": event_id}),
            verb,
            lambda _: self.by.clear(),
            said=self.tr("Noted as checked by {who}.").format(who=by),
        )

    def _leave(self) -> None:
        if self.texts.commit():
            self.left.emit()
