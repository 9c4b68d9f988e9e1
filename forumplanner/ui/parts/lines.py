"""Lines of text with tools beside them, such as the votes of an item, and how a list of them is emptied."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QToolButton, QWidget

from forumplanner.ui.shell.icons import icon


@dataclass(frozen=True)
class Tool:
    """A sign beside a line, its name and what it does."""

    sign: str
    name: str
    take: Callable[[], object]


class LineWithTools(QWidget):
    """A text that wraps, and tools at its end."""

    def __init__(self, text: str, tools: Iterable[Tool]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        words = QLabel(text)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(words, 1)
        for tool in tools:
            button = QToolButton()
            button.setIcon(icon(tool.sign))
            button.setAccessibleName(tool.name)
            button.setToolTip(tool.name)
            button.clicked.connect(tool.take)
            row.addWidget(button)


def clear_lines(layout: QLayout) -> None:
    """Take all widgets out of a layout and let them go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
