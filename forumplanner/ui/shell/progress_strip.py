"""The strip in the status bar that shows the oldest running task, how many more wait, and a way to cancel.

Work that is over within a blink is not shown.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.tasks import Task, TaskRunner
from forumplanner.ui.shell.tokens import SPACE

_BLINK = 300  # milliseconds


class ProgressStrip(QWidget):
    """Follows a task runner."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._shown: Task | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, 0, SPACE, 0)
        row.setSpacing(SPACE)
        self._label = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setFixedWidth(160)
        self._cancel = QToolButton()
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cancel.setIcon(icon("cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel"))
        self._cancel.clicked.connect(self._stop)
        row.addStretch(1)
        for widget in (self._label, self._bar, self._cancel):
            row.addWidget(widget)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._soon = QTimer(self, singleShot=True, interval=_BLINK)
        self._soon.timeout.connect(self._follow)
        tasks.started.connect(self._started)
        tasks.progressed.connect(self._follow)
        tasks.finished.connect(self._follow)
        self.hide()

    def redraw(self) -> None:
        """Paint the cross anew, after the colours changed."""
        self._cancel.setIcon(icon("cancel"))

    def _started(self, task: Task) -> None:
        if not task.quiet and not self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _stop(self) -> None:
        if self._shown is not None:
            self._shown.cancel()
            self._follow()

    def _follow(self) -> None:
        """Show the oldest task, or nothing."""
        if self._soon.isActive():
            return
        tasks = [task for task in self._tasks.open_tasks if not task.quiet]
        self._shown = tasks[0] if tasks else None
        self.setVisible(bool(tasks))
        if self._shown is None:
            return
        task = self._shown
        stopping = task.progress.cancelled()
        text = self.tr("Stopping: {task}").format(task=task.label) if stopping else task.label
        if task.progress.text and not stopping:
            text += f" – {task.progress.text}"
        if len(tasks) > 1:
            text += " " + self.tr("(%n more)", "", len(tasks) - 1)
        self._label.setText(text)
        self._bar.setRange(0, task.progress.total)
        self._bar.setValue(task.progress.done)
        self._bar.setAccessibleName(task.label)
        cancel = self.tr("Cancel: {task}").format(task=task.label)
        self._cancel.setAccessibleName(cancel)
        self._cancel.setToolTip(cancel)
        self._cancel.setEnabled(not stopping)
