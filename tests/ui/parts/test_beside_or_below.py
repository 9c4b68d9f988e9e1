"""Parts of a page: side by side where there is room, else one below the other, and then only the page scrolls."""

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QVBoxLayout, QWidget

from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.following_scroll import FollowingScroll
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.shell.page_room import PageRoom


class Page(QWidget):
    """A list of a certain height, and a panel of many boxes that is opened later."""

    def __init__(self) -> None:
        super().__init__()
        self.list = QLabel("List")
        self.list.setMinimumSize(100, 300)
        content = QWidget()
        boxes = QVBoxLayout(content)
        for number in range(20):
            boxes.addWidget(QCheckBox(f"Box {number}"))
        self.panel = SidePanel(content)
        self.panel.say("Panel")
        self.panel.hide()
        self.split = BesideOrBelow(self.list, self.panel, letters=(40, 40))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)
        self.room = PageRoom(self)

    def letters(self, number: int) -> int:
        return number * self.split.fontMetrics().averageCharWidth()


@pytest.fixture
def page(qtbot):
    page = Page()
    qtbot.addWidget(page.room)
    page.room.resize(page.letters(100), 350)
    page.room.show()
    qtbot.waitExposed(page.room)
    QApplication.processEvents()
    yield page
    page.room.setWidget(QWidget())


def below(page) -> bool:
    page.panel.show()
    for _ in range(5):  # each resizing asks for another
        QApplication.processEvents()
    return page.panel.y() >= page.list.geometry().bottom()


def test_they_stand_side_by_side_as_long_as_there_is_room_for_both(page):
    assert not below(page)
    page.room.resize(page.letters(60), 350)
    assert below(page)
    page.room.resize(page.letters(100), 350)
    assert not below(page)


def test_larger_text_puts_them_one_below_the_other(page):
    font = page.split.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.split.setFont(font)
    assert below(page)


def test_the_window_can_be_as_narrow_as_the_widest_of_them(page):
    assert not below(page)
    assert page.room.minimumSizeHint().width() < page.list.minimumWidth() + page.panel.minimumSizeHint().width()


def test_what_stands_below_is_as_high_as_its_content_and_does_not_scroll_within_itself(page, qtbot):
    page.room.resize(page.letters(60), 350)
    assert below(page)
    scroll = page.panel.findChild(FollowingScroll)
    qtbot.waitUntil(lambda: page.room.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() == 0)
    page.room.resize(page.letters(100), 350)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)


def test_what_is_opened_below_is_brought_into_sight(page, qtbot):
    page.room.resize(page.letters(60), 350)
    QApplication.processEvents()
    assert page.room.verticalScrollBar().value() == 0
    assert below(page)
    title = page.panel.findChild(QLabel)
    qtbot.waitUntil(lambda: not title.visibleRegion().isEmpty())
    page.room.verticalScrollBar().setValue(0)
    page.split.bring_into_sight(page.panel)
    qtbot.waitUntil(lambda: not title.visibleRegion().isEmpty())
