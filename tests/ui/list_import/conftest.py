"""The window on a small office's planner, and what one does with a list in it."""

from pathlib import Path
from typing import Any

import pytest
from office_window import OfficeWindow, empty_office, english, office
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from forumplanner.ui.list_import.hosting import ListHost
from forumplanner.ui.list_import.page import ListImportPage
from forumplanner.ui.list_import.preview import ListPreview

__all__ = ["empty_office", "english", "office"]


class ListUser:
    """Somebody who brings lists into the places of the window."""

    def __init__(self, bot: Any, office: OfficeWindow) -> None:
        self.bot = bot
        self.office = office
        self.page: Any = None

    def go(self, place: str, target: str = "") -> None:
        self.page = self.office.go(place, target)
        self.settle()

    @property
    def host(self) -> ListHost:
        host: ListHost = self.page.lists
        return host

    @property
    def importing(self) -> ListImportPage:
        assert self.host.importing is not None
        return self.host.importing

    @property
    def preview(self) -> ListPreview:
        return self.importing.preview

    def settle(self) -> None:
        self.office.settle(self.bot)

    def drop(self, file: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        for event in (QDragEnterEvent(QPointF(5, 5), *how), QDropEvent(QPointF(5, 5), *how)):
            QApplication.sendEvent(self.page, event)
        self.settle()

    def copy(self, text: str, html: str = "") -> None:
        data = QMimeData()
        data.setText(text)
        if html:
            data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        target = QApplication.focusWidget() or self.page
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        self.settle()

    def click(self, button: QWidget) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose(self, box: QComboBox, value: object) -> None:
        place = box.findData(value)
        assert place >= 0, value
        box.setCurrentIndex(place)
        box.activated.emit(place)
        self.settle()

    def column(self, number: int) -> list[str]:
        model = self.preview.entries
        shown = [str(model.index(row, number).data()) for row in range(model.rowCount())]
        return [text.replace("\u2068", "").replace("\u2069", "") for text in shown]

    def read(self, query: Any) -> Any:
        with self.office.workspace.read() as db:
            return query(db)


@pytest.fixture
def user(qtbot: Any, office: OfficeWindow) -> ListUser:
    return ListUser(qtbot, office)
