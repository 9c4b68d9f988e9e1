"""Defects of the program: caught, written to a file, shown once, and the program goes on.

A report holds no values of variables and no messages that may quote data: only types, files, lines and versions.
Refusals do not come here.
"""

import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

from forumplanner import __version__

_KEPT = 20  # reports kept on disk
_SAFE = (AttributeError, NameError, ImportError, TypeError, NotImplementedError, RecursionError)


class CrashReporter(QObject):
    """Turns defects into reports; `reported` carries the text and the file (or None when it cannot be written)."""

    reported = Signal(str, object)
    _caught = Signal(object)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._before: tuple[object, object] | None = None
        self._held: list[str] | None = None
        self._caught.connect(self.report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what nobody catches, in all threads, and the messages of Qt."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._from_python
        threading.excepthook = lambda caught: self._from_thread(caught.exc_value)
        qInstallMessageHandler(self._from_qt)

    def uninstall(self) -> None:
        """Leave everything as it was before `install`."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before  # type: ignore[assignment]
            self._before = None
            qInstallMessageHandler(None)
            self.let_go()

    def hold_back(self) -> None:
        """Keep Qt's complaints in memory for now; where the log lies is looked up after the first paint."""
        self._held = []

    def let_go(self) -> None:
        """Write what was held back, and the rest at once."""
        held, self._held = self._held or [], None
        if held:
            self._log("".join(held))

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Write the report of a defect and tell whoever shows it; never raises."""
        text = report_of(error)
        self.reported.emit(text, self._write("crash", text))

    def _from_python(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._caught.emit(error)

    def _from_thread(self, error: BaseException | None) -> None:
        if error is not None:
            self._caught.emit(error)

    def _from_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Keep Qt's own complaints in a file; they name no data of ours."""
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        line = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {kind.name} {context.category or ''}: {message}\n"
        if kind == QtMsgType.QtFatalMsg:
            self._write("qt", line)
        elif self._held is not None:
            self._held.append(line)
        else:
            self._log(line)

    def _log(self, text: str) -> None:
        folder = self._log_folder()
        if folder is not None:
            _append(folder / "qt.log", text)

    def _write(self, kind: str, text: str) -> Path | None:
        folder = self._log_folder()
        if folder is None:
            return None
        file = folder / f"{kind}-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
        try:
            file.write_text(text, encoding="utf-8")
            for old in sorted(folder.glob(f"{kind}-*.txt"))[:-_KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return file

    def _log_folder(self) -> Path | None:
        try:
            if self._folder is None:
                from platformdirs import user_log_path

                self._folder = user_log_path("forumplanner", appauthor=False)
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return None
        return self._folder


def report_of(error: BaseException, *, home: Callable[[], Path] = Path.home) -> str:
    """Return the report of a defect: versions, then each error of the chain with its places in the code."""
    import platform
    import traceback

    lines = [
        f"forumplanner {__version__}",
        f"Python {platform.python_version()}, Qt {qt_version}, {platform.system()} {platform.release()}",
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "",
    ]
    chain: list[BaseException] = []
    present: BaseException | None = error
    while present is not None and present not in chain:
        chain.append(present)
        present = present.__cause__ or (None if present.__suppress_context__ else present.__context__)
    for one in reversed(chain):
        lines.append(_named(one))
        for frame in traceback.extract_tb(one.__traceback__):
            lines.append(f"  {_shortened(frame.filename, home())}:{frame.lineno} in {frame.name}")
        lines.append("")
    return "\n".join(lines)


def _named(error: BaseException) -> str:
    """Name an error; its message only where it speaks of code and not of data."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return f"{name}: {error}" if type(error) in _SAFE else name


def _shortened(file: str, home: Path) -> str:
    """Return a path without the part that names the user."""
    for folder in ("site-packages", "forumplanner"):
        if folder in Path(file).parts:
            parts = Path(file).parts
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(folder) :])
    return file.replace(str(home), "~")


def _append(file: Path, line: str) -> None:
    """Add a line to a log that starts anew when it has grown past one megabyte."""
    try:
        mode = "a" if file.exists() and file.stat().st_size < 1_000_000 else "w"
        with file.open(mode, encoding="utf-8") as log:
            log.write(line)
    except OSError:
        return
