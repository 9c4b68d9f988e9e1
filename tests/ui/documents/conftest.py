"""The window on a small office's planner, at its events; the conference has two places, taken, and one person waits."""

import pytest
from office_window import empty_office, english, office

from forumplanner.ui.shell.window_state import WindowState

__all__ = ["empty_office", "english", "office"]


@pytest.fixture
def window_state(window_state: WindowState) -> WindowState:
    """What the window remembers: it was at the events."""
    window_state.last_place = "events"
    return window_state
