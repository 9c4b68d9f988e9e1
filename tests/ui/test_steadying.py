"""The guard against a fault of PySide6 that would end the process."""

import subprocess
import sys

LONG_WORK = """
import sys
import forumplanner.ui
from PySide6.QtCore import QObject, QTimer, Signal

class Sender(QObject):
    sent = Signal()

sender, timer = Sender(), QTimer()
for _ in range(100_000):
    sender.sent.emit()
    timer.stop()
    timer.isActive()
print("alive")
"""


def test_a_hundred_thousand_calls_into_qt_do_not_end_the_process():
    done = subprocess.run([sys.executable, "-c", LONG_WORK], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
