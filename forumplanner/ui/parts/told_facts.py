"""Names and texts below each other, to be read and copied. Lines are made once and used again, never taken away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL


class ToldFacts(QWidget):
    """Shows pairs of a name and a text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(SPACE)
        self._form.setVerticalSpacing(SPACE_SMALL)
        # Where letters are large, a long address has the whole width.
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What is shown."""
        return [(name.text(), text.text()) for name, text in self._lines if not text.isHidden()]

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these, and only these."""
        while len(self._lines) < len(facts):
            self._lines.append(self._line())
        for place, (name, text) in enumerate(self._lines):
            there = place < len(facts)
            if there:
                name.setText(facts[place][0])
                text.setText(facts[place][1])
            self._form.setRowVisible(place, there)

    def _line(self) -> tuple[QLabel, QLabel]:
        name, text = QLabel(), QLabel()
        name.setProperty("look", "muted")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._form.addRow(name, text)
        return name, text
