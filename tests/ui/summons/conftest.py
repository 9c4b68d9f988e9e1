"""The window that the tests of the invitation use."""

from planner_window import body, conference, people, planner_window, sitting

__all__ = ["body", "conference", "people", "planner_window", "sitting"]
