"""The window that the tests of the calendar use."""

from planner_window import conference, planner_window

__all__ = ["conference", "planner_window"]
