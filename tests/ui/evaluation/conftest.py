"""The window that the tests of the evaluation use."""

from planner_window import conference, people, planner_window

__all__ = ["conference", "people", "planner_window"]
