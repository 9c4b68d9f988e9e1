"""A text that is told: it wraps, is shown as it is and can be copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def told_label(text: str = "", *, look: str = "") -> QLabel:
    """Return the label; `look` is one of the stylesheet's, such as "muted" or "warning"."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if look:
        label.setProperty("look", look)
    return label
