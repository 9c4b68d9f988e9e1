"""The window on a small office's planner."""

from office_window import empty_office, english, office

__all__ = ["empty_office", "english", "office"]
