"""Whether Ctrl+Z belongs to the text field or to the planner."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from forumplanner.ui.shell.undoing import typed_into


def focused(qtbot, widget):
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.setFocus()
    return widget


def test_a_field_nobody_typed_into_leaves_the_keys_to_the_planner(qtbot) -> None:
    field = focused(qtbot, QLineEdit("stored"))
    assert typed_into() is None
    qtbot.keyClicks(field, "x")
    assert typed_into() is field


def test_a_field_keeps_the_keys_when_all_typing_was_undone(qtbot) -> None:
    """Whoever undoes typing letter by letter must not slip into undoing changes."""
    field = focused(qtbot, QPlainTextEdit())
    qtbot.keyClicks(field, "x")
    field.undo()
    assert typed_into() is field
