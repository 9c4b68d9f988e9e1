"""The panel beside a table: what is in it is never cut off at its side."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from forumplanner.ui.parts.side_panel import SidePanel


@pytest.mark.parametrize("letters", [5, 35])
def test_a_panel_is_as_wide_as_its_content_needs_at_least(qtbot, letters):
    content, page = QWidget(), QWidget()
    page.setStyleSheet("font-size: 20pt")
    address = QLabel("i" * letters, page)
    address.ensurePolished()
    address.setMinimumWidth(address.fontMetrics().averageCharWidth() * letters)
    QVBoxLayout(content).addWidget(address)
    panel, split = SidePanel(content), QSplitter()
    split.setChildrenCollapsible(False)
    split.addWidget(QWidget())
    split.addWidget(panel)
    QHBoxLayout(page).addWidget(split)
    qtbot.addWidget(page)
    page.resize(900, 400)
    split.setSizes([900, 0])
    page.show()
    area = content.parentWidget()
    assert area is not None
    qtbot.waitUntil(lambda: content.width() == area.width() > 0)
    assert panel.width() >= 340
