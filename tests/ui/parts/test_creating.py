"""The form for something new by keyboard: Return creates from a line and presses the button that has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.parts.form import Form


@pytest.fixture
def told(qtbot):
    form = Form()
    form.add("title", "&Title", QLineEdit())
    new = CreateForm(form)
    qtbot.addWidget(new)
    said: list[str] = []
    new.wanted.connect(lambda _values: said.append("created"))
    new.cancelled.connect(lambda: said.append("cancelled"))
    new.show()
    new.activateWindow()
    qtbot.waitUntil(new.isActiveWindow)
    new.load({"title": "Forum"})
    return new, said


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_on_cancel_creates_nothing(qtbot, told, key) -> None:
    new, said = told
    cancel = next(button for button in new.findChildren(QPushButton) if button.text() == "Cancel")
    cancel.setFocus()
    qtbot.keyClick(cancel, key)
    assert said == ["cancelled"]


def test_return_in_a_line_creates(qtbot, told) -> None:
    new, said = told
    line = new.findChild(QLineEdit)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert said == ["created"]
