"""Picks somebody in a field as a user does: a few letters, and the first that is found."""

from PySide6.QtCore import Qt


def pick(qtbot, field, letters: str) -> None:
    field.setFocus()
    qtbot.keyClicks(field, letters)
    popup = field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    field.window().activateWindow()  # offscreen, no window system gives the focus back when a popup closes
    qtbot.waitUntil(field.window().isActiveWindow)
