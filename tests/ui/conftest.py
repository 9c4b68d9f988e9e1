"""What the tests of the window share: the look, a check of names for screen readers, and a look-out for leftovers."""

import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from forumplanner.ui.shell.fonts import register_fonts
from forumplanner.ui.shell.theme import Scheme, Theme
from forumplanner.ui.shell.window_state import WindowState


@pytest.fixture(scope="session")
def session_theme(qapp: QApplication) -> Theme:
    register_fonts()
    return Theme(qapp, scheme=Scheme.LIGHT)


@pytest.fixture
def theme(session_theme: Theme) -> Iterator[Theme]:
    """The look of the program, light and in usual size again after the test."""
    yield session_theme
    session_theme.choose(Scheme.LIGHT)
    session_theme.resize_text(100)


@pytest.fixture
def window_state(tmp_path: Path) -> WindowState:
    """What a window remembers, in a file of this test."""
    return WindowState(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail when a test leaves a widget or a worker thread behind.

    What was there before the test is kept out of the look for garbage, which else takes a third of all time.
    """
    gc.collect()
    gc.freeze()
    yield
    if QApplication.instance() is None or not left_behind():
        return
    gc.unfreeze()
    left = left_behind()
    assert not left, f"left behind: {left}"


@pytest.fixture
def assert_all_named() -> Callable[[QWidget], None]:
    """Return the check that every widget one can reach by keyboard has a name for a screen reader."""

    def check(root: QWidget) -> None:
        # Popups and dialogs of its own are windows to be checked by themselves.
        here = [w for w in [root, *root.findChildren(QWidget)] if w.window() is root.window()]
        nameless = [widget for widget in here if _reachable(widget) and not _name(widget)]
        assert not nameless, f"without a name: {[_described(widget) for widget in nameless]}"

    return check


def left_behind() -> list[str]:
    """Name the windows and worker threads that are still there."""
    found: list[str] = []
    for _ in range(3):  # what is deleted may free what refers to others
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        widgets = [_described(widget) for widget in QApplication.topLevelWidgets()]
        threads = [thread.name for thread in threading.enumerate() if thread.name.startswith("planner-")]
        found = widgets + threads
        if not found:
            break
    return found


def _reachable(widget: QWidget) -> bool:
    """Tell whether one can get there with Tab; the insides of Qt's own widgets speak through their owner."""
    inside = widget.objectName().startswith("qt_")
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not inside and widget.focusProxy() is None


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def _described(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return f"{type(widget).__name__}({widget.objectName()}) in {type(parent).__name__}"
