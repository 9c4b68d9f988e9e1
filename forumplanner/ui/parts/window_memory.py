"""Where a part finds what its window remembers from one start to the next."""

from PySide6.QtWidgets import QWidget

from forumplanner.ui.shell.window import ShellWindow
from forumplanner.ui.shell.window_state import WindowState


def memory_of(widget: QWidget | None) -> WindowState | None:
    """Return what the window of a widget remembers, None outside the program's own."""
    window = widget.window() if widget is not None else None
    return window.state if isinstance(window, ShellWindow) else None
