"""Checking a planner and copying it, while a window may have it open."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from forumplanner.storage import backup, checking, planner_file
from forumplanner.storage.backup import Backup
from forumplanner.storage.checking import Check
from forumplanner.wording.catalogue import N_, Catalogue

_NAMES = {
    "integrity": N_("The file is whole"),
    "references": N_("No entry points into the void"),
    "triggers": N_("The journal watches every table"),
    "open_change": N_("No change was left unfinished"),
}


def check(planner: Path) -> list[Check]:
    """Check a planner; raises PlannerUnavailable when it cannot be opened."""
    planner_file.schema_of(planner)
    return checking.check_file(planner)


def as_text(checks: Sequence[Check], _: Catalogue) -> str:
    """Return the checks as lines; findings stand below theirs."""
    lines: list[str] = []
    for one in checks:
        lines.append(f"{'✗' if one.findings else '✓'} {_(_NAMES[one.key])}")
        lines += [f"    {finding}" for finding in one.findings]
    return "\n".join(lines)


def back_up(planner: Path, target: Path | None = None) -> Backup:
    """Write a verified copy to `target`, or into the folder of copies beside the planner."""
    planner_file.schema_of(planner)
    if target is not None:
        return backup.back_up(planner, target)
    return backup.back_up_in_folder(planner, backup.folder_beside(planner), now=datetime.now().astimezone())
