"""The yardstick, run as a process: a window of PySide6 with nothing in it, until it has painted."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.answering import answer


class BareWindow(QMainWindow):
    """Answers after its first paint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and answer when that is over."""
        QTimer.singleShot(0, self, answer)
        super().paintEvent(event)


if __name__ == "__main__":
    app = QApplication([])
    window = BareWindow()
    window.resize(1280, 820)
    window.show()
    app.exec()
