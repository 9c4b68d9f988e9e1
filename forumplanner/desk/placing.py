"""Puts a file in its place as a whole or not at all, so that a failure leaves no half file behind."""

import os
from pathlib import Path

from forumplanner.model.refusals import FileRefused


def put_in_place(target: Path, data: bytes) -> None:
    """Write a file as a whole or not at all; raises FileRefused."""
    if os.path.isdir(target):
        raise FileRefused("export.is-folder", file=target)
    if not os.path.isdir(target.parent):
        raise FileRefused("export.no-such-folder", file=target, folder=target.parent)
    aside = target.with_name(f".{target.name}.tmp")
    try:
        aside.write_bytes(data)
        os.replace(aside, target)
    except OSError as error:
        if os.path.lexists(aside):
            aside.unlink()
        raise FileRefused("export.cannot-write", file=target, reason=error.strerror or str(error)) from error
