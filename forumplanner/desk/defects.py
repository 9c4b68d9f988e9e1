"""Writes a report of a defect of ours: where it happened, never the values, which may be somebody's data."""

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_log_path

from forumplanner import __version__


def write_report(error: BaseException) -> Path:
    """Write what happened where into the log folder and return the file."""
    folder = user_log_path("forumplanner", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"report-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    frames = "".join(traceback.format_tb(error.__traceback__))
    target.write_text(
        f"forumplanner {__version__}, Python {sys.version.split()[0]}, {platform.platform()}\n"
        f"{type(error).__module__}.{type(error).__name__}\n{frames}",
        encoding="utf-8",
    )
    return target
