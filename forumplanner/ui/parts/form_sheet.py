"""A form that opens inside a page: hidden until it is wanted, with its buttons below."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget


def form_sheet(form: QWidget, *buttons: QPushButton) -> QWidget:
    """Return a hidden sheet with the form and, below it, its buttons from the left."""
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(form)
    column.addLayout(row)
    sheet.hide()
    return sheet
