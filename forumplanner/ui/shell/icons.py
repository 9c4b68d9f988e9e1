"""Icons: our own drawings in one colour, painted in the colour of the text around them.

Drawings are SVG files in resources/icons that paint with `currentColor`. Names without a file are a defect and raise.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from forumplanner.resources import resource
from forumplanner.ui.shell.tokens import BASE_POINTS, ICON


def icon_size() -> int:
    """Return the size of icons beside the text of the window: they grow and shrink with it."""
    return round(ICON * max(1.0, QApplication.font().pointSizeF() / BASE_POINTS))


def drawn_anew(event: QEvent) -> bool:
    """Tell whether a change calls for icons to be drawn anew: other colours or another size of text."""
    return event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange)


def icon(name: str) -> QIcon:
    """Return the icon of this name in the colours of the palette now in force."""
    colours = QApplication.palette()
    found = QIcon()
    group = QPalette.ColorGroup
    size = icon_size()
    sizes = (size, size * 2) if _dense() else (size,)
    for mode, colour in (
        (QIcon.Mode.Normal, colours.color(group.Active, QPalette.ColorRole.WindowText)),
        (QIcon.Mode.Disabled, colours.color(group.Disabled, QPalette.ColorRole.WindowText)),
    ):
        for size in sizes:
            found.addPixmap(picture(name, size, colour.name()), mode)
    return found


def _dense() -> bool:
    """Tell whether any screen has more pixels than it counts."""
    return any(screen.devicePixelRatio() > 1 for screen in QApplication.screens())


@lru_cache(maxsize=512)
def picture(name: str, size: int, colour: str) -> QPixmap:
    """Return the drawing as a square picture of `size` pixels in one colour (#rrggbb); not to be painted on."""
    drawn = QPixmap(QSize(size, size))
    drawn.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
