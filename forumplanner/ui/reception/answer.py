"""What the reception answers, large and in words: a sign, a sentence, what to do, and a colour that only repeats it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.icons import picture
from forumplanner.ui.shell.notices import NoticeKind
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE


@dataclass(frozen=True)
class Answer:
    """`fetch` is whom to fetch, said apart; `about` the registration it is about, `let_in` whether it may be let in."""

    kind: NoticeKind
    title: str
    detail: str = ""
    fetch: str = ""
    about: str = ""
    let_in: bool = False

    @property
    def spoken(self) -> str:
        """Return everything as one text for a screen reader."""
        return " ".join(part for part in (self.title, self.detail, self.fetch) if part)


class AnswerBar(QFrame):
    """Shows one answer; its height stays the same, so that nothing jumps while people pass."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.answer: Answer | None = None
        self.setProperty("look", "bar")
        self._sign = QLabel()
        self.title = _line("answer")
        self.detail = _line()
        self.fetch = _line("answer")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        for line in (self.title, self.detail, self.fetch):
            words.addWidget(line)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_WIDE, SPACE, SPACE_WIDE, SPACE)
        row.setSpacing(SPACE_WIDE)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)

    def say(self, answer: Answer) -> None:
        """Show an answer, and have it read out at once."""
        self.answer = answer
        self.title.setText(answer.title)
        self.detail.setText(answer.detail)
        self.detail.setVisible(bool(answer.detail))
        self.fetch.setText(answer.fetch)
        self.fetch.setVisible(bool(answer.fetch))
        self.setAccessibleName(answer.spoken)
        self.redraw()
        announce(self, answer.spoken, urgent=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the text once it has its size."""
        super().showEvent(event)
        self.redraw()

    def redraw(self) -> None:
        """Follow colours and size of text."""
        kind = self.answer.kind if self.answer is not None else NoticeKind.INFO
        if self.property("kind") != kind.value:
            self.setProperty("kind", kind.value)
            self.style().unpolish(self)
            self.style().polish(self)
        high = self.title.fontMetrics().height()
        self._sign.setPixmap(picture(kind.value, high * 3 // 2, str(getattr(self._theme.tokens, kind.value))))
        self.setMinimumHeight(high * 13 // 4)


def _line(look: str = "") -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
