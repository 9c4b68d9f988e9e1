"""Lets the Tab key go down a form as it is laid out, also where lines came later than what stands below them.

Qt goes in the order in which widgets were made, which is not the order in which they stand.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


class Downwards(QObject):
    """Keeps the order of one content; it works anew whenever something is added to it or shown."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._content = content
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the content is laid out anew."""
        if watched is self._content and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            go_down(self._content)
        return False


def go_down(content: QWidget) -> None:
    """Let Tab go through what stands inside in the order of its layouts."""
    before: QWidget | None = None
    for widget in _stops(content):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Return where Tab stops, from the top; the insides of Qt's own fields are theirs."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    for child in _inside(widget):
        yield from _stops(child)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        if content is not None:
            yield content
    elif isinstance(widget, QSplitter):
        parts = (widget.widget(at) for at in range(widget.count()))
        yield from (part for part in parts if part is not None)
    elif layout is not None:
        yield from _laid_out(layout)
    else:
        yield from (child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow())


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, below = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif below is not None:
            yield from _laid_out(below)
