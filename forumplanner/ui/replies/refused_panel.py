"""What was found in files that is no answer, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forumplanner.ui.parts.lines import clear_lines
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.shell.tokens import SPACE

_MOST = 100


class RefusedPanel(QWidget):
    """Lists sources with their reasons; very many are counted, not listed."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.sentences: list[str] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.addLayout(self._list)
        column.addStretch(1)

    def show_refused(self, refused: Sequence[object]) -> None:
        """Show these."""
        from forumplanner.exchange.replies.values import NoReply

        found = [one for one in refused if isinstance(one, NoReply)]
        self.sentences = [f"{one.source}: {refusal_words(one.why, self._language)}" for one in found[:_MOST]]
        if len(found) > _MOST:
            self.sentences.append(self.tr("and %Ln more", "", len(found) - _MOST))
        clear_lines(self._list)
        for sentence in self.sentences:
            line = QLabel(sentence)
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._list.addWidget(line)
        self.setAccessibleDescription("\n".join(self.sentences))
