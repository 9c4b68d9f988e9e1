"""Notices: bars below the page that say something without stopping the work.

A piece of news goes away by itself or with the next; warnings stay until they are closed, refusals until the user goes
elsewhere. At most two show at once, so that a small screen keeps its page.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.icons import icon, icon_size, picture
from forumplanner.ui.shell.speaking import Spoken
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE

_MOST = 2
_STAY = 12_000  # milliseconds a piece of news stays when nobody is at it


class NoticeKind(StrEnum):
    """How a notice is meant; also the name of its icon and colours."""

    GOOD = "good"
    INFO = "info"
    WARNING = "warning"
    REFUSAL = "refusal"


class NoticeAction(NamedTuple):
    """One thing offered in a notice, such as "Undo"."""

    text: str
    handler: Callable[[], object]


class Notices(QWidget):
    """The place of the bars; empty, it takes no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE_WIDE, 0, SPACE_WIDE, SPACE)
        self._layout.setSpacing(SPACE)
        self.hide()

    def news(self, text: str, action: NoticeAction | None = None) -> "NoticeBar":
        """Say that something was done; the bar goes with its signal `closed`."""
        return self._show(NoticeKind.GOOD, text, action)

    def info(self, text: str, action: NoticeAction | None = None) -> None:
        """Say something worth knowing."""
        self._show(NoticeKind.INFO, text, action)

    def warn(self, text: str, action: NoticeAction | None = None) -> None:
        """Say something that needs attention."""
        self._show(NoticeKind.WARNING, text, action)

    def refuse(self, spoken: Spoken, action: NoticeAction | None = None) -> None:
        """Say what was declined and what to do."""
        self._show(NoticeKind.REFUSAL, spoken.sentence, action)

    def texts(self) -> list[str]:
        """Return what is being said, the oldest first."""
        return [bar.text for bar in self._bars()]

    def clear(self) -> None:
        """Take all notices away."""
        for bar in self._bars():
            self._remove(bar)

    def move_on(self) -> None:
        """Know that the user went elsewhere: what was refused before is no matter any more."""
        for bar in self._bars():
            if bar.kind is NoticeKind.REFUSAL:
                self._remove(bar)

    def redraw(self) -> None:
        """Paint the signs anew, after the colours changed."""
        for bar in self._bars():
            bar.redraw()

    def _bars(self) -> list["NoticeBar"]:
        items = (self._layout.itemAt(place) for place in range(self._layout.count()))
        return [bar for item in items if item and isinstance(bar := item.widget(), NoticeBar)]

    def _show(self, kind: NoticeKind, text: str, action: NoticeAction | None) -> "NoticeBar":
        for bar in self._bars():
            if bar.text == text or (kind is bar.kind is NoticeKind.GOOD):
                self._remove(bar)
        for bar in self._bars()[: max(0, len(self._bars()) - _MOST + 1)]:
            self._remove(bar)
        bar = NoticeBar(kind, text, action, self._theme, self)
        bar.closed.connect(lambda: self._remove(bar))
        self._layout.addWidget(bar)
        self.show()
        announce(self, text, urgent=kind in (NoticeKind.WARNING, NoticeKind.REFUSAL))
        return bar

    def _remove(self, bar: "NoticeBar") -> None:
        self._layout.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        if not self._bars():
            self.hide()


class NoticeBar(QFrame):
    """One notice: its sign, its text, what it offers, and a way to close it."""

    closed = Signal()

    def __init__(self, kind: NoticeKind, text: str, action: NoticeAction | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = text
        self.kind = kind
        self._theme = theme
        self.setProperty("look", "bar")
        self.setProperty("kind", kind.value)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_WIDE - 4, SPACE - 2, SPACE - 2, SPACE - 2)
        row.setSpacing(SPACE)
        self._sign = QLabel()
        words = QLabel(text)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1)
        if action is not None:
            row.addWidget(self._offer(action))
        self._close = QToolButton()
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setAccessibleName(self.tr("Close notice"))
        self._close.setToolTip(self.tr("Close notice"))
        self._close.clicked.connect(self.closed)
        row.addWidget(self._close)
        self.redraw()
        self._timer = QTimer(self, singleShot=True, interval=_STAY)
        self._timer.timeout.connect(self._over)
        if kind in (NoticeKind.GOOD, NoticeKind.INFO):
            self._timer.start()

    def redraw(self) -> None:
        """Paint sign and cross in the colours now in force."""
        colour = str(getattr(self._theme.tokens, self.kind.value))
        self._sign.setFixedSize(icon_size(), icon_size())
        self._sign.setPixmap(picture(self.kind.value, icon_size(), colour))
        self._close.setIcon(icon("close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape when the focus is inside."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _offer(self, action: NoticeAction) -> QPushButton:
        button = QPushButton(action.text)
        button.setProperty("look", "quiet")

        def take() -> None:
            self.closed.emit()
            action.handler()

        button.clicked.connect(take)
        return button

    def _over(self) -> None:
        """Go away, unless somebody is at it."""
        if self.underMouse() or any(child.hasFocus() for child in self.findChildren(QWidget)):
            self._timer.start(2_000)
        else:
            self.closed.emit()
