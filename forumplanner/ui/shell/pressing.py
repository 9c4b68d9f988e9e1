"""Return presses the button that has the focus, in forms where it would otherwise mean "create" or "go on"."""

from PySide6.QtWidgets import QApplication


def press_focused_button() -> bool:
    """Click the button that has the focus; returns whether there was one."""
    from PySide6.QtWidgets import QAbstractButton

    button = QApplication.focusWidget()
    if not isinstance(button, QAbstractButton) or not button.isEnabled():
        return False
    button.click()
    return True
