"""A scroll area that brings what has the focus into sight, also where a shortcut and not the Tab key led there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from forumplanner.ui.parts.tab_order import Downwards
from forumplanner.ui.shell.following_focus import FollowingFocus


class FollowingScroll(QScrollArea):
    """Holds a content as wide as itself; without a frame and a background of its own."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        Downwards(content)
        FollowingFocus(self, wholly=True)
