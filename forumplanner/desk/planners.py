"""Where planners lie, and opening or making one for whoever is at the keyboard."""

import os
from dataclasses import dataclass
from pathlib import Path

from forumplanner.planning import office_keeping
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.storage.planner_file import SUFFIX, login_name
from forumplanner.workspace import Label, Workspace
from forumplanner.workspace.on_the_way import settle_interrupted

ENVIRONMENT = "FORUMPLANNER_PLANNER"
"""Names the planner to use where no option does."""


def usual_planner() -> Path:
    """Return the planner that is used when none is named: from the environment, else in the user's data folder."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("forumplanner", appauthor=False) / f"planner{SUFFIX}"


def open_planner(path: Path, *, read_only: bool = False) -> Workspace:
    """Open a planner as whoever is at the keyboard; raises PlannerUnavailable.

    What was being sent when the program ended last time is perhaps sent from now on.
    """
    workspace = Workspace.open(path, who=login_name(), read_only=read_only)
    if not read_only:
        settle_interrupted(workspace)
    return workspace


@dataclass(frozen=True)
class FirstAnswers:
    """What somebody answered before there was a planner; `logo` is a PNG or JPEG. All of it may be empty."""

    office: OfficeFields
    officer: str = ""
    logo: bytes = b""


def new_planner(path: Path, office: OfficeFields, officer: str = "", logo: bytes = b"") -> Workspace:
    """Create a planner with its office and officer, and open it; raises PlannerUnavailable when it exists."""
    path.parent.mkdir(parents=True, exist_ok=True)
    who = login_name()
    workspace = Workspace.create(path, who=who)
    with workspace.change(Label("create_planner"), final=True) as db:
        office_keeping.set_office(db, office)
        office_keeping.set_officer(db, who, officer or who)
        if logo:
            office_keeping.set_logo(db, logo)
    return workspace
