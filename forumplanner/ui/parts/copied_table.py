"""A table copied in another program: what the clipboard holds of it, and Ctrl+V for it where one types a search."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


def copied() -> tuple[str, str]:
    """Return what was copied, as text and as HTML."""
    data = QGuiApplication.clipboard().mimeData()
    return (data.text(), data.html()) if data is not None else ("", "")


def table_copied() -> bool:
    """Tell whether the clipboard holds a table of several rows."""
    from forumplanner.exchange.tables.clipboard import holds_table

    data = QGuiApplication.clipboard().mimeData()
    if data is None or not data.hasText():
        return False
    text = data.text()
    return "\n" in text.strip("\n\r") and holds_table(text, data.html() if data.hasHtml() else "")


class CopiedTable(QObject):
    """Leaves Ctrl+V in a field to the action for it when a table was copied, whose text a search can never be."""

    def __init__(self, possible: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._possible = possible

    def heed_in(self, field: QWidget) -> None:
        """Heed this field, too."""
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Ctrl+V from the field when a table was copied."""
        pasting = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        )
        if pasting and self._possible() and table_copied():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
