"""The real program on real planners."""

from program_window import start, unchanged_language

__all__ = ["start", "unchanged_language"]
