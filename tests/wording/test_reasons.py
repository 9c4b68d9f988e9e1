"""Reasons of the system and of the database are said in the user's language, wherever a refusal hands them on."""

import errno
import os
from pathlib import Path

import pytest

from forumplanner.desk.placing import put_in_place
from forumplanner.model.refusals import FileRefused, PlannerUnavailable
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.reasons import say_reason
from forumplanner.wording.refusals import say
from forumplanner.workspace import Workspace

GERMAN = catalogue("de")


_CODES = (
    errno.ENOSPC, errno.EDQUOT, errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.EPERM, errno.EBUSY, errno.EROFS,
    errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.EFBIG, errno.EIO, errno.ESTALE, errno.ETXTBSY,
    errno.ECONNREFUSED,
)  # fmt: skip
_REASONS = [os.strerror(code) for code in _CODES]
"""In English: asked before the help of a command is said in German, after which the system keeps some in German."""


@pytest.mark.parametrize("reason", _REASONS)
def test_what_the_system_says_of_files_is_said_in_german(reason: str) -> None:
    said = say_reason(reason, GERMAN)
    assert said != reason
    assert not set(said.lower().split()) & {"the", "no", "file", "directory", "is", "not"}


def test_a_reason_nobody_knows_is_handed_on_as_it_is() -> None:
    assert say_reason("flux capacitor empty", GERMAN) == "flux capacitor empty"


def test_a_file_that_cannot_be_written_says_why_in_german(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        put_in_place(tmp_path / f"{'x' * 300}.xlsx", b"")
    assert "(der Name ist zu lang)" in say(caught.value, GERMAN)


def test_a_planner_that_is_none_says_so_without_the_words_of_the_driver(tmp_path: Path) -> None:
    file = tmp_path / "x.forumplan"
    file.write_bytes(b"nothing of the kind " * 500)
    with pytest.raises(PlannerUnavailable) as caught:
        Workspace.open(file, who="officer")
    said = say(caught.value, GERMAN)
    assert "not a database" not in said
    assert "file is" not in said
