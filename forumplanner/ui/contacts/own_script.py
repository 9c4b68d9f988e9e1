"""A field for a name in its own script; it writes in the direction of what is typed."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

_RIGHT_TO_LEFT = ("R", "AL")


class OwnScriptField(QLineEdit):
    """Turns to the right for Arabic, Persian, Hebrew, and back (first strong character, Unicode TR 9, rule P2)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._turn)

    def _turn(self, text: str) -> None:
        strong = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", *_RIGHT_TO_LEFT)), "L")
        rtl = strong in _RIGHT_TO_LEFT
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
