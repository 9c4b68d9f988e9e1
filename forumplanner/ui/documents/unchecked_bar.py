"""The bar that warns once before a text goes out in a language in which nobody has checked what documents say.

Once warned, a language is not warned of again until its texts change; whoever checked them is noted here, too.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.document_languages import LanguageOffer, digest_of_texts
from forumplanner.planning import document_texts
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.language_field import language_names
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.workspace import Label
from forumplanner.workspace.remembering import recall, remember

_KEY = "unchecked-language-warned:"


class UncheckedBar(QFrame):
    """`ask` does something at once, or warns first; `reviewed` says that somebody was noted."""

    reviewed = Signal()

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = Writer(context, self)
        self._do: Callable[[], object] | None = None
        self._language: LanguageOffer | None = None
        self._digest = ""
        self._warned: set[tuple[str, str]] = set()
        self.setProperty("look", "bar")
        self.setProperty("kind", "warning")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.go_on = QPushButton(self.tr("All the same"))
        self.go_on.clicked.connect(self._go_on)
        self.by = QLineEdit()
        self.by.setAccessibleName(self.tr("Name of who checked the texts"))
        self.by.setPlaceholderText(self.tr("Checked by (name)"))
        self.by.setMinimumWidth(self.by.fontMetrics().averageCharWidth() * 26)
        self.note = QPushButton(self.tr("Note as checked"))
        self.by.returnPressed.connect(self._note)
        self.by.textChanged.connect(lambda text: self.note.setEnabled(bool(text.strip())))
        self.note.setEnabled(False)
        self.note.clicked.connect(self._note)
        self.cancel = QPushButton(self.tr("Do not"))
        self.cancel.setProperty("look", "quiet")
        self.cancel.clicked.connect(self.hide)
        WholeLines(self)
        buttons = Flow()
        for widget in (self.go_on, self.by, self.note, self.cancel):
            buttons.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_WIDE - 4, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.words)
        column.addWidget(buttons)
        self.hide()

    def ask(self, language: LanguageOffer | None, do: Callable[[], object], go_on: str) -> None:
        """Do something now, or, where the language is unchecked and nobody was warned yet, once `go_on` is pressed."""
        self.hide()
        if language is None or not language.unchecked:
            do()
            return
        with self._context.workspace.read() as db:
            self._digest = digest_of_texts(db, language.code)
        known = recall(self._context.workspace, _KEY + language.code)
        if (language.code, self._digest) in self._warned or (known is not None and known.value == self._digest):
            do()
            return
        self._language, self._do = language, do
        self.words.setText(
            self.tr(
                "Texts in {language} are unchecked. Have somebody read the document who knows the language, "
                "or note here who checked the texts of the program."
            ).format(language=self._named(language))
        )
        self.go_on.setText(go_on)
        self.by.clear()
        self.show()
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words.text(), urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape: then nothing goes out."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _named(self, language: LanguageOffer) -> str:
        """Return what the language is called in the language of the window."""
        return language_names(self._context.language).get(language.code, language.name)

    def _go_on(self) -> None:
        language, workspace, digest = self._language, self._context.workspace, self._digest
        if language is not None:
            self._warned.add((language.code, digest))
            if not workspace.read_only:
                self._writer.beside(lambda kept: remember(kept, _KEY + language.code, digest))
        self._finish()

    def _note(self) -> None:
        by, language, digest = self.by.text().strip(), self._language, self._digest
        if not by or language is None:
            return
        today = self._context.workspace.now().astimezone().date()
        self._writer.change(
            Label("review_document_texts"),
            lambda db: document_texts.review(db, language.code, language.name, by, today, digest),
            lambda _: self._noted(),
            said=self.tr("Texts in {language}: checked by {who}.").format(language=self._named(language), who=by),
        )

    def _noted(self) -> None:
        self.reviewed.emit()
        self._finish()

    def _finish(self) -> None:
        do, self._do = self._do, None
        self.hide()
        if do is not None:
            do()
