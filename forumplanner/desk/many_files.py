"""Writes many files into a folder or a .zip: made one after the other, put in place together at the end."""

import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from forumplanner.desk.progress import Progress
from forumplanner.model.refusals import FileRefused, PlanningError

ARCHIVE = ".zip"
NamedFile = tuple[str, Callable[[], bytes]]
"""A file's name and what makes its bytes."""


def write_files(files: Sequence[NamedFile], target: Path, made_at: datetime, watch: Progress) -> Path:
    """Write the files and return `target`; raises FileRefused, and PlanningError when cancelled: then none is left.

    A folder is made where there is none; what lies in it under another name stays.
    """
    archive = target.suffix.lower() == ARCHIVE
    if not os.path.isdir(target.parent):
        raise FileRefused("export.no-such-folder", file=target, folder=target.parent)
    if archive and os.path.isdir(target):
        raise FileRefused("export.is-folder", file=target)
    if not archive and os.path.isfile(target):
        raise FileRefused("export.is-file", file=target)
    try:
        if archive:
            return _into_archive(files, target, made_at, watch)
        return _into_folder(files, target, watch)
    except OSError as error:
        raise FileRefused("export.cannot-write", file=target, reason=error.strerror or str(error)) from error


def _into_archive(files: Sequence[NamedFile], target: Path, made_at: datetime, watch: Progress) -> Path:
    aside = target.with_name(f".{target.name}.tmp")
    try:
        with zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in _made(files, watch):
                entry = zipfile.ZipInfo(name, made_at.timetuple()[:6])
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, data)
        os.replace(aside, target)
    finally:
        aside.unlink(missing_ok=True)
    return target


def _into_folder(files: Sequence[NamedFile], target: Path, watch: Progress) -> Path:
    parent = target if os.path.isdir(target) else target.parent
    aside = Path(tempfile.mkdtemp(prefix=".letters-", dir=parent))
    try:
        names = []
        for name, data in _made(files, watch):
            (aside / name).write_bytes(data)
            names.append(name)
        target.mkdir(exist_ok=True)
        for name in names:
            os.replace(aside / name, target / name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return target


def _made(files: Sequence[NamedFile], watch: Progress) -> Iterator[tuple[str, bytes]]:
    for number, (name, make) in enumerate(files):
        if watch.cancelled():
            raise PlanningError("work.cancelled")
        watch.report(number, len(files), name)
        yield name, make()
    if watch.cancelled():
        raise PlanningError("work.cancelled")
    watch.report(len(files), len(files), "")
