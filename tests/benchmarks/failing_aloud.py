"""Ends a measured program at its first defect, with the defect on stderr, instead of showing it and going on."""

import os
import sys
import traceback

from PySide6.QtCore import Slot

from forumplanner.ui.shell.crash import CrashReporter


class FailingAloud(CrashReporter):
    """Takes the place of the program's crash reporter."""

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Write the defect and end the process."""
        traceback.print_exception(error, file=sys.stderr)
        sys.stderr.flush()
        os._exit(1)
