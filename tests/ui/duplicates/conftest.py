"""The window on a small office's planner."""

from office_window import english, office

__all__ = ["english", "office"]
