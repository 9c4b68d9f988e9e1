"""Registers the shipped fonts, so that every name looks the same on every machine."""

from collections.abc import Iterable

from PySide6.QtGui import QFontDatabase

from forumplanner.resources import resource

_FIRST = ("SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf")
_LATER = (
    "SourceSans3-Italic.ttf",
    "SourceSans3-BoldItalic.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
)


def register_first_fonts() -> None:
    """Make known what the empty window is written in; raises FileNotFoundError when a font is missing."""
    _register(_FIRST)


def register_fonts() -> None:
    """Make all shipped fonts known to Qt; raises FileNotFoundError when one is missing."""
    _register((*_FIRST, *_LATER))


def register_later_fonts() -> None:
    """Make known the other fonts, once the window has painted."""
    _register(_LATER)


def _register(names: Iterable[str]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))
