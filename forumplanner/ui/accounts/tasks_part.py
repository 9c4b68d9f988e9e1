"""Measures and deadlines as a file of tasks, with reminders so many days ahead."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.tasks import LEAD_DAYS, MOST_LEAD_DAYS, write_tasks_file
from forumplanner.ui.parts.asking_for_file import ask_for_file
from forumplanner.ui.parts.converters import whole_number
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Progress
from forumplanner.ui.shell.tokens import SPACE


class TasksPart(QWidget):
    """Asks for the days, and writes the file."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.form = Form()
        self.form.add(
            "lead_days",
            self.tr("&Remind so many days ahead"),
            QLineEdit(),
            converter=whole_number(0, MOST_LEAD_DAYS),
            hint=self.tr("Empty: no reminders"),
        )
        self.form.binder.load({"lead_days": LEAD_DAYS})
        self.save = QPushButton(self.tr("Save the tasks …"))
        self.save.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("Measures and deadlines as tasks")))
        column.addWidget(self.form)
        buttons = Flow()
        buttons.add(self.save)
        column.addWidget(buttons)

    def write_to(self, file: Path) -> None:
        """Write the tasks to a file and say so."""
        lead_days = self.form.binder.values().get("lead_days")
        workspace, language, said = self._context.workspace, self._context.language, self.tr("Written: {file}")

        def work(_progress: Progress) -> Path:
            write_tasks_file(workspace, file, language=language, lead_days=lead_days)
            return file

        self._context.tasks.run(
            self.tr("Writing the tasks"), work, lambda written: self._context.notices.news(said.format(file=written))
        )

    def _ask(self) -> None:
        if self.form.binder.check():
            kind = self.tr("Calendar file") + " (*.ics)"
            ask_for_file(self, self.tr("Measures and deadlines as tasks"), kind, self.tr("tasks.ics"), self.write_to)
