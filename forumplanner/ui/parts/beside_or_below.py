"""Parts of a page side by side where there is room for that, else one below the other, as with large text.

Below, what would scroll within itself is as high as its content instead: then the page alone scrolls.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSplitter, QWidget

from forumplanner.ui.parts.following_scroll import FollowingScroll

_SCROLL_BAR = 16
"""What a scroll bar takes: without this much more room the parts stay below, or they would go to and fro with it."""

_STEPS = 20
"""After so many it is not waited any longer for what was opened to stand still."""

_LATE = 150  # milliseconds until what was opened is full
_ONCE_MORE = 0


class BesideOrBelow(QSplitter):
    """A page's main part and what stands beside it; each needs so many letters of width to stand beside others.

    A part that is shown later is brought into sight; `bring_into_sight` does so for one that is filled anew.
    """

    def __init__(self, main: QWidget, *others: QWidget, letters: tuple[int, int]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._main, self._others = main, others
        self._letters = letters
        self._widths: list[int] = []
        self.setChildrenCollapsible(False)
        for part in (main, *others):
            self.addWidget(part)
        for part in others:
            if part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):  # hidden until it is opened
                part.installEventFilter(self)

    @property
    def below(self) -> bool:
        """Tell whether they stand one below the other."""
        return self.orientation() is Qt.Orientation.Vertical

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part, as each can stand alone, and the height as they stand now."""
        shown = [part for part in (self._main, *self._others) if not part.isHidden()]
        widest = max((_least(part).width() for part in shown), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand as there is room."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_letters"):
            self._turn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that a part was opened."""
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            self.bring_into_sight(watched)
        return False

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll the page to a part that stands below."""
        if self.below and self.isVisible():
            self._follow(part, QRect())

    def _follow(self, part: QWidget, before: QRect, steps: int = _STEPS) -> None:
        """Scroll to a part as soon as it stands still: what was just shown is laid out in several steps."""
        area = _scrolled_by(self)
        content = area.widget() if area is not None else None
        if area is None or content is None or not part.isVisible():
            return
        now = QRect(part.mapTo(content, QPoint()), part.size())
        room, high = area.viewport().height(), content.height()
        still = now == before and high == max(room, content.minimumSizeHint().height())
        if not still and steps:
            QTimer.singleShot(0, part, lambda: self._follow(part, now, steps - 1))
            return
        bar = area.verticalScrollBar()
        beneath = now.bottom() + 1 - room
        bar.setValue(min(now.top(), max(bar.value(), beneath)))  # its upper end, where it is higher than the room
        focused = QApplication.focusWidget()
        if focused is not None and part.isAncestorOf(focused) and focused.visibleRegion().isEmpty():
            area.ensureWidgetVisible(focused)
        if steps != _ONCE_MORE:
            QTimer.singleShot(_LATE, part, lambda: self._look_again(part, now))

    def _look_again(self, part: QWidget, before: QRect) -> None:
        """Scroll once more where what was opened has grown with what was read for it."""
        area = _scrolled_by(self)
        content = area.widget() if area is not None else None
        if content is not None and content.isAncestorOf(part):
            now = QRect(part.mapTo(content, QPoint()), part.size())
            if now != before and part.isVisible():
                self._follow(part, now, _ONCE_MORE)

    def _turn(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        main, other = (letters * letter for letters in self._letters)
        room = max(main, _least(self._main).width()) + self.handleWidth() + other
        if self.below:
            room += _SCROLL_BAR
        wanted = Qt.Orientation.Horizontal if self.width() >= room else Qt.Orientation.Vertical
        if wanted is not self.orientation():
            if not self.below:
                self._widths = self.sizes()
            self.setOrientation(wanted)
            if not self.below and any(self._widths):
                self.setSizes(self._widths)  # not shared out as the heights were
            for scroll in self.findChildren(FollowingScroll):
                scroll.show_whole(on=self.below)


def _least(part: QWidget) -> QSize:
    return part.minimumSizeHint().expandedTo(part.minimumSize())


def _scrolled_by(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
